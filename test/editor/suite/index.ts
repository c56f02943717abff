// What VS Code loads as the test module: runs the suite with Mocha and writes down how each test ended, for the
// extension host cannot be asked from outside.
import { readdirSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import Mocha from 'mocha';

/** How one test ended. */
export interface TestResult {
  readonly title: string;
  readonly state: 'passed' | 'failed' | 'skipped';
  readonly milliseconds: number;
  readonly error?: string;
}

/** Called by VS Code; rejects when a test failed or none ran. */
export async function run(): Promise<void> {
  process.setSourceMapsEnabled(true);
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, reporter: Mocha.reporters.Base });
  for (const name of readdirSync(__dirname).toSorted()) {
    if (name.endsWith('.test.js')) mocha.addFile(path.join(__dirname, name));
  }
  const results: TestResult[] = [];
  const file = process.env.WHOSAID_TEST_RESULTS;
  // After each test: of a suite that is ended from outside it has to be known how far it came.
  const note = (...of: Parameters<typeof result>) => {
    results.push(result(...of));
    if (file !== undefined) writeFileSync(file, JSON.stringify(results, null, 2));
  };
  await new Promise<void>((resolve) => {
    const runner = mocha.run(() => resolve());
    runner.on('pass', (test) => note(test, 'passed'));
    runner.on('pending', (test) => note(test, 'skipped'));
    runner.on('fail', (test, error: unknown) => note(test, 'failed', error));
  });
  if (results.length === 0) throw new Error('No test ran');
  const failed = results.filter((each) => each.state === 'failed').length;
  if (failed > 0) throw new Error(`${failed} of ${results.length} tests failed`);
}

/** A failed hook is reported by Mocha as a failed test, and its title says so. */
function result(test: Mocha.Test | Mocha.Hook, state: TestResult['state'], error?: unknown): TestResult {
  return {
    title: test.fullTitle(),
    state,
    milliseconds: test.duration ?? 0,
    ...(error === undefined
      ? {}
      : { error: error instanceof Error ? (error.stack ?? error.message) : JSON.stringify(error) }),
  };
}
