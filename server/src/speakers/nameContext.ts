import type { LanguagePack } from '../languages';
import type { Span } from '../model/span';
import { isUpper } from '../text/characters';
import { tablesOf } from './people';
import type { Meaning, PhraseBook, Term } from './phrases';
import { wordsIn } from './words';

/** What a name is, as far as the words beside it can speak against it. */
interface Candidate {
  readonly words: readonly string[];
  readonly isPerson: boolean;
  /** Every word of all names of those who bear it. */
  readonly own: ReadonlySet<string>;
}

/** How far the words beside a name are looked at, in UTF-16 code units. */
const BESIDE = 60;
/** A line with fewer long words in capitals is no headline. */
const HEADLINE = 3;
/** How much of a line is looked at for that on either side of the name, in UTF-16 code units. */
const LINE = 200;

/** Says of names by the words beside them whether they name a speaker there. */
export class NameContext {
  private readonly book: PhraseBook;

  constructor(pack: LanguagePack) {
    this.book = tablesOf(pack).book;
    this.nounsAreCapitalized = pack.grammar.nounsAreCapitalized;
  }

  private readonly nounsAreCapitalized: boolean;

  /**
   * No mention is a country that says whose minister somebody is (`Bộ trưởng Ngoại giao Nga`), nor a person's name that
   * is part of a longer one (`the Putin Foundation`, `Melania Trump`). `text` is the paragraph that the name stands in.
   */
  isMention(text: string, name: Span, candidate: Candidate): boolean {
    if (candidate.isPerson) return this.nounsAreCapitalized || !this.isPart(text, name, candidate);
    if (this.book.meaningOf(...candidate.words)?.country === undefined) return true;
    const before = this.before(text, name.start);
    if (before === undefined || !isGap(text, before.end, name.start)) return true;
    const { roles = new Set(), traits = new Set() } = before.meaning ?? {};
    return roles.size === 0 && !traits.has('person');
  }

  private isPart(text: string, name: Span, candidate: Candidate): boolean {
    const [next] = this.book.termsIn(text, name.end, Math.min(text.length, name.end + BESIDE));
    if (next !== undefined && isGap(text, name.end, next.start) && this.goesOn(next, candidate))
      return !isHeadline(text, name);
    if (candidate.words.length > 1) return false;
    const before = this.before(text, name.start);
    if (before === undefined || !isGap(text, before.end, name.start) || !this.goesOn(before, candidate)) return false;
    return before.meaning === undefined && !beginsSentence(text, before.start) && !isHeadline(text, name);
  }

  /** Whether a word is written as part of a name, and not of the names that are known. */
  private goesOn({ meaning, capital, words, start, end }: Term, { own }: Candidate): boolean {
    if (!capital || end - start < 2 || words.some((word) => own.has(word))) return false;
    return meaning === undefined || (meaning.traits.has('body') && meaning.roles.size === 0 && !meaning.side);
  }

  private before(text: string, offset: number): Term | undefined {
    const terms = this.book.termsIn(text, Math.max(0, offset - BESIDE), offset);
    return terms.at(-1);
  }
}

const contexts = new WeakMap<LanguagePack, NameContext>();

/** The context of a language, made once. */
export function contextOf(pack: LanguagePack): NameContext {
  const known = contexts.get(pack) ?? new NameContext(pack);
  contexts.set(pack, known);
  return known;
}

/** Whether a name is made of words that a language has for things of a kind: `la préfecture`, `the Ministry`. */
export function isCommonName(text: string, name: Span, pack: LanguagePack): boolean {
  const terms = tablesOf(pack).book.termsIn(text, name.start, name.end);
  return terms.every(
    ({ meaning }) =>
      meaning !== undefined && meaning.country === undefined && (meaning.traits.size > 0 || isSmall(meaning)),
  );
}

/** Whether an entry is there for grammar's sake. */
function isSmall({ empty, preposition, article, side }: Meaning): boolean {
  return empty || preposition || side || article !== undefined;
}

function isGap(text: string, from: number, to: number): boolean {
  return to - from === 1 && (text.charAt(from) === ' ' || text.charAt(from) === '\u00A0');
}

/** Whether a word is written with a capital for standing first. */
function beginsSentence(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 3), start).trimEnd();
  return before === '' || !/[\p{L}\p{N}\p{M}'’-]$/u.test(before);
}

/** Whether the line of a name writes most words with a capital. */
function isHeadline(text: string, name: Span): boolean {
  // Never more than so much of a line, however long it is.
  const begin = Math.max(0, name.start - LINE);
  const from = begin + text.slice(begin, name.start).lastIndexOf('\n') + 1;
  const rest = text.slice(name.end, name.end + LINE);
  const end = rest.indexOf('\n');
  const words = wordsIn(text, from, name.end + (end < 0 ? rest.length : end)).filter(
    (word) => word.start > from && (word.end <= name.start || word.start >= name.end) && word.end - word.start > 3,
  );
  const capitals = words.filter(({ start }) => isUpper(text.charCodeAt(start))).length;
  return capitals >= HEADLINE && capitals * 4 >= words.length * 3;
}
