import { add, type Completeness, nothingToLabel, percentOf } from '../analysis/completeness';
import { shortened } from '../findings/rule';
import type { QuoteType } from '../model/quote';
import type { SpeakerKind } from '../model/speaker';
import type { CalendarDate } from './dates';
import type { Person, QuoteFacts, TextFacts } from './facts';
import { compare, type Group, Groups, type ListedQuote, noTypes, type Types } from './groups';
import { type PairRow, Pairs } from './pairs';
import { Periods, type PeriodTable } from './periods';

/** How many texts a report names at most: those with most left to label. */
export const mostTexts = 1000;
/** How many quotes the list of one text holds at most. */
export const textListLength = 5;
/** How many characters of a quote a list shows. */
const wordsLength = 200;

export interface Totals extends Completeness {
  readonly texts: number;
  readonly completeTexts: number;
  readonly suggested: number;
  readonly speakers: number;
  /** Labeled quotes of nobody who is named. */
  readonly unnamed: number;
  readonly types: Types;
}

export interface FolderRow extends Completeness {
  readonly folder: string;
  readonly texts: number;
  readonly completeTexts: number;
  readonly listed: readonly ListedQuote[];
  readonly left: readonly ListedQuote[];
}

export interface TextRow extends Completeness {
  readonly text: ListedQuote['text'];
  readonly language: string;
  /** What is left first, then what is labeled. */
  readonly listed: readonly ListedQuote[];
}

/** Labeled quotes of one speaker; a joint statement counts for each of its speakers. */
export interface SpeakerRow extends Group {
  readonly person: Person;
  /** By type. */
  readonly byType: readonly { readonly type: QuoteType; readonly group: Group }[];
}

/** How many texts are complete to which whole percentage. */
export interface CompletenessBin {
  readonly from: number;
  readonly to: number;
  readonly texts: number;
  readonly listed: readonly ListedQuote[];
}

/** Everything that a report shows; counts are exact, lists are the first quotes of what they are of. */
export interface ReportData {
  readonly totals: Totals;
  /** In the order of their names. */
  readonly folders: readonly FolderRow[];
  /** In the order of their paths; {@link mostTexts} at most. */
  readonly texts: readonly TextRow[];
  readonly completeness: readonly CompletenessBin[];
  /** Those quoted most first. */
  readonly speakers: readonly SpeakerRow[];
  readonly types: readonly Group[];
  /** Keys are BCP 47. */
  readonly languages: readonly Group[];
  /** Keys are ISO 3166-1 alpha-2, or empty where the registry names none. */
  readonly countries: readonly Group[];
  /** Keys are empty where the registry names none. */
  readonly affiliations: readonly Group[];
  /** Keys are kinds of speakers, `unnamed`, and `joint` where several of different kinds speak. */
  readonly kinds: readonly Group[];
  readonly unnamed: Group;
  readonly periods: PeriodTable;
  readonly pairs: { readonly rows: readonly PairRow[]; readonly isExact: boolean };
}

export type SourceKind = SpeakerKind | 'unnamed' | 'joint';

type Growing<Row> = { -readonly [Key in keyof Row]: Row[Key] };

