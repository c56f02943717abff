import { fileName, quoted, type Rule, type TextContext } from './rule';

export const orphanedQuote: Rule<TextContext> = {
  code: 'orphaned-quote',
  severity: 'warning',
  *check({ analysis, sidecarUri, textUri }) {
    if (!analysis) return;
    const text = fileName(textUri);
    for (const { entry, anchoring } of [...analysis.quotes, ...analysis.dismissals]) {
      if (anchoring.state !== 'orphaned') continue;
      yield {
        uri: sidecarUri,
        span: entry.at.content[0] ?? entry.at.head,
        message: `These words do not stand in ${text}. The entry is kept; correct the words, or take it out if the text has dropped them.`,
        data: { kind: 'quote' in entry ? 'quote' : 'dismissal', index: entry.index },
      };
    }
    for (const { entry, quote, anchoring, source, cue } of analysis.quotes) {
      if (anchoring.state !== 'attached' && anchoring.state !== 'moved') continue;
      const parts = [
        { name: 'source', anchor: quote.source, found: source, span: entry.at.source },
        { name: 'cue', anchor: quote.cue, found: cue, span: entry.at.cue },
      ];
      for (const { name, anchor, found, span } of parts) {
        if (!anchor || found || !span) continue;
        yield {
          uri: sidecarUri,
          span,
          message: `The ${name} ${quoted(anchor.exact)} does not stand in ${text}. Write the words as they stand there.`,
          data: { kind: 'quote', index: entry.index },
        };
      }
    }
  },
};
