import path from 'node:path';
import process from 'node:process';
import { defineConfig, type UserWorkspaceConfig } from 'vitest/config';

/** How many times as much is tried as in `npm test`. */
const effort = Number(process.env['WHOSAID_EFFORT'] ?? 1);
const properties = 'test/unit/**/*.property.test.ts';

/** As in the bundles. */
const resolve = { alias: { yaml: path.join(import.meta.dirname, 'node_modules/yaml/browser/index.js') } };

const pure: NonNullable<UserWorkspaceConfig['test']> = {
  setupFiles: ['test/unit/setup.ts'],
  // A machine that is busy otherwise is no failure.
  testTimeout: 30_000,
  // Pure functions share nothing: one load of the modules for all files makes the suite three times as fast.
  pool: 'threads',
  isolate: false,
  maxWorkers: '100%',
};

export default defineConfig({
  test: {
    projects: [
      { resolve, test: { name: 'unit', include: ['test/unit/**/*.test.ts'], exclude: [properties], ...pure } },
      { resolve, test: { name: 'property', include: [properties], ...pure, testTimeout: 30_000 * effort } },
      {
        resolve,
        test: {
          name: 'fuzz',
          include: ['test/fuzz/**/*.test.ts'],
          setupFiles: ['test/fuzz/setup.ts'],
          testTimeout: 600_000,
          // Each answer's processor time is looked at, and a process counts that of all its threads.
          pool: 'forks',
        },
      },
      // Processor time is compared: nothing else may run in the process.
      { resolve, test: { name: 'growth', include: ['test/growth/**/*.test.ts'], fileParallelism: false } },
      {
        test: {
          name: 'grammar',
          include: ['test/grammar/**/*.test.ts'],
          globalSetup: ['test/grammar/setup.ts'],
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'protocol',
          include: ['test/protocol/**/*.test.ts'],
          testTimeout: 30_000,
          fileParallelism: false,
        },
      },
      {
        resolve,
        test: {
          name: 'soak',
          include: ['test/soak/**/*.test.ts'],
          testTimeout: 24 * 3600_000,
          pool: 'forks',
        },
      },
      {
        test: {
          name: 'ui',
          include: ['test/ui/**/*.test.ts'],
          globalSetup: ['test/ui/setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
