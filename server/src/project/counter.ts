import { analyzeInSteps, type TextAnalysis } from '../analysis/analyze';
import { placeOf } from '../analysis/locate';
import { type CuesByLanguage, noCues } from '../model/cues';
import { whileWanted } from '../model/steps';
import type { Uri } from '../model/uri';
import { type Cache, type Counted, countFromJson, countToJson, noCache, sidecarKey } from './cache';
import { kindOf, sidecarOf } from './names';
import { textsOf } from './ours';
import { type CancellationToken, type Scheduler, whileOpen } from './ports';
import type { Project } from './project';
import { noSpeakers } from './registries';
import type { Settings } from './settings';
import { contentsIn } from './sidecars';
import type { Source } from './sources';
import { inSlices } from './turns';
import { isWithin, parentOf } from './uri';

/** Of longer texts, in UTF-16 code units, nothing is remembered beyond the session: naming their contents takes too long in one go. */
const maxRemembered = 4_000_000;
/** While counting goes on, others are told this often, in milliseconds. */
const tellEvery = 500;

/** What is known of a text: `missing` where it cannot be read, undefined where nobody has looked. */
export type Count = Counted | 'missing' | undefined;

/**
 * How complete every text of a workspace is, counted in the background once somebody has asked for it. A few numbers
 * are kept for each text, and only texts that changed are counted again; until that is done the old numbers stand.
 */
export class Counter {
  readonly #project: Project;
  readonly #scheduler: Scheduler;
  readonly #cache: Cache;
  readonly #tell: () => void;
  readonly #counts = new Map<Uri, NonNullable<Count>>();
  /** Counted, and other than then. */
  readonly #stale = new Set<Uri>();
  /** The registries that the counts go by, with the cues that each adds, as JSON. */
  readonly #cues = new Map<Uri, string>();
  /** How often it came into doubt which cues hold, and how much of that has been looked into. */
  #doubts = 0;
  #settledDoubts = 0;
  /** The settings that the counts go by. */
  #settings: Settings | undefined;
  #current: { readonly text: Uri; isOutdated: boolean } | undefined;
  #wanted = false;
  #running = false;
  #again = false;
  /** Whether somebody has stopped it: then only what has been counted before is kept up to date. */
  #isStopped = false;

  /** @param tell called now and then while counting goes on, and when it is done */
  constructor(project: Project, scheduler: Scheduler, tell: () => void, cache: Cache = noCache) {
    this.#cache = cache;
    this.#project = project;
    this.#scheduler = scheduler;
    this.#tell = tell;
  }

  /** Whether somebody has asked for counts, so that they are kept up to date from then on. */
  get wanted(): boolean {
    return this.#wanted;
  }

  of(text: Uri): Count {
    return this.#counts.get(text);
  }

  /** Whether the count of a text is that of its present state. */
  isCounted(text: Uri): boolean {
    return this.#settledDoubts === this.#doubts && !this.#hasOtherSettings() && this.#isFresh(text);
  }

