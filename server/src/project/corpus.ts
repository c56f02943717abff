import { type SpeakerId, toSpeakerId } from '../model/speaker';
import type { Uri } from '../model/uri';
import type { SidecarContents } from '../sidecar/contents';
import { isWithinAny } from './uri';

/** What is kept of a sidecar that nobody has open: how many quotes each speaker has in it. */
export interface SidecarSummary {
  /** The registry whose ids the sidecar uses; undefined where none governs it. */
  readonly registry: Uri | undefined;
  readonly quotes: ReadonlyMap<SpeakerId, number>;
  /** Ids that it names beside those: of addressees, and in entries that make no quote. */
  readonly others: readonly SpeakerId[];
  /** What a cache calls the contents of the file; undefined of an open one, which changes with each key. */
  readonly contents?: string;
}

export function summaryOf(sidecar: SidecarContents, registry: Uri | undefined): SidecarSummary {
  const quotes = new Map<SpeakerId, number>();
  for (const { quote } of sidecar.quotes) {
    if (quote.speaker?.kind !== 'speakers') continue;
    for (const id of quote.speaker.ids) quotes.set(id, (quotes.get(id) ?? 0) + 1);
  }
  return { registry, quotes, others: [...sidecar.ids].filter((id) => !quotes.has(id)) };
}

/** The compact index over a workspace: which files there are, and who is quoted where how often. */
export class Corpus {
  readonly #sidecars = new Map<Uri, SidecarSummary>();
  readonly #texts = new Set<Uri>();
  readonly #registries = new Set<Uri>();
  /** By registry and id, kept up to date with each change so that a count costs nothing. */
  readonly #totals = new Map<Uri | undefined, Map<SpeakerId, number>>();
  /** The same for sidecars that name an id without a quote of it. */
  readonly #others = new Map<Uri | undefined, Map<SpeakerId, number>>();
  readonly #ids = new Map<SpeakerId, SpeakerId>();
  /** Whether every file of the workspace has been looked at. */
  complete = false;

  get texts(): ReadonlySet<Uri> {
    return this.#texts;
  }

  get sidecars(): ReadonlyMap<Uri, SidecarSummary> {
    return this.#sidecars;
  }

  get registries(): ReadonlySet<Uri> {
    return this.#registries;
  }

  addText(uri: Uri): void {
    this.#texts.add(uri);
  }

  addRegistry(uri: Uri): void {
    this.#registries.add(uri);
  }

  setSidecar(uri: Uri, { quotes, others, ...rest }: SidecarSummary): void {
    const summary: SidecarSummary = {
      ...rest,
      quotes: new Map([...quotes].map(([id, count]) => [this.#kept(id), count])),
      others: others.map((id) => this.#kept(id)),
    };
    this.#count(this.#sidecars.get(uri), -1);
    this.#sidecars.set(uri, summary);
    this.#count(summary, 1);
  }

  /** Forgets a file; says whether it was known. */
  remove(uri: Uri): boolean {
    this.#count(this.#sidecars.get(uri), -1);
    const known = [this.#texts.delete(uri), this.#registries.delete(uri), this.#sidecars.delete(uri)];
    return known.includes(true);
  }

  /** The files that are known in any of many folders, in one pass. */
  within(folders: ReadonlySet<Uri>): readonly Uri[] {
    if (folders.size === 0) return [];
    const all = [...this.#texts, ...this.#registries, ...this.#sidecars.keys()];
    return all.filter((uri) => isWithinAny(uri, folders));
  }

  clear(): void {
    this.#sidecars.clear();
    this.#texts.clear();
    this.#registries.clear();
    this.#totals.clear();
    this.#others.clear();
    this.#ids.clear();
    this.complete = false;
  }

  /** How many quotes of the corpus a speaker of a registry has. */
  quotesOf(registry: Uri | undefined, id: SpeakerId): number {
    return this.#totals.get(registry)?.get(id) ?? 0;
  }

  /** Whether a sidecar under a registry names a speaker: as who speaks, or as who is spoken to. */
  names(registry: Uri | undefined, id: SpeakerId): boolean {
    return this.quotesOf(registry, id) > 0 || (this.#others.get(registry)?.get(id) ?? 0) > 0;
  }

  /** The sidecars under a registry that name a speaker. */
  sidecarsNaming(registry: Uri | undefined, id: SpeakerId): readonly Uri[] {
    return [...this.#sidecars].flatMap(([uri, summary]) =>
      summary.registry === registry && (summary.quotes.has(id) || summary.others.includes(id)) ? [uri] : [],
    );
  }

  /** The same id, once: a part of a string keeps the whole alive, which here is the text of a sidecar. */
  #kept(id: SpeakerId): SpeakerId {
    const known = this.#ids.get(id);
    if (known !== undefined) return known;
    const own = toSpeakerId(Array.from(id).join(''));
    this.#ids.set(own, own);
    return own;
  }

  #count(summary: SidecarSummary | undefined, by: 1 | -1): void {
    if (!summary) return;
    const totals = countsIn(this.#totals, summary.registry);
    for (const [id, count] of summary.quotes) totals.set(id, (totals.get(id) ?? 0) + by * count);
    const others = countsIn(this.#others, summary.registry);
    for (const id of summary.others) others.set(id, (others.get(id) ?? 0) + by);
  }
}

function countsIn<K>(counts: Map<K, Map<SpeakerId, number>>, key: K): Map<SpeakerId, number> {
  const known = counts.get(key) ?? new Map<SpeakerId, number>();
  counts.set(key, known);
  return known;
}
