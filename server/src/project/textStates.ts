import {
  type AnalysisInput,
  type AnalysisMemory,
  analyze,
  analyzeInSteps,
  createMemory,
  type TextAnalysis,
} from '../analysis/analyze';
import type { Follower } from '../analysis/follower';
import type { TextContext } from '../findings/rule';
import { whileWanted } from '../model/steps';
import type { Uri } from '../model/uri';
import type { Sidecar } from '../sidecar/contents';
import { searchIn } from '../sidecar/search';
import { kindOf, sidecarOf, textOf } from './names';
import type { CancellationToken, Scheduler } from './ports';
import { noSpeakers, type RegistryFile } from './registries';
import type { Settings } from './settings';
import { sidecarIn, sidecarInSteps } from './sidecars';
import type { Source, Sources } from './sources';
import { inSlices } from './turns';

/** A text with everything that stands beside it, in one consistent state. */
export interface TextState {
  /** Undefined where only the sidecar is there. */
  readonly text: Source | undefined;
  readonly sidecar: { readonly source: Source; readonly sidecar: Sidecar } | undefined;
  readonly registry: RegistryFile | undefined;
  readonly analysis: TextAnalysis | undefined;
  readonly context: TextContext;
}

/** How a text is analyzed; undefined where it was given up. */
export type Analyzing = (
  input: AnalysisInput,
  memory: AnalysisMemory,
) => TextAnalysis | undefined | Promise<TextAnalysis | undefined>;

/** What a text is looked at with. */
export interface Surroundings {
  readonly sources: Sources;
  readonly settings: Settings;
  registryFor(text: Uri): Promise<RegistryFile | undefined>;
  followerOf(text: Uri): Follower | undefined;
}

/** A text of this length is analyzed in less than a slice of time, in UTF-16 code units. */
const longText = 50_000;

/** A text that goes on while it is analyzed is analyzed again as it is then, but not for ever. */
const mostRounds = 5;

/** States of closed texts that are remembered, since hovers and diagnostics of one file follow each other. */
const maxStates = 50;

/** The states of texts, each computed when it is asked for and the same one for as long as its files are the same. */
export class TextStates {
  readonly #around: Surroundings;
  readonly #scheduler: Scheduler | undefined;
  readonly #states = new Map<Uri, TextState>();
  readonly #memories = new Map<Uri, AnalysisMemory>();
  /** When what is being done with a memory is done. */
  readonly #working = new WeakMap<AnalysisMemory, Promise<void>>();

  /** @param scheduler lets others go first while a long text is read */
  constructor(around: Surroundings, scheduler?: Scheduler) {
    this.#around = around;
    this.#scheduler = scheduler;
  }

  /** Whether a state of a text is remembered, be it the one of now or not. */
  has(text: Uri): boolean {
    return this.#states.has(text);
  }

  /** What was made by other settings or in other folders is forgotten. */
  clear(): void {
    this.#states.clear();
  }

  /** A text or sidecar is no longer open. */
  closed(uri: Uri): void {
    this.#memories.delete(uri);
    this.#states.delete(kindOf(uri) === 'sidecar' ? textOf(uri) : uri);
  }

