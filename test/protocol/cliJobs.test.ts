import { execFile, spawn } from 'node:child_process';
import { cpSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { crewOf } from '../../server/src/cli/jobs/crew';
import { cli, type Result, whosaid } from './command';
import { Folder } from './kit';

const registry = 'version: 1\nspeakers:\n  wang: {name: Wang}\n  li: {name: Li}\n';
const article = (n: number) => `Report ${n} of a journey to the north of the country.\nWang said that China wins.\n`;
const labeled =
  'version: 1\nlanguage: en\nquotes:\n  - content: that China wins\n    type: indirect\n    speaker: wang\n';

/** Some complete texts, some not, some broken, in several folders under two registries. */
function corpus(): Record<string, string> {
  const files: Record<string, string> = { 'speakers.yaml': registry, 'd2/speakers.yaml': registry };
  for (let n = 0; n < 36; n++) {
    const name = `d${n % 4}/${n % 7}/t${n}.txt`;
    files[name] = article(n);
    if (n % 3 !== 0) files[`${name}.quotes.yaml`] = n % 10 === 1 ? 'quotes: [' : labeled;
  }
  files['d1/gone.txt.quotes.yaml'] = labeled;
  return files;
}

async function sameForAllJobs(
  args: readonly string[],
  options: { readonly cwd: string; readonly input?: string },
  numbers: readonly number[] = [1, 2],
): Promise<Result> {
  const [one, ...others] = await Promise.all(
    numbers.map((jobs) => whosaid([...args, '--jobs', String(jobs)], options)),
  );
  if (!one) throw new Error('nothing ran');
  for (const other of others) expect(other).toEqual(one);
  return one;
}

describe('any number of jobs gives the same bytes and the same status', () => {
  test.each(['text', 'json', 'sarif', 'github', 'junit'])('check --format %s', async (format) => {
    using folder = Folder.of(corpus());
    const { code, out } = await sameForAllJobs(['check', '--format', format, '--rule', 'unused-speaker=warning'], {
      cwd: folder.path,
    });
    expect(code).toBe(1);
    expect(out).toContain('d3/6');
    if (format !== 'junit' && format !== 'github') expect(out).toContain('unused-speaker');
  });

  test('check --summary, and status 0 where all that is asked for is there', async () => {
    using folder = Folder.of(corpus());
    const { code, out } = await sameForAllJobs(
      ['check', '--summary', '--only', 'missing-speaker'],
      { cwd: folder.path },
      [1, 2, 3, 5],
    );
    expect(out).toMatch(/^speaker +quotes/m);
    expect(code).toBe(0);
  });

  test('a text that cannot be read: status 2, and the others are there', async () => {
    using folder = Folder.of(corpus());
    truncateSync(path.join(folder.path, 'd1/1/t1.txt'), 65 * 1024 * 1024);
    rmSync(path.join(folder.path, 'd1/1/t1.txt.quotes.yaml'), { force: true });
    const { code, err, out } = await sameForAllJobs(['check'], { cwd: folder.path });
    expect([code, err]).toEqual([2, 'whosaid: d1/1/t1.txt: cannot be read; texts of more than 64 MB are not\n']);
    expect(out).toContain('t35.txt');
  });

  test.each(['text', 'json'])('stats --format %s', async (format) => {
    using folder = Folder.of(corpus());
    const { code } = await sameForAllJobs(['stats', '--format', format], { cwd: folder.path });
    expect(code).toBe(0);
  });

  test('detect, of lines and files, with bad ones among them', async () => {
    using folder = Folder.of(corpus());
    const lines = Array.from({ length: 300 }, (_, n) =>
      n % 50 === 7 ? 'nonsense' : JSON.stringify({ id: n, text: article(n) }),
    );
    const { code, out, err } = await sameForAllJobs(['detect', 'd0/0/t0.txt', '-', 'no.txt', 'd1/1/t1.txt'], {
      cwd: folder.path,
      input: lines.join('\n'),
    });
    const ids = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).id);
    expect(ids).toEqual([
      'd0/0/t0.txt',
      ...lines.flatMap((line, n) => (line === 'nonsense' ? [] : [String(n)])),
      'd1/1/t1.txt',
    ]);
    expect(err.match(/^whosaid: line \d+: /gm)).toHaveLength(6);
    expect(err).toContain('whosaid: no.txt: ');
    expect(code).toBe(2);
  });

  test('with nothing to do nothing is done', async () => {
    using folder = Folder.of({ 'a.md': 'x' });
    expect((await sameForAllJobs(['detect', '-'], { cwd: folder.path, input: '' })).out).toBe('');
    expect((await sameForAllJobs(['check'], { cwd: folder.path })).out).toContain('No texts of a project');
  });
});

