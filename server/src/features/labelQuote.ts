import { placeOf } from '../analysis/locate';
import type { Attribution, Content, ResolvedAttribution } from '../model/attribution';
import type { QuoteSpeaker } from '../model/quote';
import type { SpeakerId } from '../model/speaker';
import type { Uri } from '../model/uri';
import type { TextState } from '../project/project';
import type { Source } from '../project/sources';
import { addDismissal, addQuote, type EntryStarts, setSpeaker, sidecarToEdit } from '../sidecar/edit';
import { addSpeaker, nameFor, registryToEdit } from '../speakers/registryEdit';
import { editFile, type FileEdit } from './workspaceEdit';

/** Labels an attribution: adds an entry to the sidecar, in text order; the sidecar is created where there is none. */
export function labelQuote(state: TextState, attribution: Attribution, speaker: QuoteSpeaker): FileEdit {
  const { type, content, source, cue } = attribution;
  const quote = { content, type, speaker, ...(source && { source }), ...(cue && { cue }) };
  const starts = startsOf(state.analysis?.quotes ?? []);
  return editSidecar(state, (sidecar, text) => addQuote(sidecar, text, quote, starts));
}

/** Notes that a content is not a quote. */
export function dismissQuote(state: TextState, content: Content): FileEdit {
  const starts = startsOf(state.analysis?.dismissals ?? []);
  return editSidecar(state, (sidecar, text) => addDismissal(sidecar, text, content, starts));
}

/** Says who speaks in the quote at an index of the sidecar's list, 0-based. */
export function setQuoteSpeaker(state: TextState, index: number, speaker: QuoteSpeaker): FileEdit {
  return editSidecar(state, (sidecar) => setSpeaker(sidecar, index, speaker));
}

/** Registers a speaker under an id that a sidecar uses already. */
export function registerSpeaker(uri: Uri, registry: Source | undefined, id: SpeakerId): FileEdit {
  const base = registryToEdit(registry?.text);
  return editFile(uri, registry, base, addSpeaker(base, { id, name: nameFor(id) }));
}

/** The unlabeled attribution with this content, or the one that shares most of it: the text may have changed a little. */
export function attributionAt(state: TextState, start: number, end: number): ResolvedAttribution | undefined {
  const shared = ({ content }: Attribution) =>
    content.reduce((sum, span) => sum + Math.max(0, Math.min(span.end, end) - Math.max(span.start, start)), 0);
  return (state.analysis?.unlabeled ?? [])
    .filter((attribution) => shared(attribution) > 0)
    .toSorted((a, b) => shared(b) - shared(a))[0];
}

function editSidecar(state: TextState, edit: (sidecar: string, text: string) => ReturnType<typeof addQuote>): FileEdit {
  const source = state.sidecar?.source;
  const base = sidecarToEdit(source?.text);
  return editFile(state.context.sidecarUri, source, base, edit(base, state.text?.text ?? ''));
}

interface Located {
  readonly entry: { readonly index: number };
  readonly anchoring: Parameters<typeof placeOf>[0];
}

function startsOf(located: readonly Located[]): EntryStarts {
  const starts: (number | undefined)[] = [];
  for (const { entry, anchoring } of located) starts[entry.index] = placeOf(anchoring)?.[0].start;
  return Array.from(starts);
}
