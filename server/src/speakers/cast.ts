import type { Mention, SpeakerId } from '../model/speaker';
import type { TextChange } from '../text/change';
import { ownTerms, type PhraseMemory } from './phraseMemory';
import { breaks, type Description, type PhraseBook, type Term } from './phrases';
import { isBody, type Profile, type RegistryIndex, type Spelling } from './profiles';

/** What a text itself says about somebody beside the name: `Bruno Sellier, the baker,`. */
interface Introduction {
  readonly roles: Set<string>;
  readonly words: Set<string>;
}

/** A mention beside which a text may say something about somebody. */
interface Introducing {
  readonly id: SpeakerId;
  readonly mention: Mention;
  readonly terms: readonly Term[];
}

/** Who may be meant by a description. */
export interface Fitting {
  /** Those whom the text names, or whose place or field it does. */
  readonly here: readonly Profile[];
  /** The others of the registry. */
  readonly elsewhere: readonly Profile[];
}

/** How many of somebody's mentions are looked at for what the text says beside them. */
const INTRODUCTIONS = 3;
/** How far an apposition reaches, in UTF-16 code units. */
const APPOSITION = 100;
/** So many descriptions are remembered while a text is edited. */
const mostKnown = 50_000;
/** What is read around a mention, with what opens and ends it. */
const AROUND = APPOSITION + 10;

/** Who of a registry takes part in one text, and what the text says about them. */
export class Cast {
  /** Whom the text names, anywhere in it. */
  readonly named = new Set<SpeakerId>();
  private introductions: ReadonlyMap<SpeakerId, Introduction> | undefined;
  /** What the introductions are made from. */
  private introducing: readonly Introducing[] = [];
  private readonly introduced = new Map<string, Set<SpeakerId>>();
  private readonly known = new Map<string, Fitting>();
  private readonly occurrences = new Map<string, boolean>();

  constructor(
    private text: string,
    private mentions: readonly Mention[],
    private readonly index: RegistryIndex,
    private readonly book: PhraseBook,
    private readonly memory: PhraseMemory,
  ) {
    for (const id of namedIn(mentions)) this.named.add(id);
  }

  /**
   * Goes on with a text that came of this one by an edit. False where that one says something else about who takes part:
   * then this cast is of no more use.
   */
  goesOn(text: string, mentions: readonly Mention[], change: TextChange): boolean {
    // What was typed and is gone again is remembered, too.
    if (this.known.size > mostKnown || !this.saysSame(text, change)) return false;
    this.text = text;
    this.mentions = mentions;
    const named = namedIn(mentions);
    if (named.size !== this.named.size || ![...named].every((id) => this.named.has(id))) return false;
    return this.introductions === undefined || this.introducesSame(change);
  }

  /** Whether the words that were looked for stand, or do not stand, in a text as before. */
  private saysSame(text: string, { start, oldEnd, newEnd }: TextChange): boolean {
    let longest = 0;
    for (const word of this.occurrences.keys()) longest = Math.max(longest, word.length);
    // A word is longer where its marks are characters of their own.
    const reach = 4 * longest + 2;
    const from = Math.max(0, start - reach);
    const before = this.text.slice(from, oldEnd + reach);
    const after = text.slice(from, newEnd + reach);
    for (const [word, occurred] of this.occurrences) {
      if (occurred ? occursIn(before, word) && !occursIn(after, word) && !occursIn(text, word) : occursIn(after, word))
        return false;
    }
    return true;
  }

  /** Whether those who are named are introduced as before, in the text behind an edit. */
  private introducesSame(change: TextChange): boolean {
    const before = this.introducing;
    const introducing = this.introducingMentions().map(({ id, mention }, i): Introducing => {
      const known = before[i];
      const isKnown = known !== undefined && known.id === id && isAway(known.mention, mention, change);
      return { id, mention, terms: isKnown ? known.terms : this.termsAround(mention) };
    });
    this.introducing = introducing;
    return (
      introducing.length === before.length &&
      introducing.every(({ id, terms }, i) => {
        const known = before[i];
        return known?.id === id && (known.terms === terms || areSame(known.terms, terms));
      })
    );
  }

  /** Of whom a description is true. */
  fitting(description: Description): Fitting {
    const known = this.known.get(description.key);
    if (known !== undefined) return known;
    const fitting = this.find(description);
    this.known.set(description.key, fitting);
    return fitting;
  }

  private find(description: Description): Fitting {
    const all = [...this.candidates(description)].filter((profile) => this.fits(description, profile));
    const here = all.filter((profile) => this.isHere(description, profile));
    return { here, elsewhere: all.filter((profile) => !here.includes(profile)) };
  }

  private candidates({ terms }: Description): ReadonlySet<Profile> {
    const introductions = this.introductionsOf();
    const { byId, byRole, byWord } = this.index;
    const found = new Set<Profile>();
    for (const { words, meaning } of terms) {
      for (const role of [...(meaning?.roles ?? []), ...(meaning?.wider ?? [])])
        for (const profile of byRole.get(role) ?? []) found.add(profile);
      const [first = ''] = words;
      for (const profile of byWord.get(first) ?? []) found.add(profile);
      for (const id of introductions.size > 0 ? (this.introduced.get(first) ?? []) : []) {
        const profile = byId.get(id);
        if (profile !== undefined) found.add(profile);
      }
    }
    return found;
  }

