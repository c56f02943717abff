import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ReportAnswer, ReportParams } from '../../server/src/protocol';
import { whosaid } from './command';
import { Folder, Session } from './kit';

const news = 'Wang said that China wins.\nThe minister met reporters on Monday. Li said that it rains in Beijing.\n';
const registry = 'version: 1\nspeakers:\n  wang: {name: Wang}\n  li: {name: Li}\n';
const sidecar = 'version: 1\nlanguage: en\nquotes:\n  - content: that China wins\n    speaker: wang\n';
const files = {
  'speakers.yaml': registry,
  'x/2021-03-04.txt': news,
  'x/2021-03-04.txt.quotes.yaml': sidecar,
  'y/b.txt': news,
};

describe('whosaid report', () => {
  test('writes what the ending of its file asks for, and nothing beside it', async () => {
    using folder = Folder.of(files);
    for (const name of ['report.html', 'quotes.csv', 'report.json']) {
      expect(await whosaid(['report', '--output', name, '--title', 'News'], { cwd: folder.path })).toMatchObject({
        code: 0,
        out: '',
        err: '',
      });
    }
    const read = (name: string) => readFileSync(path.join(folder.path, name), 'utf8');
    expect(read('report.html')).toMatch(/^<!doctype html>[^]*<h1 dir="auto">News<\/h1>[^]*<\/html>\n$/);
    expect(read('quotes.csv').split('\r\n')).toHaveLength(1 + 4 + 1);
    expect(JSON.parse(read('report.json'))).toMatchObject({
      title: 'News',
      texts: [{ path: 'x/2021-03-04.txt', date: '2021-03-04' }, { path: 'y/b.txt' }],
      totals: { labeled: 1, unlabeled: 3, speakers: 1 },
    });
    expect(readdirSync(folder.path).toSorted()).toEqual(
      ['quotes.csv', 'report.html', 'report.json', 'speakers.yaml', 'x', 'y'].toSorted(),
    );
  });

  test('goes to standard output, the same for any number of threads', async () => {
    using folder = Folder.of(files);
    const run = (...more: string[]) => whosaid(['report', '--format', 'csv', ...more], { cwd: folder.path });
    const { out } = await run('--jobs', '1');
    expect(out).toContain('x/2021-03-04.txt,x,2021-03-04,en,1,labeled,indirect,wang,Wang');
    expect((await run('--jobs', '2')).out).toBe(out);
  });

  test('says nothing on standard output that the log of a CI takes for a command, and all of it in a file', async () => {
    using folder = Folder.of({
      'speakers.yaml': registry,
      'a ##[b].txt': 'Wang said that ##vso[c]China wins.\n',
      'a ##[b].txt.quotes.yaml': `${sidecar.replace('that China wins', '"that ##vso[c]China wins"')}    note: "d\\n::e::f"\n`,
    });
    for (const format of ['csv', 'json', 'html']) {
      const { code, out } = await whosaid(['report', '--format', format, '--title', '::e'], { cwd: folder.path });
      expect([format, code, /^\s*::|##\[|##vso\[/im.exec(out)?.[0]]).toEqual([format, 0, undefined]);
      expect(out).toContain('China wins');
    }
    await whosaid(['report', '--output', 'quotes.csv'], { cwd: folder.path });
    expect(readFileSync(path.join(folder.path, 'quotes.csv'), 'utf8')).toMatch(
      /^a ##\[b\]\.txt,.*that ##vso\[c\]China wins,.*"d\n::e::f",,\r\n$/m,
    );
  });

  test('leaves the file as it was where it cannot be written', async () => {
    using folder = Folder.of(files);
    const { code, err } = await whosaid(['report', '--output', 'none/report.html'], { cwd: folder.path });
    expect(code).toBe(2);
    expect(err).toContain('none');
    expect(existsSync(path.join(folder.path, 'none'))).toBe(false);
  });
});

describe('whosaid/report', () => {
  const ask = (session: Session, params?: ReportParams) =>
    session.connection.sendRequest<ReportAnswer>('whosaid/report', params ?? {});

  test('answers the page of the workspace, or of a folder, in each format', async () => {
    using folder = Folder.of(files);
    await using session = await Session.start({ folders: [folder] });
    const page = await ask(session, { title: 'News' });
    expect(page.content).toMatch(/<h1 dir="auto">News<\/h1><p class="sub">2 texts/);
    expect(page.texts).toEqual([]);
    expect((await ask(session, { folder: folder.uri('y') })).content).toContain(
      '<h1 dir="auto">y</h1><p class="sub">1 text ',
    );
    expect((await ask(session, { format: 'csv' })).content.split('\r\n')).toHaveLength(6);
    expect(JSON.parse((await ask(session, { format: 'json' })).content)).toMatchObject({ totals: { texts: 2 } });
  });

  test('for an editor names the texts that its numbers mean, as they stand in the editor', async () => {
    using folder = Folder.of(files);
    await using session = await Session.start({ folders: [folder] });
    await session.open(folder.uri('y/b.txt'), 'Nothing is said here.\n');
    const { content, texts } = await ask(session, { forEditor: true });
    expect(texts).toEqual([folder.uri('x/2021-03-04.txt')]);
    expect(content).toContain('data-t="0" data-s="10" data-e="25"');
    expect(content).toContain('acquireVsCodeApi');
  });

  test('a folder without texts is a page that says so', async () => {
    using folder = Folder.of({ 'notes.txt': 'Wang said that China wins.\n' });
    await using session = await Session.start({ folders: [folder] });
    expect((await ask(session)).content).toContain('There is nothing to report yet.');
  });
});
