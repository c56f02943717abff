import { placeOf } from '../../../../server/src/analysis/locate';
import type { FileEdit } from '../../../../server/src/features/workspaceEdit';
import { toSpeakerId } from '../../../../server/src/model/speaker';
import type { TextState } from '../../../../server/src/project/textStates';
import { marked } from '../../kit/markers';
import { registry } from '../files';
import { applied, opened, sidecarUri } from '../kit';

export const wang = { kind: 'speakers', ids: [toSpeakerId('wang-yi')] } as const;
export const lavrov = { kind: 'speakers', ids: [toSpeakerId('sergei-lavrov')] } as const;
export const unknown = { kind: 'unknown' } as const;

export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface Setting {
  readonly state: TextState;
  /** The ranges and, as empty ones, the cursors of the text. */
  readonly ranges: readonly Range[];
  /** The first of them. */
  readonly place: Range;
  /** The sidecar after an edit. */
  readonly after: (edit: FileEdit) => string;
  /** The same, read again: each content as words of the text, fragments parted by ` | `, and the rest as it was read. */
  readonly read: (edit: FileEdit) => Promise<readonly ReadQuote[]>;
}

export interface ReadQuote {
  readonly content: string;
  readonly source?: string;
  readonly cue?: string;
  readonly type?: string;
  readonly speaker?: string;
  readonly note?: string;
  readonly status: string;
  readonly anchoring: string;
}

/** Opens a text with `<|>` or `<|words|>` in it, beside its sidecar. */
export async function setting(source: string, sidecar?: string): Promise<Setting> {
  const { text, ranges, cursors } = marked(source);
  const files = { text, registry, ...(sidecar !== undefined && { sidecar }) };
  const { state, texts } = await opened(files);
  const all = [...ranges, ...cursors.map((at) => ({ start: at, end: at }))];
  const after = (edit: FileEdit) => {
    if (!edit.ok) throw new Error(edit.message);
    return applied(texts, edit.edit).get(sidecarUri) ?? '';
  };
  return {
    state,
    ranges: all,
    place: all[0] ?? { start: 0, end: 0 },
    after,
    read: async (edit) => quotesIn((await opened({ ...files, sidecar: after(edit) })).state),
  };
}

export function quotesIn(state: TextState): readonly ReadQuote[] {
  const text = state.text?.text ?? '';
  const words = (span: Range | undefined) => span && text.slice(span.start, span.end);
  return (state.analysis?.quotes ?? []).map(({ quote, anchoring, source, cue }) => ({
    content: (placeOf(anchoring) ?? []).map(words).join(' | '),
    ...(source && { source: words(source) ?? '' }),
    ...(cue && { cue: words(cue) ?? '' }),
    ...(quote.type && { type: quote.type }),
    ...(quote.speaker && { speaker: quote.speaker.kind === 'unknown' ? 'unknown' : quote.speaker.ids.join(', ') }),
    ...(quote.note !== undefined && { note: quote.note }),
    status: quote.status,
    anchoring: anchoring.state,
  }));
}
