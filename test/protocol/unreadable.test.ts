import { mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { whosaid } from './command';
import { Folder, Session } from './kit';

const registry = 'version: 1\nspeakers:\n  wang: {name: Wang}\n';
const article = 'Wang said that China wins.\nWang said that caf\u00e9s open.\n';
const labeled =
  'version: 1\nquotes:\n  - content: that China wins\n    type: indirect\n    speaker: wang\n    note: caf\u00e9\n';

interface Kind {
  readonly name: string;
  /** Puts the file there; what it holds then, or undefined where it is no file or too large to be compared. */
  readonly make: (file: string) => Buffer | undefined;
  /** What is said of it. */
  readonly said: RegExp;
  /** Whether the labels in it are still known. */
  readonly isShown: boolean;
}

/** What the check says of a text. */
interface Reported {
  readonly path: string;
  readonly labeled: number;
  readonly files: readonly { readonly findings: readonly { readonly message: string }[] }[];
}

function holding(bytes: Buffer): (file: string) => Buffer {
  return (file) => {
    writeFileSync(file, bytes);
    return bytes;
  };
}

const kinds: readonly Kind[] = [
  {
    name: 'broken YAML',
    make: holding(Buffer.from(`${labeled}"\n`)),
    said: /has no colon|never closed/,
    isShown: true,
  },
  { name: 'Latin-1', make: holding(Buffer.from(labeled, 'latin1')), said: /is not UTF-8/, isShown: true },
  { name: 'UTF-16', make: holding(Buffer.from(`\ufeff${labeled}`, 'utf16le')), said: /is UTF-16/, isShown: true },
  {
    name: 'UTF-16, the other way round',
    make: holding(Buffer.from(`\ufeff${labeled}`, 'utf16le').swap16()),
    said: /is UTF-16/,
    isShown: true,
  },
  {
    name: 'bytes of no text',
    make: holding(Buffer.concat([Buffer.from(labeled), Buffer.from([0, 1, 2, 0])])),
    said: /holds bytes of no text/,
    isShown: true,
  },
  {
    name: '100 MB',
    make: (file) => {
      writeFileSync(file, labeled);
      truncateSync(file, 100 * 1024 * 1024);
      return undefined;
    },
    said: /has 100 MB; more than 64 MB are not read/,
    isShown: false,
  },
  {
    name: 'many characters',
    make: (file) => holding(Buffer.from(labeled + '# x\n'.repeat(1_300_000)))(file),
    said: /too large to read/,
    isShown: false,
  },
  {
    name: 'a folder',
    make: (file) => {
      mkdirSync(file);
      return undefined;
    },
    said: /is no file/,
    isShown: false,
  },
];

const isWindows = process.platform === 'win32';

describe('a sidecar that cannot be read', () => {
  const folder = Folder.of({ 'speakers.yaml': registry });
  const made = new Map<Kind, Buffer | undefined>();
  const nameOf = (kind: Kind) => `${kinds.indexOf(kind)}.txt`;
  const fileOf = (kind: Kind) => path.join(folder.path, `${nameOf(kind)}.quotes.yaml`);
  let reported: readonly Reported[] = [];
  let session: Session;
  let applied = 0;

  beforeAll(async () => {
    for (const kind of kinds) {
      folder.write(nameOf(kind), article);
      made.set(kind, kind.make(fileOf(kind)));
    }
    const { out } = await whosaid(['check', '--fix', '--format', 'json'], { cwd: folder.path });
    reported = JSON.parse(out).texts;
    session = await Session.start({ folders: [folder] });
    session.connection.onRequest('workspace/applyEdit', () => {
      applied++;
      return { applied: true };
    });
  });

  afterAll(async () => {
    await session.kill();
    folder[Symbol.dispose]();
  });

  test.each(kinds)('is reported with what is wrong, and never written: $name', async (kind) => {
    const text = reported.find((one) => one.path === nameOf(kind));
    const messages = text?.files.flatMap(({ findings }) => findings.map(({ message }) => message)) ?? [];
    expect(messages.join('\n')).toMatch(kind.said);
    expect(text?.labeled).toBe(kind.isShown ? 1 : 0);

    const uri = folder.uri(nameOf(kind));
    await session.open(uri, article);
    const start = article.indexOf('that caf');
    const params = { uri, content: [{ start, end: start + 10 }], speaker: 'wang' };
    const answer = session.connection.sendRequest('workspace/executeCommand', {
      command: 'whosaid.add',
      arguments: [params],
    });
    await expect(answer).rejects.toThrow(kind.said);
    const actions: { edit?: unknown }[] = await session.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: { line: 1, character: 10 }, end: { line: 1, character: 20 } },
      context: { diagnostics: [] },
    });
    expect(actions.filter(({ edit }) => edit)).toEqual([]);
    expect(applied).toBe(0);
    const bytes = made.get(kind);
    if (bytes) expect(readFileSync(fileOf(kind)).equals(bytes)).toBe(true);
  });
});

describe('a registry that cannot be read', () => {
  test('is not written, and the refusal says why', async () => {
    using folder = Folder.of({ 'a.txt': article, 'a.txt.quotes.yaml': labeled });
    const file = path.join(folder.path, 'speakers.yaml');
    const bytes = Buffer.from(registry.replace('{name: Wang}', '{name: W\u00e4ng}'), 'latin1');
    writeFileSync(file, bytes);
    await using session = await Session.start({ folders: [folder] });
    let applied = 0;
    session.connection.onRequest('workspace/applyEdit', () => {
      applied++;
      return { applied: true };
    });
    await session.open(folder.uri('a.txt'), article);
    const params = { uri: folder.uri('speakers.yaml'), id: 'wang', alias: 'Minister Wang' };
    const answer = session.connection.sendRequest('workspace/executeCommand', {
      command: 'whosaid.addAlias',
      arguments: [params],
    });
    await expect(answer).rejects.toThrow(/is not UTF-8/);
    expect(applied).toBe(0);
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });
});

test.skipIf(isWindows)('a link to nowhere is no place for a new sidecar', async () => {
  using folder = Folder.of({ 'speakers.yaml': registry, 'a.txt': article });
  symlinkSync('nowhere.yaml', path.join(folder.path, 'a.txt.quotes.yaml'));
  const { out } = await whosaid(['check', '--format', 'json'], { cwd: folder.path });
  expect(out).toMatch(/leads to nothing/);
});

test('a sidecar of an editor that read other bytes as U+FFFD is not written', async () => {
  using folder = Folder.of({ 'speakers.yaml': registry, 'a.txt': article });
  writeFileSync(path.join(folder.path, 'a.txt.quotes.yaml'), Buffer.from(labeled, 'latin1'));
  await using session = await Session.start({ folders: [folder] });
  await session.open(folder.uri('a.txt'), article);
  await session.open(folder.uri('a.txt.quotes.yaml'), Buffer.from(labeled, 'latin1').toString());
  const start = article.indexOf('that caf');
  const label = () =>
    session.connection.sendRequest('workspace/executeCommand', {
      command: 'whosaid.add',
      arguments: [{ uri: folder.uri('a.txt'), content: [{ start, end: start + 10 }], speaker: 'wang' }],
    });
  session.connection.onRequest('workspace/applyEdit', () => ({ applied: true }));
  await expect(label()).rejects.toThrow(/is not UTF-8/);
  // Opened again as what it is, it can be edited.
  await session.change(folder.uri('a.txt.quotes.yaml'), labeled);
  expect(await label()).toBeNull();
});