  /** Whether everything that a description says is known of somebody, and it says what they are. */
  fits(description: Description, profile: Profile): boolean {
    const { terms, loose } = description;
    if (!agrees(description, profile)) return false;
    if (!terms.every((term) => this.isTrueOf(term, profile))) return false;
    if (loose.some((term) => term.capital && !this.isTrueOf(term, profile))) return false;
    return terms.some((term) => this.saysWhat(term, profile));
  }

  private isTrueOf(term: Term, profile: Profile): boolean {
    const { meaning, words } = term;
    if (meaning?.country !== undefined) return profile.countries.size === 0 || profile.countries.has(meaning.country);
    if (meaning?.side === true && isBody(profile.speaker)) return true;
    return this.hasRole(term, profile) || this.hasWords(words, profile);
  }

  private hasRole({ meaning }: Term, { roles, speaker }: Profile): boolean {
    if (meaning === undefined) return false;
    const said = this.introductionsOf().get(speaker.id)?.roles;
    const isRole = (role: string): boolean => roles.has(role) || said?.has(role) === true;
    if ([...meaning.wider].some(isRole)) return true;
    return [...meaning.roles].some((key) => isRole(key) || [...roles].some((role) => isNarrower(role, key)));
  }

  private hasWords(words: readonly string[], { words: own, speaker }: Profile): boolean {
    const said = this.introductionsOf().get(speaker.id)?.words;
    return words.every((word) => own.has(word) || said?.has(word) === true);
  }

  /** Whether a term says what somebody is, not only where from or whose. */
  private saysWhat(term: Term, profile: Profile): boolean {
    const { words, meaning } = term;
    if (meaning?.country !== undefined) return false;
    if (isBody(profile.speaker)) {
      const named = words.every((word) => profile.names.has(word));
      return named && (meaning?.traits.has('body') === true || words.some((word) => profile.heads.has(word)));
    }
    if (this.hasRole(term, profile)) return true;
    const said = this.introductionsOf().get(profile.speaker.id)?.words;
    return (
      this.hasWords(words, profile) &&
      (meaning?.traits.has('person') === true ||
        words.every((word) => profile.heads.has(word) || said?.has(word) === true))
    );
  }

  private isHere(description: Description, profile: Profile): boolean {
    const { speaker, spellings } = profile;
    if (this.named.has(speaker.id)) return true;
    if (speaker.kind === 'person') return false;
    const words = new Set(description.terms.flatMap((term) => term.words));
    // `l'édile` says `maire` in another word.
    const synonym = description.terms.some(
      (term) => this.hasRole(term, profile) && !this.hasWords(term.words, profile),
    );
    if (synonym) for (const head of profile.heads) words.add(head);
    return spellings.some((spelling) => this.isAnchored(spelling, words));
  }

  /** Whether a text names what sets a name apart from others of its kind: of `Préfecture de la Vaize`, `Vaize`. */
  private isAnchored(spelling: readonly Spelling[], said: ReadonlySet<string>): boolean {
    const left = spelling.filter(({ key, telling }) => telling && !said.has(key));
    if (left.length === spelling.length) return false;
    const [first] = spelling;
    const proper = left.filter((word) => word !== first && word.written !== word.written.toLowerCase());
    const telling = proper.length > 0 ? proper : left.filter((word) => word !== first);
    return telling.every(({ written }) => this.occurs(written));
  }

  /** Whether a word stands anywhere in the text, written like this. */
  private occurs(word: string): boolean {
    const known = this.occurrences.get(word) ?? occursIn(this.text, word);
    this.occurrences.set(word, known);
    return known;
  }

  private introductionsOf(): ReadonlyMap<SpeakerId, Introduction> {
    if (this.introductions !== undefined) return this.introductions;
    const introductions = new Map<SpeakerId, Introduction>();
    this.introductions = introductions;
    this.introducing = this.introducingMentions().map((each) => ({ ...each, terms: this.termsAround(each.mention) }));
    for (const { id, terms } of this.introducing) {
      const own = introductions.get(id) ?? { roles: new Set(), words: new Set() };
      introductions.set(id, own);
      for (const { meaning, words } of terms) {
        for (const role of meaning?.roles ?? []) own.roles.add(role);
        for (const word of words) {
          own.words.add(word);
          const ids = this.introduced.get(word);
          if (ids === undefined) this.introduced.set(word, new Set([id]));
          else ids.add(id);
        }
      }
    }
    return introductions;
  }

