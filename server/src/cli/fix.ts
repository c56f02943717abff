import type { Uri } from '../model/uri';
import { nodeFileWriter } from '../node/fileWriter';
import type { FileWriter } from '../project/ports';
import { innermost } from '../project/texts';
import { parentOf } from '../project/uri';
import { dryRun } from './dryRun';
import type { Looked, RepairedFinding, View } from './look';
import { fail, write } from './terminal';

/** Writes what can be repaired, or shows what would be written. */
export class Fixes {
  readonly #isDry: boolean;
  readonly #folders: readonly Uri[];
  readonly #writers = new Map<Uri, FileWriter>();
  #findings = 0;
  #files = 0;

  /** @param folders those of the project: nothing outside of them is written, not even by way of a link */
  constructor(isDry: boolean, folders: readonly Uri[]) {
    this.#isDry = isDry;
    this.#folders = folders;
  }

  /** Repairs a text; says how it stands now, and what was done for that. A refusal is told of on standard error. */
  async apply(looked: Looked): Promise<View & { readonly done: readonly RepairedFinding[] }> {
    const { repair } = looked;
    if (!repair) return { ...looked, done: [] };
    const refusal = await this.#writerFor(looked.uri).write(repair.change);
    if (refusal) {
      fail(refusal.message);
      return { ...looked, done: [] };
    }
    this.#findings += repair.done.length;
    this.#files++;
    return this.#isDry ? { ...looked, done: [] } : { ...repair.result, done: repair.done };
  }

  /** What was done over all, in one sentence. */
  get summary(): string {
    if (this.#findings === 0) return 'Nothing to repair.';
    const findings = this.#findings === 1 ? '1 finding' : `${this.#findings} findings`;
    const files = this.#files === 1 ? '1 file' : `${this.#files} files`;
    return this.#isDry
      ? `${findings} in ${files} can be repaired; nothing is written.`
      : `Repaired ${findings} in ${files}.`;
  }

  #writerFor(text: Uri): FileWriter {
    const folder = innermost(text, this.#folders) ?? parentOf(text);
    const writer = this.#writers.get(folder) ?? (this.#isDry ? dryRun(folder, write) : nodeFileWriter(folder));
    this.#writers.set(folder, writer);
    return writer;
  }
}

/** What was repaired, a line each, for people. */
export function repairLines(done: readonly RepairedFinding[], dim: (words: string) => string): string {
  return done
    .map(({ path, line, column, code, what }) => `    ${path}:${line}:${column}  fixed  ${what}  ${dim(code)}\n`)
    .join('');
}
