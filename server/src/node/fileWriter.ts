import { lstat, readFile, realpath } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import type { Refusal } from '../model/edit';
import type { Uri } from '../model/uri';
import type { FileChange, FileWriter } from '../project/ports';
import { toPath } from '../project/uri';
import { ChangedMeanwhile, codeOf, replaceFile } from './atomicFile';

/** What a change comes to on disk. */
export interface PlannedWrite {
  /** The file itself, behind all links. */
  readonly path: string;
  /** Undefined: a new file. */
  readonly before: Uint8Array | undefined;
  readonly after: Uint8Array;
}

/**
 * Writes files of this machine below a folder: through a temporary file, a flush and a rename, never through a link that
 * leads out of the folder, and never over bytes that the change was not made from.
 */
export function nodeFileWriter(folder: Uri): FileWriter {
  return {
    async write(change) {
      const planned = await plannedWrite(folder, change);
      if ('ok' in planned) return planned;
      return writePlanned(folder, planned);
    },
  };
}

/** What {@link nodeFileWriter} would do, or why it would refuse, as far as this shows without writing. */
export async function plannedWrite(folder: Uri, { uri, before, after }: FileChange): Promise<PlannedWrite | Refusal> {
  const place = await placeIn(folder, toPath(uri));
  if (typeof place !== 'string') return place;
  let now: Uint8Array | undefined;
  try {
    now = await bytesAt(place);
  } catch (error) {
    return refusal(folder, place, reasonOf(error));
  }
  const bytes = Buffer.from(after);
  // A lone half of a character cannot be written.
  if (bytes.toString() !== after) return refusal(folder, place, 'the change would cut a character in two');
  if (!now || before === undefined) {
    if (now === undefined && before === undefined) return { path: place, before: now, after: bytes };
    return refusal(folder, place, changedReason);
  }
  const text = decoded(now);
  if (text === undefined) return refusal(folder, place, 'it is not UTF-8; save it as UTF-8 first');
  if (text !== before) return refusal(folder, place, changedReason);
  return { path: place, before: now, after: hasBom(now) ? Buffer.concat([bom, bytes]) : bytes };
}

/** Writes bytes where they belong; the path is a file behind all links, as {@link placeIn} finds it. */
export async function writePlanned(folder: Uri, { path, before, after }: PlannedWrite): Promise<Refusal | undefined> {
  if (before && Buffer.compare(before, after) === 0) return undefined;
  try {
    // The folders above may have been changed since: what was inside then must be inside now.
    if ((await realpath(dirname(path))) !== dirname(path)) throw new ChangedMeanwhile(path);
    await replaceFile(path, before, after);
    return undefined;
  } catch (error) {
    return refusal(folder, path, reasonOf(error));
  }
}

/**
 * The file that a path leads to through all links, where this is a plain file, or a free place, inside a folder.
 * @param path absolute
 */
export async function placeIn(folder: Uri, path: string): Promise<string | Refusal> {
  try {
    const root = await realpath(toPath(folder));
    const place = await behindLinks(path);
    const below = relative(root, place);
    if (below === '' || below === '..' || below.startsWith(`..${sep}`) || isAbsolute(below)) {
      return refusal(folder, path, `it leads out of ${toPath(folder)}, to ${place}`);
    }
    return place;
  } catch (error) {
    return refusal(folder, path, reasonOf(error));
  }
}

/** The path without any link in it. Where nothing is, a link that leads nowhere is an error, a free name is none. */
async function behindLinks(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' || (await isThere(path))) throw error;
    return join(await realpath(dirname(path)), basename(path));
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch {
    return false;
  }
}

/** Undefined where there is no file. */
async function bytesAt(path: string): Promise<Uint8Array | undefined> {
  try {
    // Reading a pipe or a device could wait for ever.
    if (!(await lstat(path)).isFile()) throw new Error('it is no plain file');
    return await readFile(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

const bom = Buffer.from([0xef, 0xbb, 0xbf]);

function hasBom(bytes: Uint8Array): boolean {
  return bom.every((byte, at) => bytes[at] === byte);
}

/** Text of UTF-8 without its BOM; undefined for other bytes. */
function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const changedReason = 'it has changed since it was read; run the command again';

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'it may not be written; look at the rights of the file and its folder',
  EPERM: 'it may not be written; look at the rights of the file and its folder',
  EROFS: 'it is on a disk that can only be read',
  ENOSPC: 'the disk is full',
  EDQUOT: 'no more space is granted to you on this disk',
  EFBIG: 'it would be larger than this system allows',
  EXDEV: 'another file system is mounted in its place',
  EBUSY: 'another program or file system holds it',
  ENOENT: 'it, its folder or what it links to is not there',
  ENOTDIR: 'a file stands where its folder should be',
  ELOOP: 'its links lead round in a circle',
};

function reasonOf(error: unknown): string {
  if (error instanceof ChangedMeanwhile) return changedReason;
  return reasons[codeOf(error) ?? ''] ?? (error instanceof Error ? error.message : String(error));
}

function refusal(folder: Uri, path: string, reason: string): Refusal {
  const near = relative(toPath(folder), path);
  const name = near.startsWith('..') || near === '' ? path : near;
  return { ok: false, message: `${name} is not written and stays as it was: ${reason}` };
}
