import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paramsOf } from '../../server/src/connection/params';
import { serverCommands } from '../../server/src/protocol';
import { Folder } from '../protocol/kit';
import { Raw } from '../protocol/raw';
import { longest, tries } from './effort';
import { registry, registryText, sidecar, sidecarText, text } from './files';

const plain = 'Wang said that it rains.\n“It rains,” he said.\n';

/** What is in the workspace at first. The last text is never told of: what is said of it must stay. */
const files = {
  'speakers.yaml': registryText,
  'a.txt': plain,
  'a.txt.quotes.yaml': sidecarText,
  'b.md': plain,
  'apart/speakers.yaml': registryText,
  'apart/z.txt': plain,
  'apart/z.txt.quotes.yaml': sidecarText,
};
const known = ['speakers.yaml', 'a.txt', 'a.txt.quotes.yaml', 'b.md', 'b.md.quotes.yaml', 'none.txt', 'deep/x.txt', ''];
const foreign = [
  'untitled:Untitled-1',
  'git:/a.txt?x',
  'vscode-remote://wsl+u/a.txt',
  'file:///',
  'file://h/a.txt',
  'x',
  '',
];

/** Values that stand for themselves, but for `name`, the URI of a file in the workspace, and `length`, so many letters. */
const uri = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...known).map((name) => ({ name })) },
  { weight: 1, arbitrary: fc.constantFrom(...foreign) },
);
const number = fc.oneof(
  { weight: 6, arbitrary: fc.nat(60) },
  { weight: 1, arbitrary: fc.constantFrom(-1, 0.5, 1e9, 2 ** 31, 2 ** 53, 1e308, -0) },
);
const position = fc.record({ line: fc.oneof(fc.nat(3), number), character: number });
const range = fc.record({ start: position, end: position });
const content = fc.oneof(text, sidecar, registry, fc.constant({ length: 100_000 }));
const speaker = fc.constantFrom('wang-yi', 'nobody', 'unknown', '__proto__', '', 'a b');

/** What may come with any message: each reads of it what it knows. */
const params: fc.Arbitrary<Record<string, unknown>> = fc.record({
  textDocument: fc.record({ uri, version: number, text: content, languageId: fc.constant('x') }),
  position,
  range,
  positions: fc.array(position, { maxLength: 3 }),
  context: fc.record({ diagnostics: fc.array(fc.record({ range }), { maxLength: 2 }) }),
  contentChanges: fc.array(fc.record({ text: content, range }, { requiredKeys: ['text'] }), { maxLength: 3 }),
  changes: fc.array(fc.record({ uri, type: fc.constantFrom(0, 1, 2, 3, 9) }), { maxLength: 3 }),
  event: fc.record({ added: fc.constant([]), removed: fc.constant([]) }),
  settings: fc.record({
    whosaid: fc.dictionary(fc.constantFrom('rules', 'minConfidence', 'texts', 'x'), fc.anything()),
  }),
  previousResultId: fc.constantFrom('', '0', '1', 'x'),
  previousResultIds: fc.constant([]),
  query: fc.constantFrom('', 'wang', '.*', '\0'),
  newName: fc.constantFrom('wang', '', 'a: b', '__proto__', '\n'),
  files: fc.array(fc.record({ oldUri: uri, newUri: uri }), { maxLength: 2 }),
  uri,
  uris: fc.array(uri, { maxLength: 3 }),
  registry: uri,
  id: speaker,
});
const argument = fc.record({
  uri,
  start: number,
  end: number,
  at: number,
  content: fc.array(fc.record({ start: number, end: number }), { maxLength: 3 }),
  words: fc.array(fc.record({ start: number, end: number }), { maxLength: 2 }),
  entry: fc.option(number, { nil: undefined }),
  speaker: fc.oneof(speaker, fc.array(speaker, { maxLength: 2 })),
  type: fc.constantFrom('direct', 'x', ''),
  part: fc.constantFrom('content', 'source', 'cue', 'x'),
  edge: fc.constantFrom('start', 'end', 'x'),
  by: fc.constantFrom('word', 'clause', 'sentence', 'x'),
  direction: fc.constantFrom('extend', 'shrink', 'x'),
  reason: fc.constantFrom('', 'why: "x"\n#'),
  name: fc.constantFrom('Wang', '', '\n', '__proto__'),
  alias: fc.constantFrom('W. Yi', '', '[x]'),
  id: speaker,
  newId: speaker,
  newName: fc.constantFrom('Wang', ''),
  from: speaker,
  into: speaker,
  folder: uri,
});

