import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { write as writeToStandardOutput } from './terminal';

/** Where the result of a command goes, piece by piece. */
export interface Output {
  write(piece: string): Promise<void>;
}

/**
 * Lets a command write its result to a file, or to standard output where none is named. The file is there when all of it
 * is written, and as it was before where that fails.
 * @throws what the file system says against it
 */
export async function writingTo(file: string | undefined, work: (output: Output) => Promise<void>): Promise<void> {
  if (file === undefined) return work({ write: writeToStandardOutput });
  const path = resolve(file);
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  // Never through a link that somebody put there.
  const handle = await open(temporary, 'wx');
  try {
    await work({ write: (piece) => handle.appendFile(piece) });
    await handle.sync();
    await handle.close();
    await rename(temporary, path);
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(temporary, { force: true });
    throw error;
  }
}
