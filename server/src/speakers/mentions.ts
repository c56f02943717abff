import type { LanguagePack } from '../languages';
import type { Span } from '../model/span';
import type { Mention, Speaker, SpeakerId, SpeakerKind } from '../model/speaker';
import { inOneGo, type Steps } from '../model/steps';
import { Character, classOf, isUpper } from '../text/characters';
import { folded, hashOf } from '../text/folding';
import { ParagraphMemo } from '../text/memo';
import { divide, type Paragraph } from '../text/paragraphs';
import { contextOf, type NameContext } from './nameContext';
import { foldedWords, nextWord, type Word, wordsIn } from './words';

/** How the letters of a name have to be written in a text to be that name. */
type Case = 'any' | 'capital' | 'capitals';

/** One name or alias, cut into words, for every speaker that bears it. */
interface Name {
  readonly words: readonly string[];
  readonly writing: Case;
  readonly speakers: [SpeakerId, ...SpeakerId[]];
  /** Somebody of that name is a person. */
  isPerson: boolean;
  /** Every word of all names of its speakers. */
  readonly own: Set<string>;
}

/** Names and aliases of a registry, ready for searching. */
export interface NameIndex {
  /** How many different names there are. */
  readonly size: number;
  /** By the hash of a name's first word; the longest names first. */
  readonly byFirstWord: ReadonlyMap<number, readonly Name[]>;
}

/** What {@link findMentions} remembers of a text's paragraphs from one call to the next. */
export interface MentionCache {
  readonly memo: ParagraphMemo<readonly Mention[]>;
  /** What the last call found, by the index of the paragraph. */
  placed: readonly Placed[];
  /** The registry and the language that the memo is about. */
  names: NameIndex | undefined;
  pack: LanguagePack | undefined;
}

/** The mentions of a paragraph, relative to its start and where they stand. */
interface Placed {
  readonly relative: readonly Mention[];
  readonly start: number;
  readonly mentions: readonly Mention[];
}

/** A memory for {@link findMentions}; one for each text. */
export function createMentionCache(): MentionCache {
  return { memo: new ParagraphMemo(), placed: [], names: undefined, pack: undefined };
}

/** More than this between two words of a name and they do not belong together. */
const WIDEST_GAP = 3;

function writingOf(name: string, kind: SpeakerKind): Case {
  const letters = name.match(/\p{L}/gu) ?? [];
  if (!letters.some((letter) => letter !== letter.toLowerCase())) return 'any';
  if (letters.length > 1 && letters.length <= 5 && letters.every((letter) => letter === letter.toUpperCase()))
    return 'capitals';
  // A body with a name of several words is often called by it in small letters: `le groupe centriste`.
  if (kind !== 'person' && wordsIn(name).length > 1) return 'any';
  return isUpper(name.trimStart().normalize('NFC').charCodeAt(0)) ? 'capital' : 'any';
}

/**
 * Makes the names and aliases of a registry ready for searching; do it once per registry. No name is made up: a surname
 * alone counts where the registry lists it.
 */
export function compileNames(speakers: readonly Speaker[]): NameIndex {
  const names = new Map<string, Name>();
  for (const speaker of speakers) {
    const own = [speaker.name, ...speaker.aliases].flatMap(foldedWords);
    for (const written of new Set([speaker.name, ...speaker.aliases])) {
      const words = foldedWords(written);
      if (words.length === 0) continue;
      const writing = writingOf(written, speaker.kind);
      const key = `${writing} ${words.join(' ')}`;
      const known = names.get(key);
      const isPerson = speaker.kind === 'person';
      if (known === undefined) {
        names.set(key, { words, writing, speakers: [speaker.id], isPerson, own: new Set(own) });
        continue;
      }
      if (!known.speakers.includes(speaker.id)) known.speakers.push(speaker.id);
      known.isPerson ||= isPerson;
      for (const word of own) known.own.add(word);
    }
  }
  const byFirstWord = new Map<number, Name[]>();
  for (const name of names.values()) {
    const [first = ''] = name.words;
    const hash = hashOf(first, 0, first.length);
    const list = byFirstWord.get(hash);
    if (list === undefined) byFirstWord.set(hash, [name]);
    else list.push(name);
  }
  for (const list of byFirstWord.values()) list.sort((a, b) => b.words.length - a.words.length);
  return { size: names.size, byFirstWord };
}

/** Whether only blanks, a hyphen, a middle dot or the like stand between two words. */
function joins(text: string, from: number, to: number): boolean {
  if (to - from > WIDEST_GAP) return false;
  let breaks = 0;
  for (let at = from; at < to; at++) {
    const kind = classOf(text.charCodeAt(at));
    if (kind === Character.Break) breaks++;
    else if (kind !== Character.Blank && kind !== Character.Invisible && !"-‐‑·・.'’".includes(text.charAt(at)))
      return false;
  }
  return breaks <= 2;
}

