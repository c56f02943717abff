import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Uri } from '../../server/src/model/uri';
import { toUri } from '../../server/src/project/uri';
import { odd, registryText, sidecarText } from '../fuzz/files';
import type { Folder } from '../protocol/kit';
import type { Step } from './steps';

/** A client's way to tell a server something. */
export type Tell = (method: string, params: unknown) => void;

const sentences = [
  'Wang said that it rains.\n',
  '“It rains,” he said.\n\n',
  'He added: “We will see.”\n',
  '"We will," Lavrov said, "win."\n\n',
  'Selon M. Zhao, il pleut.\n',
  'Ông Han cho biết trời mưa.\n',
  'Nothing is said.\n\n',
  '王毅 said “下雨了”.\n',
  'Zhao spitballed that 👨‍👩‍👧‍👦 come.\n',
  'قال وانغ: «إنها تمطر».\n\n',
];
const labels = [
  '  - content: it rains\n    type: indirect\n    speaker: wang-yi\n',
  '  - content: It rains\n    speaker: unknown\n    status: suggested\n',
  '  - content: We will see\n    type: direct\n    speaker: [zhao, sergei-lavrov]\n    cue: added\n',
  '    note: by hand\n',
  'dismissed:\n  - content: Nothing is said\n',
];
const people = [
  '  zhao-2:\n    name: Zhao\n',
  '  han:\n    name: Han\n    aliases: [Ông Han]\n',
  '    pronouns: he\n',
  'cues:\n  en:\n    verbs: [spitball]\n',
];

function filesAtFirst(): Map<string, string> {
  const text = sentences.join('');
  const files = new Map([
    ['speakers.yaml', registryText],
    ['news/speakers.yaml', registryText.replace('Wang Yi', 'Wang')],
  ]);
  for (const name of ['a.txt', 'b.md', 'news/c.txt', 'news/d.txt', 'news/é 😀.txt', 'loose/e.txt'])
    files.set(name, text.repeat(2));
  for (const name of ['a.txt', 'news/c.txt', 'news/é 😀.txt']) files.set(`${name}.quotes.yaml`, sidecarText);
  return files;
}

/** What ignore files say. */
const ignored = ['news/d.txt\n', '*.md\n', 'loose/\n', '# nothing\n', 'n*.txt\n!n1.txt\n'];
const folders = ['', 'news/', 'loose/', 'news/deep/'];
const isOfText = /\.(?:txt|md)(?:\.quotes\.yaml)?$/;
/** So many earlier states of a document can be come back to. */
const mostEarlier = 12;

interface Document {
  version: number;
  text: string;
  readonly earlier: string[];
}

interface Named {
  readonly uri: string;
}

/** Files on a disk and documents in an editor, and what happens to them. */
export class Workspace {
  readonly folder: Folder;
  readonly disk = new Map<string, string>();
  readonly open = new Map<string, Document>();
  settings: unknown = null;
  /** How often each text and sidecar was told of, and how often what concerns all: registries, folders, settings. */
  readonly #revisions = new Map<string, number>();
  #shared = 0;

  constructor(folder: Folder) {
    this.folder = folder;
    for (const [name, text] of filesAtFirst()) this.#write(name, text);
  }

  /** Every file that is there or open. */
  get names(): readonly string[] {
    return [...new Set([...this.disk.keys(), ...this.open.keys()])].toSorted();
  }

  /** What a file says in the editor, or else on disk, as a server reads it: without a BOM. */
  textOf(uri: Uri): string | undefined {
    const name = decodeURIComponent(uri.slice(toUri(this.folder.uri()).length + 1));
    const onDisk = this.disk.get(name);
    return this.open.get(name)?.text ?? (onDisk === undefined ? undefined : withoutBom(onDisk));
  }

