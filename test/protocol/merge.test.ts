import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { cli, whosaid } from './command';
import { Folder } from './kit';

const base = `version: 1
quotes:
  - content: one is said
    type: direct
    speaker: unknown
  - content: two is said
    type: direct
    speaker: unknown
`;
const registry = 'version: 1\nspeakers:\n  wang: {name: Wang}\n';
const text = 'One: one is said. A: aaa is said. B: bbb is said. Two: two is said.\n';

function bytes(folder: Folder, name: string): Buffer {
  return readFileSync(path.join(folder.path, name));
}

function read(folder: Folder, name: string): string {
  return bytes(folder, name).toString();
}

/** A repository of git that merges with us, with two branches. */
class Repository extends Folder {
  constructor() {
    super();
    this.git('init', '--quiet', '--initial-branch=main');
    this.git('config', 'user.name', 'Tester');
    this.git('config', 'user.email', 'tester@example.org');
    // As the README has it, by the name of this build.
    this.git('config', 'merge.whosaid.driver', `"${process.execPath}" "${cli}" merge %O %A %B %P`);
    this.write('.gitattributes', '*.quotes.yaml merge=whosaid\nspeakers.yaml merge=whosaid\n');
    this.write('sub/a.txt', text);
    this.commit({ 'sub/a.txt.quotes.yaml': base, 'speakers.yaml': registry });
  }

