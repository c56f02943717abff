import type { LanguagePack } from '../languages';
import type { Mention, Speaker } from '../model/speaker';

/** Names and aliases of a registry, ready for searching. */
export interface NameIndex {
  readonly size: number;
}

/** Makes the names and aliases of a registry ready for searching; do it once per registry. */
export function compileNames(speakers: readonly Speaker[]): NameIndex {
  return { size: speakers.length };
}

/** Finds where a text names registered speakers, in text order. */
export function findMentions(_text: string, _names: NameIndex, _pack: LanguagePack): readonly Mention[] {
  return [];
}