  /** How often a text and its sidecar were told of. */
  revisionOf(name: string): string {
    const text = name.replace(/\.quotes\.yaml$/, '');
    return [text, `${text}.quotes.yaml`].map((each) => this.#revisions.get(each) ?? 0).join();
  }

  /**
   * For a file, all that may be said of it depends on, as words that are others when something of that is; undefined where
   * it may be anything.
   */
  inputs(): (name: string) => string | undefined {
    const shared = [this.#shared, ...this.names, '', ...this.disk.keys()].join('\n');
    return (name) => (isOfText.test(name) ? `${shared}\n${this.revisionOf(name)}\n` : undefined);
  }

  do(step: Step, to: Tell): void {
    const tell: Tell = (method, params) => {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what is told below
      const { textDocument, changes } = params as { textDocument?: Named; changes?: readonly Named[] };
      for (const { uri } of changes ?? [textDocument ?? { uri: '' }]) {
        const name = decodeURIComponent(uri.slice(this.folder.uri().length + 1));
        if (isOfText.test(name)) this.#revisions.set(name, (this.#revisions.get(name) ?? 0) + 1);
        else this.#shared++;
      }
      to(method, params);
    };
    const names = this.names;
    const name = chosen(names, step.file);
    const opened = chosen([...this.open.keys()], step.file);
    switch (step.kind) {
      case 'edit':
        return this.#edit(opened, [step], tell);
      case 'edits': {
        const more = [0.31, 0.57, 0.83].map((by) => ({
          ...step,
          at: (step.at + by) % 1,
          piece: (step.piece + by) % 1,
        }));
        return this.#edit(opened, [step, ...more.slice(0, 1 + Math.floor(step.size * 3))], tell);
      }
      case 'paste':
        return this.#paste(opened, step, tell);
      case 'undo':
        return this.#undo(opened, step, tell);
      case 'breaks':
        return this.#breaks(name, step, tell);
      case 'create':
        return this.#create(step, tell);
      case 'folder':
        return this.#folder(step, tell);
      case 'open':
        return name === undefined || this.open.has(name) ? undefined : this.#openFile(name, tell);
      case 'close':
        return this.#close(opened, tell);
      case 'save': {
        const text = opened === undefined ? undefined : this.open.get(opened)?.text;
        if (opened === undefined || text === undefined) return;
        // An editor keeps the BOM that it does not show.
        const hasBom = this.disk.get(opened)?.startsWith(bom) && !text.startsWith(bom);
        const type = this.#write(opened, hasBom ? bom + text : text);
        tell('textDocument/didSave', { textDocument: { uri: this.folder.uri(opened) } });
        return this.#watched(tell, [opened, type]);
      }
      case 'outside': {
        const text = (name !== undefined && this.disk.get(name)) || '';
        return name === undefined
          ? undefined
          : this.#watched(tell, [name, this.#write(name, changed(name, text, step).after)]);
      }
      case 'delete':
        return name === undefined || !this.disk.has(name) ? undefined : this.#watched(tell, [name, this.#remove(name)]);
      case 'rename':
        return this.#rename(name, step, tell);
      case 'checkout':
        return this.#checkout(step, tell);
      case 'settings':
        this.set(settingsFrom(step), tell);
    }
  }

  /** Everything is closed, and the disk as it was at first. */
  restore(tell: Tell): void {
    for (const name of this.open.keys()) this.#close(name, tell);
    const first = filesAtFirst();
    const changes: [string, number][] = [];
    for (const name of this.disk.keys()) if (!first.has(name)) changes.push([name, this.#remove(name)]);
    for (const [name, text] of first) changes.push([name, this.#write(name, text)]);
    this.#watched(tell, ...changes);
    this.set(null, tell);
  }

  /** Another verb of saying in the registry at the top. */
  setCue(verb: string, tell: Tell): void {
    const text = registryText.replace(/verbs: .*/, `verbs: [${verb}]`);
    this.#watched(tell, ['speakers.yaml', this.#write('speakers.yaml', text)]);
  }

  /** Other settings. */
  set(settings: unknown, tell: Tell): void {
    this.settings = settings;
    tell('workspace/didChangeConfiguration', { settings: { whosaid: settings } });
  }

  /** One notification with several changes, each of the text that the one before it has left. */
  #edit(name: string | undefined, steps: readonly Step[], tell: Tell): void {
    const document = name === undefined ? undefined : this.open.get(name);
    if (name === undefined || !document) return;
    let { text } = document;
    const changes: object[] = [];
    for (const step of steps) {
      const { start, end, piece, after } = changed(name, text, step);
      const isWhole = step.size > 0.97;
      changes.push(isWhole ? { text: after } : changeOf(text, start, end, piece));
      text = after;
    }
    this.#becomes(name, document, text, changes, tell);
  }

  #becomes(name: string, document: Document, text: string, changes: readonly object[], tell: Tell): void {
    document.earlier.push(document.text);
    if (document.earlier.length > mostEarlier) document.earlier.shift();
    document.text = text;
    document.version++;
    tell('textDocument/didChange', {
      textDocument: { uri: this.folder.uri(name), version: document.version },
      contentChanges: changes,
    });
  }

  /** A document becomes another text: by what lies between all that stays. */
  #turn(name: string, text: string, tell: Tell): void {
    const document = this.open.get(name);
    if (!document || document.text === text) return;
    const before = document.text;
    let start = 0;
    while (start < Math.min(before.length, text.length) && before[start] === text[start]) start++;
    let kept = 0;
    while (
      kept < Math.min(before.length, text.length) - start &&
      before[before.length - 1 - kept] === text[text.length - 1 - kept]
    ) {
      kept++;
    }
    if (isInLineEnd(before, start) || isInLineEnd(text, start)) start--;
    if (isInLineEnd(before, before.length - kept) || isInLineEnd(text, text.length - kept)) kept--;
    const change = changeOf(before, start, before.length - kept, text.slice(start, text.length - kept));
    this.#becomes(name, document, text, [change], tell);
  }

  #paste(name: string | undefined, { at, size, piece }: Step, tell: Tell): void {
    const text = name === undefined ? undefined : this.open.get(name)?.text;
    if (name === undefined || text === undefined || text.length > 3000) return;
    const words = fittingFor(name);
    const pasted = Array.from({ length: 5 + Math.floor(size * 30) }, (_, i) => chosen(words, (piece + i * 0.37) % 1));
    const start = text.lastIndexOf('\n', Math.floor(at * text.length)) + 1;
    this.#turn(name, text.slice(0, start) + pasted.join('') + text.slice(start), tell);
  }

  #undo(name: string | undefined, { at }: Step, tell: Tell): void {
    const earlier = name === undefined ? undefined : this.open.get(name)?.earlier;
    // The last ones more often than what was long ago.
    const text = chosen(earlier ?? [], 1 - at * at - Number.EPSILON);
    if (name !== undefined && text !== undefined) this.#turn(name, text, tell);
  }

  /** Other line ends, a BOM or none, letters composed or taken apart: in the document where it is open, else on disk. */
  #breaks(name: string | undefined, { piece }: Step, tell: Tell): void {
    if (name === undefined) return;
    const document = this.open.get(name);
    const text = document?.text ?? this.disk.get(name) ?? '';
    const after = chosen(
      [
        () => text.replaceAll(/\r\n|\r|\n/g, '\r\n'),
        () => text.replaceAll(/\r\n|\r|\n/g, '\n'),
        () => text.replaceAll(/\r\n|\r|\n/g, '\r'),
        () => (text.startsWith(bom) ? text.slice(1) : bom + text),
        () => text.normalize('NFD'),
        () => text.normalize('NFC'),
        () => text.trimEnd(),
      ],
      piece,
    )?.();
    if (after === undefined) return;
    if (document) this.#turn(name, after, tell);
    else this.#watched(tell, [name, this.#write(name, after)]);
  }

