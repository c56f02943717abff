import type { ResolvedAttribution } from '../model/attribution';
import { textOf } from '../model/span';
import { displayName } from '../speakers/registry';
import { contentText, quoted, type Rule, type TextContext } from './rule';

export const unlabeledQuote: Rule<TextContext> = {
  code: 'unlabeled-quote',
  severity: 'warning',
  *check(context) {
    const { analysis, textUri } = context;
    for (const attribution of analysis?.unlabeled ?? []) {
      const [first, ...rest] = attribution.content;
      yield {
        uri: textUri,
        span: first,
        message: `${describe(analysis?.text ?? '', attribution, context)} Label or dismiss it.`,
        related: rest.map((span) => ({ uri: textUri, span, message: 'The quote continues here.' })),
        data: { kind: 'attribution', ...(attribution.speaker && { speaker: attribution.speaker }) },
      };
    }
  },
};

function describe(text: string, attribution: ResolvedAttribution, { speakers }: TextContext): string {
  const { type, content, cue, source, speaker } = attribution;
  const cueWords = cue && quoted(textOf(text, cue), 30);
  const name = speaker && displayName(speakers, speaker);
  const words = source && quoted(textOf(text, source));
  const how = cueWords
    ? `is attributed by ${cueWords}`
    : type === 'indirect'
      ? 'is attributed'
      : 'stands in quotation marks';
  const whom = name
    ? `, probably to ${name}`
    : words
      ? `${cueWords ? ' to' : ', probably said by'} ${words}, not in the registry`
      : ', without a name beside it';
  return `Unlabeled ${type} quote: ${quoted(contentText(text, content))} ${how}${whom}.`;
}
