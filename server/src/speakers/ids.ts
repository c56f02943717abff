import { type SpeakerId, toSpeakerId } from '../model/speaker';
import { idFor } from './registryEdit';

const pattern = /^[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*$/u;

export type IdCheck =
  | { readonly ok: true; readonly id: SpeakerId }
  /** A sentence that says what to write instead. */
  | { readonly ok: false; readonly message: string };

/** Whether words can be a new id of a registry: in the shape of ids, not the word `unknown`, and not taken. */
export function checkNewId(written: string, taken: ReadonlyMap<SpeakerId, unknown>): IdCheck {
  const id = toSpeakerId(written.trim());
  if (id === 'unknown') {
    return {
      ok: false,
      message: '`unknown` cannot be an id: in a sidecar it says that nobody knows who speaks. Choose another one.',
    };
  }
  if (!pattern.test(id)) {
    return {
      ok: false,
      message: `“${id}” cannot be an id. Use letters of any script, digits and single hyphens between them, such as \`${idFor(id, new Set(taken.keys()))}\`.`,
    };
  }
  if (taken.has(id)) {
    return { ok: false, message: `The id \`${id}\` is taken. Choose another one, or merge the two speakers.` };
  }
  return { ok: true, id };
}
