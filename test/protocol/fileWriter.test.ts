import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lutimesSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { dryRun } from '../../server/src/cli/dryRun';
import { ChangedMeanwhile, replaceFile } from '../../server/src/node/atomicFile';
import { nodeFileWriter } from '../../server/src/node/fileWriter';
import { temporaryName } from '../../server/src/project/temporary';
import { fromPath } from '../../server/src/project/uri';
import { Folder } from './kit';

const isWindows = process.platform === 'win32';
const isRoot = process.getuid?.() === 0;

/** Writes `after` where `before` was read. */
function write(folder: Folder, name: string, before: string | undefined, after: string): Promise<string | undefined> {
  const writer = nodeFileWriter(fromPath(folder.path));
  return writer.write({ uri: fromPath(path.join(folder.path, name)), before, after }).then((said) => said?.message);
}

function bytes(folder: Folder, name: string): string {
  return readFileSync(path.join(folder.path, name), 'latin1');
}

/** No temporary file is left in any folder. */
function isClean(folder: Folder): boolean {
  return !readdirSync(folder.path, { recursive: true, encoding: 'utf8' }).some((name) => name.endsWith('.tmp'));
}

describe('what is written', () => {
  test('the mode stays', async () => {
    using folder = Folder.of({ 'a.yaml': 'old\n' });
    const file = path.join(folder.path, 'a.yaml');
    for (const mode of [0o600, 0o644, 0o664, 0o755]) {
      chmodSync(file, mode);
      const expected = statSync(file).mode;
      const before = readFileSync(file, 'utf8');
      expect(await write(folder, 'a.yaml', before, `${mode}\n`)).toBeUndefined();
      expect(statSync(file).mode).toBe(expected);
      expect(bytes(folder, 'a.yaml')).toBe(`${mode}\n`);
    }
    expect(isClean(folder)).toBe(true);
  });

  test('a BOM and line endings stay', async () => {
    using folder = Folder.of({ 'a.yaml': '\ufeffversion: 1\r\n' });
    expect(await write(folder, 'a.yaml', 'version: 1\r\n', 'version: 1\r\nquotes: []\r\n')).toBeUndefined();
    expect(bytes(folder, 'a.yaml')).toBe('\u00ef\u00bb\u00bfversion: 1\r\nquotes: []\r\n');
  });

  test('all of it is on the disk before it takes the place of the old file, and then the folder is', async () => {
    using folder = Folder.of({ 'a.yaml': 'old\n' });
    const handle = await open(path.join(folder.path, 'a.yaml'));
    const prototype: FileHandle = Object.getPrototypeOf(handle);
    await handle.close();
    const seen: string[][] = [];
    const spy = vi.spyOn(prototype, 'sync').mockImplementation(function (this: FileHandle) {
      seen.push(readdirSync(folder.path).map((name) => bytes(folder, name)));
      return this.datasync();
    });
    expect(await write(folder, 'a.yaml', 'old\n', 'new\n')).toBeUndefined();
    spy.mockRestore();
    expect(seen.map((contents) => contents.toSorted())).toEqual([['new\n', 'old\n'], ['new\n']]);
  });

  test('a new file is made, and none over one that has appeared', async () => {
    using folder = new Folder();
    expect(await write(folder, 'a.yaml', undefined, 'new\n')).toBeUndefined();
    expect(bytes(folder, 'a.yaml')).toBe('new\n');
    expect(await write(folder, 'a.yaml', undefined, 'newer\n')).toMatch(/^a\.yaml is not written.* has changed since/);
    await expect(replaceFile(path.join(folder.path, 'a.yaml'), undefined, Buffer.from('newer'))).rejects.toThrow(
      ChangedMeanwhile,
    );
    expect(bytes(folder, 'a.yaml')).toBe('new\n');
    expect(isClean(folder)).toBe(true);
  });
});

describe('what a process that was killed has left behind', () => {
  const old = ['.whosaid-1-00ff.tmp', '.whosaid-77-abc123.tmp'];
  const others = ['.whosaid-2-00ff.tmp', '.whosaid-x.tmp', 'notes.tmp', 'whosaid-1-00ff.tmp'];

  test('goes with the next write into its folder, as soon as nobody can be at it any more', async () => {
    using folder = Folder.of(Object.fromEntries(['b/c.tmp', ...old, ...others].map((name) => [name, 'x'])));
    for (const name of [...old, ...others.slice(1)]) utimesSync(path.join(folder.path, name), new Date(0), new Date(0));
    expect(await write(folder, 'a.yaml', undefined, 'new\n')).toBeUndefined();
    expect(readdirSync(folder.path).toSorted()).toEqual(['a.yaml', 'b', ...others].toSorted());
  });

  test.skipIf(isWindows)('is left alone where it is a link or a folder', async () => {
    using folder = Folder.of({ 'kept.yaml': 'x', '.whosaid-3-00ff.tmp/inside.yaml': 'x' });
    const [link, inside] = ['.whosaid-1-00ff.tmp', '.whosaid-3-00ff.tmp'].map((name) => path.join(folder.path, name));
    symlinkSync('kept.yaml', link ?? '');
    for (const each of [link, inside]) lutimesSync(each ?? '', new Date(0), new Date(0));
    expect(await write(folder, 'a.yaml', undefined, 'new\n')).toBeUndefined();
    expect(readdirSync(folder.path).toSorted()).toEqual([
      '.whosaid-1-00ff.tmp',
      '.whosaid-3-00ff.tmp',
      'a.yaml',
      'kept.yaml',
    ]);
  });
});

