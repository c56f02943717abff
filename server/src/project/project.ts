import type { TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import {
  type AnalysisInput,
  type AnalysisMemory,
  analyze,
  analyzeInSteps,
  createMemory,
  type TextAnalysis,
} from '../analysis/analyze';
import { Follower } from '../analysis/follower';
import { findingsOf, registryRules, rulesInSidecars, rulesInTexts, textRules } from '../findings/check';
import type { TextContext } from '../findings/rule';
import type { Finding } from '../model/finding';
import type { SpeakerId } from '../model/speaker';
import { inOneGo, type Steps, whileWanted } from '../model/steps';
import type { Uri } from '../model/uri';
import type { Sidecar, SidecarContents } from '../sidecar/contents';
import { readPlain, readPlainInSteps } from '../sidecar/plain';
import { contentsOf, sidecarOf as readSidecarFile, sidecarOfPlain } from '../sidecar/read';
import { searchIn } from '../sidecar/search';
import { Corpus } from './corpus';
import { kindOf, registryIn, sidecarOf, textOf } from './names';
import type { CancellationToken, FileSystem, Scheduler } from './ports';
import { noSpeakers, type RegistryFile, registryFor, registryInSteps, registryOf } from './registries';
import { defaultSettings, type Settings } from './settings';
import { type Source, Sources } from './sources';
import { innermost, type TextFilter, textFilter } from './texts';
import { treeInSteps, treeOf } from './trees';
import { inSlices } from './turns';
import { parentOf } from './uri';

/** A text with everything that stands beside it, in one consistent state. */
export interface TextState {
  /** Undefined where only the sidecar is there. */
  readonly text: Source | undefined;
  readonly sidecar: { readonly source: Source; readonly sidecar: Sidecar } | undefined;
  readonly registry: RegistryFile | undefined;
  readonly analysis: TextAnalysis | undefined;
  readonly context: TextContext;
}

/** Undefined where it was given up. */
type Analyzing = (
  input: AnalysisInput,
  memory: AnalysisMemory,
) => TextAnalysis | undefined | Promise<TextAnalysis | undefined>;

/** A text of this length is analyzed in less than a slice of time, in UTF-16 code units. */
const longText = 50_000;

/** A text that goes on while it is analyzed is analyzed again as it is then, but not for ever. */
const mostRounds = 5;

/** States of closed texts that are remembered, since hovers and diagnostics of one file follow each other. */
const maxStates = 50;

/**
 * A workspace: which files there are, what is open, and what is known about them. Everything is computed when it is
 * asked for and kept as long as what it was made from stays the same.
 */
export class Project {
  readonly sources: Sources;
  readonly corpus = new Corpus();
  readonly #files: FileSystem;
  readonly #scheduler: Scheduler | undefined;
  #folders: readonly Uri[] = [];
  #settings: Settings = defaultSettings;
  #filter: TextFilter = textFilter(defaultSettings, []);
  readonly #states = new Map<Uri, TextState>();
  readonly #memories = new Map<Uri, AnalysisMemory>();
  readonly #followers = new Map<Uri, Follower>();
  /** When what is being done with a memory is done. */
  readonly #working = new WeakMap<AnalysisMemory, Promise<void>>();
  readonly #folderHasSidecar = new Map<Uri, Promise<boolean>>();
  readonly #sidecars = new WeakMap<Source, Sidecar>();

  /** @param scheduler lets others go first while a long text is read for the first time */
  constructor(files: FileSystem, scheduler?: Scheduler) {
    this.#files = files;
    this.#scheduler = scheduler;
    this.sources = new Sources(files);
  }

  get folders(): readonly Uri[] {
    return this.#folders;
  }

  get settings(): Settings {
    return this.#settings;
  }

  get filter(): TextFilter {
    return this.#filter;
  }

  /** Sets the workspace folders; the corpus has to be indexed again. */
  setFolders(folders: readonly Uri[]): void {
    this.#folders = folders;
    this.#filter = textFilter(this.#settings, folders);
    this.corpus.clear();
    this.#states.clear();
  }

  /** Sets the settings; where they say which files are texts, the corpus has to be indexed again. */
  setSettings(settings: Settings): void {
    this.#settings = settings;
    this.#filter = textFilter(settings, this.#folders);
    this.#states.clear();
  }

  open(uri: Uri, version: number, text: string): void {
    this.sources.open(uri, version, text);
    if (kindOf(uri) === 'text') this.#followers.set(uri, new Follower(text));
    this.#created(uri);
  }

  change(uri: Uri, version: number, changes: TextDocumentContentChangeEvent[]): void {
    const made = this.sources.change(uri, version, changes);
    const source = this.sources.peek(uri);
    const follower = this.#followers.get(uri);
    if (!source || !follower) return;
    follower.edited(made, source.text);
    this.#takeAlong(uri, follower);
  }

  /** Words that were cut out of one open text and put into another take their quotes along, in whichever order. */
  #takeAlong(uri: Uri, follower: Follower): void {
    const isTaken = (from: Uri) => (key: string) =>
      [...this.#followers.values()].some(({ guests }) =>
        guests.some((guest) => guest.from === from && guest.key === key),
      );
    for (const [other, beside] of this.#followers) {
      if (other === uri) continue;
      follower.takeIn(other, beside, 'this', isTaken(other));
      beside.takeIn(uri, follower, 'other', isTaken(uri));
    }
  }

  /** The followers of the texts that are open. */
  get followers(): ReadonlyMap<Uri, Follower> {
    return this.#followers;
  }

  /** What follows the quotes of an open text through its edits. */
  followerOf(text: Uri): Follower | undefined {
    return this.#followers.get(text);
  }

  close(uri: Uri): void {
    this.sources.close(uri);
    this.#memories.delete(uri);
    this.#followers.delete(uri);
    this.#states.delete(kindOf(uri) === 'sidecar' ? textOf(uri) : uri);
    this.#folderHasSidecar.delete(parentOf(uri));
  }

  /** Files or folders changed, came or went on disk. The corpus is brought up to date by the indexer. */
  changedOnDisk(uris: readonly Uri[]): void {
    this.sources.forget(new Set(uris));
    for (const uri of uris) this.#created(uri);
  }

  /** The text that a file belongs to: itself, or the one beside a sidecar; undefined for registries and layers. */
  textFor(uri: Uri): Uri | undefined {
    const kind = kindOf(uri);
    if (kind === 'text') return uri;
    return kind === 'sidecar' ? textOf(uri) : undefined;
  }

  /**
   * Whether a text is one of ours: it has a sidecar, or it looks like a text and a registry governs it or a sidecar
   * stands in its folder. Nothing is ever said of other files.
   */
  async isOurs(text: Uri): Promise<boolean> {
    if (await this.sources.get(sidecarOf(text))) return true;
    if (!this.#filter.isText(text)) return false;
    return (await this.registryFor(text)) !== undefined || (await this.#hasSidecar(parentOf(text)));
  }

  registryFor(uri: Uri): Promise<RegistryFile | undefined> {
    return registryFor(uri, this.sources, this.#folders, (source) => this.#registryIn(source));
  }

  /** A registry by its own URI; undefined where the file is missing or has another shape. */
  async registryAt(uri: Uri): Promise<RegistryFile | undefined> {
    const source = await this.sources.get(uri);
    return source && this.#registryIn(source);
  }

  #registryIn(source: Source): RegistryFile | undefined | Promise<RegistryFile | undefined> {
    return this.#scheduler ? inSlices(registryInSteps(source), this.#scheduler) : registryOf(source);
  }

  /** Where the registry of a text stands, or would stand if one were written: in the workspace folder. */
  async registryPlace(text: Uri): Promise<Uri> {
    const registry = await this.registryFor(text);
    return registry?.uri ?? registryIn(innermost(text, this.#folders) ?? parentOf(text));
  }

  /**
   * Everything about a text of ours; undefined for other files and where neither text nor sidecar exists.
   * @param token tells that whoever asks no longer waits. What is open is analyzed all the same, since the next question
   * needs it, and after an edit most of it; once the text is closed as well, the work is given up.
   */
  async stateOf(text: Uri, token?: CancellationToken): Promise<TextState | undefined> {
    return (await this.isOurs(text)) ? this.#stateOf(text, (uri) => this.sources.get(uri), token) : undefined;
  }

  /**
   * The same in passing over many texts: nothing of it is remembered.
   * @param by how to analyze a text, for whom others must not wait for a long one
   */
  async stateOnce(text: Uri, by: Analyzing = analyze): Promise<TextState | undefined> {
    const known = this.#states.get(text);
    if (known) return this.stateOf(text);
    return this.#computeState(text, (uri) => this.sources.getOnce(uri), createMemory(), by);
  }

  async #stateOf(
    text: Uri,
    get: (uri: Uri) => Promise<Source | undefined>,
    token: CancellationToken | undefined,
  ): Promise<TextState | undefined> {
    if (!this.sources.isOpen(text)) return this.#remembered(text, await this.#computeState(text, get, createMemory()));
    const memory = this.#memories.get(text) ?? createMemory();
    this.#memories.set(text, memory);
    // There is one memory, and it is worked with in one place at a time: whoever asks meanwhile waits.
    const isWanted = () => this.sources.isOpen(text) || token?.isCancellationRequested !== true;
    const state = (this.#working.get(memory) ?? Promise.resolve()).then(() =>
      this.#openState(text, get, memory, isWanted),
    );
    this.#working.set(memory, state.then(nothing, nothing));
    return state;
  }

  /**
   * The state of a text that is open; of a long one in slices, and once more where it went on or the settings became
   * others meanwhile. Undefined where nobody wants it any more.
   */
  async #openState(
    text: Uri,
    get: (uri: Uri) => Promise<Source | undefined>,
    memory: AnalysisMemory,
    isWanted: () => boolean,
  ): Promise<TextState | undefined> {
    const scheduler = this.#scheduler;
    for (let round = 1; isWanted(); round++) {
      const settings = this.#settings;
      const source = this.sources.peek(text);
      const isLong = scheduler && source !== undefined && source.text.length >= longText;
      if (isLong) await this.#prepare(source, memory, scheduler, isWanted);
      const by: Analyzing = isLong
        ? (input) => inSlices(whileWanted(analyzeInSteps(input, memory), isWanted), scheduler)
        : analyze;
      const state = await this.#computeState(text, get, memory, by);
      if (state?.text && !state.analysis) return undefined;
      const isBySettings = settings === this.#settings;
      if (isBySettings) this.#remembered(text, state);
      const isOfNow = isBySettings && (!this.sources.isOpen(text) || state?.text === this.sources.peek(text));
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
    const source = await this.sources.get(sidecarOf(uri));
    const follower = this.#followers.get(uri);
    if (!source || !follower) return;
    const sidecar = await inSlices(whileWanted(this.#sidecarInSteps(source), isWanted), scheduler);
    if (!sidecar) return;
    memory.search ??= searchIn(text);
    await inSlices(whileWanted(follower.seekInSteps(sidecar, source.text, memory.search), isWanted), scheduler);
  }

  #remembered(text: Uri, state: TextState | undefined): TextState | undefined {
    this.#states.delete(text);
    if (state) this.#states.set(text, state);
    for (const oldest of this.#states.keys()) {
      if (this.#states.size <= maxStates) break;
      if (!this.sources.isOpen(oldest)) this.#states.delete(oldest);
      else break;
    }
    return state;
  }

  async #computeState(
    text: Uri,
    get: (uri: Uri) => Promise<Source | undefined>,
    memory: AnalysisMemory,
    by: Analyzing = analyze,
  ): Promise<TextState | undefined> {
    const sidecarUri = sidecarOf(text);
    const [textSource, sidecarSource, registry] = await Promise.all([
      get(text),
      get(sidecarUri),
      this.registryFor(text),
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
    const sidecar = sidecarSource && { source: sidecarSource, sidecar: this.sidecarIn(sidecarSource) };
    const { language, minConfidence } = this.#settings;
    const follower = textSource?.version === undefined ? undefined : this.#followers.get(text);
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

  /** What is to be said of a file, whichever of ours it is; nothing of other files. */
  async findingsAt(uri: Uri): Promise<readonly Finding[]> {
    const { findings } = await this.findingsIn(uri);
    return findings;
  }

  /**
   * The same with the state of the file that it is about; undefined where nothing is to be said.
   * @param token as for {@link stateOf}
   */
  async findingsIn(
    uri: Uri,
    token?: CancellationToken,
  ): Promise<{ readonly source: Source | undefined; readonly findings: readonly Finding[] }> {
    if (kindOf(uri) === 'registry') {
      const registry = await this.registryAt(uri);
      return { source: registry?.source, findings: registry ? this.findingsOfRegistry(registry) : [] };
    }
    const text = this.textFor(uri);
    const state = text && (await this.stateOf(text, token));
    if (!state) return { source: undefined, findings: [] };
    if ((state.text?.text.length ?? 0) >= longText) await this.#scheduler?.yieldNow();
    // Both files change what is said in either, and the one that is typed in is asked about at each keystroke.
    const [source, rules] = text === uri ? [state.text, rulesInTexts] : [state.sidecar?.source, rulesInSidecars];
    return { source, findings: findingsOf(rules, state.context, this.#settings.rules) };
  }

  /** Findings in the text and in its sidecar. */
  findingsOfText(state: TextState): readonly Finding[] {
    return findingsOf(textRules, state.context, this.#settings.rules);
  }

  /** @param isNamed whether a sidecar names a speaker; undefined where that is not known of all of them */
  findingsOfRegistry(
    file: RegistryFile,
    isNamed: ((id: SpeakerId) => boolean) | undefined = this.corpus.complete
      ? (id) => this.corpus.names(file.uri, id)
      : undefined,
  ): readonly Finding[] {
    return findingsOf(registryRules, { uri: file.uri, registry: file.registry, isNamed }, this.#settings.rules);
  }

  /** Reads a sidecar once for each state of its file. */
  sidecarIn(source: Source): Sidecar {
    return inOneGo(this.#sidecarInSteps(source));
  }

  *#sidecarInSteps(source: Source): Steps<Sidecar> {
    const known = this.#sidecars.get(source);
    if (known) return known;
    const plain = source.trouble === undefined ? yield* readPlainInSteps(source.text) : undefined;
    const sidecar = plain ? sidecarOfPlain(plain, () => treeOf(source)) : readSidecarFile(yield* treeInSteps(source));
    this.#sidecars.set(source, sidecar);
    return sidecar;
  }

  /** What a sidecar says, without a check of its shape where nobody has asked for that yet: for passing over many. */
  contentsIn(source: Source): SidecarContents {
    const plain = () => (source.trouble === undefined ? readPlain(source.text) : undefined);
    return this.#sidecars.get(source) ?? plain() ?? contentsOf(treeOf(source));
  }

  #created(uri: Uri): void {
    this.#folderHasSidecar.delete(parentOf(uri));
    this.#folderHasSidecar.delete(uri);
  }

  #hasSidecar(folder: Uri): Promise<boolean> {
    const openHere = this.sources.openUris().some((uri) => kindOf(uri) === 'sidecar' && parentOf(uri) === folder);
    if (openHere) return Promise.resolve(true);
    const known = this.sources.watched ? this.#folderHasSidecar.get(folder) : undefined;
    if (known) return known;
    const looked = this.#files
      .readFolder(folder)
      .then((entries) => entries.some(({ name, kind }) => kind === 'file' && name.endsWith('.quotes.yaml')));
    this.#folderHasSidecar.set(folder, looked);
    return looked;
  }
}

/** What comes next does not go by what was before. */
function nothing(): void {}
