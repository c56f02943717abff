import type { ResolvedAttribution } from '../model/attribution';
import { spansWithin, textOf } from '../model/span';
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

function describe(text: string, attribution: ResolvedAttribution, context: TextContext): string {
  const { type, content, cue } = attribution;
  const cueWords = cue && quoted(textOf(text, cue), 30);
  const how = cueWords
    ? `is attributed by ${cueWords}`
    : type === 'indirect'
      ? 'is attributed'
      : 'stands in quotation marks';
  return `Unlabeled ${type} quote: ${quoted(contentText(text, content))} ${how}${toWhom(text, attribution, context)}.`;
}

function toWhom(
  text: string,
  { source, speaker, cue }: ResolvedAttribution,
  { speakers, analysis }: TextContext,
): string {
  if (speaker) return `, probably to ${displayName(speakers, speaker)}`;
  if (!source) return ', without a name beside it';
  const words = `${cue ? ' to' : ', probably said by'} ${quoted(textOf(text, source))}`;
  const candidates = spansWithin(analysis?.mentions ?? [], source)[0]?.speakers ?? [];
  if (candidates.length < 2) return `${words}; no registered speaker fits`;
  return `${words}, who may be ${candidates.map((id) => displayName(speakers, id)).join(' or ')}`;
}