describe('what is refused', () => {
  test('a file that has changed since it was read', async () => {
    using folder = Folder.of({ 'a.yaml': 'theirs\n' });
    expect(await write(folder, 'a.yaml', 'read\n', 'ours\n')).toMatch(/has changed since it was read/);
    expect(bytes(folder, 'a.yaml')).toBe('theirs\n');
  });

  test('a file that changes while it is written', async () => {
    using folder = Folder.of({ 'a.yaml': 'read\n' });
    const file = path.join(folder.path, 'a.yaml');
    // Long enough that the other write lies between the first look at the file and the rename.
    const writing = replaceFile(file, Buffer.from('read\n'), Buffer.alloc(32 * 1024 * 1024, 'x'));
    writeFileSync(file, 'theirs\n');
    await expect(writing).rejects.toThrow(ChangedMeanwhile);
    expect(bytes(folder, 'a.yaml')).toBe('theirs\n');
    expect(isClean(folder)).toBe(true);
  });

  test('a file that went', async () => {
    using folder = new Folder();
    expect(await write(folder, 'a.yaml', 'read\n', 'ours\n')).toMatch(/has changed since it was read/);
    expect(readdirSync(folder.path)).toEqual([]);
  });

  test.each([
    ['Latin-1', Buffer.from('caf\u00e9\n', 'latin1')],
    ['UTF-16', Buffer.from('\ufeffversion: 1\n', 'utf16le')],
    ['bytes of no text', Buffer.from([0, 255, 254, 0])],
  ])('%s', async (_, before) => {
    using folder = new Folder();
    const file = path.join(folder.path, 'a.yaml');
    writeFileSync(file, before);
    // As every reader decodes it.
    const read = new TextDecoder().decode(before);
    expect(await write(folder, 'a.yaml', read, `${read}more\n`)).toMatch(/it is not UTF-8; save it as UTF-8 first/);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('half a character', async () => {
    using folder = Folder.of({ 'a.yaml': '😀\n' });
    expect(await write(folder, 'a.yaml', '😀\n', '\ud83d\n')).toMatch(/would cut a character in two/);
    expect(bytes(folder, 'a.yaml')).toBe(Buffer.from('😀\n').toString('latin1'));
  });

  test('a pipe is not waited for', async () => {
    if (isWindows) return;
    using folder = new Folder();
    execFileSync('mkfifo', [path.join(folder.path, 'a.yaml')]);
    expect(await write(folder, 'a.yaml', '', 'x')).toMatch(/it is no plain file/);
  });

  test('a folder that is not there', async () => {
    using folder = new Folder();
    expect(await write(folder, 'b/a.yaml', undefined, 'x')).toMatch(/^b.a\.yaml is not written .* not there/);
    expect(existsSync(path.join(folder.path, 'b'))).toBe(false);
  });
});

describe.skipIf(isWindows)('links', () => {
  test('a file behind a link inside the folder is written where it is', async () => {
    using folder = Folder.of({ 'real/a.yaml': 'old\n' });
    symlinkSync('real/a.yaml', path.join(folder.path, 'link.yaml'));
    symlinkSync('real', path.join(folder.path, 'also'));
    expect(await write(folder, 'link.yaml', 'old\n', 'new\n')).toBeUndefined();
    expect(await write(folder, 'also/a.yaml', 'new\n', 'newer\n')).toBeUndefined();
    expect(bytes(folder, 'real/a.yaml')).toBe('newer\n');
    expect(readdirSync(folder.path).toSorted()).toEqual(['also', 'link.yaml', 'real']);
    expect(isClean(folder)).toBe(true);
  });

  test('a folder that is a link itself is the folder', async () => {
    using folder = Folder.of({ 'real/a.yaml': 'old\n' });
    const link = path.join(folder.path, 'link');
    symlinkSync('real', link);
    const change = { uri: fromPath(path.join(link, 'a.yaml')), before: 'old\n', after: 'new\n' };
    expect(await nodeFileWriter(fromPath(link)).write(change)).toBeUndefined();
    expect(bytes(folder, 'real/a.yaml')).toBe('new\n');
  });

  test.each([
    ['a link to a file outside', 'link.yaml'],
    ['a link to a folder outside', 'out/secret.yaml'],
    ['a link to a folder outside, for a new file', 'out/new.yaml'],
    ['a path that climbs out', '../outside/secret.yaml'],
    ['the folder itself', ''],
  ])('%s is not followed', async (_, name) => {
    using top = Folder.of({ 'outside/secret.yaml': 'secret\n', 'inside/a.yaml': '' });
    const inside = path.join(top.path, 'inside');
    symlinkSync('../outside/secret.yaml', path.join(inside, 'link.yaml'));
    symlinkSync('../outside', path.join(inside, 'out'));
    const before = name.includes('new') ? undefined : 'secret\n';
    const change = { uri: fromPath(path.join(inside, name)), before, after: 'ours\n' };
    const refused = await nodeFileWriter(fromPath(inside)).write(change);
    expect(refused?.message).toMatch(/is not written and stays as it was: it leads out of /);
    expect(bytes(top, 'outside/secret.yaml')).toBe('secret\n');
    expect(readdirSync(path.join(top.path, 'outside'))).toEqual(['secret.yaml']);
  });

  test('a link to nothing and links in a circle are not followed', async () => {
    using folder = new Folder();
    symlinkSync('gone.yaml', path.join(folder.path, 'a.yaml'));
    symlinkSync('circle.yaml', path.join(folder.path, 'circle.yaml'));
    expect(await write(folder, 'a.yaml', undefined, 'x')).toMatch(/not there/);
    expect(await write(folder, 'circle.yaml', undefined, 'x')).toMatch(/round in a circle/);
    expect(existsSync(path.join(folder.path, 'gone.yaml'))).toBe(false);
  });

  test('a folder that becomes a link while a file in it is written is not followed', async () => {
    using top = Folder.of({ 'outside/a.yaml': 'read\n', 'inside/sub/a.yaml': 'read\n' });
    const [inside, sub] = [path.join(top.path, 'inside'), path.join(top.path, 'inside', 'sub')];
    const uri = fromPath(path.join(sub, 'a.yaml'));
    const { plannedWrite, writePlanned } = await import('../../server/src/node/fileWriter');
    const planned = await plannedWrite(fromPath(inside), { uri, before: 'read\n', after: 'ours\n' });
    if ('ok' in planned) throw new Error(planned.message);
    renameSync(sub, `${sub}.old`);
    symlinkSync('../outside', sub);
    expect((await writePlanned(fromPath(inside), planned))?.message).toMatch(/has changed/);
    expect(bytes(top, 'outside/a.yaml')).toBe('read\n');
  });
});

describe('a dry run', () => {
  test('shows the difference, in a form that git applies, and writes nothing', async () => {
    using folder = Folder.of({ 'a b/a.yaml': '\ufeffone\r\ntwo\r\nthree' });
    const printed: string[] = [];
    const writer = dryRun(fromPath(folder.path), async (text) => void printed.push(text));
    const uri = fromPath(path.join(folder.path, 'a b', 'a.yaml'));
    expect(await writer.write({ uri, before: 'one\r\ntwo\r\nthree', after: 'one\r\n2\r\nthree' })).toBeUndefined();
    expect(bytes(folder, 'a b/a.yaml')).toBe('\u00ef\u00bb\u00bfone\r\ntwo\r\nthree');
    expect(printed.join('')).toContain('\n-two\r\n+2\r\n');
    const patch = printed.join('').replaceAll(`${folder.path}/`, '');
    const applied = spawnSync('git', ['apply', '--whitespace=nowarn', '-'], { cwd: folder.path, input: patch });
    expect(applied.stderr.toString()).toBe('');
    expect(bytes(folder, 'a b/a.yaml')).toBe('\u00ef\u00bb\u00bfone\r\n2\r\nthree');
  });

  test('refuses what the real one would refuse, and is silent where nothing changes', async () => {
    using folder = Folder.of({ 'a.yaml': 'theirs\n' });
    const printed: string[] = [];
    const writer = dryRun(fromPath(folder.path), async (text) => void printed.push(text));
    const uri = fromPath(path.join(folder.path, 'a.yaml'));
    expect((await writer.write({ uri, before: 'read\n', after: 'ours\n' }))?.message).toMatch(/has changed/);
    expect(await writer.write({ uri, before: 'theirs\n', after: 'theirs\n' })).toBeUndefined();
    expect(printed).toEqual([]);
  });
});

describe.skipIf(isWindows)('when it goes wrong', () => {
  const top = new Folder();
  const program = path.join(top.path, 'writer.mjs');

  beforeAll(async () => {
    const entryPoints = [path.join(import.meta.dirname, 'writer.ts')];
    await build({ entryPoints, outfile: program, bundle: true, platform: 'node', format: 'esm' });
  });

  afterAll(() => top[Symbol.dispose]());

  test('a kill at any point of a write leaves the old or the new file', async () => {
    using folder = new Folder();
    const file = path.join(folder.path, 'a.yaml');
    const size = 300_000;
    writeFileSync(file, 'a'.repeat(size));
    const delays = fc.sample(fc.double({ min: 0, max: 25, noNaN: true }), { seed: 6, numRuns: 12 });
    for (const delay of delays) {
      const child = spawn(process.execPath, [program, folder.path, file, 'forever', String(size)]);
      await firstWords(child);
      await new Promise((resolve) => setTimeout(resolve, delay));
      child.kill('SIGKILL');
      await new Promise((resolve) => child.once('close', resolve));
      const text = readFileSync(file, 'utf8');
      expect([text.length, new Set(text).size]).toEqual([size, 1]);
      // All that is left besides is a temporary file that says that it is one.
      for (const name of readdirSync(folder.path)) expect(name === 'a.yaml' || temporaryName.test(name)).toBe(true);
    }
  });

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s leaves a whole file and nothing else', async (signal) => {
    using folder = Folder.of({ 'a.yaml': 'a' });
    const file = path.join(folder.path, 'a.yaml');
    for (let turn = 0; turn < 3; turn++) {
      const child = spawn(process.execPath, [program, folder.path, file, 'forever', '300000']);
      await firstWords(child);
      child.kill(signal);
      const ended = await new Promise((resolve) => child.once('close', (code, by) => resolve(by ?? code)));
      // Our command line has a listener for the first; the others end the process when the file is in order.
      expect(ended).toBe(signal === 'SIGINT' ? 130 : signal);
      expect(readdirSync(folder.path)).toEqual(['a.yaml']);
      expect(new Set(readFileSync(file, 'utf8')).size).toBe(1);
    }
  });

  test('no more room than a part of the file leaves the old file', () => {
    using folder = Folder.of({ 'a.yaml': 'a'.repeat(1000) });
    const file = path.join(folder.path, 'a.yaml');
    // 8 blocks of 512 or 1,024 bytes: the first write writes less than it should, and says so in its result only.
    const limited = 'ulimit -f 8 && exec "$@"';
    const args = ['-c', limited, 'sh', process.execPath, program, folder.path, file, 'once', '100000'];
    expect(spawnSync('sh', args, { encoding: 'utf8' }).stdout).toMatch(/stays as it was: it would be larger than/);
    expect(bytes(folder, 'a.yaml')).toBe('a'.repeat(1000));
    expect(isClean(folder)).toBe(true);
  });

  test.skipIf(!canMount())('a full disk leaves the old file', () => {
    using folder = Folder.of({ 'disk/a.yaml': '' });
    const disk = path.join(folder.path, 'disk');
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk]);
    try {
      const file = path.join(disk, 'a.yaml');
      writeFileSync(file, 'a'.repeat(20_000));
      const args = [program, disk, file, 'once', '50000'];
      const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
      expect(stdout).toMatch(/stays as it was: the disk is full/);
      expect(readFileSync(file, 'utf8')).toBe('a'.repeat(20_000));
      expect(readdirSync(disk)).toEqual(['a.yaml']);
    } finally {
      execFileSync('umount', [disk]);
    }
  });

  test('a folder or a file without rights leaves the old file', () => {
    using folder = Folder.of({ 'closed/a.yaml': 'old\n', 'b.yaml': 'old\n' });
    const closed = path.join(folder.path, 'closed');
    chmodSync(folder.path, 0o777);
    chmodSync(closed, 0o555);
    chmodSync(path.join(folder.path, 'b.yaml'), 0o444);
    // The rights bind everybody but root.
    const options = isRoot ? { uid: 65_534, gid: 65_534 } : {};
    chmodSync(top.path, 0o755);
    for (const file of [path.join(closed, 'a.yaml'), path.join(folder.path, 'b.yaml')]) {
      const args = [program, folder.path, file, 'once', '10'];
      const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8', ...options });
      expect(stdout).toMatch(/stays as it was: it may not be written; look at the rights/);
      expect(readFileSync(file, 'utf8')).toBe('old\n');
    }
    expect(isClean(folder)).toBe(true);
    chmodSync(closed, 0o755);
  });
});

/** Waits until a process has done its first turn. */
function firstWords(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve) => child.stdout?.once('data', resolve));
}

/** Whether a disk of a few kilobytes can be had: as root, outside of most containers. */
function canMount(): boolean {
  if (!isRoot || process.platform !== 'linux') return false;
  using folder = new Folder();
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4k', 'tmpfs', folder.path]).status !== 0) return false;
  return spawnSync('umount', [folder.path]).status === 0;
}
