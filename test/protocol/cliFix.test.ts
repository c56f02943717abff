import { mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { whosaid } from './command';
import { Folder } from './kit';

const registry = 'version: 1\nspeakers:\n  wang: {name: Wang}\n';
const article = '“We will win,” Wang said.\n';
const label = (type: string) => `  - content: We will win\n    type: ${type}\n    speaker: wang\n`;
const head = 'version: 1\nlanguage: en\nquotes:\n';
/** Equal to each other once their types are. */
const files = {
  'speakers.yaml': registry,
  'a.txt': article,
  'a.txt.quotes.yaml': head + label('indirect') + label('direct'),
};
const sidecar = (folder: Folder) => readFileSync(path.join(folder.path, 'a.txt.quotes.yaml'), 'utf8');

describe('check --fix', () => {
  test('repairs, says what, and finds nothing more to repair', async () => {
    using folder = Folder.of(files);
    const first = await whosaid(['check', '--fix'], { cwd: folder.path });
    expect(first.out).toBe(
      [
        '✔ 100 %  a.txt  1 of 1 quote labeled',
        '    a.txt.quotes.yaml:5:11  fixed  the type is `direct` now, not `indirect`  type-mismatch',
        '    a.txt.quotes.yaml:7:14  fixed  the second of two equal entries is taken out  duplicate-quote',
        '',
        'Repaired 2 findings in 1 file.',
        '',
        '100 % complete: 1 of 1 quote labeled, 1 of 1 text complete; no findings.',
        '',
      ].join('\n'),
    );
    expect([first.code, first.err, sidecar(folder)]).toEqual([0, '', head + label('direct')]);
    const second = await whosaid(['check', '--fix'], { cwd: folder.path });
    expect(second.out).toContain('Nothing to repair.');
    expect([second.code, sidecar(folder)]).toEqual([0, head + label('direct')]);
  });

  test('with --dry-run it shows the diff, writes nothing, and judges what is there', async () => {
    using folder = Folder.of(files);
    const { code, out, err } = await whosaid(['check', '--fix', '--dry-run'], { cwd: folder.path });
    expect(out).toBe(
      [
        '--- a/a.txt.quotes.yaml',
        '+++ b/a.txt.quotes.yaml',
        '@@ -1,9 +1,6 @@',
        ' version: 1',
        ' language: en',
        ' quotes:',
        '   - content: We will win',
        '-    type: indirect',
        '-    speaker: wang',
        '-  - content: We will win',
        '     type: direct',
        '     speaker: wang',
        '',
      ].join('\n'),
    );
    expect([code, err]).toEqual([1, '2 findings in 1 file can be repaired; nothing is written.\n']);
    expect(sidecar(folder)).toBe(files['a.txt.quotes.yaml']);
  });

  test('rules that are switched off are not repaired', async () => {
    using folder = Folder.of(files);
    const { code } = await whosaid(['check', '--fix', '--ignore', 'type-mismatch,duplicate-quote'], {
      cwd: folder.path,
    });
    expect([code, sidecar(folder)]).toEqual([0, files['a.txt.quotes.yaml']]);
  });

  test.each(['1', '2'])('beside a format for programs it tells on standard error (%s jobs)', async (jobs) => {
    using folder = Folder.of(files);
    const { code, out, err } = await whosaid(['check', '--fix', '--format', 'json', '--jobs', jobs], {
      cwd: folder.path,
    });
    expect(JSON.parse(out).summary).toMatchObject({ labeled: 1, findings: { warning: 0 } });
    expect(err).toMatch(/^ {4}a\.txt\.quotes\.yaml:5:11 {2}fixed .*\n.*\nRepaired 2 findings in 1 file\.\n$/);
    expect(code).toBe(0);
  });

  test('a file that is a link out of the project is not written: status 2, and it says why', async () => {
    const { 'a.txt.quotes.yaml': labels, ...rest } = files;
    using folder = Folder.of(rest);
    const outside = path.join(mkdtempSync(path.join(tmpdir(), 'whosaid-')), 'labels.yaml');
    writeFileSync(outside, labels);
    symlinkSync(outside, path.join(folder.path, 'a.txt.quotes.yaml'));
    const { code, out, err } = await whosaid(['check', '--fix'], { cwd: folder.path });
    expect(err).toContain('a.txt.quotes.yaml is not written and stays as it was: it leads out of');
    expect(out).toContain('type-mismatch');
    expect([code, readFileSync(outside, 'utf8')]).toEqual([2, labels]);
  });

  test.each<[readonly string[], string]>([
    [['--dry-run'], '--dry-run goes with --fix'],
    [['--fix', '--dry-run', '--format', 'json'], '--dry-run writes a diff; it does not go with --format json'],
    [['--fix', '--watch'], '--watch only looks, and --fix writes'],
    [['--watch', '--format', 'json'], '--watch goes with the format text, not with json'],
  ])('%j is a mistake: status 2, and it says why', async (args, message) => {
    using folder = Folder.of(files);
    const { code, out, err } = await whosaid(['check', ...args], { cwd: folder.path });
    expect(err).toContain(message);
    expect([code, out]).toEqual([2, '']);
  });
});
