import { francAll } from 'franc-min';
import type { LanguagePack, WordClass } from './pack';

/** From this length on, the letters of a text tell its language almost without fail. */
const ENOUGH = 60;
/** How much of a text is looked at: more costs time, which grows with it, and says nothing new. */
const SAMPLE = 500;
/** The share of words that must be known as grammar where the letters point elsewhere. */
const SHARE = 0.3;

/** Word classes of which a language has few words and a text many. */
const GRAMMAR: readonly WordClass[] = [
  'determiner',
  'possessive',
  'pronoun',
  'clitic',
  'relative',
  'preposition',
  'conjunction',
  'subordinator',
  'complementizer',
  'auxiliary',
  'modal',
  'negation',
];

const WORD = /\p{L}+/gu;

/**
 * The tag of the pack whose language a text is in; undefined where none of them fits.
 *
 * Letter trigrams tell (Cavnar & Trenkle 1994, by franc); for a text shorter than a sentence they err, so that the
 * words of grammar have a say as well.
 */
export function identify(text: string, packs: readonly LanguagePack[]): string | undefined {
  const [best] = francAll(text.slice(0, SAMPLE).normalize('NFC'), { minLength: 10 });
  const byLetters = packs.find((pack) => pack.iso3 === best?.[0]);
  if (text.length >= ENOUGH) return byLetters?.tag;
  const words = text.normalize('NFC').toLowerCase().match(WORD) ?? [];
  const hits = packs.map((pack) => ({ pack, count: words.filter((word) => grammarOf(pack).has(word)).length }));
  const most = Math.max(0, ...hits.map(({ count }) => count));
  const leaders = hits.filter(({ count }) => count === most).map(({ pack }) => pack);
  if (byLetters !== undefined && leaders.includes(byLetters)) return byLetters.tag;
  const [leader, ...others] = leaders;
  return most >= words.length * SHARE && others.length === 0 ? leader?.tag : undefined;
}

const grammars = new WeakMap<LanguagePack, ReadonlySet<string>>();

function grammarOf(pack: LanguagePack): ReadonlySet<string> {
  const known = grammars.get(pack) ?? new Set(grammarWords(pack));
  grammars.set(pack, known);
  return known;
}

function* grammarWords({ words, mixed }: LanguagePack): Iterable<string> {
  for (const name of GRAMMAR) yield* (words[name] ?? '').normalize('NFC').toLowerCase().match(WORD) ?? [];
  for (const [classes, list] of Object.entries(mixed)) {
    if (GRAMMAR.some((name) => classes.split(' ').includes(name)))
      yield* list.normalize('NFC').toLowerCase().match(WORD) ?? [];
  }
}
