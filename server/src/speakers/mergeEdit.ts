import type { SpeakerId } from '../model/speaker';
import { type Change, refuse, together } from '../yaml/change';
import { copyOf } from '../yaml/copy';
import { entriesOf, isMap, resolved, valueAt } from '../yaml/nodes';
import type { YamlFile } from '../yaml/parse';
import { removeKey } from '../yaml/remove';
import type { Value } from '../yaml/render';
import { Appended, setKeys } from '../yaml/set';
import { nameKey } from './nameKeys';
import type { RegistryEntry } from './registry';
import { notRegistered, speakerIn, speakerKeys } from './registryEdit';

/**
 * Makes one entry of two: `into` gets the names, links and whatever it does not say itself of `from`, which goes with
 * its comments. The sidecars that name `from` have to follow.
 */
export function mergeSpeakers(from: SpeakerId, into: SpeakerId): Change {
  return (file) => {
    if (from === into) return refuse('A speaker cannot be merged with itself. Choose another one.');
    const source = speakerIn(file, from)?.entry;
    const target = speakerIn(file, into)?.entry;
    if (!source) return refuse(notRegistered(from));
    if (!target) return refuse(notRegistered(into));
    const values = {
      aliases: new Appended(newNames(source, target)),
      links: new Appended(source.speaker.links.filter((link) => !target.speaker.links.includes(link))),
      ...missingFields(file, from, into),
    };
    return together(setKeys(['speakers', into], values, speakerKeys), removeKey(['speakers'], from))(file);
  };
}

/** The names of one speaker that another does not have, one of each. */
function newNames({ speaker, at }: RegistryEntry, target: RegistryEntry): readonly string[] {
  const known = new Set([target.speaker.name, ...target.speaker.aliases].map(nameKey));
  const written = at.name === at.id ? speaker.aliases : [speaker.name, ...speaker.aliases];
  return written.filter((name) => {
    const isNew = !known.has(nameKey(name));
    known.add(nameKey(name));
    return isNew;
  });
}

/** What one entry says and the other does not, in the order of the first; keys that we do not know as well. */
function missingFields(
  { root, document }: YamlFile,
  from: SpeakerId,
  into: SpeakerId,
): Readonly<Record<string, Value>> {
  const speakers = valueAt(root, 'speakers');
  const [source, target] = [from, into].map((id) => document && resolved(valueAt(speakers, id), document));
  if (!document || !isMap(source)) return {};
  const known = new Set(['name', 'aliases', 'links', ...entriesOf(target).map(({ key }) => key)]);
  const missing = entriesOf(source).flatMap(({ key, value }) =>
    known.has(key) || !value ? [] : [[key, copyOf(value, document)] as const],
  );
  return Object.fromEntries(missing);
}
