import type { EditResult } from '../model/edit';
import type { SpeakerId } from '../model/speaker';
import { inSteps, type Step } from '../text/steps';
import { addField, addToList, renameKey, replaceWord } from '../yaml/fields';
import { removeAt } from '../yaml/remove';
import type { Path } from '../yaml/schema';
import { notRegistered, speakerKeys } from './aliasEdit';
import { checkNewId } from './ids';
import { bearerOf, isSameInTexts, nameKey, tidyName } from './nameKeys';
import { type RegistryEntry, readRegistry } from './registry';

/** Gives a speaker another id in the registry. The sidecars that name the old one have to follow. */
export function renameId(text: string, id: SpeakerId, newId: string): EditResult {
  const registry = readRegistry(text);
  if (!registry?.entries.has(id)) return notRegistered(id);
  const others = [...registry.entries.keys()].filter((other) => other !== id);
  const checked = checkNewId(newId, others);
  return checked.ok ? renameKey(text, ['speakers', id], checked.id) : checked;
}

/**
 * Gives a speaker another display name. The old one becomes an alias, since texts go on to use it; where both are found
 * at the same places of texts anyway, as after a change of case or punctuation, it was only corrected and goes.
 */
export function renameSpeaker(text: string, id: SpeakerId, newName: string): EditResult {
  const registry = readRegistry(text);
  const entry = registry?.entries.get(id);
  if (!registry || !entry) return notRegistered(id);
  const name = tidyName(newName);
  if (name === '') return { ok: false, message: 'A name needs at least one letter.' };
  const other = bearerOf(registry, name, id);
  if (other) {
    return {
      ok: false,
      message: `“${name}” is a name of ${other.speaker.name} (\`${other.speaker.id}\`) already. Choose another one, or merge the two speakers.`,
    };
  }
  const at: Path = ['speakers', id];
  const old = nameIn(entry);
  if (old === undefined) return addField(text, at, 'name', name, speakerKeys);
  return inSteps(text, [(current) => replaceWord(current, [...at, 'name'], name), ...aliasSteps(entry, old, name)]);
}

/** The written name; undefined where the id stands in for it. */
function nameIn({ speaker, at }: RegistryEntry): string | undefined {
  return at.name === at.id ? undefined : speaker.name;
}

/** What the aliases have to do with a change of the name: the new one is none any more, and the old one becomes one. */
function aliasSteps({ speaker: { id, aliases } }: RegistryEntry, old: string, name: string): readonly Step[] {
  const keeps = !isSameInTexts(old, name) && !aliases.some((alias) => nameKey(alias) === nameKey(old));
  const index = aliases.findIndex((alias) => nameKey(alias) === nameKey(name));
  const list: Path = ['speakers', id, 'aliases'];
  if (index === -1) {
    return keeps ? [(text) => addToList(text, ['speakers', id], 'aliases', old, speakerKeys)] : [];
  }
  if (keeps) return [(text) => replaceWord(text, [...list, index], old)];
  return [(text) => removeAt(text, aliases.length === 1 ? list : [...list, index])];
}
