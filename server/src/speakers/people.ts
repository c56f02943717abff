import type { LanguagePack } from '../languages';
import type { Pronouns, Speaker } from '../model/speaker';
import type { Fit } from './antecedents';
import { type Article, entriesOf, PhraseBook } from './phrases';
import { isBody } from './profiles';

export interface Pronoun {
  readonly fits: ReadonlySet<string>;
  readonly several: boolean;
}

/** What resolution knows about a language, ready for looking up. */
export class PeopleTables {
  readonly book: PhraseBook;
  readonly pronouns = new Map<string, Pronoun>();
  readonly relatives: ReadonlySet<string>;
  readonly impersonals: ReadonlySet<string>;
  readonly conjunctions: ReadonlySet<string>;
  readonly clitics: readonly string[];
  readonly givenNameLast: boolean;
  readonly nounsAreCapitalized: boolean;

  constructor(pack: LanguagePack) {
    const { people, words, writing, grammar } = pack;
    this.book = new PhraseBook([pack]);
    for (const { words: list, fits: sets, number } of people.pronouns) {
      for (const word of listOf(list))
        this.pronouns.set(word, { fits: new Set(sets.split(' ')), several: number === 'several' });
    }
    this.relatives = new Set(listOf(people.relatives));
    this.impersonals = new Set(listOf(people.impersonals));
    this.conjunctions = new Set(listOf(words.conjunction ?? ''));
    this.clitics = writing.clitics.split(/\s+/u).filter((clitic) => clitic.endsWith('s') || clitic === "'");
    this.givenNameLast = people.givenNameLast === true;
    this.nounsAreCapitalized = grammar.nounsAreCapitalized;
  }
}

/** Entries of a pack's list as they are looked up: folded words with single blanks. */
function listOf(list: string): readonly string[] {
  return entriesOf(list).map((words) => words.join(' '));
}

const tables = new WeakMap<LanguagePack, PeopleTables>();

/** What resolution knows about a language, made once. */
export function tablesOf(pack: LanguagePack): PeopleTables {
  const known = tables.get(pack) ?? new PeopleTables(pack);
  tables.set(pack, known);
  return known;
}

function fitsPronoun(speaker: Speaker, pronoun: Pronoun): boolean {
  const { kind, pronouns } = speaker;
  if (pronoun.several) return kind === 'group' || pronouns === 'they' || (isBody(speaker) && pronouns === undefined);
  if (pronouns !== undefined) return pronoun.fits.has(pronouns);
  if (isBody(speaker)) return pronoun.fits.has('it');
  return SINGULAR.some((set) => pronoun.fits.has(set));
}

const SINGULAR: readonly Pronouns[] = ['he', 'she'];

/** Whom a pronoun fits. */
export function fitFor(pronoun: Pronoun): Fit {
  return {
    speaker: (speaker) => fitsPronoun(speaker, pronoun),
    stranger: (fits) => [...fits].some((each) => pronoun.fits.has(each)),
  };
}

/** Somebody whose promise or letter is spoken of. */
export const anyone: Fit = { speaker: ({ kind }) => kind === 'person' || kind === 'role', stranger: () => true };

/** The pronouns for a noun phrase by its article: grammatical gender where the article tells it. */
export function gendersOf(article: Article | undefined, otherwise: ReadonlySet<string>): ReadonlySet<string> {
  const fits = [...(article?.fits ?? [])].filter((each) => each !== 'it');
  return fits.length === 1 ? new Set(fits) : otherwise;
}

export const people: ReadonlySet<string> = new Set(['he', 'she']);
export const things: ReadonlySet<string> = new Set(['it']);
export const anything: ReadonlySet<string> = new Set([...people, ...things]);
