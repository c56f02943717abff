import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { cli, whosaid } from './command';
import { Folder, root } from './kit';

const registry = 'version: 1\nspeakers:\n  wang: {name: Wang}\n';
const article = 'The minister travelled to the north of the country.\nWang said that China wins.\n';
const labeled =
  'version: 1\nlanguage: en\nquotes:\n  - content: that China wins\n    type: indirect\n    speaker: wang\n';

describe('whosaid check', () => {
  test('finds the samples complete', async () => {
    const { code, out } = await whosaid(['check', 'samples']);
    expect(out).toMatch(/^✔ 100 % {2}samples\/000_6904c2a5929c856e\.txt {2}\d+ of \d+ quotes labeled$/m);
    expect(out).toMatch(/\n100 % complete: (\d+) of \1 quotes labeled, 5 of 5 texts complete; no findings\.\n$/);
    expect(code).toBe(0);
  });

  test('names each finding with its place, and fails', async () => {
    using folder = Folder.of({
      'speakers.yaml': registry,
      'a.txt': article,
      'b.txt': article,
      'b.txt.quotes.yaml': labeled,
    });
    const { code, out, err } = await whosaid(['check'], { cwd: folder.path });
    expect(out).toBe(
      [
        '✖   0 %  a.txt  0 of 1 quote labeled',
        '    a.txt:2:11  warning  Unlabeled indirect quote, probably by Wang (“said”): “that China wins”. Label or dismiss it.  unlabeled-quote',
        '✔ 100 %  b.txt  1 of 1 quote labeled',
        '',
        '50 % complete: 1 of 2 quotes labeled, 1 of 2 texts complete; 1 warning.',
        '',
      ].join('\n'),
    );
    expect([code, err]).toEqual([1, '']);
  });

  test('writes JSON with places in code points', async () => {
    using folder = Folder.of({ 'speakers.yaml': registry, 'a.txt': article.replace('Wang', '😀 Wang') });
    const { code, out } = await whosaid(['check', '--format', 'json'], { cwd: folder.path });
    expect(JSON.parse(out)).toEqual({
      version: '0.1.0',
      texts: [
        {
          path: 'a.txt',
          language: 'en',
          labeled: 0,
          unlabeled: 1,
          completeness: 0,
          files: [
            {
              path: 'a.txt',
              kind: 'text',
              findings: [
                {
                  line: 2,
                  column: 13,
                  endLine: 2,
                  endColumn: 28,
                  code: 'unlabeled-quote',
                  severity: 'warning',
                  message: expect.stringContaining('that China wins'),
                },
              ],
            },
          ],
        },
      ],
      registries: [],
      summary: {
        texts: 1,
        completeTexts: 0,
        findings: { error: 0, warning: 1, information: 0, hint: 0 },
        labeled: 0,
        unlabeled: 1,
        completeness: 0,
      },
    });
    expect(code).toBe(1);
  });

  test.each<[readonly string[], number]>([
    [['--min-completeness', '50'], 0],
    [['--min-completeness', '50.1'], 1],
    [['--fail-on', 'error'], 0],
    [['--fail-on', 'information'], 1],
    [['--min-confidence', '1'], 0],
    [['--min-confidence', '0'], 1],
  ])('with %j ends with status %i', async (options, expected) => {
    using folder = Folder.of({
      'speakers.yaml': registry,
      'a.txt': article,
      'b.txt': article,
      'b.txt.quotes.yaml': labeled,
    });
    expect((await whosaid(['check', ...options], { cwd: folder.path })).code).toBe(expected);
  });

  test('knows the cues that the registry adds', async () => {
    const text = article.replace('said', 'spitballed');
    using folder = Folder.of({ 'speakers.yaml': registry, 'a.txt': text });
    expect((await whosaid(['check'], { cwd: folder.path })).code).toBe(0);
    using added = Folder.of({ 'speakers.yaml': `${registry}cues: {en: {verbs: [spitball]}}\n`, 'a.txt': text });
    const { code, out } = await whosaid(['check'], { cwd: added.path });
    expect(out).toContain('probably by Wang (“spitballed”): “that China wins”');
    expect(code).toBe(1);
    const detected = await whosaid(['detect', 'a.txt'], { cwd: added.path });
    expect(JSON.parse(detected.out).attributions).toHaveLength(1);
  });

  test('takes single files, whatever their names, and governs them from above', async () => {
    using folder = Folder.of({ 'speakers.yaml': registry, 'deep/down/README': article, 'b.txt': article });
    const { out } = await whosaid(['check', 'deep/down/README'], { cwd: folder.path });
    expect(out).toContain('probably by Wang');
    expect(out).not.toContain('b.txt');
    const absolute = await whosaid(['check', path.join(folder.path, 'b.txt')]);
    expect(absolute.out).toContain('b.txt:2:11');
  });

  test('reports registries and broken files without stopping', async () => {
    using folder = Folder.of({
      'speakers.yaml': `${registry}  wang-yi: {name: Wang, mood: x}\n`,
      'a.txt.quotes.yaml': 'version: 1\nquotes:\n  - "open\n',
      'b.txt': article,
      'b.txt.quotes.yaml': labeled,
      'c.txt.quotes.yaml': '['.repeat(5000),
    });
    const { code, out } = await whosaid(['check'], { cwd: folder.path });
    expect(out).toContain('yaml-syntax');
    expect(out).toContain('missing-text');
    expect(out).toContain('speakers.yaml:4:3  warning  `wang-yi` and `wang` have the name “Wang” in common.');
    expect(out).not.toContain('mood');
    expect(out).toContain('✔ 100 %  b.txt');
    expect(code).toBe(1);
  });

  test('leaves files outside a project alone', async () => {
    using folder = Folder.of({ 'a.txt': article, 'speakers.yaml': 'speakers: []\n' });
    const { code, out } = await whosaid(['check'], { cwd: folder.path });
    expect(out).toBe(
      'No texts of a project found. Texts are .txt and .md files with a speakers.yaml above them or a sidecar in their folder.\n',
    );
    expect(code).toBe(0);
  });

  test.each<[readonly string[], string]>([
    [['check', 'nowhere.txt'], 'whosaid: nowhere.txt: no such file or folder'],
    [['check', '--format', 'xml'], 'Allowed choices are text, json'],
    [['check', '--min-completeness', 'much'], 'It is a number from 0 to 100.'],
    [['check', '--fail-on', 'hint'], 'Allowed choices are error, warning, information'],
    [['chekc'], "unknown command 'chekc'"],
    [['explain', 'nonsense'], 'Allowed choices are unlabeled-quote'],
    [['check', '--min-confidence', '40'], 'It is a number from 0 to 1.'],
    [['detect', '--min-confidence', ''], 'It is a number from 0 to 1.'],
    [['detect', 'nowhere.txt'], 'whosaid: nowhere.txt: '],
  ])('%j is a mistake: status 2, and it says why', async (args, message) => {
    const { code, out, err } = await whosaid(args);
    expect(err).toContain(message);
    expect([code, out]).toEqual([2, '']);
  });
});

