import type { Uri } from '../model/uri';
import { registryFileName } from '../speakers/registry';
import { kindOf, textOf } from './names';
import type { CancellationToken, FileSystem } from './ports';
import type { TextFilter } from './texts';
import { join } from './uri';

export interface FoundFile {
  readonly uri: Uri;
  readonly kind: 'text' | 'sidecar' | 'registry';
}

/**
 * The texts, sidecars and files named like a registry in a folder and the folders below it, in the order of their
 * names, a folder's registry before its other files, and those before its folders.
 */
export async function* walk(
  files: FileSystem,
  folder: Uri,
  filter: TextFilter,
  token?: CancellationToken,
): AsyncGenerator<FoundFile> {
  const entries = (await files.readFolder(folder)).toSorted((a, b) => compareNames(a.name, b.name));
  if (token?.isCancellationRequested) return;
  const registry = entries.find(({ name, kind }) => kind === 'file' && name === registryFileName);
  if (registry) yield { uri: join(folder, registry.name), kind: 'registry' };
  for (const { name, kind } of entries) {
    if (kind !== 'file') continue;
    const uri = join(folder, name);
    const what = kindOf(uri);
    if (what === 'sidecar' && filter.isShown(textOf(uri))) yield { uri, kind: 'sidecar' };
    else if (what === 'text' && filter.isText(uri)) yield { uri, kind: 'text' };
  }
  for (const { name, kind } of entries) {
    const uri = join(folder, name);
    if (kind === 'folder' && filter.isSearched(uri)) yield* walk(files, uri, filter, token);
  }
}

/** By code units: the same order on every machine, whatever its language. */
function compareNames(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
