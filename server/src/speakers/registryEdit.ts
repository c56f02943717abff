import { type SpeakerId, type SpeakerKind } from '../model/speaker';
import { type Change, refuse } from '../yaml/change';
import { insertEntry } from '../yaml/entries';
import type { YamlFile } from '../yaml/parse';
import { removeKey } from '../yaml/remove';
import { Appended, setKeys } from '../yaml/set';
import { bearerOf, nameKey, tidyName } from './nameKeys';
import { isRegistry, type Registry, type RegistryEntry, registryOf } from './registry';

export interface NewSpeaker {
  readonly id: SpeakerId;
  readonly name: string;
  readonly kind?: SpeakerKind;
}

/** The keys of an entry in the order in which they are written. */
export const speakerKeys = [
  'name',
  'aliases',
  'kind',
  'role',
  'affiliation',
  'country',
  'pronouns',
  'wikidata',
  'links',
  'notes',
] as const;

const newRegistry = 'version: 1\nspeakers:\n';

/** What an edit of a registry starts from when the file does not exist yet or is empty. */
export function registryToEdit(registry: string | undefined): string {
  return registry === undefined || registry.trim() === '' ? newRegistry : registry;
}

/** The registry that a file is with one of its speakers; undefined where it has no such speaker. */
export function speakerIn(
  file: YamlFile,
  id: SpeakerId,
): { readonly registry: Registry; readonly entry: RegistryEntry } | undefined {
  const registry = isRegistry(file) ? registryOf(file) : undefined;
  const entry = registry?.entries.get(id);
  return registry && entry && { registry, entry };
}

/** What is said where an id is in no registry. */
export function notRegistered(id: string): string {
  return `The speaker \`${id}\` is not in the registry.`;
}

/** Adds a speaker, in the order and the style of the others. */
export function addSpeaker({ id, name, kind }: NewSpeaker): Change {
  return insertEntry('speakers', id, { name, ...(kind && kind !== 'person' && { kind }) });
}

/** Takes a speaker out of the registry, with the comments about it. Whether anything names it is the caller's to know. */
export function removeSpeaker(id: SpeakerId): Change {
  return removeKey(['speakers'], id);
}

/**
 * Adds another way to write a speaker's name, as the last of the aliases. Refuses a name that somebody has already: who
 * it stood for could not be told any more.
 */
export function addAlias(id: SpeakerId, written: string): Change {
  return (file) => {
    const found = speakerIn(file, id);
    if (!found) return refuse(notRegistered(id));
    const alias = tidyName(written);
    const { name, aliases } = found.entry.speaker;
    if (alias === '') return refuse('An alias needs at least one letter.');
    if ([name, ...aliases].some((own) => nameKey(own) === nameKey(alias))) {
      return refuse(`${name} has the name “${alias}” already.`);
    }
    const taken = takenBy(found.registry, alias, id);
    if (taken) return refuse(`${taken} Take it away there first, or merge the two speakers.`);
    return setKeys(['speakers', id], { aliases: new Appended([alias]) }, speakerKeys)(file);
  };
}

/** Who else has a name, in a sentence; undefined where nobody has. */
export function takenBy(registry: Registry, name: string, except: SpeakerId): string | undefined {
  const other = bearerOf(registry, name, except);
  return other && `“${name}” is a name of ${other.speaker.name} (\`${other.speaker.id}\`) already.`;
}
