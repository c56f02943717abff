import { readdir, readFile, stat } from 'node:fs/promises';
import { join as joinPath } from 'node:path';
import type { DirectoryEntry, FileSystem } from '../project/ports';
import { isFile, toPath } from '../project/uri';

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

/** Decodes UTF-8 and strips the BOM; bytes that are no UTF-8 become U+FFFD, as in every editor. */
export function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}

async function isFileBehind(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