/** Adds texts up; grows with speakers, folders and months, not with texts. */
export class Collector {
  #totals: Growing<Totals> = {
    texts: 0,
    completeTexts: 0,
    ...nothingToLabel,
    suggested: 0,
    speakers: 0,
    unnamed: 0,
    types: noTypes,
  };
  readonly #folders = new Map<string, Growing<Omit<FolderRow, 'listed' | 'left'>>>();
  readonly #inFolder = new Groups();
  readonly #leftInFolder = new Groups();
  readonly #bins = Array.from({ length: 11 }, () => 0);
  readonly #inBin = new Groups();
  #texts: { readonly row: TextRow; readonly order: number }[] = [];
  readonly #people = new Map<string, Person>();
  readonly #bySpeaker = new Groups();
  readonly #bySpeakerAndType = new Groups();
  readonly #byType = new Groups();
  readonly #byLanguage = new Groups();
  readonly #byCountry = new Groups();
  readonly #byAffiliation = new Groups();
  readonly #byKind = new Groups();
  readonly #periods = new Periods();
  readonly #pairs = new Pairs();

  add(facts: TextFacts): void {
    const { completeness, folder, language } = facts;
    const text = { uri: facts.uri, path: facts.path, ...(facts.date && { date: facts.date }) };
    const percent = percentOf(completeness);
    const isComplete = completeness.unlabeled === 0;
    const totals = this.#totals;
    totals.texts++;
    if (isComplete) totals.completeTexts++;
    Object.assign(totals, add(totals, completeness));
    const known = this.#folders.get(folder);
    this.#folders.set(folder, {
      folder,
      texts: (known?.texts ?? 0) + 1,
      completeTexts: (known?.completeTexts ?? 0) + (isComplete ? 1 : 0),
      ...add(known ?? nothingToLabel, completeness),
    });
    const bin = Math.floor(percent / 10);
    this.#bins[bin] = (this.#bins[bin] ?? 0) + 1;

    const left: ListedQuote[] = [];
    const done: ListedQuote[] = [];
    const people = new Map<string, ListedQuote[]>();
    for (const quote of facts.quotes) {
      const listed = listedOf(quote, text);
      if (quote.state === 'suggested') totals.suggested++;
      if (quote.state === 'lost') continue;
      if (quote.state !== 'labeled') {
        left.push(listed);
        this.#leftInFolder.add(folder, listed);
        continue;
      }
      done.push(listed);
      this.#inFolder.add(folder, listed);
      this.#byType.add(quote.type, listed);
      this.#byLanguage.add(language, listed);
      this.#byKind.add(kindOf(quote), listed);
      if (quote.isUnnamed) totals.unnamed++;
      for (const person of quote.speakers) {
        this.#people.set(person.key, person);
        this.#bySpeaker.add(person.key, listed);
        this.#bySpeakerAndType.add(`${person.key}\n${quote.type}`, listed);
        people.set(person.key, [...(people.get(person.key) ?? []), listed]);
      }
      for (const country of new Set(quote.speakers.map((person) => person.country ?? ''))) {
        this.#byCountry.add(country, listed);
      }
      for (const affiliation of new Set(quote.speakers.map((person) => person.affiliation ?? ''))) {
        this.#byAffiliation.add(affiliation, listed);
      }
    }
    for (const quote of (left.length > 0 ? left : done).slice(0, 2)) this.#inBin.add(String(bin), quote);
    this.#periods.add(facts.date, done);
    this.#pairs.add(people);
    this.#keep({ text, language, ...completeness, listed: [...left, ...done].slice(0, textListLength) });
  }

  get data(): ReportData {
    const speakers = this.#bySpeaker.rows.flatMap((group): SpeakerRow[] => {
      const person = this.#people.get(group.key);
      if (!person) return [];
      const byType = quoteTypesOf(group).map((type) => ({
        type,
        group: this.#bySpeakerAndType.get(`${group.key}\n${type}`),
      }));
      return [{ ...group, person, byType }];
    });
    const types = this.#byType.rows;
    return {
      totals: {
        ...this.#totals,
        speakers: speakers.length,
        types: { ...noTypes, ...Object.fromEntries(types.map(({ key, quotes }) => [key, quotes])) },
      },
      folders: [...this.#folders.values()]
        .toSorted((a, b) => compare(a.folder, b.folder))
        .map((row) => ({
          ...row,
          listed: this.#inFolder.get(row.folder).listed,
          left: this.#leftInFolder.get(row.folder).listed,
        })),
      texts: this.#kept().map(({ row }) => row),
      completeness: this.#bins.map((texts, bin) => ({
        from: bin * 10,
        to: Math.min(bin * 10 + 9, 100),
        texts,
        listed: this.#inBin.get(String(bin)).listed,
      })),
      speakers,
      types,
      languages: this.#byLanguage.rows,
      countries: this.#byCountry.rows,
      affiliations: this.#byAffiliation.rows,
      kinds: this.#byKind.rows,
      unnamed: this.#byKind.get('unnamed' satisfies SourceKind),
      periods: this.#periods.table,
      pairs: this.#pairs.table((key) => this.#people.get(key)),
    };
  }

  #keep(row: TextRow): void {
    this.#texts.push({ row, order: this.#totals.texts });
    if (this.#texts.length >= 2 * mostTexts) this.#texts = [...this.#kept()];
  }

  /** Those with most left; among equal ones those that came first. In the order in which they came. */
  #kept() {
    return this.#texts
      .toSorted((a, b) => b.row.unlabeled - a.row.unlabeled || a.order - b.order)
      .slice(0, mostTexts)
      .toSorted((a, b) => a.order - b.order);
  }
}

function listedOf(quote: QuoteFacts, text: ListedQuote['text']): ListedQuote {
  return {
    text,
    ...(quote.hull && { hull: quote.hull }),
    ...(quote.line !== undefined && { line: quote.line }),
    words: shortened(quote.words, wordsLength),
    type: quote.type,
    who: whoOf(quote),
    isUnlabeled: quote.state !== 'labeled',
  };
}

function whoOf({ speakers, isUnnamed, probable, state }: QuoteFacts): string {
  const names = speakers.map(({ name }) => name).join(', ');
  if (state === 'labeled') return isUnnamed ? 'unnamed' : names;
  const likely = names || probable?.name;
  return likely === undefined ? 'not labeled' : `probably ${likely}`;
}

function kindOf({ isUnnamed, speakers }: QuoteFacts): SourceKind {
  if (isUnnamed) return 'unnamed';
  const [first, ...others] = new Set(speakers.map(({ kind }) => kind));
  return first === undefined || others.length > 0 ? 'joint' : first;
}

/** The types that a group has, in one order everywhere. */
export function quoteTypesOf({ types }: Pick<Group, 'types'>): readonly QuoteType[] {
  return typeOrder.filter((type) => types[type] > 0);
}

export const typeOrder: readonly QuoteType[] = ['direct', 'mixed', 'indirect', 'free-indirect', 'reported'];

/** The first and the last day or month that texts carry. */
export function rangeOf({ periods }: ReportData): readonly [CalendarDate, CalendarDate] | undefined {
  const { first, last } = periods;
  return first && last && [first, last];
}
