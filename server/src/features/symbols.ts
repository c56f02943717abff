import { type DocumentSymbol, SymbolKind, SymbolTag, type WorkspaceSymbol } from 'vscode-languageserver-types';
import { placeOf } from '../analysis/locate';
import { contentText, quoted } from '../findings/rule';
import type { Quote } from '../model/quote';
import { compareSpans, hullOf, type Span } from '../model/span';
import type { SpeakerKind } from '../model/speaker';
import type { RegistryFile } from '../project/registries';
import type { Source } from '../project/sources';
import type { TextState } from '../project/textStates';
import { displayName } from '../speakers/registry';
import { toLocation, toRange } from './convert';

/** The quotes of a text in order, unlabeled ones included. */
export function symbolsOfText(state: TextState): DocumentSymbol[] {
  const { text, analysis } = state;
  if (!text || !analysis) return [];
  const labeled = analysis.quotes.flatMap(({ quote, anchoring }) => {
    const content = placeOf(anchoring);
    if (!content) return [];
    const name = `${speakerNames(state, quote)}: ${quoted(contentText(text.text, content))}`;
    const detail = [quote.type, quote.status === 'suggested' ? 'suggested' : ''].filter(Boolean).join(', ');
    return [{ span: hullOf(content), first: content[0], name, detail }];
  });
  const unlabeled = analysis.unlabeled.map(({ content, speaker, type }) => {
    const who = speaker ? `${displayName(state.context.speakers, speaker)}?` : '?';
    const name = `${who}: ${quoted(contentText(text.text, content))}`;
    return { span: hullOf(content), first: content[0], name, detail: `unlabeled, ${type}` };
  });
  return [...labeled, ...unlabeled]
    .toSorted((a, b) => compareSpans(a.span, b.span))
    .map(({ span, first, name, detail }) =>
      symbol(text, { name, detail, kind: SymbolKind.String, span, selected: first }),
    );
}

/** The entries of a sidecar, labeled quotes first, as they stand in the file. */
export function symbolsOfSidecar(state: TextState): DocumentSymbol[] {
  if (!state.sidecar) return [];
  const { source, sidecar } = state.sidecar;
  const quotes = sidecar.quotes.map(({ quote, at }) =>
    symbol(source, {
      name: `${speakerNames(state, quote)}: ${quoted(quote.content.map(({ exact }) => exact).join(' … '))}`,
      detail: quote.type ?? '',
      kind: SymbolKind.String,
      span: at.entry,
      selected: at.head,
    }),
  );
  const dismissed = sidecar.dismissed.map(({ dismissal, at }) =>
    symbol(source, {
      name: `dismissed: ${quoted(dismissal.content.map(({ exact }) => exact).join(' … '))}`,
      detail: dismissal.reason ?? '',
      kind: SymbolKind.Null,
      span: at.entry,
      selected: at.head,
    }),
  );
  return [...quotes, ...dismissed];
}

/** The speakers of a registry. */
export function symbolsOfRegistry(file: RegistryFile): DocumentSymbol[] {
  return [...file.registry.entries.values()].map(({ speaker, at }) =>
    symbol(file.source, {
      name: speaker.name,
      detail: speaker.role ?? speaker.id,
      kind: kinds[speaker.kind],
      span: at.entry,
      selected: at.id,
    }),
  );
}

/** The speakers of a registry whose name, alias or id has the letters of the query in this order; all for an empty one. */
export function workspaceSymbols(file: RegistryFile, query: string): WorkspaceSymbol[] {
  return [...file.registry.entries.values()].flatMap(({ speaker, at }) => {
    const match = [speaker.name, ...speaker.aliases, speaker.id].find((name) => fits(name, query));
    if (match === undefined) return [];
    const name = match === speaker.name || match === speaker.id ? speaker.name : `${speaker.name} (${match})`;
    return [
      {
        name,
        kind: kinds[speaker.kind],
        location: toLocation(file.source, at.id),
        ...(speaker.role && { containerName: speaker.role }),
      },
    ];
  });
}

const kinds: Readonly<Record<SpeakerKind, SymbolKind>> = {
  person: SymbolKind.Class,
  organization: SymbolKind.Module,
  group: SymbolKind.Array,
  role: SymbolKind.Interface,
};

interface Row {
  readonly name: string;
  readonly detail: string;
  readonly kind: SymbolKind;
  readonly span: Span;
  readonly selected: Span;
}

function symbol(source: Source, { name, detail, kind, span, selected }: Row): DocumentSymbol {
  return {
    name,
    detail,
    kind,
    range: toRange(source, span),
    selectionRange: toRange(source, selected),
    ...(kind === SymbolKind.Null && { tags: [SymbolTag.Deprecated] }),
  };
}

function speakerNames(state: TextState, quote: Quote): string {
  if (!quote.speaker) return 'no speaker';
  if (quote.speaker.kind === 'unknown') return 'unknown';
  return quote.speaker.ids.map((id) => displayName(state.context.speakers, id)).join(' and ');
}

/** LSP asks servers to match relaxed: the letters in order, whatever stands between them. */
function fits(name: string, query: string): boolean {
  const letters = name.toLowerCase();
  let at = 0;
  for (const letter of query.toLowerCase().replaceAll(/\s/g, '')) {
    at = letters.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
