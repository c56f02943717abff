import type { LanguagePack } from '../languages';
import type { NounTrait } from '../languages/pack';
import type { Span } from '../model/span';
import { isUpper } from '../text/characters';
import { folded } from '../text/folding';
import { nextWord, wordsIn } from './words';

/** How an article introduces a noun phrase: somebody known, somebody new, or somebody who belongs to another. */
export type ArticleKind = 'definite' | 'indefinite' | 'demonstrative' | 'possessive';

export interface Article {
  readonly kind: ArticleKind;
  /** Pronoun sets that the noun phrase may stand for; undefined where the article does not say. */
  readonly fits: ReadonlySet<string> | undefined;
}

/** What an entry of the phrase book means. One entry may mean several things, in one language or in several. */
export interface Meaning {
  /** Keys of the packs' roles; any of them. */
  roles: ReadonlySet<string>;
  /** Keys of the roles that the word is wider than: `leader` beside `president`. */
  wider: ReadonlySet<string>;
  country: string | undefined;
  article: Article | undefined;
  /** Pronoun sets that a title before a name tells. */
  title: ReadonlySet<string> | undefined;
  /** Pronoun sets of a noun that says no more than a pronoun does: `the man`. */
  standIn: ReadonlySet<string> | undefined;
  traits: ReadonlySet<NounTrait>;
  /** Names a government or its people: `the Chinese side`. */
  side: boolean;
  /** Means nothing in a description: `of`, `the`, and when something was said. */
  empty: boolean;
  preposition: boolean;
  /** A preposition that ties one noun phrase to another. */
  link: boolean;
  relative: boolean;
  conjunction: boolean;
  /** A noun by which words are attributed: `promise`. */
  says: boolean;
  auxiliary: boolean;
}

/** One entry of the book in a phrase, or a word that the book does not have. UTF-16 offsets of the text. */
export interface Term extends Span {
  /** Folded. */
  readonly words: readonly string[];
  readonly meaning: Meaning | undefined;
  /** Begins with a capital letter. */
  readonly capital: boolean;
}

/** Most words are small letters already. */
const SMALL = /^[a-z]+$/;

function keyOf(word: string): string {
  return SMALL.test(word) ? word : folded(word);
}

const nothing: ReadonlySet<string> = new Set();
const noTraits: ReadonlySet<NounTrait> = new Set();

/** The entries of a list of words, each folded and cut into its words. */
export function entriesOf(list: string): readonly (readonly string[])[] {
  return list
    .split(/\s+/u)
    .map(keysOf)
    .filter((words) => words.length > 0);
}

/** The words of a phrase, folded; `_` counts as a blank. */
export function keysOf(phrase: string): readonly string[] {
  if (SMALL.test(phrase)) return [phrase];
  const spaced = phrase.replaceAll('_', ' ');
  return wordsIn(spaced).map((word) => keyOf(spaced.slice(word.start, word.end)));
}

/** A first word that needs no folding, as that of most entries; blanks are written `_` there. */
const SMALL_FIRST = /^[a-z]+(?=_|$)/;

/** The first word of an entry as {@link keysOf} gives it; undefined where it has none. */
function firstKeyOf(entry: string): string | undefined {
  const small = SMALL_FIRST.exec(entry)?.[0];
  if (small !== undefined) return small;
  const first = nextWord(entry.replaceAll('_', ' '), 0, entry.length);
  return first && keyOf(entry.slice(first.start, first.end));
}

/** What a list of a pack says about the meaning of its entries. */
type Change = (meaning: Meaning) => unknown;

/**
 * The phrases of languages by which people are described, for looking them up word by word. Packs list thousands of
 * them, of which a text or a registry has few: entries are read when their first word is met.
 */
export class PhraseBook {
  /** Nouns stand before their adjectives in the language of the book. */
  readonly adjectivesFollow: boolean;
  /** By the first word of entries, once it was met. */
  private readonly met = new Map<string, Node | undefined>();
  /** By the first word of entries that was not met yet: each entry as it is listed and behind it what it means. */
  private readonly listed = new Map<string, (string | Change)[]>();

  constructor(packs: readonly LanguagePack[]) {
    this.adjectivesFollow = packs.every(({ grammar }) => grammar.adjectivesFollow);
    for (const pack of packs) {
      this.addPeople(pack);
      this.addGrammar(pack);
    }
  }

