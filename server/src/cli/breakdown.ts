import { add, type Completeness, nothingToLabel, percentOf } from '../analysis/completeness';
import { placeOf } from '../analysis/locate';
import { type QuoteType, quoteTypes } from '../model/quote';
import type { SpeakerId } from '../model/speaker';
import type { Uri } from '../model/uri';
import type { TextState } from '../project/textStates';
import { parentOf } from '../project/uri';
import { table } from './table';

type Types = Readonly<Record<QuoteType, number>>;

/** What one text adds to the sums; survives the way between threads. */
export interface TextCount {
  readonly folder: Uri;
  /** BCP 47. */
  readonly language: string;
  readonly completeness: Completeness;
  /** Labeled quotes of each type that there is. */
  readonly types: Partial<Types>;
  readonly speakers: readonly {
    /** Two registries may use one id for two people; empty for quotes without a registry and of unknown speakers. */
    readonly registry: Uri | '';
    readonly id: SpeakerId | null;
    readonly name: string;
    readonly types: Partial<Types>;
  }[];
}

/** Counts the labeled quotes of a text; undefined where only the sidecar is there. */
export function countOf({ text, analysis, registry }: TextState): TextCount | undefined {
  if (!text || !analysis) return undefined;
  const types: Partial<Record<QuoteType, number>> = {};
  const speakers = new Map<SpeakerId | null, Partial<Record<QuoteType, number>>>();
  for (const { quote, anchoring } of analysis.quotes) {
    // The quotes that completeness counts as labeled.
    if (anchoring.state === 'orphaned' || quote.status !== 'confirmed' || !quote.speaker) continue;
    const content = placeOf(anchoring) ?? (anchoring.state === 'ambiguous' ? anchoring.candidates[0] : undefined);
    const type = quote.type ?? (content ? analysis.typeOf(content) : 'indirect');
    types[type] = (types[type] ?? 0) + 1;
    for (const id of quote.speaker.kind === 'unknown' ? [null] : new Set(quote.speaker.ids)) {
      const known = speakers.get(id) ?? {};
      speakers.set(id, known);
      known[type] = (known[type] ?? 0) + 1;
    }
  }
  return {
    folder: parentOf(text.uri),
    language: analysis.language.tag,
    completeness: analysis.completeness,
    types,
    speakers: [...speakers].map(([id, ofSpeaker]) => ({
      registry: id === null ? '' : (registry?.uri ?? ''),
      id,
      name: id === null ? 'unknown' : (registry?.registry.entries.get(id)?.speaker.name ?? id),
      types: ofSpeaker,
    })),
  };
}

export interface FolderRow extends Completeness {
  readonly folder: string;
  readonly texts: number;
  readonly completeTexts: number;
}

/** The labeled quotes of one speaker. A joint statement counts for each of its speakers. */
export interface SpeakerRow {
  /** Null for quotes whose speaker is labeled as unknown. */
  readonly id: string | null;
  readonly name: string;
  readonly quotes: number;
  readonly texts: number;
  readonly types: Types;
}

export interface LanguageRow extends Completeness {
  /** BCP 47. */
  readonly language: string;
  readonly texts: number;
}

/** Where a check stands: folders in the order of their names, speakers by how often they are quoted. */
export interface Breakdown {
  readonly folders: readonly FolderRow[];
  readonly speakers: readonly SpeakerRow[];
}

type Growing<Row> = { -readonly [Key in keyof Row]: Row[Key] };

/** Adds texts up; grows with folders, speakers and languages, not with texts. */
export class Breakdowns {
  readonly #pathOf: (folder: Uri) => string;
  readonly #folders = new Map<Uri, Growing<FolderRow>>();
  readonly #languages = new Map<string, Growing<LanguageRow>>();
  /** By registry and id. */
  readonly #speakers = new Map<string, Growing<SpeakerRow>>();
  #types: Types = noTypes;

  /** @param pathOf how to call a folder in front of people */
  constructor(pathOf: (folder: Uri) => string) {
    this.#pathOf = pathOf;
  }

  add({ folder, language, completeness, types, speakers }: TextCount): void {
    const known = this.#folders.get(folder);
    this.#folders.set(folder, {
      folder: known?.folder ?? this.#pathOf(folder),
      texts: (known?.texts ?? 0) + 1,
      completeTexts: (known?.completeTexts ?? 0) + (completeness.unlabeled === 0 ? 1 : 0),
      ...add(known ?? nothingToLabel, completeness),
    });
    const inLanguage = this.#languages.get(language);
    this.#languages.set(language, {
      language,
      texts: (inLanguage?.texts ?? 0) + 1,
      ...add(inLanguage ?? nothingToLabel, completeness),
    });
    this.#types = sumOf(this.#types, types);
    for (const { registry, id, name, types: ofSpeaker } of speakers) {
      const key = `${registry}\n${id ?? ''}`;
      const row = this.#speakers.get(key) ?? { id, name, quotes: 0, texts: 0, types: noTypes };
      this.#speakers.set(key, row);
      row.quotes += quoteTypes.reduce((sum, type) => sum + (ofSpeaker[type] ?? 0), 0);
      row.texts++;
      row.types = sumOf(row.types, ofSpeaker);
    }
  }

  get folders(): readonly FolderRow[] {
    return [...this.#folders.values()].toSorted((a, b) => compare(a.folder, b.folder));
  }

  get languages(): readonly LanguageRow[] {
    return [...this.#languages.values()].toSorted((a, b) => compare(a.language, b.language));
  }

  get speakers(): readonly SpeakerRow[] {
    return [...this.#speakers.values()].toSorted((a, b) => b.quotes - a.quotes || compare(a.name, b.name));
  }

  /** Labeled quotes of each type: the one that the sidecar names, else what the quotation marks say. */
  get types(): Types {
    return this.#types;
  }
}

/** The breakdown of a check as two tables. */
export function breakdownTables({ folders, speakers }: Breakdown, strong: (words: string) => string): string {
  return `${folderTable(folders, strong)}\n${speakerTable(speakers, strong)}`;
}

function folderTable(rows: readonly FolderRow[], strong: (words: string) => string): string {
  return table(
    ['folder', 'complete', 'labeled', 'quotes', 'texts', 'complete texts'],
    rows.map((row) => [
      row.folder,
      `${percentOf(row)} %`,
      row.labeled,
      row.labeled + row.unlabeled,
      row.texts,
      row.completeTexts,
    ]),
    strong,
  );
}

export function speakerTable(rows: readonly SpeakerRow[], strong: (words: string) => string): string {
  const used = quoteTypes.filter((type) => rows.some(({ types }) => types[type] > 0));
  return table(
    ['speaker', 'quotes', ...used, 'texts'],
    rows.map(({ name, quotes, types, texts }) => [name, quotes, ...used.map((type) => types[type]), texts]),
    strong,
  );
}

const noTypes: Types = { direct: 0, indirect: 0, mixed: 0, 'free-indirect': 0, reported: 0 };

function sumOf(sums: Types, more: Partial<Types>): Types {
  const added = quoteTypes.map((type) => [type, sums[type] + (more[type] ?? 0)]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a number for each type
  return Object.fromEntries(added) as Types;
}

/** By code units: the same order on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
