import { Tag } from './tags';

/** A node of the trie over the endings of words, from the last letter on. */
interface Ending {
  readonly next: Map<number, Ending>;
  /** Undefined where no ending of the pack begins here. */
  tags: number | undefined;
}

/** What words may be, by their endings; the longest ending that is known decides. */
export class Endings {
  private readonly root: Ending = { next: new Map(), tags: undefined };
  private longest = 0;

  /** Later endings win over equal ones before. */
  add(ending: string, tags: number): void {
    this.longest = Math.max(this.longest, ending.length);
    let node = this.root;
    for (let at = ending.length - 1; at >= 0; at--) {
      const code = ending.charCodeAt(at);
      const next: Ending = node.next.get(code) ?? { next: new Map(), tags: undefined };
      node.next.set(code, next);
      node = next;
    }
    node.tags = tags;
  }

  /** What a word that is not in the lexicon may be, by its ending. */
  guess(text: string, start: number, end: number): number {
    const longest = Math.min(this.longest, end - start - 2);
    let tags: number = Tag.Noun;
    let node: Ending | undefined = this.root;
    for (let length = 1; length <= longest; length++) {
      node = node.next.get(text.charCodeAt(end - length));
      if (node === undefined) break;
      if (node.tags !== undefined) tags = node.tags;
    }
    return tags;
  }
}