test('threads are found wherever the command line lies, and behind a link', async () => {
  using folder = Folder.of(corpus());
  const there = path.join(folder.path, 'odd #1 %20 é');
  cpSync(path.dirname(cli), there, { recursive: true });
  const link = path.join(folder.path, 'whosaid');
  symlinkSync(path.join(there, 'cli.js'), link);
  const { stdout } = await promisify(execFile)(process.execPath, [link, 'stats', '--jobs', '2'], {
    cwd: folder.path,
    env: { ...process.env, NO_COLOR: '1' },
  });
  expect(stdout).toBe((await whosaid(['stats', '--jobs', '1'], { cwd: folder.path })).out);
});

test.each(['entry/worker.js', 'worker.js'])(
  'an installation without %s: one message, and status 2',
  async (missing) => {
    using folder = Folder.of(corpus());
    const there = path.join(folder.path, 'installed');
    cpSync(path.dirname(cli), there, { recursive: true });
    rmSync(path.join(there, missing));
    const { code, out, err } = await whosaid(['check', '--jobs', '2'], {
      cwd: folder.path,
      at: path.join(there, 'cli.js'),
    });
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(
      /^whosaid: a file of whosaid is missing, install it anew: Cannot find module '.*worker\.js'.*\n$/,
    );
  },
);

describe('streams', () => {
  test.each(['1', '2'])('a line is answered before the next one is written (%s jobs)', async (jobs) => {
    const child = spawn(process.execPath, [cli, 'detect', '-', '--jobs', jobs]);
    const answer = () => new Promise<string>((resolve) => child.stdout.once('data', (data) => resolve(String(data))));
    for (const id of ['one', 'two']) {
      const said = answer();
      child.stdin.write(`${JSON.stringify({ id, text: article(1) })}\n`);
      expect(JSON.parse(await said).id).toBe(id);
    }
    const closed = new Promise((resolve) => child.on('close', resolve));
    child.stdin.end();
    expect(await closed).toBe(0);
  });

  test('a reader that has seen enough ends it quietly, whatever the threads are at', async () => {
    const child = spawn('sh', ['-c', `"${process.execPath}" "${cli}" detect - --jobs 2 | head -n 1`]);
    let [out, err] = ['', ''];
    child.stdout.on('data', (data) => (out += String(data)));
    child.stderr.on('data', (data) => (err += String(data)));
    const lines = `${JSON.stringify({ id: 'x', text: article(1) })}\n`.repeat(5000);
    child.stdin.on('error', () => undefined).end(lines);
    await new Promise((resolve) => child.on('close', resolve));
    expect([out.split('\n').length, err]).toEqual([2, '']);
  });

  test.each(['1', '2'])('interrupted, it ends with status 130 (%s jobs)', async (jobs) => {
    const child = spawn(process.execPath, [cli, 'detect', '-', '--jobs', jobs]);
    const closed = new Promise((resolve) => child.on('close', (code, signal) => resolve([code, signal])));
    const said = new Promise((resolve) => child.stdout.once('data', resolve));
    child.stdin.write(`${JSON.stringify({ id: 'x', text: article(1) })}\n`);
    await said;
    child.kill('SIGINT');
    expect(await closed).toEqual([130, null]);
  });
});

describe('a thread that dies', () => {
  const modules: readonly (readonly [string, string, RegExp])[] = [
    ['exits', 'process.exit(3)', /^a worker thread ended before its work was done: it exited with status 3$/],
    [
      'fails outside of its work',
      'setTimeout(() => { throw new Error("broken") }); await new Promise(() => undefined)',
      /^a worker thread ended before its work was done: broken$/,
    ],
    [
      'has no memory left',
      'const all = []; for (;;) all.push(new Array(1e5).fill({}).map((_, i) => ({ i })))',
      /^a worker thread ended before its work was done: .*memory/,
    ],
  ];
  test.each(modules)('one that %s is told of, and nobody waits', async (_, body, message) => {
    using folder = Folder.of({});
    const module = path.join(folder.path, 'module.mjs');
    writeFileSync(module, `export const work = async (task) => { if (task === 'die') { ${body} } return task; };`);
    const crew = crewOf(module, 2, {}, { maxOldGenerationSizeMb: 24 });
    expect(await crew.run('live')).toBe('live');
    await expect(crew.run('die')).rejects.toThrow(message);
    await expect(crew.run('live')).rejects.toThrow(message);
    await crew.close();
  });

  test('what a task throws is its own, and the thread lives on', async () => {
    using folder = Folder.of({});
    const module = path.join(folder.path, 'module.mjs');
    writeFileSync(
      module,
      `export const work = async (task) => { if (task < 0) throw new RangeError('no'); return task; };`,
    );
    const crew = crewOf(module, 1, {});
    await expect(crew.run(-1)).rejects.toThrow(/^no$/);
    expect(await crew.run(1)).toBe(1);
    await crew.close();
  });
});
