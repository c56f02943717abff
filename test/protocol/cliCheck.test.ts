import { execFileSync } from 'node:child_process';
import { readFileSync, symlinkSync, truncateSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { whosaid } from './command';
import { Folder, root } from './kit';

const registry = 'version: 1\nspeakers:\n  wang: {name: Wang}\n';
const article = 'The minister travelled to the north of the country.\nWang said that China wins.\n';
const labeled =
  'version: 1\nlanguage: en\nquotes:\n  - content: that China wins\n    type: indirect\n    speaker: wang\n';
const corpus = {
  'speakers.yaml': registry,
  'a.txt': article,
  'news/b.txt': article,
  'news/b.txt.quotes.yaml': labeled,
  'news/old/c.txt': article,
};

/** The paths of the texts that were looked at. */
async function checked(folder: Folder, ...args: string[]): Promise<string[]> {
  const { out, err } = await whosaid(['check', '--format', 'json', ...args], { cwd: folder.path });
  expect(err).toBe('');
  return JSON.parse(out).texts.map(({ path }: { path: string }) => path);
}

describe('formats', () => {
  test('sarif names rules, places and files for code scanning', async () => {
    using folder = Folder.of({ ...corpus, 'a.txt': article.replace('Wang', '😀 Wang') });
    const { code, out } = await whosaid(['check', '--format', 'sarif'], { cwd: folder.path });
    const [run] = JSON.parse(out).runs;
    expect(run.originalUriBaseIds['%SRCROOT%'].uri).toBe(`${folder.uri()}/`);
    expect(run.tool.driver.rules[0].help.markdown).toBe(
      readFileSync(path.join(root, 'docs/rules/unlabeled-quote.md'), 'utf8'),
    );
    expect(run.results).toHaveLength(2);
    expect(run.results[0].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'a.txt', uriBaseId: '%SRCROOT%' },
      region: { startLine: 2, startColumn: 14, endLine: 2, endColumn: 29 },
    });
    expect(code).toBe(1);
  });

  test('github annotates', async () => {
    using folder = Folder.of(corpus);
    const { code, out } = await whosaid(['check', '--format', 'github', 'news'], { cwd: folder.path });
    expect(out).toMatch(
      /^::warning file=news\/old\/c\.txt,line=2,endLine=2,col=11,endColumn=26,title=unlabeled-quote::Unlabeled indirect quote, .*\n50 %25 complete: .*\n$/,
    );
    expect(code).toBe(1);
  });

  test('github annotates files as the checkout names them, wherever the step runs', async () => {
    using folder = Folder.of({ ...corpus, 'news/speakers.yaml': registry });
    const { out } = await whosaid(['check', '--format', 'github', 'old'], {
      cwd: path.join(folder.path, 'news'),
      env: { GITHUB_WORKSPACE: folder.path },
    });
    expect(out).toContain('::warning file=news/old/c.txt,');
  });

  test('junit has a case per text', async () => {
    using folder = Folder.of(corpus);
    const { code, out } = await whosaid(['check', '--format', 'junit'], { cwd: folder.path });
    expect(out.match(/<testcase name="[^"]*"/g)).toEqual([
      '<testcase name="a.txt"',
      '<testcase name="news/b.txt"',
      '<testcase name="news/old/c.txt"',
    ]);
    expect(out.match(/<failure /g)).toHaveLength(2);
    expect(code).toBe(1);
  });

  test.each(['text', 'json', 'sarif', 'github', 'junit'])(
    '%s says the same each time, and nothing else',
    async (format) => {
      using folder = Folder.of(corpus);
      const [one, two] = await Promise.all(
        [0, 1].map(() => whosaid(['check', '--format', format], { cwd: folder.path })),
      );
      expect(one).toEqual(two);
      expect(one?.err).toBe('');
    },
  );
});

describe('rules', () => {
  test.each<[readonly string[], number, string]>([
    [['--ignore', 'unlabeled-quote'], 0, 'no findings'],
    [['--only', 'type-mismatch,yaml-syntax'], 0, 'no findings'],
    [['--rule', 'unlabeled-quote=information'], 0, '2 information'],
    [['--rule', 'unlabeled-quote=error', '--fail-on', 'error'], 1, '2 errors'],
    [['--ignore', 'unlabeled-quote', '--min-completeness', '90'], 1, 'no findings'],
  ])('with %j it ends with status %i', async (options, status, words) => {
    using folder = Folder.of(corpus);
    const { code, out } = await whosaid(['check', ...options], { cwd: folder.path });
    expect(out).toContain(words);
    expect(code).toBe(status);
  });

  test('unused speakers are looked for where all texts are, once a severity is given to them', async () => {
    using folder = Folder.of({ ...corpus, 'speakers.yaml': `${registry}  li: {name: Li}\n` });
    const unused = async (...args: string[]) =>
      (await whosaid(['check', '--rule', 'unused-speaker=warning', ...args], { cwd: folder.path })).out.match(
        /^ +speakers\.yaml:\d+:\d+ .*unused-speaker$/gm,
      )?.length;
    expect([await unused(), await unused('**/*.txt')]).toEqual([1, undefined]);
  });
});

