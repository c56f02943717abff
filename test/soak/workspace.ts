import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
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
];
const labels = [
  '  - content: it rains\n    type: indirect\n    speaker: wang-yi\n',
  '  - content: It rains\n    speaker: unknown\n    status: suggested\n',
  '  - content: We will see\n    type: direct\n    speaker: [zhao, sergei-lavrov]\n    cue: added\n',
  '    note: by hand\n',
  'dismissed:\n  - content: Nothing is said\n',
];
const people = ['  zhao-2:\n    name: Zhao\n', '  han:\n    name: Han\n    aliases: [Ông Han]\n', '    pronouns: he\n'];

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

/** Files on a disk and documents in an editor, and what happens to them. */
export class Workspace {
  readonly folder: Folder;
  readonly disk = new Map<string, string>();
  readonly open = new Map<string, { version: number; text: string }>();
  settings: unknown = null;

  constructor(folder: Folder) {
    this.folder = folder;
    for (const [name, text] of filesAtFirst()) this.#write(name, text);
  }

  /** Every file that is there or open. */
  get names(): readonly string[] {
    return [...new Set([...this.disk.keys(), ...this.open.keys()])].toSorted();
  }

  do(step: Step, tell: Tell): void {
    const names = this.names;
    const name = chosen(names, step.file);
    switch (step.kind) {
      case 'edit':
        return this.#edit(chosen([...this.open.keys()], step.file) ?? '', step, tell);
      case 'open':
        return name === undefined || this.open.has(name) ? undefined : this.#openFile(name, tell);
      case 'close':
        return this.#close(chosen([...this.open.keys()], step.file), tell);
      case 'save': {
        const saved = chosen([...this.open.keys()], step.file);
        const text = saved === undefined ? undefined : this.open.get(saved)?.text;
        if (saved === undefined || text === undefined) return;
        const type = this.#write(saved, text);
        tell('textDocument/didSave', { textDocument: { uri: this.folder.uri(saved) } });
        return this.#watched(tell, [saved, type]);
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
        this.set({ minConfidence: Math.round(step.at * 10) / 10, language: step.size < 0.3 ? 'fr' : 'auto' }, tell);
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

  /** Other settings. */
  set(settings: unknown, tell: Tell): void {
    this.settings = settings;
    tell('workspace/didChangeConfiguration', { settings: { whosaid: settings } });
  }

  #edit(name: string, step: Step, tell: Tell): void {
    const document = this.open.get(name);
    if (!document) return;
    const { start, end, piece, after } = changed(name, document.text, step);
    const before = document.text;
    document.text = after;
    document.version++;
    const isWhole = step.size > 0.97;
    const change = isWhole
      ? { text: after }
      : { range: { start: placeOf(before, start), end: placeOf(before, end) }, text: piece };
    tell('textDocument/didChange', {
      textDocument: { uri: this.folder.uri(name), version: document.version },
      contentChanges: [change],
    });
  }

  #openFile(name: string, tell: Tell): void {
    const text = this.disk.get(name) ?? '';
    this.open.set(name, { version: 1, text });
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

  /** Many files at once become what they are elsewhere, some come and some go. */
  #checkout(step: Step, tell: Tell): void {
    const changes: [string, number][] = [];
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
  const start = Math.floor(at * (text.length + 1));
  const length =
    size < 0.5 ? 0 : size < 0.9 ? Math.floor((size - 0.5) * 30) : Math.floor((size - 0.9) * 5 * text.length);
  const end = Math.min(text.length, start + length);
  const fitting = name.endsWith('.quotes.yaml') ? labels : name.endsWith('speakers.yaml') ? people : sentences;
  // Texts that only grow would be other texts than people have.
  const isLong = text.length > 4000;
  const words = isLong ? '' : ((piece < 0.6 ? chosen(fitting, piece / 0.6) : chosen(odd, (piece - 0.6) / 0.4)) ?? '');
  // A sidecar with labels in the middle of a word is broken most of the time; at the beginning of a line it is not.
  const isLine = piece < 0.6 && words.endsWith('\n') && size < 0.5;
  const from = isLine ? text.lastIndexOf('\n', start - 1) + 1 : start;
  const to = isLine ? from : isLong ? Math.min(text.length, start + 400) : end;
  return { start: from, end: to, piece: words, after: text.slice(0, from) + words + text.slice(to) };
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
