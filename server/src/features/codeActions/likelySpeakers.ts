import { placeOf } from '../../analysis/locate';
import type { SpeakerId } from '../../model/speaker';
import type { TextState } from '../../project/textStates';

/** The speakers to choose from: who spoke last before an offset, those who speak in the text, whom it names, the rest. */
export function likelySpeakers({ analysis, context }: TextState, before: number): readonly SpeakerId[] {
  const speaking = (analysis?.quotes ?? []).flatMap(({ anchoring, quote }) => {
    const ids = quote.speaker?.kind === 'speakers' ? quote.speaker.ids : [];
    return ids.length === 0 ? [] : [{ ids, start: placeOf(anchoring)?.[0].start ?? Number.POSITIVE_INFINITY }];
  });
  const sorted = speaking.toSorted((a, b) => a.start - b.start);
  const last = sorted.findLast(({ start }) => start < before)?.ids ?? [];
  const mentioned = (analysis?.mentions ?? []).flatMap(({ speakers }) => speakers);
  return [...new Set([...last, ...sorted.flatMap(({ ids }) => ids), ...mentioned, ...context.speakers.keys()])];
}