describe('which texts', () => {
  test('one that cannot be read is named and passed over', async () => {
    using folder = Folder.of(corpus);
    truncateSync(path.join(folder.path, 'a.txt'), 65 * 1024 * 1024);
    const { code, out, err } = await whosaid(['check'], { cwd: folder.path });
    expect(out).toContain('news/b.txt  1 of 1 quote labeled');
    expect([code, err]).toEqual([2, 'whosaid: a.txt: cannot be read; texts of more than 64 MB are not\n']);
  });

  test('patterns are read where a shell has not', async () => {
    using folder = Folder.of(corpus);
    expect(await checked(folder, 'news/*.txt')).toEqual(['news/b.txt']);
    expect(await checked(folder, '**/{a,c}.txt')).toEqual(['a.txt', 'news/old/c.txt']);
    expect(await checked(folder, 'n*')).toEqual(['news/b.txt', 'news/old/c.txt']);
  });

  test('a file is never taken for a pattern', async () => {
    using folder = Folder.of({ ...corpus, '[a].txt': article });
    expect(await checked(folder, '[a].txt')).toEqual(['[a].txt']);
  });

  test('a pattern that nothing fits is a mistake', async () => {
    using folder = Folder.of(corpus);
    const { code, err } = await whosaid(['check', 'nowhere/*.txt'], { cwd: folder.path });
    expect([code, err]).toEqual([2, 'whosaid: nowhere/*.txt: no text fits this pattern\n']);
  });

  test.skipIf(process.platform === 'win32')('what lies behind a linked folder is not looked at', async () => {
    using folder = Folder.of(corpus);
    using elsewhere = Folder.of({ 'x.txt': article, 'y.txt': article });
    symlinkSync(elsewhere.path, path.join(folder.path, 'linked'));
    symlinkSync('.', path.join(folder.path, 'news/again'));
    symlinkSync(path.join(elsewhere.path, 'y.txt'), path.join(folder.path, 'y.txt'));
    expect(await checked(folder)).toEqual(['a.txt', 'y.txt', 'news/b.txt', 'news/old/c.txt']);
  });

  test('ignore files are heeded unless told otherwise', async () => {
    using folder = Folder.of({ ...corpus, '.gitignore': 'old/\n', '.whosaidignore': 'a.txt\n' });
    expect(await checked(folder)).toEqual(['news/b.txt']);
    expect(await checked(folder, '--no-ignore-files')).toEqual(['a.txt', 'news/b.txt', 'news/old/c.txt']);
  });
});

describe('--since', () => {
  function git(folder: Folder, ...args: string[]): void {
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], {
      cwd: folder.path,
      stdio: 'ignore',
    });
  }

  function repository(files: Readonly<Record<string, string>> = corpus): Folder {
    const folder = Folder.of(files);
    git(folder, 'init');
    git(folder, 'add', '.');
    git(folder, 'commit', '-m', 'all');
    return folder;
  }

  test('nothing changed: nothing is looked at', async () => {
    using folder = repository();
    const { code, out } = await whosaid(['check', '--since', 'HEAD'], { cwd: folder.path });
    expect(out).toBe('No text has changed.\n');
    expect(code).toBe(0);
  });

  test('committed, uncommitted and untracked changes of texts and sidecars count', async () => {
    using folder = repository({ ...corpus, 'd.txt': article });
    folder.write('a.txt', `${article}More.\n`);
    git(folder, 'commit', '-am', 'a');
    folder.remove('news/b.txt.quotes.yaml');
    folder.write('é new.txt', article);
    expect(await checked(folder, '--since', 'HEAD~1')).toEqual(['a.txt', 'é new.txt', 'news/b.txt']);
    expect(await checked(folder, '--since', 'HEAD', 'news')).toEqual(['news/b.txt']);
  });

  test('the registry that governs a text counts, one further up does not', async () => {
    using folder = repository({ ...corpus, 'news/old/speakers.yaml': registry });
    folder.write('speakers.yaml', `${registry}  li: {name: Li}\n`);
    expect(await checked(folder, '--since', 'HEAD')).toEqual(['a.txt', 'news/b.txt']);
    folder.remove('news/old/speakers.yaml');
    expect(await checked(folder, '--since', 'HEAD', 'news/old')).toEqual(['news/old/c.txt']);
  });

  test('works in a folder below the top and in a hook', async () => {
    using folder = repository();
    folder.write('news/b.txt', article.replace('north', 'south'));
    const { out } = await whosaid(['check', '--since', 'HEAD'], {
      cwd: path.join(folder.path, 'news'),
      env: { GIT_DIR: path.join(folder.path, '.git') },
    });
    expect(out).toContain('b.txt  1 of 1 quote labeled');
    expect(out).not.toContain('c.txt');
  });

  test.each<[string, Readonly<Record<string, string>>, string]>([
    ['nonsense', {}, 'has no revision nonsense; name a commit, branch or tag'],
    ['--output=x', {}, 'has no revision --output=x'],
    ['HEAD', { PATH: '/nowhere' }, '--since asks git which files changed, and there is no git on the PATH'],
  ])('%s with %j: status 2, and it says why', async (revision, env, message) => {
    using folder = repository();
    const { code, out, err } = await whosaid(['check', `--since=${revision}`], { cwd: folder.path, env });
    expect(err).toContain(message);
    expect([code, out]).toEqual([2, '']);
  });

  test('outside of a repository: status 2, and it says why', async () => {
    using folder = Folder.of(corpus);
    const { code, out, err } = await whosaid(['check', '--since', 'HEAD'], { cwd: folder.path });
    expect(err).toContain(`--since: ${folder.path} is in no git repository that can be read (not a git repository`);
    expect([code, out]).toEqual([2, '']);
  });
});

