import type { LocatedDismissal, LocatedQuote } from '../analysis/locate';
import { twinsIn } from './duplicateQuote';
import { fileName, type Rule, type RuleFinding, type TextContext } from './rule';

/** More places than this help nobody to choose. */
const mostPlaces = 20;

export const ambiguousAnchor: Rule<TextContext> = {
  code: 'ambiguous-anchor',
  severity: 'warning',
  *check({ analysis, sidecarUri, textUri }) {
    const alone = [...withoutTwins(analysis?.quotes ?? []), ...withoutTwins(analysis?.dismissals ?? [])];
    for (const { entry, anchoring } of alone) {
      if (anchoring.state !== 'ambiguous') continue;
      const { candidates } = anchoring;
      yield {
        uri: sidecarUri,
        span: entry.at.content[0] ?? entry.at.head,
        message: messageOf(candidates.length, anchoring.score, fileName(textUri)),
        related: candidates.slice(0, mostPlaces).map(([first], i) => ({
          uri: textUri,
          span: first,
          message: `Place ${i + 1} of ${candidates.length}.`,
        })),
        data: { kind: 'quote' in entry ? 'quote' : 'dismissal', index: entry.index },
      } satisfies RuleFinding;
    }
  },
};

/** Of the others the rule for duplicates speaks. */
function withoutTwins<Entry extends LocatedQuote | LocatedDismissal>(entries: readonly Entry[]): readonly Entry[] {
  const twins = twinsIn(entries);
  return entries.filter((entry) => !twins.has(entry));
}

function messageOf(places: number, score: number | undefined, text: string): string {
  if (score !== undefined) {
    const which = places === 1 ? 'Words' : `${places} places`;
    return `${which} of ${text} may be what is meant here (${Math.round(score * 100)} % alike), but that is not certain. Choose the place, or correct the words.`;
  }
  if (places === 1) {
    return `These words stand in ${text}, but not where this says that they do. Choose the place if it is the one that is meant.`;
  }
  return `These words stand in ${places} places of ${text}. Say which one is meant by the words before or behind it: \`{ exact: …, suffix: … }\`.`;
}
