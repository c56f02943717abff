import { spansWithin, textOf } from '../model/span';
import type { SpeakerId } from '../model/speaker';
import { displayName } from '../speakers/registry';
import { quoted, type Rule, type TextContext } from './rule';

export const sourceMismatch: Rule<TextContext> = {
  code: 'source-mismatch',
  severity: 'warning',
  *check({ analysis, sidecarUri, textUri, speakers }) {
    if (!analysis) return;
    for (const { entry, quote, source } of analysis.quotes) {
      if (!source || !quote.speaker) continue;
      const ids: readonly SpeakerId[] = quote.speaker.kind === 'speakers' ? quote.speaker.ids : [];
      const named = spansWithin(analysis.mentions, source);
      const [other] = named;
      // A source may name others on the way: “Zhao, spokesman for Wang”. One fitting name is enough.
      if (!other || named.some((mention) => mention.speakers.some((id) => ids.includes(id)))) continue;
      if (ids.some((id) => !speakers.has(id))) continue;
      const name = other.speakers.map((id) => displayName(speakers, id)).join(' or ');
      yield {
        uri: sidecarUri,
        span: entry.at.speaker[0] ?? entry.at.source ?? entry.at.head,
        message: `The source ${quoted(textOf(analysis.text, source))} names ${name}, not ${quote.speaker.kind === 'unknown' ? 'an unknown speaker' : ids.map((id) => displayName(speakers, id)).join(' and ')}. Correct the speaker or the source.`,
        related: [{ uri: textUri, span: source, message: 'The source in the text.' }],
        data: { kind: 'quote', index: entry.index },
      };
    }
  },
};