interface Message {
  readonly method: string;
  readonly params: unknown;
  readonly isCancelled: boolean;
}

const isNotification = (method: string) => /\/did[A-Z]/.test(method);
const methods = [...paramsOf.keys()].filter((method) => method !== 'initialize');
const message: fc.Arbitrary<Message> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ method: fc.constantFrom(...methods), params, isCancelled: fc.boolean() }),
  },
  // Whatever else is asked for, documents are opened and edited.
  {
    weight: 3,
    arbitrary: fc.record({
      method: fc.constantFrom('textDocument/didOpen', 'textDocument/didChange', 'textDocument/didClose'),
      params,
      isCancelled: fc.constant(false),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      method: fc.constant('workspace/executeCommand'),
      params: fc.record({
        command: fc.constantFrom(...Object.values(serverCommands), 'whosaid.nothing'),
        arguments: fc.array(argument, { minLength: 1, maxLength: 1 }),
      }),
      isCancelled: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      method: fc.constantFrom(...methods, 'initialize', 'x/y', '$/x', ''),
      params: fc.anything(),
      isCancelled: fc.boolean(),
    }),
  },
);

/** The codes that the protocol has for what clients do wrong, and for what cannot be done. */
const expected = new Set([-32602, -32803, -32802, -32801, -32800, -32601, -32600]);

/** A message as it is sent, with the URIs of a folder in the place of names. */
function inFolder(value: unknown, folder: Folder): unknown {
  if (Array.isArray(value)) return value.map((each) => inFolder(each, folder));
  if (typeof value !== 'object' || value === null) return value;
  if ('name' in value && Object.keys(value).length === 1) return folder.uri(String(value.name));
  if ('length' in value) return 'x '.repeat(Number(value.length) / 2);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inFolder(item, folder)]));
}

test('whatever messages come in whatever order, requests are answered in time, and the rest is as it was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(message, { minLength: 10, maxLength: 40 }), async (messages) => {
      using folder = Folder.of(files);
      await using raw = await Raw.ready(folder.uri());
      const apart = async () => {
        // The answer comes when the whole folder has been looked at, so that counts stay what they are.
        await raw.ask('workspace/symbol', { query: '' });
        const uri = folder.uri('apart/z.txt');
        return [(await raw.hover(uri)).result, (await raw.ask('whosaid/quotes', { uri })).result];
      };
      const before = await apart();
      const begun = raw.spent ?? 0;
      const answers = await Promise.all(
        messages.map(async ({ method, params, isCancelled }) => {
          const sent = inFolder(params, folder);
          if (isNotification(method)) {
            raw.tell(method, sent);
            return undefined;
          }
          // A question about the whole workspace stays open until its client takes it back.
          const isOpen = method === 'workspace/diagnostic';
          return {
            method,
            ...(await (isCancelled || isOpen ? raw.askAndCancel(method, sent) : raw.ask(method, sent))),
          };
        }),
      );
      // One answer may take a second, but not each of them.
      expect((raw.spent ?? 0) - begun).toBeLessThan(10 * longest);
      const odd = answers.filter((answer) => answer?.error && !expected.has(answer.error.code));
      expect(odd).toEqual([]);
      raw.tell('workspace/didChangeConfiguration', { settings: {} });
      expect(await apart()).toEqual(before);
      // What goes wrong for a reason of our own is logged, and its request gets the empty answer.
      expect(raw.logged.filter((line) => line.includes(' failed: '))).toEqual([]);
      expect(raw.errors).toBe('');
      expect(raw.process.exitCode).toBeNull();
    }),
    tries(4, 30),
  );
});
