import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import { closest } from '../findings/similar';
import type { Uri } from '../model/uri';
import { sidecarOf } from '../project/names';
import { fromPath, isWithin, parentOf, relativeTo } from '../project/uri';

/** What a PATH of the command line stands for. */
export type Target =
  | { readonly kind: 'file'; readonly uri: Uri }
  | { readonly kind: 'folder'; readonly uri: Uri }
  /** `uri`: the folder that is searched. `fits`: whether a path below it does, or a folder above that path. */
  | { readonly kind: 'glob'; readonly uri: Uri; readonly pattern: string; fits(path: string): boolean };

/**
 * Reads the paths of a command line; a path that exists is never taken for a pattern.
 * @throws where a path neither exists nor is a pattern
 */
export async function readTargets(paths: readonly string[]): Promise<readonly Target[]> {
  const found = await Promise.all(paths.map(async (path) => ({ path, target: await targetOf(path) })));
  const missing = found.filter(({ target }) => !target);
  if (missing.length > 0) {
    const lines = missing.map(async ({ path }) => `${path}: no such file or folder${await guessOf(path)}`);
    throw new Error((await Promise.all(lines)).join('\n'));
  }
  return found.flatMap(({ target }) => (target ? [target] : []));
}

/** The folder that a target is in, or is. */
export function folderOf(target: Target): Uri {
  return target.kind === 'file' ? parentOf(target.uri) : target.uri;
}

/** Whether a text that is found in a folder is asked for; by itself or by its sidecar. */
export function takes(target: Target, uri: Uri): boolean {
  if (target.kind === 'file') return false;
  if (target.kind === 'folder') return isWithin(uri, target.uri);
  return [uri, sidecarOf(uri)].some((file) => {
    const path = relativeTo(file, target.uri);
    return path !== undefined && target.fits(path);
  });
}

async function targetOf(path: string): Promise<Target | undefined> {
  try {
    const isFolder = (await stat(path)).isDirectory();
    return { kind: isFolder ? 'folder' : 'file', uri: fromPath(resolve(path)) };
  } catch {
    return globOf(path);
  }
}

/** Which name beside it is probably meant by one that is not there. */
async function guessOf(path: string): Promise<string> {
  try {
    const guess = closest(basename(path), await readdir(dirname(path)));
    return guess ? `; did you mean ${join(dirname(path), guess)}?` : '';
  } catch {
    return '';
  }
}

function globOf(pattern: string): Target | undefined {
  const { base, glob, isGlob, negated } = picomatch.scan(pattern.split(sep).join('/'));
  if (!isGlob || negated) return undefined;
  const matches = picomatch(glob);
  const fits = (path: string): boolean => {
    for (let end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
      if (matches(path.slice(0, end))) return true;
    }
    return matches(path);
  };
  return { kind: 'glob', uri: fromPath(resolve(base || '.')), pattern, fits };
}