  private addPeople({ people }: LanguagePack): void {
    for (const [key, list] of Object.entries(people.countries)) this.add(list, (meaning) => (meaning.country = key));
    for (const [key, list] of Object.entries(people.roles)) {
      const only: ReadonlySet<string> = new Set([key]);
      this.add(list, (meaning) => (meaning.roles = both(meaning.roles, only)));
    }
    for (const { words, roles } of people.wider) {
      const these: ReadonlySet<string> = new Set(roles);
      this.add(words, (meaning) => (meaning.wider = both(meaning.wider, these)));
    }
    this.add(people.sides, (meaning) => (meaning.side = true));
    this.add(people.empty, (meaning) => (meaning.empty = true));
    this.add(people.relatives, (meaning) => (meaning.relative = true));
    for (const { words, kind, fits } of people.articles) {
      const sets = fits === undefined ? undefined : new Set(fits.split(' '));
      this.add(words, (meaning) => (meaning.article = { kind, fits: sets }));
    }
    for (const { words, fits } of people.titles) {
      const sets = new Set(fits.split(' '));
      this.add(words, (meaning) => (meaning.title = sets));
    }
    for (const { words, fits } of people.standIns) {
      const sets = new Set(fits.split(' '));
      this.add(words, (meaning) => (meaning.standIn = sets));
    }
  }

  private addGrammar({ words, mixed, nouns, nounCues, grammar, writing }: LanguagePack): void {
    this.add(words.preposition ?? '', (meaning) => (meaning.preposition = true));
    this.add(grammar.links, (meaning) => (meaning.preposition = meaning.link = true));
    this.add(grammar.agents, (meaning) => (meaning.preposition = meaning.link = true));
    this.add(words.conjunction ?? '', (meaning) => (meaning.conjunction = true));
    this.add(words.relative ?? '', (meaning) => (meaning.relative = true));
    this.add(words.time ?? '', (meaning) => (meaning.empty = true));
    this.add(writing.titleAbbreviations, (meaning) => (meaning.empty = true));
    this.add(words.auxiliary ?? '', (meaning) => (meaning.auxiliary = true));
    for (const [classes, list] of Object.entries(mixed))
      if (classes.includes('auxiliary')) this.add(list, (meaning) => (meaning.auxiliary = true));
    for (const trait of ['person', 'body', 'document', 'venue'] as const) {
      const only: ReadonlySet<NounTrait> = new Set([trait]);
      this.add(nouns[trait] ?? '', (meaning) => (meaning.traits = both(meaning.traits, only)));
    }
    for (const { nouns: list } of nounCues) this.add(list, (meaning) => (meaning.says = true));
  }

  private add(list: string, change: Change): void {
    for (const entry of list.split(/\s+/u)) {
      const first = firstKeyOf(entry);
      if (first === undefined) continue;
      const same = this.listed.get(first);
      if (same === undefined) this.listed.set(first, [entry, change]);
      else same.push(entry, change);
    }
  }

  /** Where the entries begin whose first word this is. */
  private begin(first: string): Node | undefined {
    const listed = this.listed.get(first);
    if (listed === undefined) return this.met.get(first);
    const begun: Node = { next: undefined, meaning: undefined };
    let node = begun;
    for (const item of listed) {
      if (typeof item === 'string') {
        node = begun;
        for (const word of keysOf(item).slice(1)) node = branch(node, word);
      } else {
        node.meaning ??= noMeaning();
        item(node.meaning);
      }
    }
    this.listed.delete(first);
    this.met.set(first, begun);
    return begun;
  }

  /** What one entry means; its words folded. */
  meaningOf(...words: readonly string[]): Meaning | undefined {
    const [first = '', ...others] = words;
    let node = this.begin(first);
    for (const word of others) node = node?.next?.get(word);
    return node?.meaning;
  }

  /** A stretch of text as entries of the book; the longest ones count. */
  termsIn(text: string, from = 0, to = text.length): readonly Term[] {
    const words = wordsIn(text, from, to);
    const keys = words.map(({ start, end }) => keyOf(text.slice(start, end)));
    const terms: Term[] = [];
    for (let at = 0; at < words.length; ) {
      const { length, meaning } = this.longestAt(text, words, keys, at);
      const start = words[at]?.start ?? from;
      const end = words[at + length - 1]?.end ?? to;
      const capital = isUpper(
        text
          .slice(start, start + 2)
          .normalize('NFC')
          .charCodeAt(0),
      );
      terms.push({ start, end, words: keys.slice(at, at + length), meaning, capital });
      at += length;
    }
    return terms;
  }

  private longestAt(
    text: string,
    words: readonly Span[],
    keys: readonly string[],
    at: number,
  ): { readonly length: number; readonly meaning: Meaning | undefined } {
    let length = 1;
    let meaning: Meaning | undefined;
    let node: Node | undefined;
    for (let next = at; next < words.length; next++) {
      const key = keys[next] ?? '';
      const known = next === at ? this.begin(key) : node?.next?.get(key);
      if (known === undefined) break;
      if (next > at && breaks(text, words[next - 1]?.end ?? 0, words[next]?.start ?? 0)) break;
      node = known;
      if (node.meaning === undefined) continue;
      length = next - at + 1;
      meaning = node.meaning;
    }
    return { length, meaning };
  }
}

/** One of the two where that says it all, so that thousands of entries share a set. */
function both<T>(some: ReadonlySet<T>, others: ReadonlySet<T>): ReadonlySet<T> {
  return some.size === 0 ? others : new Set([...some, ...others]);
}

