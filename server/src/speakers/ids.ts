import type { Refusal } from '../model/edit';
import { type SpeakerId, toSpeakerId } from '../model/speaker';

const pattern = /^[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*$/u;

export type IdCheck = { readonly ok: true; readonly id: SpeakerId } | Refusal;

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

/**
 * An id for a name: lower case, hyphens between words, accents of Latin letters left out, other scripts kept;
 * numbered where it is taken. `speaker` where the name has no letter or digit.
 */
export function idFor(name: string, taken: ReadonlySet<SpeakerId>): SpeakerId {
  const plain = name
    .normalize('NFD')
    .replaceAll(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replaceAll(/[’']s?(?=\s|$)/g, '');
  const words = plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? ['speaker'];
  const id = words.join('-');
  for (let n = 1; ; n++) {
    const candidate = toSpeakerId(n === 1 ? id : `${id}-${n}`);
    if (!taken.has(candidate) && candidate !== 'unknown') return candidate;
  }
}

/** A readable name for an id that stands in a sidecar and nowhere else: `wang-yi` becomes `Wang Yi`. */
export function nameFor(id: string): string {
  return id.replaceAll('-', ' ').replaceAll(/(?<=^|\s)\p{Ll}/gu, (letter) => letter.toUpperCase());
}
