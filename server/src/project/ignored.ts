import ignore, { type Ignore } from 'ignore';
import type { Uri } from '../model/uri';
import type { DirectoryEntry, FileSystem } from './ports';
import { isWithin, join, nameOf, parentOf, relativeTo } from './uri';

/** Later files win: what git passes over can be taken in again. */
export const ignoreFiles: readonly string[] = ['.gitignore', '.whosaidignore'];

/** Folders whose rules are remembered; a walk goes from a folder to those beside and below it. */
const maxRemembered = 500;

/** The rules that stand in one folder; they apply to paths relative to it. */
interface Layer {
  readonly folder: Uri;
  readonly rules: Ignore;
}

interface Governing {
  /** From the top down. */
  readonly layers: readonly Layer[];
  readonly inRepository: boolean;
  /** Whether the folder itself is ignored, or one above it. */
  readonly isIgnored: boolean;
}

/**
 * The same files, but the names in a folder lack what its `.gitignore` and `.whosaidignore`, and those above it, name.
 * Those above count up to the top of the git repository; outside of one up to `top`. Single files stay readable.
 */
export function withoutIgnored(files: FileSystem, top: Uri): FileSystem {
  const remembered = new Map<Uri, Promise<Governing>>();
  const governing = (folder: Uri): Promise<Governing> => {
    const known = remembered.get(folder) ?? governingOf(folder);
    remembered.delete(folder);
    remembered.set(folder, known);
    for (const oldest of remembered.keys()) {
      if (remembered.size <= maxRemembered) break;
      remembered.delete(oldest);
    }
    return known;
  };
  const heeded = ({ layers, inRepository }: Governing): readonly Layer[] =>
    inRepository ? layers : layers.filter((layer) => layer.folder === top || !isWithin(top, layer.folder));
  const governingOf = async (folder: Uri): Promise<Governing> => {
    const [own, isTop] = await Promise.all([layerIn(files, folder), isRepository(files, folder)]);
    const parent = parentOf(folder);
    if (isTop || parent === folder) return { layers: own ? [own] : [], inRepository: isTop, isIgnored: false };
    const above = await governing(parent);
    return {
      layers: own ? [...above.layers, own] : above.layers,
      inRepository: above.inRepository,
      isIgnored: above.isIgnored || isIgnored(parent, { name: nameOf(folder), kind: 'folder' }, heeded(above)),
    };
  };
  return {
    readText: (uri) => files.readText(uri),
    troubleWith: (uri) => files.troubleWith?.(uri) ?? Promise.resolve(undefined),
    async readFolder(folder) {
      const [entries, layers] = await Promise.all([files.readFolder(folder), governing(folder).then(heeded)]);
      return layers.length === 0 ? entries : entries.filter((entry) => !isIgnored(folder, entry, layers));
    },
    async isIgnored(uri) {
      const above = await governing(parentOf(uri));
      return above.isIgnored || isIgnored(parentOf(uri), { name: nameOf(uri), kind: 'file' }, heeded(above));
    },
  };
}

async function layerIn(files: FileSystem, folder: Uri): Promise<Layer | undefined> {
  const texts = await Promise.all(ignoreFiles.map((name) => files.readText(join(folder, name))));
  const found = texts.filter((text) => text !== undefined);
  return found.length === 0 ? undefined : { folder, rules: ignore({ ignorecase: false }).add(found.join('\n')) };
}

/** The top of a git repository has a folder `.git`, or a file of this name in a worktree. */
async function isRepository(files: FileSystem, folder: Uri): Promise<boolean> {
  const [head, link] = await Promise.all(
    [['.git', 'HEAD'], ['.git']].map((names) => files.readText(join(folder, ...names))),
  );
  return head !== undefined || link !== undefined;
}

/** As in git, the deepest folder whose rules say anything decides. */
function isIgnored(folder: Uri, { name, kind }: DirectoryEntry, layers: readonly Layer[]): boolean {
  return layers.reduce((before, layer) => {
    const path = [relativeTo(folder, layer.folder), name].filter(Boolean).join('/');
    const { ignored, unignored } = layer.rules.test(kind === 'folder' ? `${path}/` : path);
    return ignored || (before && !unignored);
  }, false);
}
