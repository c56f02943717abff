import type { Span } from '../model/span';
import type { Mention, SpeakerId } from '../model/speaker';
import { folded } from '../text/folding';
import { mentionsWithin } from './antecedents';
import type { Cast } from './cast';
import type { PeopleTables } from './people';
import { describe } from './phrases';
import { isBody, type RegistryIndex } from './profiles';
import { wordsIn } from './words';

/** Reads the sources that name who speaks. */
export class NameReader {
  constructor(
    private readonly text: string,
    private readonly mentions: readonly Mention[],
    private readonly index: RegistryIndex,
    private readonly cast: Cast,
    private readonly tables: PeopleTables,
  ) {}

  /** The mentions in a source that name who speaks, not to whom or what somebody belongs. */
  headsIn(source: Span): readonly Mention[] {
    return mentionsWithin(this.mentions, source).filter((mention) => this.isHead(mention, source));
  }

  /** The bodies that a source names, whether they speak or not. */
  bodiesIn(source: Span): readonly Mention[] {
    return mentionsWithin(this.mentions, source).filter((mention) => this.isBodyName(mention));
  }

  isBodyName(mention: Mention): boolean {
    return mention.speakers.every((id) => isBody(this.index.byId.get(id)?.speaker));
  }

  /** Whether a mention names who speaks, not to whom or what somebody belongs: `Trump's lawyer`, `a spokesman for Trump`. */
  private isHead(mention: Mention, source: Span): boolean {
    const { text, tables } = this;
    const after = folded(text.slice(mention.end, mention.end + 3));
    if (tables.clitics.some((clitic) => after.startsWith(clitic)) && mention.end < source.end - 2) return false;
    const before = tables.book.termsIn(text, source.start, mention.start);
    if (before.some(({ meaning }) => meaning?.relative === true && meaning.article === undefined)) return false;
    if (this.isBodyName(mention)) {
      if (before.some(({ meaning }) => meaning?.title !== undefined || (meaning?.roles.size ?? 0) > 0)) return false;
      // `le syndicat étudiant Alternative`: the noun of the body comes first.
      const isApposition = before.some(({ meaning }) => meaning?.traits.has('body') === true);
      if (!isApposition && before.at(-1)?.meaning?.traits.has('person') === true) return false;
      const [next] = tables.book.termsIn(text, mention.end, source.end);
      const attached = next !== undefined && !/^\s*[,(–—-]/u.test(text.slice(mention.end));
      const circumstance = next?.meaning?.empty === true || (next?.meaning?.preposition === true && !next.meaning.link);
      if (attached && !circumstance) return false;
    } else if (
      !tables.nounsAreCapitalized &&
      /^[ \u00A0]\p{Lu}/u.test(text.slice(mention.end, Math.min(mention.end + 3, source.end)))
    ) {
      // `the Putin Foundation`, `Andrey Denisov` where only another Andrey is registered: part of another name.
      return false;
    }
    const [last, secondToLast] = [before.at(-1)?.meaning, before.at(-2)?.meaning];
    const opens = before.length <= (last?.article !== undefined && !last.preposition ? 2 : 1);
    if (last?.preposition === true) return opens && last.link;
    return !(last?.article !== undefined && secondToLast?.preposition === true) || opens;
  }

  /** Who speaks, of the names that {@link headsIn} found; undefined where several speak together. */
  speakerOf(heads: readonly Mention[], source: Span): SpeakerId | undefined {
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
  only(ids: readonly SpeakerId[], source: Span): SpeakerId | undefined {
    const [first] = ids;
    if (ids.length === 1) return first;
    const description = describe(this.text, source, this.tables.book);
    const described = ids.filter((id) => {
      const profile = this.index.byId.get(id);
      return profile !== undefined && this.cast.fits(description, profile);
    });
    if (described.length === 1) return described[0];
    const named = ids.filter((id) => this.cast.named.has(id));
    return named.length === 1 ? named[0] : undefined;
  }
}
