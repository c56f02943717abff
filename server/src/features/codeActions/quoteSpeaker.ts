import type { CodeAction } from 'vscode-languageserver-types';
import { placeOf } from '../../analysis/locate';
import { closest } from '../../findings/similar';
import { containsOffset, overlaps } from '../../model/span';
import type { SpeakerId } from '../../model/speaker';
import type { Uri } from '../../model/uri';
import type { Source } from '../../project/sources';
import type { TextState } from '../../project/textStates';
import type { QuoteEntry } from '../../sidecar/contents';
import { speakersIn } from '../../sidecar/read';
import { checkNewId } from '../../speakers/ids';
import { displayName } from '../../speakers/registry';
import { changeEntry } from '../annotate/change';
import { toSpan } from '../convert';
import { registerSpeaker } from '../speakers/create';
import { editFile } from '../workspaceEdit';
import { type ActionContext, quickFix } from './context';

/** Where speakers are registered: the file may be missing. */
export interface RegistryPlace {
  readonly uri: Uri;
  readonly source: Source | undefined;
}

/** What can be done about the speakers of the quotes in a range of a sidecar. */
export function fixQuoteSpeaker(state: TextState, registry: RegistryPlace, context: ActionContext): CodeAction[] {
  if (!state.sidecar) return [];
  const { source, sidecar } = state.sidecar;
  const range = toSpan(source, context.range);
  const here = sidecar.quotes.filter(
    ({ at }) => overlaps(at.entry, range) || containsOffset(at.entry, range.start, true),
  );
  return here.flatMap((entry) =>
    entry.quote.speaker ? fixUnknown(state, entry, registry, context) : fixMissing(state, entry, context),
  );
}

function fixUnknown(
  state: TextState,
  entry: QuoteEntry,
  registry: RegistryPlace,
  context: ActionContext,
): CodeAction[] {
  const { speakers } = state.context;
  const source = state.sidecar?.source;
  const range = source && toSpan(source, context.range);
  return speakersIn(entry).flatMap(({ id, span }) => {
    const here = range && (overlaps(span, range) || containsOffset(span, range.start, true));
    if (!here || speakers.has(id)) return [];
    const guess = closest(id, [...speakers.keys()]);
    return [
      ...(guess && source
        ? quickFix(
            context,
            {
              title: `Change to ${guess} (${displayName(speakers, guess)})`,
              fixes: 'unknown-speaker',
              preferred: true,
            },
            editFile(source.uri, source, source.text, { ok: true, edits: [{ span, newText: guess }] }),
          )
        : []),
      ...(checkNewId(id, []).ok
        ? quickFix(
            context,
            { title: `Add ${id} to the registry`, fixes: 'unknown-speaker', preferred: !guess },
            registerSpeaker(registry, id),
          )
        : []),
    ];
  });
}

function fixMissing(state: TextState, entry: QuoteEntry, context: ActionContext): CodeAction[] {
  const set = (id: SpeakerId) =>
    quickFix(
      context,
      {
        title: `Set the speaker to ${displayName(state.context.speakers, id)}`,
        fixes: 'missing-speaker',
        preferred: true,
      },
      changeEntry(state, entry.index, { speaker: { kind: 'speakers', ids: [id] } }),
    );
  const proposed = proposedSpeaker(state, entry);
  return [
    ...(proposed ? set(proposed) : []),
    ...quickFix(
      context,
      { title: 'Set the speaker to unknown', fixes: 'missing-speaker' },
      changeEntry(state, entry.index, { speaker: { kind: 'unknown' } }),
    ),
  ];
}

/** Who the detector takes for the speaker of a labeled content. */
function proposedSpeaker({ analysis }: TextState, entry: QuoteEntry): SpeakerId | undefined {
  const anchoring = analysis?.quotes.find((located) => located.entry === entry)?.anchoring;
  const content = anchoring && placeOf(anchoring);
  return analysis?.attributions.find(
    (attribution) => attribution.speaker && attribution.content.some((a) => content?.some((b) => overlaps(a, b))),
  )?.speaker;
}
