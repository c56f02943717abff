import type { EditResult } from '../model/edit';
import type { SpeakerId } from '../model/speaker';
import { addToList } from '../yaml/fields';
import { bearerOf, nameKey, tidyName } from './nameKeys';
import { readRegistry } from './registry';

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

/** What is said where an id is in no registry. */
export function notRegistered(id: string): { readonly ok: false; readonly message: string } {
  return { ok: false, message: `The speaker \`${id}\` is not in the registry.` };
}

/**
 * Adds another way to write a speaker's name, as the last of the aliases. Refuses a name that somebody has already: who
 * it stood for could not be told any more.
 */
export function addAlias(text: string, id: SpeakerId, written: string): EditResult {
  const registry = readRegistry(text);
  const entry = registry?.entries.get(id);
  if (!registry || !entry) return notRegistered(id);
  const alias = tidyName(written);
  const { name, aliases } = entry.speaker;
  if (alias === '') return { ok: false, message: 'An alias needs at least one letter.' };
  if ([name, ...aliases].some((own) => nameKey(own) === nameKey(alias))) {
    return { ok: false, message: `${name} has the name “${alias}” already.` };
  }
  const other = bearerOf(registry, alias, id);
  if (other) {
    return {
      ok: false,
      message: `“${alias}” is a name of ${other.speaker.name} (\`${other.speaker.id}\`) already. Take it away there first, or merge the two speakers.`,
    };
  }
  return addToList(text, ['speakers', id], 'aliases', alias, speakerKeys);
}
