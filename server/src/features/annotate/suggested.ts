import { analyzeInSteps } from '../../analysis/analyze';
import { type LocatedQuote, placeOf } from '../../analysis/locate';
import type { ResolvedAttribution } from '../../model/attribution';
import type { Refusal } from '../../model/edit';
import { isSuggestedFor } from '../../model/quote';
import type { SpeakerId } from '../../model/speaker';
import { inOneGo, type Steps } from '../../model/steps';
import { noSpeakers } from '../../project/registries';
import type { TextState } from '../../project/textStates';
import { dismissalsAdded, type NewQuote, quoteChanged, quotesAddedInSteps, quotesRemoved } from '../../sidecar/edit';
import type { FileEdit } from '../workspaceEdit';
import { type Place, quoteAt, quotesIn } from './place';
import { editSidecarInSteps, editSidecarOf, startsOf } from './sidecar';
import { quoteOf } from './unlabeled';

/** An edit of many quotes, and how many they are. */
export type ManyEdit = (Extract<FileEdit, { ok: true }> & { readonly count: number }) | Refusal;

/**
 * Which suggestions are meant: all of a text, those in a place, those of one speaker, or of one speaker in a place; where
 * the place names an entry, only that one.
 */
export interface Which {
  readonly place?: Place;
  readonly speaker?: SpeakerId;
}

/**
 * Writes each unlabeled quote whose speaker is known as a suggestion.
 * @param minConfidence 0…1
 * @param known down to which confidence the state knows attributions
 */
export function suggest(state: TextState, minConfidence: number, known: number): ManyEdit {
  return inOneGo(suggestInSteps(state, minConfidence, known));
}

/** The same with pauses, for texts with many quotes. */
export function* suggestInSteps(state: TextState, minConfidence: number, known: number): Steps<ManyEdit> {
  const unlabeled = yield* unlabeledFrom(state, minConfidence, known);
  const quotes = unlabeled.flatMap((attribution): NewQuote[] => {
    const { speaker, confidence } = attribution;
    if (!speaker || confidence < minConfidence) return [];
    return [{ ...quoteOf(attribution, { kind: 'speakers', ids: [speaker] }), status: 'suggested' }];
  });
  if (quotes.length === 0) {
    return { ok: false, message: 'There is no unlabeled quote here whose speaker is certain enough to be suggested.' };
  }
  yield undefined;
  const added = yield* quotesAddedInSteps(state.text?.text ?? '', quotes, startsOf(state.analysis?.quotes ?? []));
  return counted(yield* editSidecarInSteps(state, [added]), quotes.length);
}

/** Suggestions become labels. */
export function confirm(state: TextState, which: Which): ManyEdit {
  const found = suggestedQuotes(state, which);
  return found.length === 0 ? nothing : counted(confirmQuotes(state, found), found.length);
}

/** Suggestions go, and their words are noted as no quotes, so that they are not suggested again. */
export function reject(state: TextState, which: Which): ManyEdit {
  const found = suggestedQuotes(state, which);
  return found.length === 0 ? nothing : counted(rejectQuotes(state, found), found.length);
}

export function confirmQuotes(state: TextState, quotes: readonly LocatedQuote[]): FileEdit {
  const changes = quotes.map(({ entry }) => quoteChanged('', entry.index, { status: 'confirmed' }, undefined));
  return editSidecarOf(state, changes);
}

export function rejectQuotes(state: TextState, quotes: readonly LocatedQuote[]): FileEdit {
  const dismissals = quotes.map(({ anchoring, quote }) => ({ content: placeOf(anchoring) ?? quote.content }));
  return editSidecarOf(state, [
    quotesRemoved(quotes.map(({ entry }) => entry.index)),
    dismissalsAdded(state.text?.text ?? '', dismissals, startsOf(state.analysis?.dismissals ?? [])),
  ]);
}

/** The suggestions that are meant, lost ones among them unless a place is named. */
export function suggestedQuotes(state: TextState, { place, speaker }: Which): readonly LocatedQuote[] {
  const all = place ? quotesMeant(state, place) : (state.analysis?.quotes ?? []);
  return all.filter(({ quote }) => isSuggestedFor(quote, speaker));
}

function quotesMeant(state: TextState, place: Place): readonly LocatedQuote[] {
  if (place.entry === undefined) return quotesIn(state, place).map(({ located }) => located);
  const found = quoteAt(state, place);
  return found.ok ? [found.located] : [];
}

const nothing = { ok: false, message: 'There is no suggested quote here that waits to be confirmed.' } as const;

function counted(edit: FileEdit, count: number): ManyEdit {
  return edit.ok ? { ...edit, count } : edit;
}

/** The unlabeled attributions, looked for again where less certain ones are wanted than are reported. */
function* unlabeledFrom(state: TextState, minConfidence: number, known: number): Steps<readonly ResolvedAttribution[]> {
  const { analysis, registry, sidecar } = state;
  if (!analysis) return [];
  if (minConfidence >= known) return analysis.unlabeled;
  const { unlabeled } = yield* analyzeInSteps({
    text: analysis.text,
    sidecar: sidecar?.sidecar,
    known: registry?.known ?? noSpeakers,
    language: analysis.language.tag,
    minConfidence,
  });
  return unlabeled;
}
