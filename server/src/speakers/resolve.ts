import { type LanguagePack, languages } from '../languages';
import type { Attribution, ResolvedAttribution } from '../model/attribution';
import { compareSpans, type Span } from '../model/span';
import type { Mention, Pronouns, Speaker, SpeakerId } from '../model/speaker';
import { folded } from '../text/tokens';
import { Antecedents, mentionBefore, mentionsWithin, sentenceStarts, within } from './antecedents';
import { type Description, fits, PhraseBook, type Profile, profileOf } from './roles';
import { wordsIn } from './words';

interface Pronoun {
  readonly fits: ReadonlySet<string>;
  readonly several: boolean;
}

/** What resolution knows about a language, ready for looking up. */
class PeopleTables {
  readonly book: PhraseBook;
  readonly pronouns = new Map<string, Pronoun>();
  readonly relatives: ReadonlySet<string>;
  readonly titles = new Map<string, ReadonlySet<string>>();
  readonly prepositions: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  readonly conjunctions: ReadonlySet<string>;
  readonly clitics: readonly string[];

  constructor(pack: LanguagePack) {
    const { people, words, writing } = pack;
    this.book = new PhraseBook([pack]);
    for (const { words: list, fits: sets, number } of people.pronouns) {
      for (const word of listOf(list))
        this.pronouns.set(word, { fits: new Set(sets.split(' ')), several: number === 'several' });
    }
    for (const { words: list, fits: sets } of people.titles) {
      for (const word of listOf(list)) this.titles.set(word, new Set(sets.split(' ')));
    }
    this.relatives = new Set(listOf(people.relatives));
    this.prepositions = new Set(listOf(words.preposition ?? ''));
    this.determiners = new Set(listOf(words.determiner ?? ''));
    this.conjunctions = new Set(listOf(words.conjunction ?? ''));
    this.clitics = writing.clitics.split(/\s+/u).filter((clitic) => clitic.endsWith('s') || clitic === "'");
  }
}

/** Entries of a pack's list as they are looked up: folded words with single blanks. */
function listOf(list: string): readonly string[] {
  return list.split(/\s+/u).flatMap((entry) => keyOf(entry.replaceAll('_', ' ')) || []);
}

function keyOf(phrase: string): string {
  return wordsIn(phrase)
    .map((word) => folded(phrase.slice(word.start, word.end)))
    .join(' ');
}

const tables = new WeakMap<LanguagePack, PeopleTables>();

function tablesOf(pack: LanguagePack): PeopleTables {
  const known = tables.get(pack) ?? new PeopleTables(pack);
  tables.set(pack, known);
  return known;
}

const profiles = new WeakMap<readonly Speaker[], readonly Profile[]>();
/** A registry may be written in any language. */
let registryBook: PhraseBook | undefined;

function profilesOf(speakers: readonly Speaker[]): readonly Profile[] {
  registryBook ??= new PhraseBook(languages);
  const book = registryBook;
  const known = profiles.get(speakers) ?? speakers.map((speaker) => profileOf(speaker, book));
  profiles.set(speakers, known);
  return known;
}

/** One text: goes through its attributions in the order of their sources, so that pronouns look back on what is known. */
class Resolver {
  private readonly tables: PeopleTables;
  private readonly profiles: readonly Profile[];
  private readonly byId: ReadonlyMap<SpeakerId, Speaker>;
  private readonly antecedents: Antecedents;
  private readonly named = new Set<SpeakerId>();
  private nextMention = 0;
  private nextQuoted = 0;

  constructor(
    private readonly text: string,
    private readonly mentions: readonly Mention[],
    private readonly quoted: readonly Span[],
    speakers: readonly Speaker[],
    pack: LanguagePack,
  ) {
    this.tables = tablesOf(pack);
    this.profiles = profilesOf(speakers);
    this.byId = new Map(speakers.map((speaker) => [speaker.id, speaker]));
    this.antecedents = new Antecedents(sentenceStarts(text), this.byId);
    for (const { speakers: ids } of mentions) if (ids.length === 1) this.named.add(ids[0]);
  }

  resolve(source: Span): SpeakerId | undefined {
    this.passMentions(source.start);
    const speaker = this.speakerOf(source);
    if (speaker !== undefined) this.antecedents.add({ at: source.start, speaker, speaks: true });
    return speaker;
  }

