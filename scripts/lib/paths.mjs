// Where things are: this repository, the cache of downloads, a place for short-lived files.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { onExit } from './processes.mjs';

/** The repository's folder, without a separator at its end. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** Where downloads are kept, outside the repository: several checkouts share them. */
export const cacheFolder = path.join(process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache'), 'whosaid');

/**
 * A new folder for short-lived files, deleted when this process ends.
 *
 * @param {string} name
 * @returns {string}
 */
export function temporaryFolder(name) {
  const folder = mkdtempSync(path.join(tmpdir(), `whosaid-${name}-`));
  onExit(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * The full path of a command on PATH.
 *
 * @param {readonly string[]} names the first that exists is taken
 * @returns {Promise<string | undefined>}
 */
export async function findOnPath(names) {
  const suffixes = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
      for (const suffix of suffixes) {
        const file = path.join(folder, name + suffix);
        if (folder !== '' && (await isExecutable(file))) return file;
      }
    }
  }
  return undefined;
}

/** @param {string} file */
export async function isExecutable(file) {
  try {
    await access(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The names in a folder; none when there is no such folder.
 *
 * @param {string} folder
 * @returns {readonly string[]}
 */
export function namesIn(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
