import type { EditResult } from '../model/edit';
import { type SpeakerId, type SpeakerKind, toSpeakerId } from '../model/speaker';
import { insertEntryInStyle } from '../yaml/entries';
import { removeAt } from '../yaml/remove';

export interface NewSpeaker {
  readonly id: SpeakerId;
  readonly name: string;
  readonly kind?: SpeakerKind;
}

const newRegistry = 'version: 1\nspeakers:\n';

/** What an edit of a registry starts from when the file does not exist yet or is empty. */
export function registryToEdit(registry: string | undefined): string {
  return registry === undefined || registry.trim() === '' ? newRegistry : registry;
}

/**
 * Adds a speaker, in the order and the style of the others. `registry` is what {@link registryToEdit} gives; the edits
 * apply to it.
 */
export function addSpeaker(registry: string, { id, name, kind }: NewSpeaker): EditResult {
  return insertEntryInStyle(registry, 'speakers', id, { name, ...(kind && kind !== 'person' && { kind }) });
}

/** Takes a speaker out of the registry, with the comments about it. Whether anything names it is the caller's to know. */
export function removeSpeaker(registry: string, id: SpeakerId): EditResult {
  return removeAt(registry, ['speakers', id]);
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
