import { speakersIn } from '../sidecar/read';
import { fileName, quoted, type Rule, type TextContext } from './rule';
import { closest } from './similar';

export const unknownSpeaker: Rule<TextContext> = {
  code: 'unknown-speaker',
  severity: 'error',
  *check({ sidecar, sidecarUri, speakers, registryUri }) {
    for (const entry of sidecar?.quotes ?? []) {
      for (const { id, span } of speakersIn(entry)) {
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
