import { isSeq } from 'yaml';
import type { SpeakerId } from '../model/speaker';
import { all, type Change, type Edited, refuse } from '../yaml/change';
import { isNode, scalarText } from '../yaml/nodes';
import type { YamlFile } from '../yaml/parse';
import { nodeAt } from '../yaml/places';
import { removeItems } from '../yaml/remove';
import type { Path } from '../yaml/schema';
import { Appended, setItem, setKeys } from '../yaml/set';
import { renameKey } from '../yaml/spelling';
import { checkNewId } from './ids';
import { isSameInTexts, nameKey, tidyName } from './nameKeys';
import type { RegistryEntry } from './registry';
import { notRegistered, speakerIn, speakerKeys, takenBy } from './registryEdit';

/** Gives a speaker another id in the registry. The sidecars that name the old one have to follow. */
export function renameId(id: SpeakerId, newId: string): Change {
  return (file) => {
    const found = speakerIn(file, id);
    if (!found) return refuse(notRegistered(id));
    const others = [...found.registry.entries.keys()].filter((other) => other !== id);
    const checked = checkNewId(newId, others);
    return checked.ok ? renameKey(['speakers', id], checked.id)(file) : checked;
  };
}

/**
 * Gives a speaker another display name. The old one becomes an alias, since texts go on to use it; where both are found
 * at the same places of texts anyway, as after a change of case or punctuation, it was only corrected and goes.
 */
export function renameSpeaker(id: SpeakerId, newName: string): Change {
  return (file) => {
    const found = speakerIn(file, id);
    if (!found) return refuse(notRegistered(id));
    const name = tidyName(newName);
    if (name === '') return refuse('A name needs at least one letter.');
    const taken = takenBy(found.registry, name, id);
    if (taken) return refuse(`${taken} Choose another one, or merge the two speakers.`);
    const named = setKeys(['speakers', id], { name }, speakerKeys)(file);
    const old = nameIn(found.entry);
    return old === undefined ? named : all([named, changeAliases(file, found.entry, old, name)]);
  };
}

/** The written name; undefined where the id stands in for it. */
function nameIn({ speaker, at }: RegistryEntry): string | undefined {
  return at.name === at.id ? undefined : speaker.name;
}

/** What the aliases have to do with a change of the name: the new one is none any more, and the old one becomes one. */
function changeAliases(file: YamlFile, { speaker: { id, aliases } }: RegistryEntry, old: string, name: string): Edited {
  const at: Path = ['speakers', id];
  const keeps = !isSameInTexts(old, name) && !aliases.some((alias) => nameKey(alias) === nameKey(old));
  if (!aliases.some((alias) => nameKey(alias) === nameKey(name))) {
    return keeps ? setKeys(at, { aliases: new Appended([old]) }, speakerKeys)(file) : [];
  }
  const list = nodeAt(file, [...at, 'aliases']);
  if (!isSeq(list)) return setKeys(at, { aliases: keeps ? old : undefined })(file);
  const index = list.items.findIndex((item) => isNode(item) && nameKey(scalarText(item) ?? '') === nameKey(name));
  if (keeps) return setItem([...at, 'aliases', index], old)(file);
  return removeItems([...at, 'aliases'], [index], 'no-key')(file);
}
