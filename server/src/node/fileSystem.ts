import { readFile as readFileWithCallback, stat as statWithCallback } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join as joinPath } from 'node:path';
import { promisify } from 'node:util';
import type { DirectoryEntry, FileSystem } from '../project/ports';
import { isFile, toPath } from '../project/uri';

/** Of thousands of small files, what `node:fs/promises` does for each takes twice as much processor time. */
const [readFile, stat] = [promisify(readFileWithCallback), promisify(statWithCallback)];

/** Larger files are not read: nobody annotates a text of this size, and decoding it would hold everything up. */
const maxBytes = 64 * 1024 * 1024;

/** The files of this machine. */
export const nodeFileSystem: FileSystem = {
  async readText(uri) {
    if (!isFile(uri)) return undefined;
    try {
      const path = toPath(uri);
      const { size } = await stat(path);
      if (size > maxBytes) return undefined;
      return decode(await readFile(path));
    } catch {
      return undefined;
    }
  },

  async troubleWith(uri) {
    if (!isFile(uri)) return undefined;
    const path = toPath(uri);
    let isThere = false;
    try {
      const own = await lstat(path);
      isThere = true;
      const found = own.isSymbolicLink() ? await stat(path) : own;
      if (!found.isFile()) return 'is no file that can be read.';
      if (found.size > maxBytes) {
        return `has ${megabytes(found.size)}; more than ${megabytes(maxBytes)} are not read.`;
      }
      return troubleIn(await readFile(path));
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : error;
      if (code === 'ENOENT' || code === 'ENOTDIR') return isThere ? 'is a link that leads to nothing.' : undefined;
      return `cannot be read (${String(code)}); look at its rights and links.`;
    }
  },

  async readFolder(uri) {
    if (!isFile(uri)) return [];
    const path = toPath(uri);
    try {
      const entries = await readdir(path, { withFileTypes: true });
      const found = await Promise.all(
        entries.map(async (entry): Promise<DirectoryEntry | undefined> => {
          if (entry.isDirectory()) return { name: entry.name, kind: 'folder' };
          if (entry.isFile()) return { name: entry.name, kind: 'file' };
          // A link to a folder could lead round in a circle; one to a file is as good as the file.
          return entry.isSymbolicLink() && (await isFileBehind(joinPath(path, entry.name)))
            ? { name: entry.name, kind: 'file' }
            : undefined;
        }),
      );
      return found.filter((entry) => entry !== undefined);
    } catch {
      return [];
    }
  },
};

/**
 * Decodes UTF-8 and strips its BOM, or UTF-16 where a BOM says so, which stays; bytes that are neither become U+FFFD, as
 * in every editor.
 */
export function decode(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  return new TextDecoder(encoding, { ignoreBOM: encoding !== 'utf-8' }).decode(bytes);
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}

/** Why bytes are no text that can be written again as it was. */
function troubleIn(bytes: Uint8Array): string | undefined {
  if (encodingOf(bytes) !== 'utf-8') return 'is UTF-16. Save it as UTF-8 to change it.';
  if (bytes.includes(0)) return 'holds bytes of no text. Get an older version of it back, or take it away.';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return undefined;
  } catch {
    return 'is not UTF-8: letters that could not be read show as “\uFFFD”. Save it as UTF-8 to change it.';
  }
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`;
}

async function isFileBehind(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
