import type { Span } from '../model/span';
import type { Speaker, SpeakerId } from '../model/speaker';
import type { Cast } from './cast';
import type { Course } from './course';
import type { NameReader } from './names';
import { anyone, fitFor, type PeopleTables, people } from './people';
import { ownCopy } from './phraseMemory';
import { type Description, describe, type Term } from './phrases';
import { isBody, type Profile, type RegistryIndex } from './profiles';

/** Reads the sources that describe who speaks: `the foreign minister`, `his lawyer`, `the company`, `Mr. Zhao`. */
export class DescriptionReader {
  constructor(
    private readonly text: string,
    private readonly index: RegistryIndex,
    private readonly cast: Cast,
    private readonly tables: PeopleTables,
    private readonly course: Course,
    private readonly names: NameReader,
  ) {}

  /** Remembers what a source was taken for, so that its noun can be taken up again. */
  remember(description: Description, speaker: SpeakerId | undefined): void {
    if (description.terms.length > 0) this.course.remember(nounOf(description), description.start, speaker);
  }

  /** Who is meant by a source that names nobody who is registered. */
  speakerOf(description: Description, source: Span): SpeakerId | undefined {
    return (
      this.byDocument(description, source) ??
      this.byStandIn(description) ??
      this.bySurname(description) ??
      this.byDescription(description) ??
      this.bySide(description) ??
      this.byNoun(description) ??
      this.byVoice(description) ??
      this.byDemonstrative(description) ??
      this.byBodyOf(description, source) ??
      this.byBodyNoun(description)
    );
  }

  /** Whose document speaks: `Trump's tweet`, `his promise`, `the report of the ministry`. */
  private byDocument({ terms, article, start }: Description, source: Span): SpeakerId | undefined {
    // `the latest poll of the institute`: an adjective may stand before its noun.
    const head = terms.slice(0, 2).find(({ meaning }) => meaning !== undefined);
    const { meaning } = head ?? {};
    if (head === undefined || meaning === undefined || meaning.roles.size > 0) return undefined;
    if (!meaning.traits.has('document') && !meaning.traits.has('venue') && !meaning.says) return undefined;
    if (meaning.traits.has('person') || meaning.traits.has('body')) return undefined;
    if (article?.kind === 'possessive') return this.course.find(start, anyone);
    for (const { meaning: link, end } of this.tables.book.termsIn(this.text, head.end, source.end)) {
      if (link?.link !== true) continue;
      const owner = { start: end, end: source.end };
      const heads = this.names.headsIn(owner);
      return heads.length > 0
        ? this.names.speakerOf(heads, owner)
        : this.byDescription(describe(this.text, owner, this.tables.book));
    }
    return undefined;
  }

  /** `the man`, `la jeune femme`. */
  private byStandIn({ terms, article, start }: Description): SpeakerId | undefined {
    const [only, ...others] = terms;
    const fits = only?.meaning?.standIn;
    if (others.length > 0 || article?.kind === 'indefinite') return undefined;
    return fits === undefined || fits.has('it') ? undefined : this.course.find(start, fitFor({ fits, several: false }));
  }

  /** `the representative`: of the body that spoke last. */
  private byVoice({ terms, article, start }: Description): SpeakerId | undefined {
    if (article?.kind === 'indefinite' || article?.kind === 'possessive') return undefined;
    if (terms.length === 0 || !terms.every(isDelegate)) return undefined;
    const inPlay = this.course.inPlay(start);
    return inPlay !== undefined && isBody(this.index.byId.get(inPlay)?.speaker) ? inPlay : undefined;
  }

  /** `this specialist`: whoever was meant last, where nothing else is known of them. */
  private byDemonstrative({ terms, article, start }: Description): SpeakerId | undefined {
    if (article?.kind !== 'demonstrative' || (article.fits?.size === 1 && article.fits.has('they'))) return undefined;
    if (!terms.some(isPerson)) return undefined;
    return this.course.find(start, fitFor({ fits: article.fits ?? people, several: false }));
  }

  /** A surname behind a title, or of somebody whom the text names in full. */
  private bySurname(description: Description): SpeakerId | undefined {
    const { terms, titles } = description;
    const name: string[] = [];
    for (let at = terms.length - 1; at >= 0; at--) {
      const term = terms[at];
      if (term === undefined || !term.capital || (term.meaning?.roles.size ?? 0) > 0) break;
      name.unshift(...term.words);
    }
    const [first] = name;
    if (first === undefined) return undefined;
    const rest = terms.slice(0, terms.length - name.length);
    const found = (this.index.byName.get(first) ?? []).filter(
      (profile) =>
        this.bearsName(profile, name) &&
        (titles === undefined || profile.speaker.pronouns === undefined || titles.has(profile.speaker.pronouns)),
    );
    const here = found.filter(({ speaker }) => this.cast.named.has(speaker.id));
    if (here.length === 1) return here[0]?.speaker.id;
    const fitting = (here.length > 0 ? here : found).filter(
      (profile) => rest.length > 0 && this.cast.fits({ ...description, terms: rest }, profile),
    );
    if (fitting.length > 0) return fitting.length === 1 ? fitting[0]?.speaker.id : undefined;
    if (here.length > 0 || found.length !== 1 || this.tables.givenNameLast || rest.length > 0) return undefined;
    return titles === undefined ? undefined : found[0]?.speaker.id;
  }

