import type { LanguagePack } from '../languages';
import type { Speaker } from '../model/speaker';
import { folded } from '../text/tokens';
import { wordsIn } from './words';

/** What a phrase says about somebody: `the Chinese foreign minister`. */
export interface Description {
  /** Keys of the packs' roles; one that another one ends with is left out (`minister` beside `foreign minister`). */
  readonly roles: ReadonlySet<string>;
  /** ISO 3166-1 alpha-2. */
  readonly countries: ReadonlySet<string>;
  /** It names a government or its people: `the Chinese side`, `Moscow`. */
  readonly side: boolean;
  /** Every other word that means something, folded. */
  readonly words: ReadonlySet<string>;
}

type Meaning =
  | { readonly is: 'role'; readonly key: string }
  | { readonly is: 'country'; readonly key: string }
  | { readonly is: 'side' }
  | { readonly is: 'nothing' };

/** The phrases of languages by which people are described, for looking them up word by word. */
export class PhraseBook {
  private readonly meanings = new Map<string, Meaning>();
  private longest = 1;

  constructor(packs: readonly LanguagePack[]) {
    for (const { people } of packs) {
      for (const [key, list] of Object.entries(people.countries)) this.add(list, { is: 'country', key });
      this.add(people.sides, { is: 'side' });
      this.add(people.empty, { is: 'nothing' });
      for (const [key, list] of Object.entries(people.roles)) this.add(list, { is: 'role', key });
    }
  }

  private add(list: string, meaning: Meaning): void {
    for (const phrase of list.split(/\s+/u)) {
      const words = keysOf(phrase);
      if (words.length === 0) continue;
      this.longest = Math.max(this.longest, words.length);
      this.meanings.set(words.join(' '), meaning);
    }
  }

  /** What a phrase says; the longest entries count. */
  describe(phrase: string): Description {
    const words = keysOf(phrase);
    const roles = new Set<string>();
    const countries = new Set<string>();
    const rest = new Set<string>();
    let side = false;
    for (let at = 0; at < words.length; ) {
      let length = Math.min(this.longest, words.length - at);
      let meaning = this.meanings.get(words.slice(at, at + length).join(' '));
      while (meaning === undefined && length > 1) {
        length--;
        meaning = this.meanings.get(words.slice(at, at + length).join(' '));
      }
      if (meaning === undefined) rest.add(words[at] ?? '');
      else if (meaning.is === 'role') roles.add(meaning.key);
      else if (meaning.is === 'country') countries.add(meaning.key);
      else if (meaning.is === 'side') side = true;
      at += length;
    }
    return { roles, countries, side, words: rest };
  }
}

function keysOf(phrase: string): readonly string[] {
  const spaced = phrase.replaceAll('_', ' ');
  return wordsIn(spaced).map((word) => folded(spaced.slice(word.start, word.end)));
}

/** What the registry says about a speaker. */
export interface Profile {
  readonly speaker: Speaker;
  readonly roles: ReadonlySet<string>;
  readonly countries: ReadonlySet<string>;
  /** Words of role, affiliation and country, folded. */
  readonly words: ReadonlySet<string>;
  /** Words of the name and the aliases, folded. */
  readonly names: ReadonlySet<string>;
}

export function profileOf(speaker: Speaker, book: PhraseBook): Profile {
  const role = book.describe(speaker.role ?? '');
  const affiliation = book.describe(speaker.affiliation ?? '');
  const own = speaker.country === undefined ? [] : [speaker.country];
  return {
    speaker,
    roles: speaker.kind === 'person' || speaker.kind === 'role' ? role.roles : new Set(),
    countries: new Set(own.length > 0 ? own : [...role.countries, ...affiliation.countries]),
    words: new Set([...keysOf(speaker.role ?? ''), ...keysOf(speaker.affiliation ?? '')]),
    names: new Set([speaker.name, ...speaker.aliases].flatMap((name) => [...keysOf(name)])),
  };
}

function ends(role: string, key: string): boolean {
  return role === key || role.endsWith(` ${key}`);
}

/** Whether a description can be of a speaker: the same role, or a narrower one, and no other country. */
export function fits(description: Description, profile: Profile): boolean {
  for (const country of description.countries) {
    if (profile.countries.size > 0 && !profile.countries.has(country)) return false;
  }
  if (description.roles.size === 0) return false;
  for (const key of description.roles) {
    if (![...profile.roles].some((role) => ends(role, key))) return false;
  }
  return true;
}
