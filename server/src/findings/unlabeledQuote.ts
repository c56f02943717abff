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

/** Who speaks comes first: in a list of problems, what stands at the end of a line is cut off. */
function describe(text: string, attribution: ResolvedAttribution, context: TextContext): string {
  const { type, content, cue } = attribution;
  const how = cue ? ` (${quoted(textOf(text, cue), 30)})` : type === 'indirect' ? '' : ' (in quotation marks)';
  return `Unlabeled ${type} quote${byWhom(text, attribution, how, context)}: ${quoted(contentText(text, content))}.`;
}

function byWhom(
  text: string,
  { source, speaker }: ResolvedAttribution,
  how: string,
  { speakers, analysis }: TextContext,
): string {
  if (speaker) return `, probably by ${displayName(speakers, speaker)}${how}`;
  if (!source) return ` without a name beside it${how}`;
  const words = ` by ${quoted(textOf(text, source))}${how}`;
  const candidates = spansWithin(analysis?.mentions ?? [], source)[0]?.speakers ?? [];
  if (candidates.length < 2) return `${words}, whom no registered speaker fits`;
  return `${words}, who may be ${candidates.map((id) => displayName(speakers, id)).join(' or ')}`;
}
