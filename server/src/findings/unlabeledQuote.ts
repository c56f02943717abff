import type { ResolvedAttribution } from '../model/attribution';
import { textOf } from '../model/span';
import type { SpeakerId } from '../model/speaker';
import { displayName } from '../speakers/registry';
import { identityOf } from './identity';
import { contentText, quoted, type Rule, type RuleFinding, type TextContext } from './rule';

export const unlabeledQuote: Rule<TextContext> = {
  code: 'unlabeled-quote',
  severity: 'warning',
  *check(context) {
    const { analysis } = context;
    const known = toldWith.get(context.speakers) ?? new WeakMap<ResolvedAttribution, RuleFinding>();
    toldWith.set(context.speakers, known);
    for (const attribution of analysis?.unlabeled ?? []) {
      const told = known.get(attribution) ?? tell(attribution, context);
      known.set(attribution, told);
      yield told;
    }
  },
};

/**
 * What was said of an attribution with a registry: while a long text is edited, what stands before the edit stays the same
 * object, of which the same is to be said.
 */
const toldWith = new WeakMap<TextContext['speakers'], WeakMap<ResolvedAttribution, RuleFinding>>();

function tell(attribution: ResolvedAttribution, context: TextContext): RuleFinding {
  const { analysis, textUri } = context;
  const [first, ...rest] = attribution.content;
  return {
    uri: textUri,
    span: first,
    message: `${describe(analysis?.text ?? '', attribution, context)} Label or dismiss it.`,
    related: rest.map((span) => ({ uri: textUri, span, message: 'The quote continues here.' })),
    data: { kind: 'attribution', ...(attribution.speaker && { speaker: attribution.speaker }) },
  };
}

/** Who speaks comes first: in a list of problems, what stands at the end of a line is cut off. */
function describe(text: string, attribution: ResolvedAttribution, context: TextContext): string {
  const { type, content, cue } = attribution;
  const how = cue ? ` (${quoted(textOf(text, cue), 30)})` : type === 'indirect' ? '' : ' (in quotation marks)';
  return `Unlabeled ${type} quote${byWhom(text, attribution, how, context)}: ${quoted(contentText(text, content))}.`;
}

function byWhom(text: string, attribution: ResolvedAttribution, how: string, context: TextContext): string {
  const identity = identityOf(text, attribution, context.analysis?.mentions ?? []);
  const nameOf = (id: SpeakerId): string => displayName(context.speakers, id);
  if (identity.kind === 'registered') return `, probably by ${nameOf(identity.id)}${how}`;
  if (identity.kind === 'unnamed') return ` without a name beside it${how}`;
  const words = ` by ${quoted(identity.source)}${how}`;
  if (identity.kind === 'unregistered') return `${words}, whom no registered speaker fits`;
  return `${words}, who may be ${identity.ids.map(nameOf).join(' or ')}`;
}
