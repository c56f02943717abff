import { isCertainlyDirect } from '../analysis/type';
import { twinsIn } from '../findings/duplicateQuote';
import { applyEdits, type TextEdit } from '../model/edit';
import type { Finding, FindingCode } from '../model/finding';
import type { TextState } from '../project/textStates';
import { quoteChanged, quotesRemoved } from '../sidecar/edit';
import { type Change, edited } from '../yaml/change';

/** What can be done about a finding without a person. */
interface Repair {
  /** What it comes to, for a person. */
  readonly what: string;
  readonly change: Change;
  /** The entry that it takes out, 0-based in the list of quotes. */
  readonly removes?: number;
}

type RepairOf = (state: TextState, index: number) => Repair | undefined;

/**
 * What may be done about the findings of each rule by a program alone, `never` where every repair could lose something
 * that somebody wrote, or would have to guess what is meant.
 */
const repairs: Readonly<Record<FindingCode, RepairOf | 'never'>> = {
  'unlabeled-quote': 'never',
  'missing-speaker': 'never',
  'unknown-speaker': 'never',
  'unconfirmed-suggestion': 'never',
  'moved-quote': 'never',
  'ambiguous-anchor': 'never',
  'orphaned-quote': 'never',
  'type-mismatch': saysDirect,
  'source-mismatch': 'never',
  'overlapping-quotes': 'never',
  'duplicate-quote': takesOutTwin,
  'ambiguous-alias': 'never',
  'unused-speaker': 'never',
  'duplicate-speaker': 'never',
  'missing-text': 'never',
  'invalid-sidecar': 'never',
  'invalid-registry': 'never',
  'yaml-syntax': 'never',
  'merge-conflict': 'never',
};

/** The rules some of whose findings can be repaired by a program alone. */
export const repairableCodes: readonly FindingCode[] = Object.entries(repairs).flatMap(([code, repair]) =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys are the codes
  repair === 'never' ? [] : [code as FindingCode],
);

/** A sidecar with repairs made. */
export interface Repaired {
  readonly before: string;
  readonly after: string;
  readonly done: readonly { readonly finding: Finding; readonly what: string }[];
  /** The entries that are gone, 0-based in the list of quotes before. */
  readonly removed: readonly number[];
}

/**
 * Makes the repairs that lose and guess nothing; undefined where there are none. Whether all other labels stand where
 * they stood is for {@link standsAsBefore} to say.
 */
export function repaired(state: TextState, findings: readonly Finding[]): Repaired | undefined {
  const before = state.sidecar?.source.text;
  if (before === undefined) return undefined;
  const found = findings.flatMap((finding) => {
    const repair = repairs[finding.code];
    if (repair === 'never' || finding.data?.kind !== 'quote') return [];
    const made = repair(state, finding.data.index);
    return made ? [{ finding, index: finding.data.index, ...made }] : [];
  });
  const removed = found.flatMap(({ removes }) => removes ?? []);
  // What goes needs no other repair.
  const wanted = found.filter(({ index, removes }) => removes !== undefined || !removed.includes(index));
  const result = wanted.length > 0 ? edited(before, ...wanted.map(({ change }) => change)) : undefined;
  if (!result?.ok || result.edits.some((edit) => losesComment(before, edit))) return undefined;
  const done = wanted.map(({ finding, what }) => ({ finding, what }));
  return { before, after: applyEdits(before, result.edits), done, removed };
}

/** Whether every label that is still there says the same words of the same place as before, whatever its type. */
export function standsAsBefore(before: TextState, after: TextState, removed: readonly number[]): boolean {
  return places(before, removed) === places(after, []);
}

function places({ analysis }: TextState, without: readonly number[]): string {
  const quotes = analysis?.quotes.filter(({ entry }) => !without.includes(entry.index)) ?? [];
  return JSON.stringify([
    quotes.map(({ quote, anchoring, source, cue }) => [{ ...quote, type: undefined }, anchoring, source, cue]),
    analysis?.dismissals.map(({ anchoring }) => anchoring),
  ]);
}

/** Words that all stand in closed quotation marks are said directly; the other way round only people can tell. */
function saysDirect({ text, analysis }: TextState, index: number): Repair | undefined {
  const located = analysis?.quotes.find(({ entry }) => entry.index === index);
  if (!text || !analysis || located?.anchoring.state !== 'attached') return undefined;
  const { content } = located.anchoring;
  if (!isCertainlyDirect(text.text, content, analysis.language)) return undefined;
  return {
    what: `the type is \`direct\` now, not \`${located.quote.type ?? ''}\``,
    change: quoteChanged(text.text, index, { type: 'direct' }, content),
  };
}

/** Takes out an entry that is written like the one whose words it repeats, to the last character. */
function takesOutTwin({ sidecar, analysis }: TextState, index: number): Repair | undefined {
  const quotes = analysis?.quotes ?? [];
  const located = quotes.find(({ entry }) => entry.index === index);
  const twin = located && twinsIn(quotes).get(located);
  if (!sidecar || !twin) return undefined;
  const written = ({ entry: { at } }: (typeof quotes)[number]) =>
    sidecar.source.text.slice(at.entry.start, at.entry.end);
  if (written(twin) !== written(located)) return undefined;
  return {
    what: 'the second of two equal entries is taken out',
    change: quotesRemoved([index]),
    removes: index,
  };
}

/** A mark of a comment in what goes: it may be a comment of a person. */
function losesComment(text: string, { span, newText }: TextEdit): boolean {
  return text.slice(span.start, span.end).includes('#') && !newText.includes('#');
}
