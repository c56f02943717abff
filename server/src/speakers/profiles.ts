import { languages } from '../languages';
import type { Speaker, SpeakerId } from '../model/speaker';
import { folded } from '../text/folding';
import { PhraseBook, type Term } from './phrases';
import { wordsIn } from './words';

/** What the registry says about a speaker. */
export interface Profile {
  readonly speaker: Speaker;
  /** Keys of the packs' roles. */
  readonly roles: ReadonlySet<string>;
  /** ISO 3166-1 alpha-2. */
  readonly countries: ReadonlySet<string>;
  /** Words of role, affiliation, name and aliases, folded. */
  readonly words: ReadonlySet<string>;
  /** The nouns that say what the speaker is, folded: `boulanger`, of a body `préfecture`. */
  readonly heads: ReadonlySet<string>;
  /** Words of the name and the aliases, folded. */
  readonly names: ReadonlySet<string>;
  /** The name and the aliases word by word, as written and folded. */
  readonly spellings: readonly (readonly Spelling[])[];
}

export interface Spelling {
  readonly written: string;
  readonly key: string;
  /** A word that names: not `of`, `the`, `de la`, and of a body or a role not `French`. */
  readonly telling: boolean;
}

/** Who is looked up by what in a registry. */
export interface RegistryIndex {
  readonly byId: ReadonlyMap<SpeakerId, Profile>;
  /** By each word of role, affiliation and names. */
  readonly byWord: ReadonlyMap<string, readonly Profile[]>;
  /** By each role, and by what a role is a narrower one of: a foreign minister under `minister` too. */
  readonly byRole: ReadonlyMap<string, readonly Profile[]>;
  /** Persons by each word of their names. */
  readonly byName: ReadonlyMap<string, readonly Profile[]>;
  /** Organizations and groups by country. */
  readonly bodies: ReadonlyMap<string, readonly Profile[]>;
}

const indexes = new WeakMap<readonly Speaker[], RegistryIndex>();
/** A registry may be written in any language. */
let registryBook: PhraseBook | undefined;

/** The index of a registry, made once. */
export function indexOf(speakers: readonly Speaker[]): RegistryIndex {
  const known = indexes.get(speakers);
  if (known !== undefined) return known;
  registryBook ??= new PhraseBook(languages);
  const index = compile(speakers, registryBook);
  indexes.set(speakers, index);
  return index;
}

function compile(speakers: readonly Speaker[], book: PhraseBook): RegistryIndex {
  const byId = new Map<SpeakerId, Profile>();
  const byWord = new Map<string, Profile[]>();
  const byRole = new Map<string, Profile[]>();
  const byName = new Map<string, Profile[]>();
  const bodies = new Map<string, Profile[]>();
  for (const speaker of speakers) {
    const profile = profileOf(speaker, book);
    byId.set(speaker.id, profile);
    for (const word of profile.words) put(byWord, word, profile);
    for (const role of new Set([...profile.roles].flatMap(widerOf))) put(byRole, role, profile);
    if (speaker.kind === 'person') for (const word of profile.names) put(byName, word, profile);
    if (isBody(speaker)) for (const country of profile.countries) put(bodies, country, profile);
  }
  return { byId, byWord, byRole, byName, bodies };
}

function put(map: Map<string, Profile[]>, key: string, profile: Profile): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [profile]);
  else list.push(profile);
}

export function isBody(speaker: Speaker | undefined): boolean {
  return speaker?.kind === 'organization' || speaker?.kind === 'group';
}

/** A role and those that its name ends with: of `foreign minister`, `minister`. A deputy is not what he stands in for. */
function widerOf(role: string): readonly string[] {
  if (/^(?:first |deputy |vice )/u.test(role)) return [role];
  const words = role.split(' ');
  return words.map((_, at) => words.slice(at).join(' '));
}

export function profileOf(speaker: Speaker, book: PhraseBook): Profile {
  const { role = '', affiliation = '', kind } = speaker;
  const names = [speaker.name, ...speaker.aliases];
  const spellings = names.map((name) =>
    wordsIn(name).map((word) => {
      const written = name.slice(word.start, word.end);
      const meaning = book.meaningOf(folded(written));
      const isSmall = written === written.toLowerCase();
      const particle = meaning?.empty === true || meaning?.preposition === true || meaning?.article !== undefined;
      const adjective = isSmall && meaning?.country !== undefined;
      // A person may be called Mai or May.
      const telling = !(particle || adjective) || (kind === 'person' && !isSmall);
      return { written, key: folded(written), telling };
    }),
  );
  const described = kind === 'person' ? role : `${role}, ${speaker.name}`;
  const terms = book.termsIn(described);
  const countries = [...terms, ...book.termsIn(affiliation)].flatMap(({ meaning }) => meaning?.country ?? []);
  const own = isBody(speaker) ? [] : headTermsOf(described, book).flat();
  const roles = own.flatMap(({ meaning }) => [...(meaning?.roles ?? [])]);
  const tellingNames = spellings.flatMap((name) => name.flatMap(({ key, telling }) => (telling ? [key] : [])));
  return {
    speaker,
    roles: new Set(roles),
    countries: new Set(speaker.country === undefined ? countries : [speaker.country]),
    words: new Set([...wordsOfTerms(terms), ...wordsOfTerms(book.termsIn(affiliation)), ...tellingNames]),
    heads: new Set(
      kind === 'person' ? headsOf(role, book) : [role, ...names].flatMap((phrase) => [...headsOf(phrase, book)]),
    ),
    names: new Set(tellingNames),
    spellings,
  };
}

function wordsOfTerms(terms: readonly Term[]): readonly string[] {
  return terms.flatMap(({ words, meaning }) =>
    meaning !== undefined &&
    (meaning.empty || meaning.preposition || meaning.conjunction || meaning.article !== undefined)
      ? []
      : words,
  );
}

/**
 * The nouns that a description may be about. Its language is not known, so in each part the first and the last word
 * before a preposition: `avocat général` `à …`, `State` … `Councilor` `of …`.
 */
function headsOf(phrase: string, book: PhraseBook): readonly string[] {
  return headTermsOf(phrase, book).flatMap((part) => [
    ...(part[0]?.words ?? []).slice(0, 1),
    ...(part.at(-1)?.words ?? []).slice(-1),
  ]);
}

/**
 * What stands before the first preposition, in each part of a description between commas and conjunctions: the chief of
 * staff of a mayor is no mayor.
 */
function headTermsOf(phrase: string, book: PhraseBook): readonly (readonly Term[])[] {
  const parts: Term[][] = [];
  let part: Term[] = [];
  let open = true;
  let end = 0;
  for (const term of book.termsIn(phrase)) {
    const { meaning } = term;
    const parted = /[,;/()]/u.test(phrase.slice(end, term.start)) || meaning?.conjunction === true;
    end = term.end;
    if (parted) {
      parts.push(part);
      part = [];
      open = true;
    }
    if (meaning?.conjunction === true) continue;
    if (meaning?.preposition === true && (part.length > 0 || !open)) open = false;
    else if (open && meaning?.article === undefined && meaning?.empty !== true) part.push(term);
  }
  return [...parts, part];
}
