import { twinsIn } from './duplicateQuote';
import { fileName, type Rule, type RuleFinding, type TextContext } from './rule';

/** More places than this help nobody to choose. */
const mostPlaces = 20;

export const ambiguousAnchor: Rule<TextContext> = {
  code: 'ambiguous-anchor',
  severity: 'warning',
  *check({ analysis, sidecarUri, textUri }) {
    const twins = twinsIn(analysis?.quotes ?? []);
    const quotes = (analysis?.quotes ?? []).filter((quote) => !twins.has(quote));
    for (const { entry, anchoring } of [...quotes, ...(analysis?.dismissals ?? [])]) {
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
        data: { kind: 'quote', index: entry.index },
      } satisfies RuleFinding;
    }
  },
};

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
