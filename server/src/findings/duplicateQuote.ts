import { type LocatedQuote, placeOf } from '../analysis/locate';
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
  },
};

/**
 * The quotes whose words are those of another one, each with that. Of entries that say the same only one is attached to a
 * place: the others have it for their only candidate.
 */
export function twinsIn(quotes: readonly LocatedQuote[]): ReadonlyMap<LocatedQuote, LocatedQuote> {
  const owners = new Map<string, LocatedQuote>();
  const twins = new Map<LocatedQuote, LocatedQuote>();
  for (const quote of quotes) {
    const content = placeOf(quote.anchoring);
    if (!content) continue;
    const owner = owners.get(keyOf(content));
    if (owner) twins.set(quote, owner);
    else owners.set(keyOf(content), quote);
  }
  for (const quote of quotes) {
    if (quote.anchoring.state !== 'ambiguous') continue;
    const [only, ...others] = quote.anchoring.candidates;
    const owner = only && others.length === 0 ? owners.get(keyOf(only)) : undefined;
    if (owner && wordsOf(owner) === wordsOf(quote)) twins.set(quote, owner);
  }
  return twins;
}

function keyOf(content: Content): string {
  return content.map(({ start, end }) => `${start}-${end}`).join(' ');
}

function wordsOf({ quote }: LocatedQuote): string {
  return JSON.stringify(quote.content.map(({ exact }) => exact));
}

function spanOf({ at }: LocatedQuote['entry']): Span {
  return at.content[0] ?? at.head;
}

function saidBy({ speaker }: Quote, speakers: TextContext['speakers']): string {
  if (speaker?.kind !== 'speakers') return '';
  return `, as said by ${speaker.ids.map((id) => displayName(speakers, id)).join(' and ')}`;
}
