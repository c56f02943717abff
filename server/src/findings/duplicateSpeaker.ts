import type { RegistryEntry } from '../speakers/registry';
import { namesOf } from './names';
import { quoted, type RegistryContext, type Rule, type RuleFinding } from './rule';

export const duplicateSpeaker: Rule<RegistryContext> = {
  code: 'duplicate-speaker',
  severity: 'warning',
  *check({ uri, registry }) {
    for (const uses of namesOf(registry).values()) {
      const [first, ...others] = uses.filter(({ isName }) => isName);
      for (const { entry } of others) {
        if (first) yield duplicate(uri, first.entry, entry, `the name ${quoted(entry.speaker.name)}`);
      }
    }
    const byItem = new Map<string, RegistryEntry>();
    for (const entry of registry.entries.values()) {
      const { wikidata } = entry.speaker;
      const first = wikidata && byItem.get(wikidata);
      if (first) yield duplicate(uri, first, entry, `the Wikidata item ${wikidata}`);
      else if (wikidata) byItem.set(wikidata, entry);
    }
  },
};

function duplicate(
  uri: RegistryContext['uri'],
  first: RegistryEntry,
  second: RegistryEntry,
  what: string,
): RuleFinding {
  return {
    uri,
    span: second.at.id,
    message: `\`${second.speaker.id}\` and \`${first.speaker.id}\` have ${what} in common. If they are one speaker, keep one entry and use its id in the sidecars.`,
    related: [{ uri, span: first.at.id, message: 'The other entry.' }],
    data: { kind: 'speaker', id: second.speaker.id, others: [first.speaker.id] },
  };
}
