import type { EditResult } from '../model/edit';
import type { SpeakerId } from '../model/speaker';
import { inSteps, type Step } from '../text/steps';
import { copyOf } from '../yaml/copy';
import { addField, addToList } from '../yaml/fields';
import { entriesOf, isMap, resolved, valueAt } from '../yaml/nodes';
import { parseYaml } from '../yaml/parse';
import { removeAt } from '../yaml/remove';
import type { Value } from '../yaml/render';
import { notRegistered, speakerKeys } from './aliasEdit';
import { nameKey } from './nameKeys';
import { type RegistryEntry, readRegistry } from './registry';

/**
 * Makes one entry of two: `into` gets the names, links and whatever it does not say itself of `from`, which goes with
 * its comments. The sidecars that name `from` have to follow.
 */
export function mergeSpeakers(text: string, from: SpeakerId, into: SpeakerId): EditResult {
  if (from === into) return { ok: false, message: 'A speaker cannot be merged with itself. Choose another one.' };
  const registry = readRegistry(text);
  const source = registry?.entries.get(from);
  const target = registry?.entries.get(into);
  if (!source) return notRegistered(from);
  if (!target) return notRegistered(into);
  const at = ['speakers', into];
  const additions = (key: string, items: readonly string[]): Step[] =>
    items.map((item) => (current) => addToList(current, at, key, item, speakerKeys));
  return inSteps(text, [
    ...additions('aliases', newNames(source, target)),
    ...additions(
      'links',
      source.speaker.links.filter((link) => !target.speaker.links.includes(link)),
    ),
    ...missingFields(text, from, into).map(
      ([key, value]): Step =>
        (current) =>
          addField(current, at, key, value, speakerKeys),
    ),
    (current) => removeAt(current, ['speakers', from]),
  ]);
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
function missingFields(text: string, from: SpeakerId, into: SpeakerId): readonly (readonly [string, Value])[] {
  const { root, document } = parseYaml(text);
  const speakers = valueAt(root, 'speakers');
  const [source, target] = [from, into].map((id) => document && resolved(valueAt(speakers, id), document));
  if (!document || !isMap(source)) return [];
  const known = new Set(['name', 'aliases', 'links', ...entriesOf(target).map(({ key }) => key)]);
  return entriesOf(source).flatMap(({ key, value }) =>
    known.has(key) || !value ? [] : [[key, copyOf(value, document)] as const],
  );
}
