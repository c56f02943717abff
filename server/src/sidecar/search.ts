import type { Span } from '../model/span';
import { approximateMatches, indexWords, type WordIndex } from './approximate';
import { type Folded, fold } from './fold';

/** One place where the words of an anchor stand; `score` is 1 for all but an approximate match. */
export interface Hit extends Span {
  readonly score: number;
}

/** Looks words up in one text: as they stand, then folded, then approximately. What is costly is prepared once, on demand. */
export interface TextSearch {
  readonly text: string;
  /** Every occurrence, in text order, of the words as they stand; else folded; none otherwise. May overlap. */
  find(words: string): readonly Hit[];
  /** The best approximate matches: several where they are about as good, none where nothing is close enough. */
  findApproximately(words: string): readonly Hit[];
}

/** How many occurrences are looked at: a content that stands there more often than this is ambiguous anyway. */
const maxHits = 1000;

/** Prepares lookups in a text. Offsets are UTF-16, end exclusive. */
export function searchIn(text: string): TextSearch {
  let foldedText: Folded | undefined;
  let index: WordIndex | undefined;
  const folded = () => {
    foldedText ??= fold(text);
    return foldedText;
  };
  return {
    text,
    find(words) {
      const exact = occurrences(text, words);
      if (exact.length > 0) return exact.map((start) => ({ start, end: start + words.length, score: 1 }));
      const needle = fold(words).text.trim();
      const haystack = folded();
      return occurrences(haystack.text, needle).map((start) => unfolded(haystack, start, start + needle.length, 1));
    },
    findApproximately(words) {
      const haystack = folded();
      index ??= indexWords(haystack.text);
      return approximateMatches(haystack.text, index, fold(words).text.trim()).map((match) =>
        unfolded(haystack, match.start, match.end, match.score),
      );
    },
  };
}

function occurrences(text: string, words: string): number[] {
  const found: number[] = [];
  if (words === '') return found;
  for (let at = text.indexOf(words); at !== -1 && found.length < maxHits; at = text.indexOf(words, at + 1))
    found.push(at);
  return found;
}

function unfolded(folded: Folded, start: number, end: number, score: number): Hit {
  return { start: folded.starts[start] ?? 0, end: folded.ends[end - 1] ?? 0, score };
}