  /** Notes who is named before an offset, outside of quotations. */
  private passMentions(offset: number): void {
    for (let mention = this.mentions[this.nextMention]; mention !== undefined && mention.start < offset; ) {
      const [speaker, ...others] = mention.speakers;
      const here = mention;
      while ((this.quoted[this.nextQuoted]?.end ?? Infinity) <= here.start) this.nextQuoted++;
      const quoted = this.quoted[this.nextQuoted];
      if (others.length === 0 && (quoted === undefined || !within(here, quoted))) {
        this.antecedents.add({ at: mention.start, speaker, speaks: false });
      }
      mention = this.mentions[++this.nextMention];
    }
  }

  private speakerOf(source: Span): SpeakerId | undefined {
    const words = this.text.slice(source.start, source.end);
    const key = keyOf(words);
    const pronoun = this.tables.pronouns.get(key);
    if (pronoun !== undefined) return this.antecedents.find(source.start, (speaker) => fitsPronoun(speaker, pronoun));
    if (this.tables.relatives.has(key)) {
      const before = mentionBefore(this.text, this.mentions, source.start);
      return before === undefined ? undefined : this.only(before.speakers, source);
    }
    const inside = mentionsWithin(this.mentions, source);
    const description = this.tables.book.describe(words);
    const heads = inside.filter((mention) => this.isHead(mention, source, description));
    if (heads.length > 0) return this.fromHeads(heads, source);
    return this.described(description, source) ?? this.bySurname(words, description) ?? this.bySide(description);
  }

