import { type DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver-types';
import { placeOf } from '../analysis/locate';
import type { Span } from '../model/span';
import type { SpeakerId } from '../model/speaker';
import type { Source } from '../project/sources';
import type { TextState } from '../project/textStates';
import { speakersIn } from '../sidecar/read';
import { toRange } from './convert';
import { sourcesOf, targetInSidecar, targetInText } from './target';

/** Every name, source and quote of the speaker at an offset of a text. */
export function highlightsInText(state: TextState, offset: number): DocumentHighlight[] {
  const { text, analysis } = state;
  if (!text || !analysis) return [];
  const { speaker, quote } = targetInText(analysis, offset);
  const quoted = quote?.quote.speaker?.kind === 'speakers' ? quote.quote.speaker.ids : [];
  const ids = new Set<SpeakerId>(speaker?.speakers ?? quoted);
  if (ids.size === 0) return [];
  const names = [...analysis.mentions, ...sourcesOf(analysis).map(({ span, speakers }) => ({ ...span, speakers }))]
    .filter(({ speakers }) => speakers.some((id) => ids.has(id)))
    .map((span) => highlight(text, span, DocumentHighlightKind.Read));
  const contents = analysis.quotes
    .filter(
      (located) => located.quote.speaker?.kind === 'speakers' && located.quote.speaker.ids.some((id) => ids.has(id)),
    )
    .flatMap(({ anchoring }) => placeOf(anchoring) ?? [])
    .map((span) => highlight(text, span, DocumentHighlightKind.Text));
  return withoutRepeats([...names, ...contents]);
}

/** Every place of a sidecar that names the speaker at an offset. */
export function highlightsInSidecar(state: TextState, offset: number): DocumentHighlight[] {
  if (!state.sidecar) return [];
  const { source, sidecar } = state.sidecar;
  const target = targetInSidecar(sidecar, offset);
  if (target?.kind !== 'speaker') return [];
  return sidecar.quotes
    .flatMap(speakersIn)
    .filter(({ id }) => id === target.id)
    .map(({ span }) => highlight(source, span, DocumentHighlightKind.Text));
}

function highlight(source: Source, span: Span, kind: DocumentHighlightKind): DocumentHighlight {
  return { range: toRange(source, span), kind };
}

/** A source is often a name as well. */
function withoutRepeats(highlights: readonly DocumentHighlight[]): DocumentHighlight[] {
  const byPlace = new Map(highlights.map((item) => [JSON.stringify(item.range), item]));
  return [...byPlace.values()];
}
