import type { Location } from 'vscode-languageserver-types';
import { placeOf } from '../analysis/locate';
import { hullOf } from '../model/span';
import type { SpeakerId } from '../model/speaker';
import type { RegistryFile } from '../project/registries';
import type { TextState } from '../project/textStates';
import { speakersIn } from '../sidecar/read';
import { toLocation } from './convert';
import { sourcesOf, targetInRegistry, targetInSidecar, targetInText } from './target';

/** The speakers whose references are asked for at an offset of a text. */
export function speakersAtText(state: TextState, offset: number): readonly SpeakerId[] {
  if (!state.analysis) return [];
  const { speaker, quote, unlabeled } = targetInText(state.analysis, offset);
  if (speaker) return speaker.speakers;
  if (quote?.quote.speaker?.kind === 'speakers') return quote.quote.speaker.ids;
  return unlabeled?.speaker ? [unlabeled.speaker] : [];
}

export function speakersAtSidecar(state: TextState, offset: number): readonly SpeakerId[] {
  const target = state.sidecar && targetInSidecar(state.sidecar.sidecar, offset);
  return target?.kind === 'speaker' ? [target.id] : [];
}

export function speakersAtRegistry(file: RegistryFile, offset: number): readonly SpeakerId[] {
  const entry = targetInRegistry(file.registry, offset);
  return entry ? [entry.speaker.id] : [];
}

/**
 * Every quote, source and mention of the speakers in one text, in text order; a quote whose words are not found in the
 * text is named by its place in the sidecar.
 */
export function referencesInText(state: TextState, ids: ReadonlySet<SpeakerId>): Location[] {
  const { text, analysis, sidecar } = state;
  const wanted = (speakers: readonly SpeakerId[]) => speakers.some((id) => ids.has(id));
  const spans = new Map<string, Location>();
  const orphans: Location[] = [];
  if (text && analysis) {
    for (const mention of analysis.mentions) if (wanted(mention.speakers)) put(mention);
    for (const source of sourcesOf(analysis)) if (wanted(source.speakers)) put(source.span);
  }
  for (const entry of sidecar?.sidecar.quotes ?? []) {
    if (entry.quote.speaker?.kind !== 'speakers' || !wanted(entry.quote.speaker.ids)) continue;
    const anchoring = analysis?.quotes.find((located) => located.entry === entry)?.anchoring;
    const content = anchoring && placeOf(anchoring);
    if (content) put(hullOf(content));
    else if (sidecar) {
      for (const { id, span } of speakersIn(entry)) if (ids.has(id)) orphans.push(toLocation(sidecar.source, span));
    }
  }
  const inText = [...spans.values()].toSorted(
    ({ range: a }, { range: b }) => a.start.line - b.start.line || a.start.character - b.start.character,
  );
  return [...inText, ...orphans];

  function put(span: { start: number; end: number }): void {
    if (text) spans.set(`${span.start}-${span.end}`, toLocation(text, span));
  }
}
