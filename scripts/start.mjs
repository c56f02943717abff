// npm start: installs what is missing, builds, prints the completeness report of samples/ and opens VS Code on it with
// the extension. With CI set or without a terminal it ends after the report, with the report's exit code.
import { checkNodeVersion } from './lib/node-version.mjs';

checkNodeVersion();
// Loaded late: an old Node reads no further than the line above.
const { start } = await import('./lib/start.mjs');
try {
  process.exitCode = await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
