// npm run soak: the long form of the suites that try things at random; the short form is part of npm test.
//   npm run soak                       all of them
//   npm run soak -- fuzz               only these
//   WHOSAID_SEED=7 npm run soak        other random choices; a failure tells which they were
//   WHOSAID_EFFORT=5 npm run soak      how many times as much is tried as in npm test
import { checkNodeVersion } from './lib/node-version.mjs';

checkNodeVersion();
process.env['WHOSAID_EFFORT'] ??= '50';
// Loaded late: an old Node reads no further than the lines above.
const { test } = await import('./lib/test.mjs');
const chosen = process.argv.slice(2);
process.exitCode = await test(chosen.length > 0 ? chosen : ['property', 'fuzz', 'soak']);
