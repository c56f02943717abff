import type { SpeakerId } from '../model/speaker';
import type { QuoteEntry } from '../sidecar/read';
import { fileName, quoted, type Rule, type TextContext } from './rule';
import { closest } from './similar';

export const unknownSpeaker: Rule<TextContext> = {
  code: 'unknown-speaker',
  severity: 'error',
  *check({ sidecar, sidecarUri, speakers, registryUri }) {
    for (const entry of sidecar?.quotes ?? []) {
      for (const { id, span } of idsOf(entry)) {
        if (speakers.has(id)) continue;
        const guess = closest(id, [...speakers.keys()]);
        const where = registryUri
          ? `is not in ${fileName(registryUri)}`
          : 'is in no registry: there is no speakers.yaml here';
        yield {
          uri: sidecarUri,
          span,
          message: `The speaker ${quoted(id)} ${where}. ${guess ? `Did you mean \`${guess}\`? ` : ''}Add an entry or correct the id.`,
          data: { kind: 'speaker', id, ...(guess && { guess }) },
        };
      }
    }
  },
};

function idsOf({ quote, at }: QuoteEntry): { id: SpeakerId; span: { start: number; end: number } }[] {
  const ids = quote.speaker?.kind === 'speakers' ? quote.speaker.ids : [];
  // `unknown` beside real ids is no id, so the spans are taken by the id's own words.
  const spans = at.speaker.length === ids.length ? at.speaker : at.speaker.slice(-ids.length);
  const speakers = ids.flatMap((id, i) => (spans[i] ? [{ id, span: spans[i] }] : []));
  const addressees = (quote.addressee ?? []).flatMap((id, i) => {
    const span = at.addressee[i];
    return span && id !== 'unknown' ? [{ id, span }] : [];
  });
  return [...speakers, ...addressees];
}
