import type { ContextRule } from '../languages/pack';
import type { Lexicon } from './lexicon';
import { listOf, Tag, tagsOf } from './tags';
import type { Run, Words } from './words';

const ALL = -1;

/** A context rule as masks. A `before` of all bits is no condition. */
interface Compiled {
  readonly has: number;
  readonly words: ReadonlySet<number> | undefined;
  readonly previous: ReadonlySet<number> | undefined;
  readonly next: ReadonlySet<number> | undefined;
  readonly before: number;
  readonly notBefore: number;
  readonly after: number;
  readonly notAfter: number;
  readonly before2: number;
  readonly after2: number;
  readonly keep: number;
  /** 0 where the rule only narrows. */
  readonly take: number;
}

function entriesOf(list: string | undefined, lexicon: Lexicon): ReadonlySet<number> | undefined {
  return list === undefined
    ? undefined
    : new Set(
        listOf(list)
          .map((word) => lexicon.entryOf(word.replaceAll('_', ' ')))
          .filter((entry) => entry >= 0),
      );
}

function compile(rule: ContextRule, lexicon: Lexicon): Compiled {
  const mask = (classes: string | undefined): number => (classes === undefined ? ALL : tagsOf(classes));
  const keep = rule.keep === undefined ? ALL : tagsOf(rule.keep);
  return {
    has: tagsOf(rule.has),
    words: entriesOf(rule.word, lexicon),
    previous: entriesOf(rule.previous, lexicon),
    next: entriesOf(rule.next, lexicon),
    before: mask(rule.before),
    notBefore: rule.notBefore === undefined ? 0 : tagsOf(rule.notBefore),
    after: mask(rule.after),
    notAfter: rule.notAfter === undefined ? 0 : tagsOf(rule.notAfter),
    before2: mask(rule.before2),
    after2: mask(rule.after2),
    keep: keep & ~(rule.drop === undefined ? 0 : tagsOf(rule.drop)),
    take: rule.take === undefined ? 0 : tagsOf(rule.take),
  };
}

/** Narrows what each word of a sentence may be, by the words beside it. */
export class Contexts {
  private readonly rules: readonly Compiled[];
  /** Words with none of these tags need no rule. */
  private readonly contested: number;
  /** Words that rules name. */
  private readonly named = new Set<number>();
  /** The rules that may apply to a word, by what it may be; narrowing never makes another one apply. */
  private readonly byTags = new Map<number, readonly Compiled[]>();

  constructor(lexicon: Lexicon) {
    this.rules = lexicon.pack.contexts.map((rule) => compile(rule, lexicon));
    this.contested = this.rules.reduce((all, rule) => all | rule.has, 0);
    for (const { words } of this.rules) for (const word of words ?? []) this.named.add(word);
  }

  apply(words: Words, sentence: Run): void {
    for (let at = sentence.start; at < sentence.end; at++) {
      const tags = words.tagsAt(at);
      if ((tags & this.contested) !== 0 && (tags & (tags - 1)) !== 0)
        words.tags[at] = this.narrow(words, at, sentence, tags);
    }
  }

  private narrow(words: Words, at: number, sentence: Run, given: number): number {
    const before = at > sentence.start ? words.tagsAt(at - 1) : Tag.Edge;
    const before2 = at - 1 > sentence.start ? words.tagsAt(at - 2) : Tag.Edge;
    const after = at + 1 < sentence.end ? words.tagsAt(at + 1) : Tag.Edge;
    const after2 = at + 2 < sentence.end ? words.tagsAt(at + 2) : Tag.Edge;
    const entry = words.entryAt(at);
    let tags = given;
    for (const rule of this.rulesFor(given, entry)) {
      if ((tags & rule.has) !== rule.has) continue;
      if ((rule.before & before) === 0 || (rule.notBefore & before) !== 0) continue;
      if ((rule.after & after) === 0 || (rule.notAfter & after) !== 0) continue;
      if ((rule.before2 & before2) === 0 || (rule.after2 & after2) === 0) continue;
      if (rule.words !== undefined && !rule.words.has(entry)) continue;
      if (rule.previous !== undefined && (before === Tag.Edge || !rule.previous.has(words.entryAt(at - 1)))) continue;
      if (rule.next !== undefined && !rule.next.has(words.entryAt(at + 1))) continue;
      const kept = rule.take === 0 ? tags & rule.keep : rule.take;
      if (kept !== 0) tags = kept;
    }
    return tags;
  }

  private rulesFor(tags: number, entry: number): readonly Compiled[] {
    if (this.named.has(entry)) return this.rules;
    const known = this.byTags.get(tags);
    if (known !== undefined) return known;
    const found = this.rules.filter((rule) => rule.words === undefined && (tags & rule.has) === rule.has);
    this.byTags.set(tags, found);
    return found;
  }
}