describe('whosaid detect', () => {
  test('answers each line in input order, with offsets in code points', async () => {
    const input = [
      { id: 'one', text: `😀 ${article}`, speakers: { wang: { name: 'Wang' } } },
      { id: 'two', text: 'It rained in the valley for a week, and the river rose by a metre and a half.' },
      { id: 'cues', text: 'He spitballed that it rains.', language: 'en', cues: { en: { verbs: ['spitball'] } } },
      { id: 'three', text: 'Selon M. Dupont, la loi sera votée demain par les députés.', language: 'fr-CA' },
    ];
    const { code, out } = await whosaid(['detect', '-'], {
      input: input.map((line) => `${JSON.stringify(line)}\n`).join(''),
    });
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ id }) => id)).toEqual(['one', 'two', 'cues', 'three']);
    const [attribution] = lines[0].attributions;
    const words = (span: [number, number]) => [...(input[0]?.text ?? '')].slice(...span).join('');
    expect(words(attribution.content[0])).toBe('that China wins');
    expect(attribution).toMatchObject({ type: 'indirect', speaker: 'wang', rule: expect.stringMatching(/^en\//) });
    expect([words(attribution.source), words(attribution.cue)]).toEqual(['Wang', 'said']);
    expect(lines[1].attributions).toEqual([]);
    expect(lines[2].attributions).toHaveLength(1);
    expect(lines[3]).toMatchObject({ language: 'fr-CA', attributions: [{ speaker: null }] });
    expect(code).toBe(0);
  });

  test('passes over a bad line, says which, and goes on', async () => {
    const { code, out, err } = await whosaid(['detect', '-'], {
      input: `{"id":1,"text":"x"}\nnonsense\n[]\n\n{"id":2,"text":"y"}`,
    });
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).id),
    ).toEqual(['1', '2']);
    expect(err).toMatch(/^whosaid: line 2: .*\nwhosaid: line 3: a line is /);
    expect(code).toBe(2);
  });

  test('reads files, with the speakers of their registry', async () => {
    using folder = Folder.of({ 'speakers.yaml': registry, 'd/a.txt': `\uFEFF${article}` });
    const { out } = await whosaid(['detect', 'd/a.txt'], { cwd: folder.path });
    expect(JSON.parse(out)).toMatchObject({ id: 'd/a.txt', attributions: [{ speaker: 'wang', content: [[62, 77]] }] });
  });

  test('with --explain tells a person what was found where, by which rule, and who speaks', async () => {
    using folder = Folder.of({ 'speakers.yaml': registry, 'a.txt': article, 'b.txt': '12:30\n' });
    const { code, out, err } = await whosaid(['detect', '--explain', 'a.txt', 'b.txt'], { cwd: folder.path });
    expect(out.replaceAll(/\d+ %/g, 'N %')).toBe(
      [
        'a.txt: English (detected); 1 attribution of N % confidence or more',
        '',
        'a.txt:2:11  indirect  N %',
        '  [source: Wang] <cue: said> {content: that China wins}.',
        '  Rule: a cue, and a clause behind it that a word such as “that” opens (en/verb-that)',
        '  Speaker: Wang (wang)',
        '',
        'b.txt: language not recognized (quotation marks only); 0 attributions of N % confidence or more',
        '',
        '',
      ].join('\n'),
    );
    expect([code, err]).toEqual([0, '']);
  });

  test('with --explain reads one text from standard input, governed by the folder', async () => {
    using folder = Folder.of({ 'speakers.yaml': registry });
    const { code, out } = await whosaid(['detect', '--explain', '--language', 'en', '--min-confidence', '0', '-'], {
      cwd: folder.path,
      input: article,
    });
    expect(out).toContain('-: English (as given); 1 attribution of 0 % confidence or more\n\n-:2:11');
    expect(out).toContain('Speaker: Wang (wang)');
    expect(code).toBe(0);
  });

  test('with --explain passes over what it cannot read', async () => {
    using folder = Folder.of({ 'a.txt': article });
    const { code, out, err } = await whosaid(['detect', '--explain', 'no.txt', 'a.txt'], { cwd: folder.path });
    expect(out).toContain('a.txt:2:11');
    expect(err).toMatch(/^whosaid: no\.txt: /);
    expect(code).toBe(2);
  });

  test('stops quietly when its reader has seen enough', async () => {
    const lines = `${JSON.stringify({ id: 'x', text: article })}\n`.repeat(5000);
    const child = spawn('sh', ['-c', `"${process.execPath}" "${cli}" detect - | head -n 1`], {
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let [out, err] = ['', ''];
    child.stdout.on('data', (data: Buffer) => (out += data.toString()));
    child.stderr.on('data', (data: Buffer) => (err += data.toString()));
    child.stdin.on('error', () => undefined).end(lines);
    await new Promise((resolve) => child.on('close', resolve));
    expect(out.split('\n')).toHaveLength(2);
    expect(err).toBe('');
  });
});

describe('the rest', () => {
  test('explain prints the page of a rule', async () => {
    const { code, out } = await whosaid(['explain', 'unlabeled-quote']);
    expect(out).toContain('unlabeled-quote');
    expect(out.length).toBeGreaterThan(200);
    expect(code).toBe(0);
  });

  test('help names every command and the exit status', async () => {
    const { code, out } = await whosaid(['--help']);
    for (const command of ['check', 'detect', 'explain', 'lsp']) expect(out).toContain(command);
    expect(code).toBe(0);
    expect((await whosaid(['check', '--help'])).out).toContain('Exit status: 0 complete, 1 findings, 2');
  });

  test('the version is that of the package', async () => {
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    expect((await whosaid(['--version'])).out).toBe(`${version}\n`);
  });
});
