import { fileName, type Rule, type RuleFinding, type TextContext } from './rule';

/** More places than this help nobody to choose. */
const mostPlaces = 20;

export const ambiguousAnchor: Rule<TextContext> = {
  code: 'ambiguous-anchor',
  severity: 'warning',
  *check({ analysis, sidecarUri, textUri }) {
    for (const { entry, anchoring } of [...(analysis?.quotes ?? []), ...(analysis?.dismissals ?? [])]) {
      if (anchoring.state !== 'ambiguous') continue;
      const { candidates } = anchoring;
      yield {
        uri: sidecarUri,
        span: entry.at.content[0] ?? entry.at.head,
        message: `These words stand in ${candidates.length} places of ${fileName(textUri)}. Say which one is meant by the words before or behind it: \`{ exact: …, suffix: … }\`.`,
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
