import type { TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import { analyze } from '../analysis/analyze';
import { Follower } from '../analysis/follower';
import { findingsOf, registryRules, rulesInSidecars, rulesInTexts, textRules } from '../findings/check';
import type { Finding } from '../model/finding';
import type { SpeakerId } from '../model/speaker';
import type { Uri } from '../model/uri';
import { Corpus } from './corpus';
import { kindOf, registryIn, sidecarOf, textOf } from './names';
import type { CancellationToken, FileSystem, Scheduler } from './ports';
import { type RegistryFile, registryFor, registryInSteps, registryOf } from './registries';
import { defaultSettings, type Settings } from './settings';
import { type Source, Sources } from './sources';
import { type Analyzing, isLong, type TextState, TextStates } from './textStates';
import { innermost, type TextFilter, textFilter } from './texts';
import { inSlices } from './turns';
import { isWithinAny, parentOf } from './uri';

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
  readonly #states: TextStates;
  readonly #followers = new Map<Uri, Follower>();
  readonly #folderHasSidecar = new Map<Uri, Promise<boolean>>();

  /** @param scheduler lets others go first while a long text is read for the first time */
  constructor(files: FileSystem, scheduler?: Scheduler) {
    this.#files = files;
    this.#scheduler = scheduler;
    this.sources = new Sources(files);
    this.#states = new TextStates(this, scheduler);
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
    this.#followers.delete(uri);
    this.#states.closed(uri);
    this.#folderHasSidecar.delete(parentOf(uri));
  }

  /** Files or folders changed, came or went on disk. The corpus is brought up to date by the indexer. */
  changedOnDisk(uris: readonly Uri[]): void {
    const changed = new Set(uris);
    this.sources.forget(changed);
    for (const uri of uris) this.#created(uri);
    // A folder that is gone takes those in it with it, and only itself is named.
    for (const folder of this.#folderHasSidecar.keys()) {
      if (isWithinAny(folder, changed)) this.#folderHasSidecar.delete(folder);
    }
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
    return (await this.isOurs(text)) ? this.#states.of(text, token) : undefined;
  }

  /**
   * The same in passing over many texts: nothing of it is remembered.
   * @param by how to analyze a text, for whom others must not wait for a long one
   */
  async stateOnce(text: Uri, by: Analyzing = analyze): Promise<TextState | undefined> {
    return this.#states.has(text) ? this.stateOf(text) : this.#states.once(text, by);
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
    if (state.text && isLong(state.text)) await this.#scheduler?.yieldNow();
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
