import { foldOf } from '../text/characters';
import { hashOf } from '../text/folding';

/** Words by number, found in a text without cutting them out: a hash table with open addressing. */
export class WordTable {
  readonly words: string[] = [];
  private slots = new Int32Array(1 << 15);
  private hashes = new Int32Array(1 << 14);

  /** The entry of a word in a text, -1 where there is none. */
  find(text: string, start: number, end: number, hash: number): number {
    const mask = this.slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const entry = (this.slots[slot] ?? 0) - 1;
      if (entry < 0) return -1;
      if (this.hashes[entry] === hash && this.equals(entry, text, start, end)) return entry;
    }
  }

  /** The entry of a folded word, -1 where there is none. */
  entryOf(key: string): number {
    return (this.slots[this.slotOf(key)] ?? 0) - 1;
  }

  /** The entry of a folded word, which is added where there is none: at the end of `words`. */
  ensure(key: string): number {
    const hash = hashOf(key, 0, key.length);
    const slot = this.slotOf(key, hash);
    const known = (this.slots[slot] ?? 0) - 1;
    if (known >= 0) return known;
    const made = this.words.push(key) - 1;
    this.slots[slot] = made + 1;
    this.hashes[made] = hash;
    if (this.words.length * 2 >= this.slots.length) this.enlarge();
    return made;
  }

  private equals(entry: number, text: string, start: number, end: number): boolean {
    const word = this.words[entry] ?? '';
    if (word.length !== end - start) return false;
    for (let at = 0; at < word.length; at++) {
      if (word.charCodeAt(at) !== foldOf(text.charCodeAt(start + at))) return false;
    }
    return true;
  }

  /** Where a word is, or would be put. */
  private slotOf(key: string, hash = hashOf(key, 0, key.length)): number {
    const mask = this.slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const entry = (this.slots[slot] ?? 0) - 1;
      if (entry < 0 || (this.hashes[entry] === hash && this.words[entry] === key)) return slot;
    }
  }

  private enlarge(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    const hashes = new Int32Array(this.slots.length / 2);
    hashes.set(this.hashes);
    this.hashes = hashes;
    for (const [entry, word] of this.words.entries()) this.slots[this.slotOf(word, hashes[entry])] = entry + 1;
  }
}
