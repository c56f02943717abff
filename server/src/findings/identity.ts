import type { ResolvedAttribution } from '../model/attribution';
import { spansWithin, textOf } from '../model/span';
import type { Mention, SpeakerId } from '../model/speaker';
import { quoted } from './rule';

/** Who is behind an attribution, or why nobody is. */
export type Identity =
  | { readonly kind: 'registered'; readonly id: SpeakerId }
  /** The text names nobody beside the words. */
  | { readonly kind: 'unnamed' }
  /** The text has words for who speaks, and no registered speaker fits them for certain. */
  | { readonly kind: 'unregistered'; readonly source: string }
  /** The words for who speaks are a name that several speakers have. */
  | { readonly kind: 'several'; readonly source: string; readonly ids: readonly SpeakerId[] };

/** @param mentions all those of the text, in text order */
export function identityOf(text: string, attribution: ResolvedAttribution, mentions: readonly Mention[]): Identity {
  const { source, speaker } = attribution;
  if (speaker !== undefined) return { kind: 'registered', id: speaker };
  if (source === undefined) return { kind: 'unnamed' };
  const ids = spansWithin(mentions, source)[0]?.speakers ?? [];
  const words = textOf(text, source);
  return ids.length < 2 ? { kind: 'unregistered', source: words } : { kind: 'several', source: words, ids };
}

/** The same as a clause for people, names of several speakers joined by “or”. */
export function identityInWords(identity: Identity, nameOf: (id: SpeakerId) => string): string {
  switch (identity.kind) {
    case 'registered':
      return nameOf(identity.id);
    case 'unnamed':
      return 'nobody is named';
    case 'unregistered':
      return `no registered speaker fits ${quoted(identity.source)}`;
    case 'several':
      return `${quoted(identity.source)} may be ${identity.ids.map(nameOf).join(' or ')}`;
  }
}