  #isFresh(text: Uri): boolean {
    return this.#counts.has(text) && !this.#stale.has(text);
  }

  /**
   * Files are other than before, or whatever they may be where none is named. What was counted of them is counted again
   * at the next {@link update}.
   */
  changed(uris: readonly Uri[]): void {
    if (uris.length === 0 || uris.some((uri) => kindOf(uri) === 'registry')) this.#doubts++;
    for (const uri of uris) {
      const text = this.#project.textFor(uri);
      if (text === undefined) continue;
      if (this.#counts.has(text)) this.#stale.add(text);
      if (this.#current?.text === text) this.#current.isOutdated = true;
    }
  }

  /**
   * Counts what has not been counted yet, and resolves to true when nothing is left. A call while counting goes on is
   * heeded by it, and resolves to false at once.
   * @param token stops it for good: what has not been counted by then is not counted later either
   * @param report told how many texts are done, of how many
   */
  async update(token?: CancellationToken, report?: (done: number, all: number) => void): Promise<boolean> {
    this.#wanted = true;
    this.#again = true;
    if (this.#running) {
      if (this.#hasOtherSettings() && this.#current) this.#current.isOutdated = true;
      return false;
    }
    this.#running = true;
    try {
      while (this.#again) {
        this.#again = false;
        await this.#countAll(token, report);
      }
      return true;
    } finally {
      this.#running = false;
    }
  }

  #hasOtherSettings(): boolean {
    const { language, minConfidence } = this.#project.settings;
    return this.#settings?.language !== language || this.#settings?.minConfidence !== minConfidence;
  }

  /** Where a registry adds other cues than before, or comes or goes, other quotes may be found in the texts below it. */
  async #heedCues(): Promise<void> {
    const none = JSON.stringify(noCues);
    for (const uri of new Set([...this.#cues.keys(), ...this.#project.corpus.registries])) {
      const registry = await this.#project.registryAt(uri);
      const cues = registry && JSON.stringify(registry.known.cues);
      const before = this.#cues.get(uri);
      if (cues === before) continue;
      if (cues === undefined) this.#cues.delete(uri);
      else this.#cues.set(uri, cues);
      const folder = parentOf(uri);
      // One without cues hides those of the ones above it.
      const hides = [...this.#cues].some(([other, added]) => added !== none && isWithin(folder, parentOf(other)));
      if ((cues ?? none) === (before ?? none) && !hides) continue;
      for (const text of this.#counts.keys()) if (isWithin(text, folder)) this.#stale.add(text);
    }
  }

  async #countAll(token?: CancellationToken, report?: (done: number, all: number) => void): Promise<void> {
    const doubts = this.#doubts;
    await this.#heedCues();
    if (this.#hasOtherSettings()) for (const text of this.#counts.keys()) this.#stale.add(text);
    this.#settings = this.#project.settings;
    this.#settledDoubts = doubts;
    const texts = textsOf(this.#project.corpus, this.#project.folders);
    // While the workspace is looked at anew, most of it is not known.
    if (this.#project.corpus.complete) this.#forgetOthers(new Set(texts));
    let told = this.#scheduler.now();
    let counted = 0;
    for (const [done, text] of texts.entries()) {
      if (this.#isFresh(text)) continue;
      this.#isStopped ||= token?.isCancellationRequested ?? false;
      if (this.#isStopped && !this.#counts.has(text)) continue;
      report?.(done, texts.length);
      await this.#count(text);
      counted++;
      if (this.#again) break;
      if (this.#scheduler.now() - told < tellEvery) continue;
      told = this.#scheduler.now();
      this.#tell();
    }
    if (counted > 0) this.#tell();
  }

  /** Texts that are gone need not be remembered. */
  #forgetOthers(texts: ReadonlySet<Uri>): void {
    for (const text of this.#counts.keys()) {
      if (texts.has(text)) continue;
      this.#counts.delete(text);
      this.#stale.delete(text);
    }
  }

  async #count(text: Uri): Promise<void> {
    const current = { text, isOutdated: false };
    this.#current = current;
    const count = await this.#countOf(text, () => current.isOutdated);
    this.#current = undefined;
    if (current.isOutdated || count === undefined) {
      this.#again = true;
      return;
    }
    this.#counts.set(text, count);
    this.#stale.delete(text);
  }

  /** Undefined where it is no longer wanted. */
  async #countOf(text: Uri, isOutdated: () => boolean): Promise<Count> {
    const { sources, settings } = this.#project;
    // What is open is analyzed already, or will be in a moment.
    if (sources.isOpen(text)) {
      const analysis = (await this.#project.stateOf(text, whileOpen))?.analysis;
      if (analysis) return countOf(analysis);
      return sources.isOpen(text) ? 'missing' : undefined;
    }
    const [source, registry] = await Promise.all([sources.getOnce(text), this.#project.registryFor(text)]);
    if (!source) return 'missing';
    const cues = registry?.known.cues ?? noCues;
    const key = await this.#keyOf(source, cues, settings);
    const known = key === undefined ? undefined : countFromJson(await this.#cache.get(key));
    if (known) return known;
    const sidecar = await sources.getOnce(sidecarOf(text));
    const { language, minConfidence } = settings;
    const steps = analyzeInSteps({
      text: source.text,
      sidecar: sidecar && contentsIn(sidecar),
      // Who speaks makes no difference to how many quotes are labeled.
      known: { ...noSpeakers, cues },
      minConfidence,
      ...(language !== undefined && { language }),
    });
    await this.#scheduler.yieldNow();
    const analysis = await inSlices(
      whileWanted(steps, () => !isOutdated()),
      this.#scheduler,
    );
    if (!analysis) return undefined;
    // The sidecar may have become another between the two looks at it.
    const isSame = key !== undefined && key === (await this.#keyOf(source, cues, settings));
    const count = countOf(analysis);
    if (isSame) this.#cache.set(key, countToJson(count));
    return count;
  }

  /** What the completeness of a text depends on; undefined where it is not worth remembering, or not certain. */
  async #keyOf({ uri, text }: Source, cues: CuesByLanguage, settings: Settings): Promise<string | undefined> {
    const { sources, corpus } = this.#project;
    const sidecar = sidecarOf(uri);
    if (text.length > maxRemembered || sources.isOpen(sidecar)) return undefined;
    const known = sources.watched ? corpus.sidecars.get(sidecar)?.contents : undefined;
    const source = known === undefined ? await sources.getOnce(sidecar) : undefined;
    const contents = known ?? (source && sidecarKey(this.#cache, source.text)) ?? '';
    // Those that it is counted by, which may not be those of now any more.
    const { language = '', minConfidence } = settings;
    return this.#cache.keyOf('count', text, contents, JSON.stringify(cues), language, String(minConfidence));
  }
}

function countOf({ completeness, quotes }: TextAnalysis): Counted {
  const lost = quotes.filter(({ anchoring }) => !placeOf(anchoring)).length;
  return { ...completeness, ...(lost > 0 && { lost }) };
}
