import { type LocatedDismissal, type LocatedQuote, placeOf } from '../analysis/locate';
import type { Content } from '../model/attribution';
import type { Quote } from '../model/quote';
import type { Span } from '../model/span';
import { displayName } from '../speakers/registry';
import { isInConflict } from './mergeConflict';
import type { Rule, TextContext } from './rule';

export const duplicateQuote: Rule<TextContext> = {
  code: 'duplicate-quote',
  severity: 'warning',
  *check({ analysis, sidecar, sidecarUri, speakers }) {
    if (isInConflict(sidecar)) return;
    for (const [{ entry }, first] of twinsIn(analysis?.quotes ?? [])) {
      yield {
        uri: sidecarUri,
        span: spanOf(entry),
        message: `These words are already labeled${saidBy(first.quote, speakers)}. Take one of the two entries out.`,
        related: [{ uri: sidecarUri, span: spanOf(first.entry), message: 'Labeled here first.' }],
        data: { kind: 'quote', index: entry.index },
      };
    }
    for (const [{ entry }, first] of twinsIn(analysis?.dismissals ?? [])) {
      yield {
        uri: sidecarUri,
        span: spanOf(entry),
        message: 'These words are already dismissed. Take one of the two entries out.',
        related: [{ uri: sidecarUri, span: spanOf(first.entry), message: 'Dismissed here first.' }],
        data: { kind: 'dismissal', index: entry.index },
      };
    }
  },
};

type Located = LocatedQuote | LocatedDismissal;

/**
 * The entries of one list whose words are those of another one, each with that. Of entries that say the same only one is
 * attached to a place: the others have it for their only candidate.
 */
export function twinsIn<Entry extends Located>(entries: readonly Entry[]): ReadonlyMap<Entry, Entry> {
  const owners = new Map<string, Entry>();
  const twins = new Map<Entry, Entry>();
  for (const entry of entries) {
    const content = placeOf(entry.anchoring);
    if (!content) continue;
    const owner = owners.get(keyOf(content));
    if (owner) twins.set(entry, owner);
    else owners.set(keyOf(content), entry);
  }
  for (const entry of entries) {
    if (entry.anchoring.state !== 'ambiguous') continue;
    const [only, ...others] = entry.anchoring.candidates;
    const owner = only && others.length === 0 ? owners.get(keyOf(only)) : undefined;
    if (owner && wordsOf(owner) === wordsOf(entry)) twins.set(entry, owner);
  }
  return twins;
}

function keyOf(content: Content): string {
  return content.map(({ start, end }) => `${start}-${end}`).join(' ');
}

function wordsOf(located: Located): string {
  const { content } = 'quote' in located ? located.quote : located.entry.dismissal;
  return JSON.stringify(content.map(({ exact }) => exact));
}

function spanOf({ at }: Located['entry']): Span {
  return at.content[0] ?? at.head;
}

function saidBy({ speaker }: Quote, speakers: TextContext['speakers']): string {
  if (speaker?.kind !== 'speakers') return '';
  return `, as said by ${speaker.ids.map((id) => displayName(speakers, id)).join(' and ')}`;
}