/** A node of the trie over the words of all entries. */
interface Node {
  /** Undefined where nothing goes on from here, as at nearly all nodes. */
  next: Map<string, Node> | undefined;
  meaning: Meaning | undefined;
}

function branch(node: Node, word: string): Node {
  node.next ??= new Map();
  const known = node.next.get(word);
  if (known !== undefined) return known;
  const made: Node = { next: undefined, meaning: undefined };
  node.next.set(word, made);
  return made;
}

function noMeaning(): Meaning {
  return {
    roles: nothing,
    wider: nothing,
    country: undefined,
    article: undefined,
    title: undefined,
    standIn: undefined,
    traits: noTraits,
    side: false,
    empty: false,
    preposition: false,
    link: false,
    relative: false,
    conjunction: false,
    says: false,
    auxiliary: false,
  };
}

const BREAK = /[,;:()[\]–—"“”«»„!?\n\r]|\.\s/u;

/** Whether a mark between two words says that they belong to different phrases. */
export function breaks(text: string, from: number, to: number): boolean {
  return BREAK.test(text.slice(from, to));
}

/** What a noun phrase says about somebody: `the Chinese foreign minister`. */
export interface Description extends Span {
  readonly article: Article | undefined;
  /** Pronoun sets that every title leaves; undefined without a title. */
  readonly titles: ReadonlySet<string> | undefined;
  /** The noun, as far as its place tells. */
  readonly head: Term | undefined;
  /** Everything that has to be true of whom is meant. */
  readonly terms: readonly Term[];
  /** What stands behind a preposition that begins a circumstance: it may be true of anything. */
  readonly loose: readonly Term[];
  readonly side: boolean;
  /** Words for looking up what was found out before about the same description. */
  readonly key: string;
}

/**
 * Reads the noun phrase that begins a stretch of text, up to the first comma, bracket or relative clause. Prepositions
 * before it do not count (`de l'exploitant`), and an article may stand behind its noun (`công ty này`).
 */
export function describe(text: string, span: Span, book: PhraseBook): Description {
  let article: Article | undefined;
  let titles: ReadonlySet<string> | undefined;
  let side = false;
  let circumstance = false;
  let end = span.start;
  let last: Term | undefined;
  let head: Term | undefined;
  let linked = false;
  const terms: Term[] = [];
  const loose: Term[] = [];
  for (const term of book.termsIn(text, span.start, span.end)) {
    const { meaning } = term;
    const first = terms.length === 0 && loose.length === 0;
    const parted = end > span.start && breaks(text, end, term.start);
    if (parted && (!first || article !== undefined || titles !== undefined) && !isAbbreviated(text, last, term)) break;
    last = term;
    if (meaning?.relative === true && meaning.article === undefined && !first) break;
    end = term.end;
    if (meaning?.title !== undefined) titles = common(titles, meaning.title);
    if (
      meaning?.article !== undefined &&
      article === undefined &&
      (first || meaning.article.kind === 'demonstrative')
    ) {
      article = meaning.article;
      continue;
    }
    side ||= meaning?.side === true && meaning.roles.size === 0;
    if (meaning !== undefined && saysNothing(meaning)) {
      if (meaning.preposition && !meaning.link && !first) circumstance = true;
      linked ||= meaning.preposition && !first;
      continue;
    }
    if (!linked && (head === undefined || !book.adjectivesFollow)) head = term;
    if (circumstance) loose.push(term);
    else terms.push(term);
  }
  return {
    start: span.start,
    end,
    article,
    titles,
    head,
    terms,
    loose,
    side,
    key: `${article?.kind ?? ''} ${[...(article?.fits ?? nothing)].join('/')}|${terms.map(({ words }) => words.join(' ')).join('|')}|${loose.map(({ words }) => words.join(' ')).join('|')}`,
  };
}

/** Whether the mark between two terms is the full stop of an abbreviation: `Mr. Brandt`. */
function isAbbreviated(text: string, before: Term | undefined, term: Term): boolean {
  const { meaning, end = 0 } = before ?? {};
  const known = meaning !== undefined && (meaning.title !== undefined || meaning.empty || meaning.roles.size > 0);
  return known && text.slice(end, term.start).trim() === '.';
}

function common(some: ReadonlySet<string> | undefined, others: ReadonlySet<string>): ReadonlySet<string> {
  return some === undefined ? others : new Set([...some].filter((each) => others.has(each)));
}

/** Whether an entry is there for grammar's sake alone. */
function saysNothing(meaning: Meaning): boolean {
  if (meaning.roles.size > 0 || meaning.wider.size > 0 || meaning.country !== undefined) return false;
  if (meaning.title !== undefined || meaning.empty) return true;
  if (meaning.traits.size > 0 || meaning.standIn !== undefined) return false;
  return meaning.empty || meaning.preposition || meaning.conjunction || meaning.side || meaning.article !== undefined;
}