  /** Whether a mention names who speaks, not to whom or what somebody belongs: `Trump's lawyer`, `a spokesman for Trump`. */
  private isHead(mention: Mention, source: Span, description: Description): boolean {
    const { text } = this;
    const after = folded(text.slice(mention.end, mention.end + 3));
    if (this.tables.clitics.some((clitic) => after.startsWith(clitic)) && mention.end < source.end - 2) return false;
    const before = wordsIn(text, source.start, mention.start);
    const rest = wordsIn(text, mention.end, source.end);
    const body = mention.speakers.every((id) => {
      const kind = this.byId.get(id)?.kind;
      return kind === 'organization' || kind === 'group';
    });
    const last = before.at(-1);
    if (
      body &&
      last !== undefined &&
      (description.roles.size > 0 || this.tables.titles.has(folded(text.slice(source.start, last.end))))
    )
      return false;
    if (body && rest.length > 0 && !/^\s*[,(–—-]/u.test(text.slice(mention.end))) return false;
    // `the Putin Foundation`, `Andrey Denisov` where only another Andrey is registered: part of another name.
    if (!body && /^[ \u00A0]\p{Lu}/u.test(text.slice(mention.end, Math.min(mention.end + 3, source.end)))) return false;
    return !this.followsPreposition(before);
  }

  /** Whether the last of some words is a preposition, or an article behind one: `of`, `of the`. */
  private followsPreposition(words: readonly Span[]): boolean {
    const word = (at: number): string => {
      const found = words.at(at);
      return found === undefined ? '' : folded(this.text.slice(found.start, found.end));
    };
    const { prepositions, determiners } = this.tables;
    return prepositions.has(word(-1)) || (determiners.has(word(-1)) && prepositions.has(word(-2)));
  }

  private fromHeads(heads: readonly Mention[], source: Span): SpeakerId | undefined {
    const [first] = heads;
    if (first === undefined) return undefined;
    let head = first;
    for (const mention of heads.slice(1)) {
      const between = this.text.slice(head.end, mention.start);
      if (wordsIn(between).some((word) => this.tables.conjunctions.has(folded(between.slice(word.start, word.end))))) {
        return undefined;
      }
      if (between.includes(',')) break;
      // `White House press secretary Josh Earnest`: the last name is the person's.
      head = mention;
    }
    return this.only(head.speakers, source);
  }

  /** The one of several speakers with one name who is meant. */
  private only(ids: readonly SpeakerId[], source: Span): SpeakerId | undefined {
    const [first] = ids;
    if (ids.length === 1) return first;
    const description = this.tables.book.describe(this.text.slice(source.start, source.end));
    const described = this.profiles.filter((profile) => ids.includes(profile.speaker.id) && fits(description, profile));
    if (described.length === 1) return described[0]?.speaker.id;
    const named = ids.filter((id) => this.named.has(id));
    return named.length === 1 ? named[0] : undefined;
  }

  /** Who fits a description: the only one in the text, or the only one in the registry where a country is named too. */
  private described(description: Description, source: Span): SpeakerId | undefined {
    if (description.roles.size === 0) return undefined;
    const all = this.profiles.filter((profile) => fits(description, profile)).map((profile) => profile.speaker.id);
    const inText = all.filter((id) => this.named.has(id));
    if (inText.length === 1) return inText[0];
    if (inText.length > 1) return this.antecedents.latest(source.start, new Set(inText));
    return all.length === 1 && description.countries.size > 0 ? all[0] : undefined;
  }

  /** A surname behind a title, or of somebody whom the text names in full. */
  private bySurname(words: string, description: Description): SpeakerId | undefined {
    const titles = wordsIn(words).flatMap(
      (word) => this.tables.titles.get(folded(words.slice(word.start, word.end))) ?? [],
    );
    const rest = [...description.words].filter((word) => !this.tables.titles.has(word));
    if (rest.length === 0) return undefined;
    const found = this.profiles.filter(
      ({ speaker, names }) =>
        speaker.kind === 'person' &&
        rest.every((word) => names.has(word)) &&
        (titles.length > 0 || description.roles.size > 0 || this.named.has(speaker.id)) &&
        titles.every((sets) => speaker.pronouns === undefined || sets.has(speaker.pronouns)) &&
        (description.roles.size === 0 || fits(description, this.profileOf(speaker))),
    );
    return found.length === 1 ? found[0]?.speaker.id : undefined;
  }

  private profileOf(speaker: Speaker): Profile {
    return (
      this.profiles.find((profile) => profile.speaker === speaker) ?? {
        speaker,
        roles: new Set(),
        countries: new Set(),
        words: new Set(),
        names: new Set(),
      }
    );
  }

  /** A country or a capital for its government, where the registry has one body of that country. */
  private bySide(description: Description): SpeakerId | undefined {
    if (description.countries.size !== 1 || description.words.size > 0 || description.roles.size > 0) return undefined;
    const bodies = this.profiles.filter(
      ({ speaker, countries }) =>
        (speaker.kind === 'organization' || speaker.kind === 'group') &&
        [...description.countries].every((country) => countries.has(country)),
    );
    return bodies.length === 1 ? bodies[0]?.speaker.id : undefined;
  }
}

const SINGULAR: readonly Pronouns[] = ['he', 'she'];

function fitsPronoun(speaker: Speaker, pronoun: Pronoun): boolean {
  const { kind, pronouns } = speaker;
  if (pronoun.several) return kind === 'group' || kind === 'organization' || pronouns === 'they';
  if (pronouns !== undefined) return pronoun.fits.has(pronouns);
  if (kind === 'organization' || kind === 'group') return pronoun.fits.has('it');
  return SINGULAR.some((set) => pronoun.fits.has(set));
}

/**
 * Says which registered speaker each attribution's source is, in the order given. A source is read as a name, a title
 * and a surname, a role, a country's government or a pronoun; `speaker` is undefined where nobody fits or several do.
 * `mentions` are those of `findMentions` for the same text and registry.
 */
export function resolveSpeakers(
  text: string,
  attributions: readonly Attribution[],
  mentions: readonly Mention[],
  speakers: readonly Speaker[],
  pack: LanguagePack,
): readonly ResolvedAttribution[] {
  if (speakers.length === 0) return attributions.map((attribution) => ({ ...attribution, speaker: undefined }));
  const quoted = attributions
    .flatMap((attribution) => (attribution.type === 'direct' ? attribution.content : []))
    .toSorted(compareSpans);
  const resolver = new Resolver(text, mentions, quoted, speakers, pack);
  const found = new Map<Attribution, SpeakerId>();
  const bySource = attributions.flatMap((attribution) =>
    attribution.source === undefined ? [] : [{ attribution, source: attribution.source }],
  );
  for (const { attribution, source } of bySource.toSorted((a, b) => a.source.start - b.source.start)) {
    const speaker = resolver.resolve(source);
    if (speaker !== undefined) found.set(attribution, speaker);
  }
  return attributions.map((attribution) => ({ ...attribution, speaker: found.get(attribution) }));
}