  /** Undefined where neither text nor sidecar exists. @param token see `Project.stateOf` */
  async of(text: Uri, token?: CancellationToken): Promise<TextState | undefined> {
    const { sources } = this.#around;
    if (!sources.isOpen(text)) return this.#remembered(text, await this.#computed(text, createMemory()));
    const memory = this.#memories.get(text) ?? createMemory();
    this.#memories.set(text, memory);
    const isWanted = () => sources.isOpen(text) || token?.isCancellationRequested !== true;
    // There is one memory, and it is worked with in one place at a time: whoever asks meanwhile waits.
    const state = (this.#working.get(memory) ?? Promise.resolve()).then(() => this.#ofOpen(text, memory, isWanted));
    this.#working.set(memory, state.then(nothing, nothing));
    return state;
  }

  /** The same in passing over many texts: nothing of it is remembered. */
  once(text: Uri, by: Analyzing): Promise<TextState | undefined> {
    return this.#computed(text, createMemory(), by, (uri) => this.#around.sources.getOnce(uri));
  }

  /**
   * The state of a text that is open; of a long one in slices, and once more where it went on or the settings became
   * others meanwhile. Undefined where nobody wants it any more.
   */
  async #ofOpen(text: Uri, memory: AnalysisMemory, isWanted: () => boolean): Promise<TextState | undefined> {
    const { sources } = this.#around;
    const scheduler = this.#scheduler;
    for (let round = 1; isWanted(); round++) {
      const { settings } = this.#around;
      const source = sources.peek(text);
      const isSliced = scheduler && source !== undefined && isLong(source);
      if (isSliced) await this.#prepare(source, memory, scheduler, isWanted);
      const by: Analyzing = isSliced
        ? (input) => inSlices(whileWanted(analyzeInSteps(input, memory), isWanted), scheduler)
        : analyze;
      const state = await this.#computed(text, memory, by);
      if (state?.text && !state.analysis) return undefined;
      const isBySettings = settings === this.#around.settings;
      if (isBySettings) this.#remembered(text, state);
      const isOfNow = isBySettings && (!sources.isOpen(text) || state?.text === sources.peek(text));
      if (isOfNow || round === mostRounds) return state;
    }
    return undefined;
  }

  /** Reads the sidecar of a long text and finds its quotes, as far as that is still to be done. */
  async #prepare(
    { uri, text }: Source,
    memory: AnalysisMemory,
    scheduler: Scheduler,
    isWanted: () => boolean,
  ): Promise<void> {
    const source = await this.#around.sources.get(sidecarOf(uri));
    const follower = this.#around.followerOf(uri);
    if (!source || !follower) return;
    const sidecar = await inSlices(whileWanted(sidecarInSteps(source), isWanted), scheduler);
    if (!sidecar) return;
    memory.search ??= searchIn(text);
    await inSlices(whileWanted(follower.seekInSteps(sidecar, source.text, memory.search), isWanted), scheduler);
  }

  #remembered(text: Uri, state: TextState | undefined): TextState | undefined {
    this.#states.delete(text);
    if (state) this.#states.set(text, state);
    for (const oldest of this.#states.keys()) {
      if (this.#states.size <= maxStates) break;
      if (!this.#around.sources.isOpen(oldest)) this.#states.delete(oldest);
      else break;
    }
    return state;
  }

  async #computed(
    text: Uri,
    memory: AnalysisMemory,
    by: Analyzing = analyze,
    get = (uri: Uri) => this.#around.sources.get(uri),
  ): Promise<TextState | undefined> {
    const sidecarUri = sidecarOf(text);
    const [textSource, sidecarSource, registry] = await Promise.all([
      get(text),
      get(sidecarUri),
      this.#around.registryFor(text),
    ]);
    if (!textSource && !sidecarSource) return undefined;
    const before = this.#states.get(text);
    if (
      before &&
      before.text === textSource &&
      before.sidecar?.source === sidecarSource &&
      before.registry === registry
    ) {
      return before;
    }
    const sidecar = sidecarSource && { source: sidecarSource, sidecar: sidecarIn(sidecarSource) };
    const { language, minConfidence } = this.#around.settings;
    const follower = textSource?.version === undefined ? undefined : this.#around.followerOf(text);
    // The document may have gone on while files were read.
    const followed =
      sidecar && follower?.text === textSource?.text
        ? follower?.placesOf(sidecar.sidecar, sidecar.source.text, memory.search)
        : undefined;
    const analysis =
      textSource &&
      (await by(
        {
          text: textSource.text,
          sidecar: sidecar?.sidecar,
          known: registry?.known ?? noSpeakers,
          minConfidence,
          ...(language !== undefined && { language }),
          ...(followed && { followed }),
        },
        memory,
      ));
    const context: TextContext = {
      textUri: text,
      analysis,
      sidecarUri,
      sidecar: sidecar?.sidecar,
      registryUri: registry?.uri,
      speakers: registry?.registry.entries ?? new Map(),
    };
    return { text: textSource, sidecar, registry, analysis, context };
  }
}

/** Whether others are to go first while a text is worked at. */
export function isLong({ text }: Source): boolean {
  return text.length >= longText;
}

/** What comes next does not go by what was before. */
function nothing(): void {}
