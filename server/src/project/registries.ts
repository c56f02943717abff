import type { KnownSpeakers } from '../analysis/analyze';
import { noCues } from '../model/cues';
import { inOneGo, type Steps } from '../model/steps';
import type { Uri } from '../model/uri';
import { compileNames } from '../speakers/mentions';
import { isRegistry, type Registry, registryOf as readRegistryFile } from '../speakers/registry';
import { registryIn } from './names';
import type { Source, Sources } from './sources';
import { innermost } from './texts';
import { treeInSteps } from './trees';
import { parentOf } from './uri';

/** A registry in our shape, ready for use. */
export interface RegistryFile {
  readonly uri: Uri;
  readonly source: Source;
  readonly registry: Registry;
  readonly known: KnownSpeakers;
}

/** Prepares what a registry says for being looked up in texts. */
export function knownFrom({ entries, cues }: Pick<Registry, 'entries' | 'cues'>): KnownSpeakers {
  const speakers = [...entries.values()].map(({ speaker }) => speaker);
  return { speakers, names: compileNames(speakers), cues };
}

/** Where no registry governs a text. */
export const noSpeakers: KnownSpeakers = knownFrom({ entries: new Map(), cues: noCues });

const cache = new WeakMap<Source, RegistryFile | 'not ours'>();

/** Reads a registry once for each state of its file; undefined where the file has another shape. */
export function registryOf(source: Source): RegistryFile | undefined {
  return inOneGo(registryInSteps(source));
}

/** The same in steps. */
export function* registryInSteps(source: Source): Steps<RegistryFile | undefined> {
  const known = cache.get(source) ?? (yield* readInSteps(source));
  // Whoever was first has it: what is known of a state of a file is one object.
  const file = cache.get(source) ?? known;
  cache.set(source, file);
  return file === 'not ours' ? undefined : file;
}

function* readInSteps(source: Source): Steps<RegistryFile | 'not ours'> {
  yield undefined;
  const tree = yield* treeInSteps(source);
  yield undefined;
  if (!isRegistry(tree)) return 'not ours';
  const registry = readRegistryFile(tree);
  yield undefined;
  return { uri: source.uri, source, registry, known: knownFrom(registry) };
}

/**
 * The registry that governs a file: the nearest `speakers.yaml` in our shape, looked for from the file's folder up to
 * its workspace folder; outside all workspace folders in the file's own folder only.
 */
export async function registryFor(
  uri: Uri,
  sources: Sources,
  folders: readonly Uri[],
  read: (source: Source) => RegistryFile | undefined | Promise<RegistryFile | undefined> = registryOf,
): Promise<RegistryFile | undefined> {
  const top = innermost(uri, folders) ?? parentOf(uri);
  for (let folder = parentOf(uri); ; folder = parentOf(folder)) {
    const source = await sources.get(registryIn(folder));
    const registry = source && (await read(source));
    if (registry || folder === top || folder === parentOf(folder)) return registry;
  }
}
