import type { Registry, RegistryEntry } from './registry';
import { foldedWords } from './words';

/** What readers take for the same name has the same key: letter case, normalization and the kind of blanks are ignored. */
export function nameKey(name: string): string {
  return name.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

/** A name as it is written down: on one line, no blanks around it. */
export function tidyName(name: string): string {
  return name.replaceAll(/\s+/g, ' ').trim();
}

/** Whether both names are found at the same places of texts, where case, punctuation and blanks make no difference. */
export function isSameInTexts(a: string, b: string): boolean {
  return foldedWords(a).join(' ') === foldedWords(b).join(' ');
}

/** The other speaker who has a name, as display name or alias; undefined where nobody has. */
export function bearerOf({ entries }: Registry, name: string, except?: string): RegistryEntry | undefined {
  const key = nameKey(name);
  for (const entry of entries.values()) {
    if (entry.speaker.id === except) continue;
    if ([entry.speaker.name, ...entry.speaker.aliases].some((other) => nameKey(other) === key)) return entry;
  }
  return undefined;
}