  git(...args: readonly string[]): string {
    return execFileSync('git', args, { cwd: this.path, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  }

  commit(files: Readonly<Record<string, string>>): void {
    for (const [name, content] of Object.entries(files)) this.write(name, content);
    this.git('add', '--all');
    this.git('commit', '--quiet', '--message', 'x');
  }

  /** Commits on two branches and merges the second into the first. */
  merge(ours: Readonly<Record<string, string>>, theirs: Readonly<Record<string, string>>) {
    this.git('checkout', '--quiet', '-b', 'other');
    this.commit(theirs);
    this.git('checkout', '--quiet', 'main');
    this.commit(ours);
    return spawnSync('git', ['merge', '--no-edit', 'other'], { cwd: this.path, encoding: 'utf8' });
  }
}

const before = '  - content: two';
const added = (words: string) => `  - content: ${words} is said\n    type: direct\n    speaker: wang\n`;

describe('git merges', () => {
  test('sidecars by quote and registries by speaker', () => {
    using repository = new Repository();
    const ours = base.replace(before, added('bbb') + before);
    const theirs = base.replace(before, added('aaa') + before).replace('one is said\n', 'one is said # sure\n');
    const { status } = repository.merge(
      { 'sub/a.txt.quotes.yaml': ours, 'speakers.yaml': `${registry}  li: {name: Li}\n` },
      { 'sub/a.txt.quotes.yaml': theirs, 'speakers.yaml': `${registry}  xi: {name: Xi}\n` },
    );
    expect(status).toBe(0);
    // In the order of the text, which stands beside.
    expect(read(repository, 'sub/a.txt.quotes.yaml')).toBe(theirs.replace(before, added('bbb') + before));
    expect(read(repository, 'speakers.yaml')).toBe(`${registry}  li: {name: Li}\n  xi: {name: Xi}\n`);
    expect(readdirSync(repository.path).toSorted()).toEqual(['.git', '.gitattributes', 'speakers.yaml', 'sub']);
  });

  test('but not where both changed one field of a quote', () => {
    using repository = new Repository();
    const { status, stderr, stdout } = repository.merge(
      { 'sub/a.txt.quotes.yaml': base.replace('unknown', 'li') },
      { 'sub/a.txt.quotes.yaml': base.replace('unknown', 'xi').replace(before, added('new') + before) },
    );
    expect(status).toBe(1);
    expect(stdout).toContain('CONFLICT (content): Merge conflict in sub/a.txt.quotes.yaml');
    expect(stderr).toContain('whosaid: sub/a.txt.quotes.yaml: 1 conflict is left to decide');
    const one = (speaker: string) => `  - content: one is said\n    type: direct\n    speaker: ${speaker}\n`;
    expect(read(repository, 'sub/a.txt.quotes.yaml')).toBe(
      base
        .replace(before, added('new') + before)
        .replace(one('unknown'), `<<<<<<< ours\n${one('li')}=======\n${one('xi')}>>>>>>> theirs\n`),
    );
  });

  test('a sidecar that both branches made', () => {
    using repository = new Repository();
    const sidecar = (words: string) => `version: 1\nquotes:\n${added(words)}`;
    const files = (words: string) => ({ 'sub/b.txt.quotes.yaml': sidecar(words) });
    expect(repository.merge(files('mine'), files('yours')).status).toBe(0);
    expect(read(repository, 'sub/b.txt.quotes.yaml')).toBe(`${sidecar('mine')}${added('yours')}`);
  });
});

describe('the command', () => {
  const files = { base, ours: base.replace('unknown', 'li'), theirs: base.replace(before, added('new') + before) };

  test('writes into our version, or where it is told to', async () => {
    using folder = Folder.of(files);
    const expected = files.theirs.replace('unknown', 'li');
    const args = ['merge', 'base', 'ours', 'theirs', 'a.txt.quotes.yaml'];
    const printed = await whosaid([...args, '--output', '-'], { cwd: folder.path });
    expect(printed).toEqual({ code: 0, out: expected, err: '' });
    expect(read(folder, 'ours')).toBe(files.ours);
    await whosaid([...args, '--output', 'new.yaml'], { cwd: folder.path });
    expect(read(folder, 'new.yaml')).toBe(expected);
    expect(await whosaid(args, { cwd: folder.path })).toEqual({ code: 0, out: '', err: '' });
    expect(read(folder, 'ours')).toBe(expected);
  });

  test('keeps a BOM', async () => {
    using folder = Folder.of({ ...files, ours: `\ufeff${files.ours}` });
    await whosaid(['merge', 'base', 'ours', 'theirs'], { cwd: folder.path });
    expect(read(folder, 'ours')).toBe(`\ufeff${files.theirs.replace('unknown', 'li')}`);
  });

  test('merges what is not UTF-8 line by line, byte by byte, and says so', async () => {
    using folder = Folder.of(files);
    const ours = Buffer.from(files.ours.replace('two is said', 'caf\u00e9 two'), 'latin1');
    writeFileSync(path.join(folder.path, 'ours'), ours);
    const { code, err } = await whosaid(['merge', 'base', 'ours', 'theirs', 'x.quotes.yaml'], { cwd: folder.path });
    expect(err).toMatch(/^whosaid: x\.quotes\.yaml: merged line by line\. A version is not UTF-8\./);
    expect(code).toBe(1);
    const result = bytes(folder, 'ours');
    expect(result.includes(Buffer.from('caf\u00e9 two', 'latin1'))).toBe(true);
    expect(result.includes('new is said')).toBe(true);
  });

  test('leaves bytes of no text as they are', async () => {
    using folder = Folder.of(files);
    const theirs = Buffer.from(files.theirs, 'utf16le');
    writeFileSync(path.join(folder.path, 'theirs'), theirs);
    const { code, err } = await whosaid(['merge', 'base', 'ours', 'theirs'], { cwd: folder.path });
    expect(err).toContain('not merged, our version stays');
    expect(code).toBe(1);
    expect(read(folder, 'ours')).toBe(files.ours);
    expect(bytes(folder, 'theirs').equals(theirs)).toBe(true);
  });

  test('says what it cannot read', async () => {
    using folder = Folder.of(files);
    const { code, err } = await whosaid(['merge', 'none', 'ours', 'theirs'], { cwd: folder.path });
    expect(code).toBe(2);
    expect(err).toMatch(/none/);
    expect(read(folder, 'ours')).toBe(files.ours);
  });
});
