import { type ChildProcess, spawn } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { cli } from './command';
import { Folder } from './kit';

const registry = 'version: 1\nspeakers:\n  wang: {name: Wang}\n';
const article = 'The minister travelled to the north of the country.\nWang said that China wins.\n';
const labeled =
  'version: 1\nlanguage: en\nquotes:\n  - content: that China wins\n    type: indirect\n    speaker: wang\n';
const files = { 'speakers.yaml': registry, 'a.txt': article, 'b.txt': article, 'b.txt.quotes.yaml': labeled };

/** The built command line while it watches; its output is taken a check at a time. */
class Watching implements Disposable {
  readonly #child: ChildProcess;
  readonly #closed: Promise<number | null>;
  #out = '';
  #more: () => void = () => undefined;

  constructor(folder: Folder, ...args: readonly string[]) {
    this.#child = spawn(process.execPath, [cli, 'check', '--watch', ...args], {
      cwd: folder.path,
      env: { ...process.env, NO_COLOR: '1' },
    });
    this.#closed = new Promise((resolve) => this.#child.on('close', resolve));
    const add = (text: string): void => {
      this.#out += text;
      this.#more();
    };
    this.#child.stdout?.setEncoding('utf8').on('data', add);
    this.#child.stderr?.setEncoding('utf8').on('data', add);
  }

  /** What is written up to the line that closes the next check. */
  async next(): Promise<string> {
    for (;;) {
      const end = /^(?:\d+ % complete.*|No texts .*)\n/m.exec(this.#out);
      if (end) {
        const said = this.#out.slice(0, end.index + end[0].length);
        this.#out = this.#out.slice(said.length);
        return said;
      }
      await new Promise<void>((resolve) => {
        this.#more = resolve;
      });
    }
  }

  interrupt(): Promise<number | null> {
    this.#child.kill('SIGINT');
    return this.#closed;
  }

  [Symbol.dispose](): void {
    this.#child.kill('SIGKILL');
  }
}

describe('check --watch', () => {
  test('checks everything, then what changes, and ends with the status of the last check', async () => {
    using folder = Folder.of(files);
    using watching = new Watching(folder);
    expect(await watching.next()).toMatch(/^✖ {3}0 % {2}a\.txt.*\n.*\n✔ 100 % {2}b\.txt .*\n\n50 % complete/);

    folder.write('a.txt.quotes.yaml', labeled);
    expect(await watching.next()).toMatch(/^\n✔ 100 % {2}a\.txt .*\n\n100 % complete: 2 of 2 .* 2 of 2 texts/);

    folder.write('c/d.txt', article);
    expect(await watching.next()).toMatch(/^\n✖ {3}0 % {2}c\/d\.txt .*\n.*\n\n66 % complete: 2 of 3 /);

    folder.remove('c');
    expect(await watching.next()).toMatch(/^\n\n100 % complete: 2 of 2 /);
    expect(await watching.interrupt()).toBe(0);
  });

  test('a change of the registry is one of all texts below it, of an ignore file one of what is looked at', async () => {
    using folder = Folder.of({ ...files, 'c/speakers.yaml': registry, 'c/d.txt': article });
    using watching = new Watching(folder);
    await watching.next();

    folder.write('speakers.yaml', registry.replace('wang:', 'wang-yi:'));
    const all = await watching.next();
    expect(all.match(/^[✔✖].*\.txt/gm)).toEqual(['✖   0 %  a.txt', '✔ 100 %  b.txt', '✖   0 %  c/d.txt']);
    expect(all).toContain('unknown-speaker');

    folder.write('.whosaidignore', 'a.txt\n');
    expect(await watching.next()).toMatch(/^\n\n50 % complete: 1 of 2 /);
    expect(await watching.interrupt()).toBe(1);
  });

  test('many changes at once are hardly more than one check, and what is no text is none', async () => {
    using folder = Folder.of(files);
    using watching = new Watching(folder);
    await watching.next();
    for (let n = 0; n < 30; n++) folder.write(`more/t${n}.txt`, article);
    folder.write('picture.png', 'x');
    folder.write('node_modules/x/y.txt', article);
    // How fast a busy system tells of files is its own affair.
    let checks = 1;
    while (!(await watching.next()).includes('1 of 32 quotes labeled')) checks++;
    expect(checks).toBeLessThan(5);
    folder.write('picture.png', 'y');
    folder.write('a.txt', 'Nothing.\n');
    expect(await watching.next()).toMatch(/^\n✔ 100 % {2}a\.txt .*\n\n3 % complete: 1 of 31 /);
  });
});
