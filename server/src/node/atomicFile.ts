import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import {
  access,
  constants,
  type FileHandle,
  link,
  lstat,
  open,
  readdir,
  readFile,
  rename,
  unlink,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { temporaryName } from '../project/temporary';

/** The file holds other bytes than those that the change was made from, or appeared or went meanwhile. */
export class ChangedMeanwhile extends Error {}

/** What a process that was killed within a write has left behind is taken away after this time, in milliseconds. */
const staleAfter = 600_000;
/** The folders that this process has looked through for it. */
const cleared = new Set<string>();

/**
 * Puts other bytes in the place of a file, so that whoever looks sees the old or the new ones in full, whatever happens
 * in between: a temporary file in the same folder is written, flushed and renamed. Mode and owner stay; a hard link is
 * cut, as with every editor that saves this way. A file that may not be written is not replaced either.
 *
 * The library for this (write-file-atomic 6) takes what fits on a full disk for the whole file: it does not look at how
 * much a write has written.
 *
 * The first write into a folder {@link clearLeftovers clears} it.
 * @param path the file itself: no link, in a folder that exists
 * @param before what the file must still hold, to the byte; undefined: there must be no file
 * @throws ChangedMeanwhile, or the error of the file system; the file is then as it was, and no temporary file is left
 */
export async function replaceFile(path: string, before: Uint8Array | undefined, after: Uint8Array): Promise<void> {
  await heldBack(async () => {
    const temporary = join(dirname(path), `.whosaid-${process.pid}-${randomBytes(6).toString('hex')}.tmp`);
    // A listener of the process may end it at once.
    const clear = (): void => rmSync(temporary, { force: true });
    process.once('exit', clear);
    try {
      await writeWhole(temporary, path, after, before !== undefined);
      await expectStill(path, before);
      if (before) await renamed(temporary, path);
      else await linked(temporary, path);
    } catch (error) {
      await unlink(temporary).catch(() => undefined);
      throw error;
    } finally {
      process.off('exit', clear);
    }
    await flushFolder(dirname(path));
    const folder = dirname(path);
    // Once: a folder may hold a hundred thousand files, each of which is written.
    if (!cleared.has(folder)) await clearLeftovers(folder);
    cleared.add(folder);
  });
}

/** Takes away what processes that were killed within a write have left in a folder ten minutes ago or longer. */
export async function clearLeftovers(folder: string): Promise<void> {
  try {
    for (const name of await readdir(folder)) {
      if (!temporaryName.test(name)) continue;
      const path = join(folder, name);
      const found = await lstat(path);
      // A process on another machine may be at it just now.
      if (found.isFile() && Date.now() - found.mtimeMs > staleAfter) await unlink(path);
    }
  } catch {
    // What is not taken away lies there without a meaning to anybody.
  }
}

async function writeWhole(temporary: string, path: string, bytes: Uint8Array, isThere: boolean): Promise<void> {
  // A rename asks for rights on the folder only.
  if (isThere) await access(path, constants.W_OK);
  const like = isThere ? await lstat(path) : undefined;
  const file = await open(temporary, 'wx', like ? 0o600 : 0o666);
  try {
    await file.writeFile(bytes);
    if (like) {
      await keepOwner(file, like);
      // After the owner: a change of owner takes bits of the mode away.
      await file.chmod(like.mode & 0o7777);
    }
    await file.sync();
  } finally {
    await file.close();
  }
}

async function keepOwner(file: FileHandle, like: { readonly uid: number; readonly gid: number }): Promise<void> {
  if (process.platform === 'win32') return;
  const now = await file.stat();
  if (now.uid === like.uid && now.gid === like.gid) return;
  // Whoever may write to another's file may rarely give files away; then it is theirs, as with every editor.
  await file.chown(like.uid, like.gid).catch(() => undefined);
}

async function expectStill(path: string, before: Uint8Array | undefined): Promise<void> {
  let now: Uint8Array | undefined;
  try {
    // What was a plain file is no link now, or someone is redirecting us.
    if (!(await lstat(path)).isFile()) throw new ChangedMeanwhile(path);
    now = await readFile(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  if (before === undefined ? now : !now || Buffer.compare(before, now) !== 0) throw new ChangedMeanwhile(path);
}

/** On Windows a virus scanner or an indexer holds new files for a moment. */
async function renamed(from: string, to: string): Promise<void> {
  for (let pause = 10; ; pause *= 2) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      const passes = process.platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error) ?? '');
      if (!passes || pause > 1000) throw error;
      await wait(pause);
    }
  }
}

/** As a rename, but never over a file that has appeared. */
async function linked(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw new ChangedMeanwhile(to, { cause: error });
    // Some file systems have no hard links.
    await expectStill(to, undefined);
    await renamed(from, to);
    return;
  }
  await unlink(from);
}

/** Makes the rename itself survive a power failure, where the system can. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // The file is whole in any case.
  }
}

/** Lets a signal that would end the process wait until the file and its folder are in order. */
async function heldBack(work: () => Promise<void>): Promise<void> {
  const came = new Set<NodeJS.Signals>();
  const signals: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  const note = (signal: NodeJS.Signals): void => void came.add(signal);
  for (const signal of signals) process.on(signal, note);
  try {
    await work();
  } finally {
    for (const signal of signals) process.off(signal, note);
    for (const signal of came) process.kill(process.pid, signal);
  }
}

/** The code of a file system's error, such as ENOENT. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
