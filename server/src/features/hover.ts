import type { Hover } from 'vscode-languageserver-types';
import type { LocatedQuote } from '../analysis/locate';
import { placeOf } from '../analysis/locate';
import { ruleInWords } from '../detection/ruleWords';
import { identityInWords, identityOf } from '../findings/identity';
import { contentText, quoted } from '../findings/rule';
import type { ResolvedAttribution } from '../model/attribution';
import { hullOf, textOf } from '../model/span';
import type { SpeakerId } from '../model/speaker';
import type { RegistryFile } from '../project/registries';
import type { TextState } from '../project/textStates';
import { displayName } from '../speakers/registry';
import { toRange } from './convert';
import { field, type Line, toMarkup } from './markup';
import { schemaCard } from './schemaCard';
import { speakerCard } from './speakerCard';
import { targetInRegistry, targetInSidecar, targetInText } from './target';

export interface HoverOptions {
  /** Whether the client shows Markdown; plain text otherwise. */
  readonly markdown: boolean;
  /** How many quotes of the corpus a speaker has; undefined as long as that is not known. */
  readonly quotesOf: ((id: SpeakerId) => number) | undefined;
}

/** So much of a changed quote is shown, in UTF-16 code units: what differs may stand far behind its beginning. */
const mostWords = 300;

/** Who speaks at an offset of a text, and what is said of the quote that stands there. */
export function hoverInText(state: TextState, offset: number, options: HoverOptions): Hover | undefined {
  const { text, analysis } = state;
  if (!text || !analysis) return undefined;
  const { speaker, quote, unlabeled } = targetInText(analysis, offset);
  const parts: Line[][] = [];
  if (speaker) {
    const cards = speaker.speakers.map((id) => cardOf(state, id, options));
    if (speaker.ambiguous) {
      parts.push([{ kind: 'note', text: `“${textOf(text.text, speaker.span)}” fits ${cards.length} speakers:` }]);
    }
    parts.push(...cards);
  }
  if (quote) parts.push(quoteLines(state, quote, !speaker, options));
  else if (unlabeled) parts.push(unlabeledLines(state, unlabeled));
  if (parts.length === 0) return undefined;
  const span = speaker?.span ?? (quote && hull(quote)) ?? (unlabeled && hullOf(unlabeled.content));
  return {
    contents: toMarkup(joined(parts), options.markdown),
    ...(span && { range: toRange(text, span) }),
  };
}

/** Who an id in a sidecar is; what a key means otherwise. */
export function hoverInSidecar(state: TextState, offset: number, options: HoverOptions): Hover | undefined {
  if (!state.sidecar) return undefined;
  const { source, sidecar } = state.sidecar;
  const target = targetInSidecar(sidecar, offset);
  if (target?.kind === 'speaker') {
    return {
      contents: toMarkup(cardOf(state, target.id, options), options.markdown),
      range: toRange(source, target.span),
    };
  }
  return schemaCard(source, 'sidecar', offset, options.markdown);
}

/** Who an entry of a registry is, with counts; what a key means otherwise. */
export function hoverInRegistry(file: RegistryFile, offset: number, options: HoverOptions): Hover | undefined {
  const key = schemaCard(file.source, 'registry', offset, options.markdown);
  if (key) return key;
  const entry = targetInRegistry(file.registry, offset);
  if (!entry) return undefined;
  const corpus = options.quotesOf?.(entry.speaker.id);
  const lines = speakerCard(entry.speaker, corpus === undefined ? {} : { corpus });
  return { contents: toMarkup(lines, options.markdown), range: toRange(file.source, entry.at.id) };
}

function cardOf(state: TextState, id: SpeakerId, { quotesOf }: HoverOptions): Line[] {
  const entry = state.context.speakers.get(id);
  if (!entry) return [{ kind: 'title', text: id, detail: 'not in the registry' }];
  const here = state.sidecar?.sidecar.quotes.filter(
    ({ quote }) => quote.speaker?.kind === 'speakers' && quote.speaker.ids.includes(id),
  ).length;
  const corpus = quotesOf?.(id);
  return [
    ...speakerCard(entry.speaker, { ...(here !== undefined && { here }), ...(corpus !== undefined && { corpus }) }),
  ];
}

function quoteLines(state: TextState, located: LocatedQuote, withSpeaker: boolean, options: HoverOptions): Line[] {
  const { quote, anchoring } = located;
  const type = quote.type ? `${capital(quote.type)} quote` : 'Quote';
  const remarks = [
    ...(quote.status === 'suggested' ? ['suggested, not confirmed'] : []),
    ...(anchoring.state === 'moved' ? [`moved, ${Math.round(anchoring.score * 100)} % alike`] : []),
  ];
  const ids = quote.speaker?.kind === 'speakers' ? quote.speaker.ids : [];
  const names = (list: readonly SpeakerId[]) => list.map((id) => displayName(state.context.speakers, id)).join(' and ');
  const [only, ...others] = ids;
  return [
    { kind: 'title', text: type, detail: remarks.join(', ') },
    ...bothWordings(state, located),
    ...field('Speaker', quote.speaker ? names(ids) || 'unknown' : 'none yet'),
    ...field('Source', quote.source?.exact),
    ...field('Cue', quote.cue?.exact),
    ...field('Addressee', names(quote.addressee ?? [])),
    ...field('Medium', quote.medium === 'speech' ? undefined : quote.medium),
    ...field('Tags', quote.tags.join(', ')),
    ...(quote.note ? [{ kind: 'note', text: quote.note } as const] : []),
    ...(withSpeaker && only && others.length === 0 ? [{ kind: 'rule' } as const, ...cardOf(state, only, options)] : []),
  ];
}

/** What is stored of a quote whose words have changed, and what the text says now. */
function bothWordings({ text }: TextState, { quote, anchoring }: LocatedQuote): readonly Line[] {
  if (anchoring.state !== 'moved' || !text) return [];
  return [
    ...field('Stored words', quoted(quote.content.map(({ exact }) => exact).join(' … '), mostWords)),
    ...field('The text now reads', quoted(contentText(text.text, anchoring.content), mostWords)),
  ];
}

function unlabeledLines(state: TextState, attribution: ResolvedAttribution): Line[] {
  const text = state.text?.text ?? '';
  const { type, source, cue, confidence, rule } = attribution;
  const identity = identityOf(text, attribution, state.analysis?.mentions ?? []);
  const who = identityInWords(identity, (id) => displayName(state.context.speakers, id));
  return [
    { kind: 'title', text: `Unlabeled ${type} quote`, detail: `${Math.round(confidence * 100)} % certain` },
    ...field(identity.kind === 'registered' ? 'Probably' : 'Speaker', who),
    ...field('Source', source && textOf(text, source)),
    ...field('Cue', cue && textOf(text, cue)),
    ...field('Found by', ruleInWords(rule)),
  ];
}

function joined(parts: readonly (readonly Line[])[]): Line[] {
  return parts.flatMap((part, i) => (i === 0 ? [...part] : [{ kind: 'rule' } as const, ...part]));
}

function hull(quote: LocatedQuote) {
  const content = placeOf(quote.anchoring);
  return content && hullOf(content);
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
