import { type SpeakerId, toSpeakerId } from '../model/speaker';
import { idFor } from './registryEdit';

const pattern = /^[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*$/u;

export type IdCheck =
  | { readonly ok: true; readonly id: SpeakerId }
  /** A sentence that says what to write instead. */
  | { readonly ok: false; readonly message: string };

/** An id as it is written down: composed characters, so that two that look the same are the same. */
export function tidyId(written: string): SpeakerId {
  return toSpeakerId(written.trim().normalize('NFC'));
}

/** Whether words can be a new id of a registry: in the shape of ids, not the word `unknown`, and not taken. */
export function checkNewId(written: string, taken: Iterable<SpeakerId>): IdCheck {
  const id = tidyId(written);
  const ids = new Set([...taken].map(tidyId));
  if (id === 'unknown') {
    return {
      ok: false,
      message: '`unknown` cannot be an id: in a sidecar it says that nobody knows who speaks. Choose another one.',
    };
  }
  if (!pattern.test(id)) {
    return {
      ok: false,
      message: `“${id}” cannot be an id. Use letters of any script, digits and single hyphens between them, such as \`${idFor(id, ids)}\`.`,
    };
  }
  if (ids.has(id)) {
    return { ok: false, message: `The id \`${id}\` is taken. Choose another one, or merge the two speakers.` };
  }
  return { ok: true, id };
}