describe('--summary', () => {
  test('adds a table of folders and one of speakers', async () => {
    using folder = Folder.of(corpus);
    const { out } = await whosaid(['check', '--summary'], { cwd: folder.path });
    expect(out).toContain(
      [
        '',
        'folder    complete  labeled  quotes  texts  complete texts',
        '.              0 %        0       1      1               0',
        'news         100 %        1       1      1               1',
        'news/old       0 %        0       1      1               0',
        '',
        'speaker  quotes  indirect  texts',
        'Wang          1         1      1',
        '',
        '33 % complete',
      ].join('\n'),
    );
  });

  test('is part of the JSON, and no part of other formats', async () => {
    using folder = Folder.of(corpus);
    const { out } = await whosaid(['check', '--summary', '--format', 'json'], { cwd: folder.path });
    expect(JSON.parse(out).summary).toMatchObject({
      folders: [{ folder: '.' }, { folder: 'news', labeled: 1 }, { folder: 'news/old' }],
      speakers: [{ id: 'wang', quotes: 1 }],
    });
    const { code, err } = await whosaid(['check', '--summary', '--format', 'sarif'], { cwd: folder.path });
    expect([code, err]).toEqual([2, 'whosaid: --summary goes with the formats text and json, not with sarif\n']);
  });
});

describe('whosaid stats', () => {
  test('counts for people', async () => {
    using folder = Folder.of(corpus);
    const { code, out, err } = await whosaid(['stats'], { cwd: folder.path });
    expect(out).toBe(
      [
        '3 texts, 1 of 3 quotes labeled, 33 % complete',
        '',
        'language  texts  labeled  quotes  complete',
        'en            3        1       3      33 %',
        '',
        'type      quotes',
        'indirect       1',
        '',
        'speaker  quotes  indirect  texts',
        'Wang          1         1      1',
        '',
      ].join('\n'),
    );
    expect([code, err]).toEqual([0, '']);
  });

  test('counts for programs', async () => {
    using folder = Folder.of(corpus);
    const { out } = await whosaid(['stats', '--format', 'json', 'news'], { cwd: folder.path });
    expect(JSON.parse(out)).toEqual({
      version: expect.any(String),
      texts: 2,
      quotes: 2,
      labeled: 1,
      unlabeled: 1,
      completeness: 0.5,
      types: { direct: 0, indirect: 1, mixed: 0, 'free-indirect': 0, reported: 0 },
      languages: [{ language: 'en', texts: 2, labeled: 1, unlabeled: 1 }],
      speakers: [
        {
          id: 'wang',
          name: 'Wang',
          quotes: 1,
          texts: 1,
          types: { direct: 0, indirect: 1, mixed: 0, 'free-indirect': 0, reported: 0 },
        },
      ],
    });
  });

  test('of nothing counts nothing', async () => {
    using folder = Folder.of({ 'a.txt': article });
    const { code, out } = await whosaid(['stats'], { cwd: folder.path });
    expect([code, out]).toEqual([0, '0 texts, 0 of 0 quotes labeled, 100 % complete\n']);
  });
});
