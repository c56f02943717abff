// The sample that most tests open, and what they take away from its labels.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { WindowOptions } from './window';

export const text = '001_7e7789833fe97c79.txt';
export const sidecar = `${text}.quotes.yaml`;

/** The text without its sidecar: nothing is labeled. */
export const unlabeled: WindowOptions = { file: text, prepare: (folder) => rmSync(path.join(folder, sidecar)) };

/** A quote of the text, by Lavrov, in its line 10. */
export const gratitude = 'gratitude to China for providing anti-epidemic supplies';

/** The text with all labels but that of this quote. */
export const withoutGratitude: WindowOptions = { file: text, prepare: (folder) => unlabel(folder, gratitude) };

/** Takes the entry with these words out of the sidecar, so that its quote is unlabeled. */
function unlabel(folder: string, words: string): void {
  const file = path.join(folder, sidecar);
  const entries = readFileSync(file, 'utf8').split(/(?<=\n)(?= {2}- content:)/);
  const kept = entries.filter((entry) => !entry.includes(words));
  if (kept.length !== entries.length - 1) throw new Error(`“${words}” is not in one entry of ${sidecar}`);
  writeFileSync(file, kept.join(''));
}
