// npm test: installs what is missing, checks types and style, builds, and runs every suite, or those that are named.
//   npm test                 everything
//   npm test -- unit ui      only these
// The last line is `N passed, M failed` over all suites, with `, K skipped` when some were.
import { checkNodeVersion } from './lib/node-version.mjs';

checkNodeVersion();
// Loaded late: an old Node reads no further than the line above.
const { test } = await import('./lib/test.mjs');
try {
  process.exitCode = await test(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
