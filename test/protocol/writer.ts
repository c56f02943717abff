import { existsSync, readFileSync } from 'node:fs';
import { nodeFileWriter } from '../../server/src/node/fileWriter';
import { fromPath } from '../../server/src/project/uri';

/**
 * A program for tests: `writer.js FOLDER FILE once|forever SIZE` replaces what is in a file by SIZE letters, and says a
 * refusal; for ever with a and b in turns. SIGINT ends it at once, as in our command line.
 */
const [folder = '', file = '', often, size = ''] = process.argv.slice(2);
const writer = nodeFileWriter(fromPath(folder));

process.once('SIGINT', () => process.exit(130));

const turns = often === 'forever' ? Number.POSITIVE_INFINITY : 1;
for (let turn = 0; turn < turns; turn++) {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  const after = (turn % 2 === 0 ? 'b' : 'a').repeat(Number(size));
  const refused = await writer.write({ uri: fromPath(file), before, after });
  process.stdout.write(refused ? `${refused.message}\n` : 'written\n');
}
