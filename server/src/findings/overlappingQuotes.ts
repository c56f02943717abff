import { type LocatedQuote, placeOf } from '../analysis/locate';
import { containsSpan, hullOf, overlaps, type Span } from '../model/span';
import { isInConflict } from './mergeConflict';
import { quoted, type Rule, type TextContext } from './rule';

export const overlappingQuotes: Rule<TextContext> = {
  code: 'overlapping-quotes',
  severity: 'information',
  *check({ analysis, sidecar, sidecarUri }) {
    if (isInConflict(sidecar)) return;
    const placed = placedQuotes(analysis?.quotes ?? []);
    for (const [i, later] of placed.entries()) {
      for (let j = i - 1; j >= 0; j--) {
        const earlier = placed[j];
        if (!earlier) break;
        // A quote within a quote is normal; two that cross share words by mistake.
        if (!later.spans.some((a) => earlier.spans.some((b) => crosses(a, b)))) {
          if (earlier.reach <= later.hull.start) break;
          continue;
        }
        yield {
          uri: sidecarUri,
          span: later.quote.entry.at.content[0] ?? later.quote.entry.at.head,
          message: `This content shares words with ${quoted(earlier.quote.quote.content[0].exact, 40)}, and neither holds the other. Shorten one of them.`,
          related: [
            {
              uri: sidecarUri,
              span: earlier.quote.entry.at.content[0] ?? earlier.quote.entry.at.head,
              message: 'The other content.',
            },
          ],
          data: { kind: 'quote', index: later.quote.entry.index },
        };
      }
    }
  },
};

interface Placed {
  readonly quote: LocatedQuote;
  readonly spans: readonly Span[];
  readonly hull: Span;
  /** The furthest end of this quote and all before it, so that a search backwards knows when to stop. */
  readonly reach: number;
}

function placedQuotes(quotes: readonly LocatedQuote[]): readonly Placed[] {
  const sorted = quotes
    .flatMap((quote) => {
      const content = placeOf(quote.anchoring);
      return content ? [{ quote, spans: content, hull: hullOf(content) }] : [];
    })
    .toSorted((a, b) => a.hull.start - b.hull.start);
  let reach = 0;
  return sorted.map((placed) => {
    reach = Math.max(reach, placed.hull.end);
    return { ...placed, reach };
  });
}

function crosses(a: Span, b: Span): boolean {
  return overlaps(a, b) && !containsSpan(a, b) && !containsSpan(b, a);
}
