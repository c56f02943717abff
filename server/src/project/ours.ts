import type { Uri } from '../model/uri';
import type { Corpus } from './corpus';
import { textOf } from './names';
import { innermost } from './texts';

/**
 * The texts of a workspace that are ours, as far as the corpus tells: those with a sidecar, below a registry, or beside
 * somebody else's sidecar. The same as asking {@link Project.isOurs} of each, without looking at the disk; a text that
 * has a sidecar and no place in `include` is there as well, and so is one whose sidecar alone is known. In the
 * order of their URIs, by code units.
 */
export function textsOf(corpus: Corpus, folders: readonly Uri[]): readonly Uri[] {
  const registered = new Set([...corpus.registries].map(folderOf));
  const annotated = new Set([...corpus.sidecars.keys()].map(folderOf));
  const governed = new Map<string, boolean>();
  const isGoverned = (folder: string, top: string): boolean => {
    const known = governed.get(folder);
    if (known !== undefined) return known;
    const above = folderOf(folder);
    const found =
      registered.has(folder) ||
      (folder !== top && folder.length > top.length && above !== folder && isGoverned(above, top));
    governed.set(folder, found);
    return found;
  };
  const tops = new Map<string, string>();
  const topOf = (uri: Uri, folder: string): string => {
    const known = tops.get(folder) ?? innermost(uri, folders) ?? folder;
    tops.set(folder, known);
    return known;
  };
  const texts = new Set([...corpus.sidecars.keys()].map(textOf));
  for (const text of corpus.texts) {
    const folder = folderOf(text);
    if (annotated.has(folder) || isGoverned(folder, topOf(text, folder))) texts.add(text);
  }
  return [...texts].toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** Tens of thousands are asked for at once, so the URI is not taken apart. */
function folderOf(uri: string): string {
  return uri.slice(0, Math.max(0, uri.lastIndexOf('/')));
}
