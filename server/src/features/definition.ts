import type { LocationLink } from 'vscode-languageserver-types';
import { placeOf } from '../analysis/locate';
import { hullOf, type Span } from '../model/span';
import type { SpeakerId } from '../model/speaker';
import type { RegistryFile } from '../project/registries';
import type { Source } from '../project/sources';
import type { TextState } from '../project/textStates';
import { toRange } from './convert';
import { targetInRegistry, targetInSidecar, targetInText } from './target';

/** From a name, a source, a pronoun or a quote in a text to who speaks, in the registry. */
export function definitionInText(state: TextState, offset: number): LocationLink[] {
  const { text, analysis, registry } = state;
  if (!text || !analysis || !registry) return [];
  const { speaker, quote, unlabeled } = targetInText(analysis, offset);
  if (speaker) return speaker.speakers.flatMap((id) => linkToSpeaker(text, speaker.span, registry, id));
  const content = quote && placeOf(quote.anchoring);
  if (content) {
    const ids = quote.quote.speaker?.kind === 'speakers' ? quote.quote.speaker.ids : [];
    return ids.flatMap((id) => linkToSpeaker(text, hullOf(content), registry, id));
  }
  return unlabeled?.speaker ? linkToSpeaker(text, hullOf(unlabeled.content), registry, unlabeled.speaker) : [];
}

/** From an id in a sidecar to the registry; from a content, a source or a cue to its place in the text. */
export function definitionInSidecar(state: TextState, offset: number): LocationLink[] {
  if (!state.sidecar) return [];
  const { source, sidecar } = state.sidecar;
  const target = targetInSidecar(sidecar, offset);
  if (!target) return [];
  if (target.kind === 'speaker') {
    return state.registry ? linkToSpeaker(source, target.span, state.registry, target.id) : [];
  }
  const { text, analysis } = state;
  if (!text || !analysis) return [];
  return placesOf(state, target).map((span) => link(source, target.span, text, span, span));
}

/** From an entry of a registry to itself, so that editors offer its references. */
export function definitionInRegistry(file: RegistryFile, offset: number): LocationLink[] {
  const entry = targetInRegistry(file.registry, offset);
  return entry ? [link(file.source, entry.at.id, file.source, entry.at.entry, entry.at.id)] : [];
}

function placesOf({ analysis }: TextState, target: NonNullable<ReturnType<typeof targetInSidecar>>): readonly Span[] {
  if (target.kind === 'speaker') return [];
  if (target.kind === 'dismissal') {
    const found = analysis?.dismissals[target.index]?.anchoring;
    return found?.state === 'ambiguous'
      ? found.candidates.flatMap((candidate) => candidate[target.fragment] ?? [])
      : [(found && placeOf(found))?.[target.fragment]].filter((span) => span !== undefined);
  }
  const located = analysis?.quotes.find(({ entry }) => entry === target.entry);
  if (!located) return [];
  if (target.kind !== 'content') return [located[target.kind]].filter((span) => span !== undefined);
  if (located.anchoring.state === 'ambiguous') {
    return located.anchoring.candidates.flatMap((candidate) => candidate[target.fragment] ?? []);
  }
  return [placeOf(located.anchoring)?.[target.fragment]].filter((span) => span !== undefined);
}

function linkToSpeaker(from: Source, origin: Span, registry: RegistryFile, id: SpeakerId): LocationLink[] {
  const entry = registry.registry.entries.get(id);
  return entry ? [link(from, origin, registry.source, entry.at.entry, entry.at.id)] : [];
}

function link(from: Source, origin: Span, to: Source, whole: Span, selected: Span): LocationLink {
  return {
    originSelectionRange: toRange(from, origin),
    targetUri: to.uri,
    targetRange: toRange(to, whole),
    targetSelectionRange: toRange(to, selected),
  };
}
