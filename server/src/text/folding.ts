import { foldOf } from './characters';

/** The hash of no code units, for those that hash while they read; see {@link hashOf}. */
export const HASH_SEED = 0x81_1c_9d_c5 | 0;
/** What the hash is multiplied by behind each code unit. */
export const HASH_PRIME = 0x01_00_01_93;

/** FNV-1a over the folded code units: equal for words that differ in case or in the form of their apostrophe only. */
export function hashOf(text: string, start: number, end: number): number {
  let hash = HASH_SEED;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ foldOf(text.charCodeAt(at)), HASH_PRIME);
  return hash;
}

/** A word as it is looked up: composed (NFC), lower case, straight apostrophes. */
export function folded(word: string): string {
  if (isFolded(word)) return word;
  let out = '';
  for (const character of word.normalize('NFC')) {
    out += character.length === 1 ? String.fromCharCode(foldOf(character.charCodeAt(0))) : character;
  }
  return out;
}

/** Whether a word is written in small letters of ASCII, as most words of the tables are. */
function isFolded(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (code >= 0x80 || (code >= 0x41 && code <= 0x5a)) return false;
  }
  return true;
}

/** A set of short words that is asked for stretches of a text, without cutting them out. */
export class WordSet {
  private readonly byHash = new Map<number, string>();

  constructor(words: Iterable<string>) {
    for (const word of words) {
      const key = folded(word);
      this.byHash.set(hashOf(key, 0, key.length), key);
    }
  }

  get size(): number {
    return this.byHash.size;
  }

  has(text: string, start: number, end: number): boolean {
    const known = this.byHash.get(hashOf(text, start, end));
    if (known === undefined || known.length !== end - start) return false;
    for (let at = 0; at < known.length; at++)
      if (known.charCodeAt(at) !== foldOf(text.charCodeAt(start + at))) return false;
    return true;
  }
}