  /** The first mentions of each person. */
  private introducingMentions(): readonly Omit<Introducing, 'terms'>[] {
    const found: Omit<Introducing, 'terms'>[] = [];
    const counts = new Map<SpeakerId, number>();
    for (const mention of this.mentions) {
      if (mention.speakers.length > 1) continue;
      const [id] = mention.speakers;
      const count = counts.get(id) ?? 0;
      if (count >= INTRODUCTIONS || this.index.byId.get(id)?.speaker.kind !== 'person') continue;
      counts.set(id, count + 1);
      found.push({ id, mention });
    }
    return found;
  }

  private termsAround(mention: Mention): readonly Term[] {
    return [...this.knownBefore(mention), ...this.knownBehind(mention)];
  }

  private knownBefore(mention: Mention): readonly Term[] {
    const words = this.text.slice(Math.max(0, mention.start - APPOSITION), mention.start);
    return this.memory.before.get(words, () => ownTerms(this.termsBefore(mention)));
  }

  private knownBehind(mention: Mention): readonly Term[] {
    // What opens it, the apposition, and what ends it; shorter only where the text ends.
    const words = this.text.slice(mention.end, mention.end + APPOSITION + 5);
    return this.memory.behind.get(words, () => ownTerms(this.termsBehind(mention)));
  }

  /** The noun phrase that stands before a name: `the baker Bruno Sellier`, `the baker, Bruno Sellier,`. */
  private termsBefore({ start }: Mention): readonly Term[] {
    const { text, book } = this;
    const terms = book.termsIn(text, Math.max(0, start - APPOSITION), start);
    const found: Term[] = [];
    let next = start;
    for (let at = terms.length - 1; at >= 0; at--) {
      const term = terms[at];
      if (term === undefined) break;
      const between = text.slice(term.end, next);
      const comma = next === start && /^,\s$/u.test(between);
      if (breaks(text, term.end, next) && !comma) break;
      next = term.start;
      const { meaning } = term;
      if (meaning?.article !== undefined) {
        if (meaning.link || terms[at - 1]?.meaning?.link === true) continue;
        return found;
      }
      if (meaning?.auxiliary === true) break;
      found.push(term);
    }
    return found
      .filter(({ meaning }) => meaning !== undefined && (meaning.roles.size > 0 || meaning.traits.size > 0))
      .slice(0, 1);
  }

  /** The apposition behind a name, in commas or brackets. */
  private termsBehind({ end }: Mention): readonly Term[] {
    const { text, book } = this;
    const opening = /^\s?[,(]\s?/u.exec(text.slice(end, end + 3))?.[0];
    if (opening === undefined) return [];
    const from = end + opening.length;
    const found: Term[] = [];
    let last = from;
    for (const term of book.termsIn(text, from, Math.min(text.length, from + APPOSITION))) {
      if (breaks(text, last, term.start)) return found;
      if (term.meaning?.auxiliary === true || term.meaning?.relative === true) return [];
      found.push(term);
      last = term.end;
    }
    return breaks(text, last, last + 1) || last >= text.length - 1 ? found : [];
  }
}

/** Those whom mentions name for certain. */
function namedIn(mentions: readonly Mention[]): ReadonlySet<SpeakerId> {
  const named = new Set<SpeakerId>();
  for (const { speakers } of mentions) if (speakers.length === 1) named.add(speakers[0]);
  return named;
}

/** Whether a mention is one of before an edit, with what stands around it. */
function isAway(before: Mention, now: Mention, { start, oldEnd, newEnd }: TextChange): boolean {
  if (now.end - now.start !== before.end - before.start) return false;
  if (before.end + AROUND < start) return now.start === before.start;
  return before.start - AROUND > oldEnd && now.start === before.start + newEnd - oldEnd;
}

function areSame(a: readonly Term[], b: readonly Term[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ meaning, words }, i) => meaning === b[i]?.meaning && words.join(' ') === b[i]?.words.join(' '))
  );
}

/** Whether a role is a narrower one: `foreign minister` of `minister`, but no deputy of whom he stands in for. */
function isNarrower(role: string, than: string): boolean {
  return role.endsWith(` ${than}`) && !/^(?:first |deputy |vice )/u.test(role);
}

/** Whether number and gender of a description can be somebody's. */
function agrees({ article, titles }: Description, { speaker }: Profile): boolean {
  const { kind, pronouns } = speaker;
  const fits = article?.fits;
  if (isBody(speaker)) {
    if (titles !== undefined) return false;
    const several = fits?.has('they') === true && fits.size === 1;
    return !several || pronouns === 'they' || kind === 'group';
  }
  if (pronouns === undefined || pronouns === 'they') return true;
  return (fits === undefined || fits.has(pronouns)) && (titles === undefined || titles.has(pronouns));
}

function occursIn(text: string, word: string): boolean {
  const composed = word.normalize('NFC');
  const decomposed = word.normalize('NFD');
  return holds(text, composed) || (decomposed !== composed && holds(text, decomposed));
}

function holds(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!/[\p{L}\p{N}\p{M}]/u.test(text.charAt(at - 1)) && !/[\p{L}\p{N}\p{M}]/u.test(text.charAt(at + word.length)))
      return true;
  }
  return false;
}