  private bearsName({ names, spellings }: Profile, name: readonly string[]): boolean {
    if (!this.tables.givenNameLast) return name.every((word) => names.has(word));
    return spellings.some((spelling) => {
      const end = spelling.slice(-name.length);
      return end.length === name.length && end.every(({ key }, at) => key === name[at]);
    });
  }

  /** Of whom a description is true: the only one in the text, or the one meant last. */
  byDescription(description: Description): SpeakerId | undefined {
    if (description.article?.kind === 'indefinite' || description.terms.length === 0) return undefined;
    const { here, elsewhere } = this.cast.fitting(description);
    const countries = description.terms.some(({ meaning }) => meaning?.country !== undefined);
    const found =
      here.length > 1
        ? this.course.latest(description.start, new Set(here.map(({ speaker }) => speaker.id)))
        : (here[0] ?? (elsewhere.length === 1 && countries ? elsewhere[0] : undefined))?.speaker.id;
    if (found === undefined) return undefined;
    return this.course.isSaidOfAnother(nounOf(description), found) ? undefined : found;
  }

  /** A country or a capital for its government, where the registry has one body of that country. */
  private bySide({ terms, article }: Description): SpeakerId | undefined {
    const [only, ...others] = terms.filter(({ meaning }) => meaning?.side !== true);
    const country = only?.meaning?.country;
    if (country === undefined || others.length > 0 || article?.kind === 'indefinite') return undefined;
    const bodies = this.index.bodies.get(country) ?? [];
    return bodies.length === 1 ? bodies[0]?.speaker.id : undefined;
  }

  /** The same noun again: `a representative of the market` … `the representative`. */
  private byNoun(description: Description): SpeakerId | undefined {
    const { terms, article } = description;
    if (terms.length !== 1 || article?.kind === 'indefinite' || article?.kind === 'possessive') return undefined;
    return this.course.saidOf(nounOf(description));
  }

  /** The body for which somebody speaks who is not registered: `a spokesman for the ministry`. */
  private byBodyOf({ terms, article }: Description, source: Span): SpeakerId | undefined {
    if (article?.kind === 'indefinite' || article?.kind === 'possessive') return undefined;
    if (!terms.some(isDelegate)) return undefined;
    const [body, ...others] = this.names.bodiesIn(source);
    return body === undefined || others.length > 0 || body.speakers.length > 1 ? undefined : body.speakers[0];
  }

  /** `the company`, `công ty này`: the body that was meant last, unless it is of another kind. */
  private byBodyNoun(description: Description): SpeakerId | undefined {
    const { terms, article, side, start } = description;
    const [only, ...others] = terms.filter(({ meaning }) => meaning?.side !== true);
    if (only?.meaning?.standIn?.has('it') !== true || others.length > 0) return undefined;
    if (!side && article?.kind !== 'definite' && article?.kind !== 'demonstrative') return undefined;
    // The question outlives the text that it was asked in.
    const { index, tables } = this;
    const words = only.words.map(ownCopy);
    return this.course.find(start, {
      speaker: (speaker) => speaker.kind === 'organization' && !isOfAnotherKind(speaker, words, index, tables),
      stranger: (fits) => fits.size === 1 && fits.has('it'),
    });
  }
}

function isOfAnotherKind(
  { id }: Speaker,
  words: readonly string[],
  { byId }: RegistryIndex,
  { book }: PeopleTables,
): boolean {
  const { heads = new Set<string>() } = byId.get(id) ?? {};
  return [...heads].some((head) => book.meaningOf(head)?.traits.has('body') === true && !words.includes(head));
}

/** The noun that a description is about, for finding it again. */
function nounOf({ head, terms }: Description): string {
  return (head ?? terms[0])?.words.join(' ') ?? '';
}

/** Whether a term says that somebody speaks for a body: a spokesman, a representative. */
export function isDelegate({ meaning }: Term): boolean {
  return meaning?.roles.has('spokesperson') === true || meaning?.roles.has('representative') === true;
}

/** Whether a term says what a person is. */
function isPerson({ meaning }: Term): boolean {
  return meaning !== undefined && !meaning.side && (meaning.roles.size > 0 || meaning.traits.has('person'));
}
