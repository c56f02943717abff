import type { Span } from '../model/span';
import { nameKey } from '../speakers/nameKeys';
import type { Registry, RegistryEntry } from '../speakers/registry';

/** One place in the registry that gives a speaker a name. */
export interface NameUse {
  readonly text: string;
  readonly entry: RegistryEntry;
  readonly span: Span;
  /** The display name; otherwise an alias. */
  readonly isName: boolean;
}

/** Every name and alias of a registry, gathered under what readers take for the same: case and white space ignored. */
export function namesOf({ entries }: Registry): ReadonlyMap<string, readonly NameUse[]> {
  const byName = new Map<string, NameUse[]>();
  const put = (use: NameUse) => {
    const key = nameKey(use.text);
    const uses = byName.get(key);
    if (uses) uses.push(use);
    else byName.set(key, [use]);
  };
  for (const entry of entries.values()) {
    put({ text: entry.speaker.name, entry, span: entry.at.name, isName: true });
    for (const [i, text] of entry.speaker.aliases.entries()) {
      const span = entry.at.aliases[i];
      if (span) put({ text, entry, span, isName: false });
    }
  }
  return byName;
}
