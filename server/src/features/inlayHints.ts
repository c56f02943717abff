import type { InlayHint, InlayHintLabelPart } from 'vscode-languageserver-types';
import type { Span } from '../model/span';
import type { SpeakerId } from '../model/speaker';
import type { TextState } from '../project/textStates';
import { displayName } from '../speakers/registry';
import { toLocation } from './convert';
import { type Line, toMarkup } from './markup';
import { speakerCard } from './speakerCard';
import { type PlacedQuote, textParts } from './textParts';

export interface InlayHintOptions {
  /** Whether the client shows Markdown; plain text otherwise. */
  readonly markdown: boolean;
  /** Also who probably speaks in quotes that nobody has labeled. */
  readonly unlabeled: boolean;
}

/** In UTF-16 code units; a hint stands in the middle of a sentence. */
const longestName = 24;

/** Who speaks, before each quote of a text that begins in a stretch of it. */
export function inlayHints(state: TextState, within: Span, options: InlayHintOptions): InlayHint[] {
  const { text, analysis } = state;
  if (!text || !analysis) return [];
  const nameOf = namesOf(state, options);
  // A quote that begins at the very end of what is shown counts as well.
  const stretch = { start: within.start, end: within.end + 1 };
  return textParts(analysis)
    .parts.touching(stretch)
    .flatMap(({ span, item }): InlayHint[] => {
      if (item.kind !== 'content' || item.fragment !== 0 || span.start < within.start) return [];
      const label = labelOf(item.quote, nameOf, options);
      if (!label) return [];
      return [{ position: text.lines.positionAt(span.start), label, paddingRight: true }];
    });
}

/** A speaker's name as a part of a hint, with a remark above the card. */
type NameOf = (id: SpeakerId, remark?: string) => InlayHintLabelPart;

function labelOf(quote: PlacedQuote, nameOf: NameOf, options: InlayHintOptions): InlayHintLabelPart[] | undefined {
  const { labeled, unlabeled } = quote;
  if (unlabeled) {
    if (!options.unlabeled || !unlabeled.speaker) return undefined;
    return [{ value: '(' }, nameOf(unlabeled.speaker, 'Unlabeled. This is who probably speaks.'), { value: '?)' }];
  }
  const speaker = labeled?.quote.speaker;
  if (!speaker) return undefined;
  const isSuggested = quote.state === 'suggested';
  const remark = isSuggested ? 'Suggested, and confirmed by nobody yet.' : undefined;
  const end = { value: isSuggested ? '?' : ':' };
  if (speaker.kind === 'unknown') {
    const lines: Line[] = [{ kind: 'text', text: 'Nobody knows who speaks here.' }, ...remarkLine(remark)];
    return [{ value: 'unknown', tooltip: toMarkup(lines, options.markdown) }, end];
  }
  const names = speaker.ids.map((id) => nameOf(id, remark));
  return [...names.flatMap((name, i) => (i === 0 ? [name] : [{ value: ' and ' }, name])), end];
}

/** A card costs more than a hint, and few people speak in many quotes. */
function namesOf({ context, registry }: TextState, { markdown }: InlayHintOptions): NameOf {
  const known = new Map<string, InlayHintLabelPart>();
  const partOf: NameOf = (id, remark) => {
    const entry = context.speakers.get(id);
    const card: readonly Line[] = entry
      ? speakerCard(entry.speaker, {})
      : [{ kind: 'title', text: id, detail: 'not in the registry' }];
    return {
      value: shortName(displayName(context.speakers, id)),
      tooltip: toMarkup([...remarkLine(remark), ...card], markdown),
      ...(entry && registry && { location: toLocation(registry.source, entry.at.id) }),
    };
  };
  return (id, remark) => {
    const key = `${id} ${remark ?? ''}`;
    const part = known.get(key) ?? partOf(id, remark);
    known.set(key, part);
    return part;
  };
}

function remarkLine(remark: string | undefined): Line[] {
  return remark ? [{ kind: 'note', text: remark }] : [];
}

/** Cut between characters as people see them, so that no letter loses its accent. */
function shortName(name: string): string {
  const line = name.replaceAll(/\s+/g, ' ');
  if (line.length <= longestName) return line;
  let short = '';
  graphemes ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  for (const { segment } of graphemes.segment(line.slice(0, 2 * longestName))) {
    if (short.length + segment.length >= longestName) break;
    short += segment;
  }
  return `${short.trimEnd()}…`;
}

/** Made when the first long name is met: it takes a millisecond of the start. */
let graphemes: Intl.Segmenter | undefined;
