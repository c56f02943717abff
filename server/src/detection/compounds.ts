/** A node of the trie over the words of entries with several words. */
interface Node {
  readonly next: Map<number, Node>;
  entry: number;
}

/** Entries of several words (`according to`), found by the entries of their words. */
export class Compounds {
  private readonly roots = new Map<number, Node>();
  /** 1 for every entry that a compound begins with. */
  private firsts = new Uint8Array(0);

  /** Adds an entry by the entries of its words. */
  add(words: readonly number[], entry: number): void {
    const [first = -1, ...rest] = words;
    let node = this.branch(this.roots, first);
    for (const word of rest) node = this.branch(node.next, word);
    node.entry = entry;
  }

  private branch(next: Map<number, Node>, entry: number): Node {
    const known = next.get(entry);
    if (known !== undefined) return known;
    const node: Node = { next: new Map(), entry: -1 };
    next.set(entry, node);
    return node;
  }

  /** Makes {@link begins} quick, once all are added. */
  seal(entries: number): void {
    this.firsts = new Uint8Array(entries);
    for (const entry of this.roots.keys()) this.firsts[entry] = 1;
  }

  /** Whether entries of several words may begin with this one. */
  begins(entry: number): boolean {
    return this.firsts[entry] === 1;
  }

  /** The longest entry of several words that begins at a word: how many words it has and which entry it is. */
  longest(
    entries: Int32Array,
    at: number,
    count: number,
  ): { readonly length: number; readonly entry: number } | undefined {
    let node = this.roots.get(entries[at] ?? -1);
    if (node === undefined) return undefined;
    let found: { readonly length: number; readonly entry: number } | undefined;
    for (let next = at + 1; next < count; next++) {
      node = node.next.get(entries[next] ?? -1);
      if (node === undefined) break;
      if (node.entry >= 0) found = { length: next - at + 1, entry: node.entry };
    }
    return found;
  }
}