  #create(step: Step, tell: Tell): void {
    const folder = chosen(folders, step.file) ?? '';
    const text = chosen(
      this.names.filter((each) => /\.(?:txt|md)$/.test(each)),
      step.at,
    );
    const [name, words] =
      step.piece < 0.4
        ? [`${folder}n${Math.floor(step.at * 20)}.txt`, sentences.slice(Math.floor(step.size * 8)).join('')]
        : step.piece < 0.6
          ? [`${text ?? 'gone.txt'}.quotes.yaml`, sidecarText]
          : step.piece < 0.85
            ? [`${folder}speakers.yaml`, step.size < 0.5 ? registryText : `${registryText}    verbs2: [x]\n`]
            : [step.at < 0.5 ? '.gitignore' : `${folder}.whosaidignore`, chosen(ignored, step.size) ?? ''];
    if (!this.disk.has(name)) this.#watched(tell, [name, this.#write(name, words)]);
  }

  /** A folder goes, or is called something else; of one that goes only the folder is named. */
  #folder({ file, size }: Step, tell: Tell): void {
    const folder = chosen(['news', 'loose', 'news/deep', 'elsewhere'], file) ?? '';
    const inside = [...this.disk].filter(([name]) => name.startsWith(`${folder}/`));
    if (inside.length === 0) return;
    const changes: [string, number][] = [[folder, 3]];
    for (const [name] of inside) this.disk.delete(name);
    const to = folder === 'elsewhere' ? 'news' : 'elsewhere';
    const isMoved = size < 0.7 && !inside.some(([name]) => this.disk.has(to + name.slice(folder.length)));
    rmSync(path.join(this.folder.path, folder), { recursive: true });
    if (isMoved) {
      for (const [name, text] of inside) {
        const next = to + name.slice(folder.length);
        changes.push([next, this.#write(next, text)]);
        const document = this.open.get(name);
        if (!document || this.open.has(next)) continue;
        this.#close(name, tell);
        this.#openFile(next, tell, document.text);
      }
    }
    this.#watched(tell, ...changes);
  }

  #openFile(name: string, tell: Tell, text = withoutBom(this.disk.get(name) ?? '')): void {
    this.open.set(name, { version: 1, text, earlier: [] });
    tell('textDocument/didOpen', { textDocument: { uri: this.folder.uri(name), languageId: 'x', version: 1, text } });
  }

  #close(name: string | undefined, tell: Tell): void {
    if (name === undefined || !this.open.delete(name)) return;
    tell('textDocument/didClose', { textDocument: { uri: this.folder.uri(name) } });
  }

  #rename(name: string | undefined, step: Step, tell: Tell): void {
    if (name === undefined || !this.disk.has(name) || name.endsWith('.yaml')) return;
    const next = `${path.posix.dirname(name)}/r${Math.floor(step.at * 1000)}.txt`.replace(/^\.\//, '');
    if (this.disk.has(next)) return;
    const changes: [string, number][] = [];
    for (const ending of ['', '.quotes.yaml']) {
      const text = this.disk.get(name + ending);
      if (text === undefined || this.disk.has(next + ending)) continue;
      const isOpen = this.open.has(name + ending);
      if (isOpen) this.#close(name + ending, tell);
      mkdirSync(path.dirname(path.join(this.folder.path, next)), { recursive: true });
      renameSync(path.join(this.folder.path, name + ending), path.join(this.folder.path, next + ending));
      this.disk.delete(name + ending);
      this.disk.set(next + ending, text);
      changes.push([name + ending, 3], [next + ending, 1]);
      if (isOpen) this.#openFile(next + ending, tell);
    }
    this.#watched(tell, ...changes);
  }

  /** Many files at once become what they are elsewhere, some come and some go; documents that were saved follow. */
  #checkout(step: Step, tell: Tell): void {
    const changes: [string, number][] = [];
    const saved = [...this.open].filter(([name, { text }]) => withoutBom(this.disk.get(name) ?? '') === text);
    for (const [index, name] of this.names.entries()) {
      const share = (step.at * (index + 3) * 7.31) % 1;
      if (share < 0.3)
        changes.push([name, this.#write(name, changed(name, this.disk.get(name) ?? '', { ...step, at: share }).after)]);
      else if (share > 0.93 && this.disk.has(name)) changes.push([name, this.#remove(name)]);
    }
    for (const [name, text] of filesAtFirst()) {
      if (!this.disk.has(name) && (step.size * name.length * 3.7) % 1 < 0.7)
        changes.push([name, this.#write(name, text)]);
    }
    this.#watched(tell, ...changes);
    for (const [name] of saved) {
      const text = this.disk.get(name);
      if (text !== undefined) this.#turn(name, withoutBom(text), tell);
    }
  }

  /** What the watcher calls it. */
  #write(name: string, text: string): number {
    const type = this.disk.has(name) ? 2 : 1;
    this.disk.set(name, text);
    this.folder.write(name, text);
    // What half a character becomes on a disk is what the disk says.
    this.disk.set(name, readFileSync(path.join(this.folder.path, name), 'utf8'));
    return type;
  }

  #remove(name: string): number {
    this.disk.delete(name);
    rmSync(path.join(this.folder.path, name), { force: true });
    return 3;
  }

  #watched(tell: Tell, ...changes: readonly (readonly [string, number])[]): void {
    if (changes.length === 0) return;
    tell('workspace/didChangeWatchedFiles', {
      changes: changes.map(([name, type]) => ({ uri: this.folder.uri(name), type })),
    });
  }
}

/** A file with a stretch replaced by words that belong into such a file, or by some that belong nowhere. */
function changed(name: string, text: string, { at, size, piece }: Step) {
  const start = outsideLineEnd(text, Math.floor(at * (text.length + 1)));
  const length =
    size < 0.5 ? 0 : size < 0.9 ? Math.floor((size - 0.5) * 30) : Math.floor((size - 0.9) * 5 * text.length);
  const end = outsideLineEnd(text, Math.min(text.length, start + length));
  const fitting = fittingFor(name);
  // Texts that only grow would be other texts than people have.
  const isLong = text.length > 3000;
  const words = isLong ? '' : ((piece < 0.6 ? chosen(fitting, piece / 0.6) : chosen(odd, (piece - 0.6) / 0.4)) ?? '');
  // A sidecar with labels in the middle of a word is broken most of the time; at the beginning of a line it is not.
  const isLine = piece < 0.6 && words.endsWith('\n') && size < 0.5;
  const from = isLine ? text.lastIndexOf('\n', start - 1) + 1 : start;
  const to = isLine ? from : isLong ? outsideLineEnd(text, Math.min(text.length, start + 400)) : end;
  return { start: from, end: to, piece: words, after: text.slice(0, from) + words + text.slice(to) };
}

function fittingFor(name: string): readonly string[] {
  return name.endsWith('.quotes.yaml') ? labels : name.endsWith('speakers.yaml') ? people : sentences;
}

const bom = '\uFEFF';

function withoutBom(text: string): string {
  return text.startsWith(bom) ? text.slice(1) : text;
}

/** Settings of which most are the defaults most of the time. */
function settingsFrom({ file, at, size, piece }: Step): object {
  return {
    minConfidence: Math.round(at * 10) / 10,
    language: size < 0.2 ? 'fr' : 'auto',
    ...(piece < 0.15 && { exclude: ['news/**'] }),
    ...(piece > 0.85 && { include: ['**/*.txt'] }),
    ...(file < 0.2 && { useIgnoreFiles: false }),
    ...(file > 0.85 && { rules: { 'unlabeled-quote': 'off', 'unknown-speaker': 'hint' } }),
    ...(size > 0.9 && { maxProblems: 2 }),
  };
}

/** Between the two characters of a line end, where LSP has no position. */
function isInLineEnd(text: string, offset: number): boolean {
  return text[offset - 1] === '\r' && text[offset] === '\n';
}

function outsideLineEnd(text: string, offset: number): number {
  return isInLineEnd(text, offset) ? offset + 1 : offset;
}

function changeOf(before: string, start: number, end: number, text: string): object {
  return { range: { start: placeOf(before, start), end: placeOf(before, end) }, text };
}

/** A position by counting lines, as another implementation than the server's would. */
function placeOf(text: string, offset: number): { line: number; character: number } {
  let line = 0;
  let start = 0;
  for (let i = 0; i < offset; i++) {
    const char = text.charAt(i);
    const isBreak = char === '\n' || (char === '\r' && !(text.charAt(i + 1) === '\n'));
    if (isBreak) [line, start] = [line + 1, i + 1];
  }
  return { line, character: offset - start };
}

function chosen<T>(items: readonly T[], share: number): T | undefined {
  return items[Math.floor(share * items.length)];
}