function isWritten(text: string, span: Span, writing: Case): boolean {
  if (writing === 'any') return true;
  if (
    !isUpper(text.charCodeAt(span.start)) &&
    !isUpper(
      text
        .slice(span.start, span.start + 3)
        .normalize('NFC')
        .charCodeAt(0),
    )
  )
    return false;
  if (writing === 'capital') return true;
  const words = text.slice(span.start, span.end);
  return words === words.toUpperCase();
}

/** Where a name that begins with this word ends, or -1 where it is not there. */
function endOf(text: string, first: Word, to: number, name: Name): number {
  let word = first;
  for (const [index, expected] of name.words.entries()) {
    if (index > 0) {
      const next = nextWord(text, word.end, Math.min(to, word.end + WIDEST_GAP + 80));
      if (next === undefined || !joins(text, word.end, next.start)) return -1;
      word = next;
    }
    if (folded(text.slice(word.start, word.end)) !== expected) return -1;
  }
  return isWritten(text, { start: first.start, end: word.end }, name.writing) ? word.end : -1;
}

/** A name that was found. */
interface Found {
  readonly word: Word;
  readonly end: number;
  readonly name: Name;
}

/** Mentions of one paragraph, relative to its start. */
function mentionsIn(text: string, names: NameIndex, context: NameContext): readonly Mention[] {
  const found: Mention[] = [];
  let at = 0;
  for (let word = nextWord(text, at, text.length); word !== undefined; word = nextWord(text, at, text.length)) {
    at = word.end;
    const longest = longestFrom(text, word, names);
    if (longest === undefined) continue;
    const { word: first, end, name } = overlapping(text, longest, names);
    at = end;
    if (context.isMention(text, { start: first.start, end }, name))
      found.push({ start: first.start, end, speakers: sharedBy(text, first, end, name, names) });
  }
  return found;
}

/** The longest name that begins with a word. */
function longestFrom(text: string, word: Word, names: NameIndex): Found | undefined {
  for (const name of names.byFirstWord.get(word.hash) ?? []) {
    const end = endOf(text, word, text.length, name);
    if (end >= 0) return { word, end, name };
  }
  return undefined;
}

/** A longer name that begins inside another one, where there is one. */
function overlapping(text: string, longest: Found, names: NameIndex): Found {
  if (longest.name.words.length < 2) return longest;
  for (const word of wordsIn(text, longest.word.end, longest.end)) {
    const other = longestFrom(text, word, names);
    if (other !== undefined && other.end > longest.end && other.end - word.start > longest.end - longest.word.start)
      return other;
  }
  return longest;
}

/** Every speaker that the words fit: a name may be in the index twice, written in capitals and otherwise. */
function sharedBy(text: string, word: Word, end: number, name: Name, names: NameIndex): [SpeakerId, ...SpeakerId[]] {
  const all: [SpeakerId, ...SpeakerId[]] = [...name.speakers];
  for (const other of names.byFirstWord.get(word.hash) ?? []) {
    if (other === name || other.words.length !== name.words.length || endOf(text, word, text.length, other) !== end)
      continue;
    for (const id of other.speakers) if (!all.includes(id)) all.push(id);
  }
  return all;
}

/** What is remembered of another registry or language is of no use. */
function prepare(cache: MentionCache, names: NameIndex, pack: LanguagePack): void {
  if (cache.names === names && cache.pack === pack) return;
  cache.memo.clear();
  cache.placed = [];
  cache.names = names;
  cache.pack = pack;
}

/**
 * Finds where a text names registered speakers, in text order; where names overlap the longest one counts. Offsets are
 * UTF-16 code units, end exclusive. Names are whole words (in scripts without spaces: any run of characters); letter
 * case counts for the first letter, Unicode normalization and the kind of blanks and apostrophes do not. Titles,
 * elided articles and possessive endings are not part of a mention. Linear in the text.
 */
export function findMentions(...input: Parameters<typeof findMentionsInSteps>): readonly Mention[] {
  return inOneGo(findMentionsInSteps(...input));
}

/** The same with a pause after each paragraph that is looked through. */
export function* findMentionsInSteps(
  text: string,
  names: NameIndex,
  pack: LanguagePack,
  cache: MentionCache = createMentionCache(),
  paragraphs: readonly Paragraph[] = divide(text).paragraphs,
): Steps<readonly Mention[]> {
  if (names.size === 0) return [];
  prepare(cache, names, pack);
  const context = contextOf(pack);
  const found = yield* cache.memo.allInSteps(paragraphs, (words) => mentionsIn(words, names, context));
  const placed = paragraphs.map(({ start }, i): Placed => {
    const relative = found[i] ?? [];
    const before = cache.placed[i];
    if (before?.relative === relative && (before.start === start || relative.length === 0)) return before;
    const mentions = relative.map((mention) => ({
      start: mention.start + start,
      end: mention.end + start,
      speakers: mention.speakers,
    }));
    return { relative, start, mentions };
  });
  cache.placed = placed;
  const all: Mention[] = [];
  for (const { mentions } of placed) for (const mention of mentions) all.push(mention);
  return all;
}
