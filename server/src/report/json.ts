import { percentOf } from '../analysis/completeness';
import type { ReportData } from './collect';
import { spansOf } from './csv';
import type { Person, QuoteFacts, TextFacts } from './facts';
import type { Group } from './groups';

/** The version of the shape; it goes up when a reader would have to change. */
export const reportVersion = 1;

/** Pairs that a report names at most. */
const mostPairs = 10_000;

/**
 * A report for programs, written as the texts are passed: each with its quotes first, the sums over all at the end. The
 * shape is that of server/schemas/report.schema.json.
 */
export function jsonReport(title: string) {
  let isFirst = true;
  return {
    begin: (): string => `{"version":${reportVersion},"title":${JSON.stringify(title)},"texts":[`,
    text(facts: TextFacts): string {
      const separator = isFirst ? '\n' : ',\n';
      isFirst = false;
      return separator + JSON.stringify(textOf(facts));
    },
    end(data: ReportData): string {
      const { totals, periods, pairs } = data;
      const sums = {
        totals: { ...totals, percent: percentOf(totals) },
        folders: data.folders.map(({ folder, texts, completeTexts, labeled, unlabeled }) => ({
          folder,
          texts,
          completeTexts,
          labeled,
          unlabeled,
          percent: percentOf({ labeled, unlabeled }),
        })),
        speakers: data.speakers.map(({ person, ...group }) => ({ ...personOf(person), ...numbersOf(group) })),
        languages: data.languages.map((group) => ({ language: group.key, ...numbersOf(group) })),
        countries: data.countries.map((group) => ({ country: group.key || null, ...numbersOf(group) })),
        affiliations: data.affiliations.map((group) => ({ affiliation: group.key || null, ...numbersOf(group) })),
        kinds: data.kinds.map((group) => ({ kind: group.key, ...numbersOf(group) })),
        periods: {
          grain: periods.grain,
          dated: periods.dated,
          undated: periods.undated,
          rows: periods.rows.map(({ period, datedTexts, ...group }) => ({ period, datedTexts, ...numbersOf(group) })),
        },
        pairs: {
          exact: pairs.isExact && pairs.rows.length <= mostPairs,
          rows: pairs.rows.slice(0, mostPairs).map(({ a, b, texts }) => ({ a: personOf(a), b: personOf(b), texts })),
        },
      };
      return `${isFirst ? '' : '\n'}],${JSON.stringify(sums).slice(1)}\n`;
    },
  };
}

function textOf({ path, folder, date, language, completeness, quotes }: TextFacts) {
  return {
    path,
    folder,
    date: date ?? null,
    language,
    ...completeness,
    percent: percentOf(completeness),
    quotes: quotes.map(quoteOf),
  };
}

function quoteOf(quote: QuoteFacts) {
  return {
    state: quote.state,
    type: quote.type,
    speakers: quote.speakers.map(personOf),
    unnamed: quote.isUnnamed,
    content: quote.words,
    spans: spansOf(quote.content),
    line: quote.line ?? null,
    column: quote.column ?? null,
    source: quote.source ?? null,
    cue: quote.cue ?? null,
    addressees: quote.addressees.map(({ id }) => id),
    medium: quote.medium,
    tags: quote.tags,
    note: quote.note ?? null,
    proposed: quote.probable?.id ?? null,
    confidence: quote.confidence ?? null,
  };
}

function personOf({ id, name, kind, role, affiliation, country }: Person) {
  return { id, name, kind, role: role ?? null, affiliation: affiliation ?? null, country: country ?? null };
}

function numbersOf({ quotes, texts, types }: Group) {
  return { quotes, texts, types };
}
