import type { TextAnalysis } from '../analysis/analyze';
import type { ResolvedAttribution } from '../model/attribution';
import type { FindingData } from '../model/finding';
import { type Span, textOf } from '../model/span';
import type { SpeakerId } from '../model/speaker';
import { displayName } from '../speakers/registry';
import { changeBetween, type TextChange } from '../text/change';
import { identityOf } from './identity';
import { contentText, quoted, type Rule, type RuleFinding, type TextContext } from './rule';

export const unlabeledQuote: Rule<TextContext> = {
  code: 'unlabeled-quote',
  severity: 'warning',
  *check(context) {
    const { analysis } = context;
    if (!analysis) return;
    const { text, unlabeled } = analysis;
    const known = lastTold.get(context.speakers);
    const before = known?.textUri === context.textUri ? known : undefined;
    const told = before ? toldAgain(context, analysis, before) : unlabeled.map((each) => tell(each, context));
    lastTold.set(context.speakers, { textUri: context.textUri, text, unlabeled, told });
    yield* told;
  },
};

/** What was said of a text. */
interface Told extends Pick<TextAnalysis, 'text' | 'unlabeled'> {
  readonly textUri: TextContext['textUri'];
  /** Of each unlabeled attribution. */
  readonly told: readonly Saying[];
}

type Saying = RuleFinding & Required<Pick<RuleFinding, 'related' | 'data'>>;

/** What was said last with the speakers of a registry: while a long text is edited, nearly the same is to be said again. */
const lastTold = new WeakMap<TextContext['speakers'], Told>();

/** Says it of what is the same object as before, which stands before an edit, and of what the edit has moved. */
function toldAgain(context: TextContext, { text, unlabeled }: TextAnalysis, before: Told): readonly Saying[] {
  const change = changeBetween(before.text, text);
  const fewer = before.unlabeled.length - unlabeled.length;
  return unlabeled.map((attribution, i) => {
    const known = before.unlabeled[i] === attribution ? before.told[i] : undefined;
    if (known) return known;
    const was = before.unlabeled[i + fewer];
    const said = before.told[i + fewer];
    if (!was || !said) return tell(attribution, context);
    if (was === attribution) return said;
    if (!change || !isMoved(was, attribution, change)) return tell(attribution, context);
    // What is the same object need not be compared when it is sent.
    const { uri, message, related, data } = said;
    return { uri, span: attribution.content[0], message, related, data };
  });
}

/** Whether an edit has moved an attribution of which nothing else is to be said. */
function isMoved(was: ResolvedAttribution, is: ResolvedAttribution, { oldEnd, newEnd }: TextChange): boolean {
  const by = newEnd - oldEnd;
  const isSpanMoved = (a: Span | undefined, b: Span | undefined) =>
    a === undefined || b === undefined
      ? a === b
      : a.start >= oldEnd && a.start + by === b.start && a.end + by === b.end;
  // Who else may be meant by words that name nobody for certain is looked up again.
  const isCertain = is.speaker !== undefined || is.source === undefined;
  return (
    isCertain &&
    was.speaker === is.speaker &&
    was.type === is.type &&
    was.content.length === 1 &&
    is.content.length === 1 &&
    isSpanMoved(was.content[0], is.content[0]) &&
    isSpanMoved(was.source, is.source) &&
    isSpanMoved(was.cue, is.cue)
  );
}

function tell(attribution: ResolvedAttribution, context: TextContext): Saying {
  const { analysis, textUri } = context;
  const [first, ...rest] = attribution.content;
  return {
    uri: textUri,
    span: first,
    message: `${describe(analysis?.text ?? '', attribution, context)} Label or dismiss it.`,
    related: rest.map((span) => ({ uri: textUri, span, message: 'The quote continues here.' })),
    data: dataOf(attribution),
  };
}

function dataOf({ speaker }: ResolvedAttribution): FindingData {
  return speaker === undefined ? { kind: 'attribution' } : { kind: 'attribution', speaker };
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
