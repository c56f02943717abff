import fc from 'fast-check';
import { parseYaml } from '../../server/src/yaml/parse';

/** Words that mean something to a parser, an object, a terminal or a Markdown viewer, and characters that are odd. */
export const odd: readonly string[] = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'prototype',
  'valueOf',
  '&a ',
  '*a',
  '<<: *a',
  '<<: ',
  '!!js/function "x"',
  '!!binary ',
  '!!set ',
  '!!omap ',
  '!!timestamp ',
  '!<tag:x,2020:y> ',
  '? ',
  ': ',
  '- ',
  '-',
  '[',
  ']',
  '{',
  '}',
  ',',
  '|',
  '|+2',
  '>-',
  '#',
  ' #',
  '---\n',
  '...\n',
  '%YAML 1.1\n---\n',
  '%TAG ! tag:x:\n---\n',
  '"',
  "'",
  '\\',
  '\\x',
  '@',
  '`',
  '~',
  'null',
  'true',
  '.nan',
  '0x1F',
  '1e999',
  'unknown',
  '../x',
  '![i](https://e.example/i.png)',
  '[x](command:workbench.action.quit)',
  '<script>alert(1)</script>',
  '$(sync~spin)',
  '\u001b[31m',
  '\u0007',
  '\t',
  '\n',
  '\n\n',
  '\r',
  '\r\n',
  '\u0085',
  '\u2028',
  '\u2029',
  '\u0000',
  '\uFEFF',
  '\uFFFE',
  '\uD83D',
  '\uDE00',
  '😀',
  '👨‍👩‍👧‍👦',
  '🇫🇷',
  'e\u0301',
  'é',
  'ề',
  'e\u0302\u0300',
  '\u200b',
  '\u200d',
  '\u200e',
  '\u202e',
  '\u00ad',
  '\u00a0',
  '\u3000',
  '\uE0F0',
  'سلام',
  'ﷺ',
  'İ',
  'ß',
  'ﬁ',
  'ſ',
  '“',
  '”',
  '„',
  '«',
  '»',
  '「',
  '」',
  '＂',
  '＇',
  '’',
  '‘',
  '—',
  '：',
  '…',
];

export const oddPiece = fc.constantFrom(...odd);

const sentence = fc.constantFrom(
  'Wang said that it rains. ',
  '“It rains,” he said. ',
  '“It rains. ',
  'He added:',
  '"We will," Lavrov said, "win." ',
  'Selon M. Zhao, il pleut. ',
  '« Il pleut », a souligné M. Zhao. ',
  'Ông Han cho biết trời mưa. ',
  '„Es regnet“, sagte Wang. ',
  'WALLACE: It rains.\n',
  '王毅 said “下雨了”. ',
  '\n\n',
  '\n',
  '\r\n\r\n',
  'The minister, who spoke on Monday, noted it. ',
  'Nothing is said. ',
);

/** Texts as they are, with what is odd in them. */
export const text = fc
  .array(fc.oneof({ weight: 4, arbitrary: sentence }, { weight: 1, arbitrary: oddPiece }), { maxLength: 24 })
  .map((parts) => parts.join(''));

export const registryText = `version: 1
speakers:
  wang-yi:
    name: Wang Yi
    aliases: [Wang, 王毅]
    role: &a Foreign Minister
    country: CN
    pronouns: he
    wikidata: Q123
    links: [https://example.org/wang]
    notes: |
      In office.
  sergei-lavrov: { name: "Sergei Lavrov", aliases: [Lavrov] }
  zhao:
    name: 'Zhao'
    aliases:
      - M. Zhao
      - Zhao
    affiliation: *a
cues:
  en:
    verbs: [quip]
`;

export const sidecarText = `# by hand
version: 1
language: en
quotes:
  - content: it rains
    type: indirect
    speaker: wang-yi
    source: Wang
    cue: said
    tags: [a, b]
  - content:
      - We will
      - { exact: win, prefix: "said, \\"" }
    type: direct
    speaker: [sergei-lavrov, wang-yi]
    addressee: zhao
    status: suggested
    note: |
      Several
      lines.
  - &q
    content: "Il pleut"
    speaker: unknown
    x-own: 1
dismissed:
  - content: Nothing is said
    reason: no quote
`;

type Mutation =
  | { readonly kind: 'insert'; readonly at: number; readonly piece: string }
  | { readonly kind: 'delete' | 'repeat' | 'nest'; readonly at: number; readonly length: number }
  | { readonly kind: 'word'; readonly at: number; readonly piece: string }
  | { readonly kind: 'line' | 'swap'; readonly at: number; readonly other: number }
  | { readonly kind: 'breaks'; readonly piece: string };

const share = fc.double({ min: 0, max: 1, noNaN: true });
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), at: share, piece: oddPiece }),
  fc.record({ kind: fc.constant('word' as const), at: share, piece: oddPiece }),
  fc.record({
    kind: fc.constantFrom('delete' as const, 'repeat' as const, 'nest' as const),
    at: share,
    length: fc.integer({ min: 1, max: 40 }),
  }),
  fc.record({ kind: fc.constantFrom('line' as const, 'swap' as const), at: share, other: share }),
  fc.record({ kind: fc.constant('breaks' as const), piece: fc.constantFrom('\r\n', '\r', '\u2028', '\n\n', '\n\t') }),
);

function mutated(file: string, change: Mutation): string {
  if (change.kind === 'breaks') return file.replaceAll('\n', () => change.piece);
  const at = Math.floor(change.at * file.length);
  switch (change.kind) {
    case 'insert':
      return file.slice(0, at) + change.piece + file.slice(at);
    case 'delete':
      return file.slice(0, at) + file.slice(at + change.length);
    case 'repeat':
      return file.slice(0, at + change.length) + file.slice(at);
    case 'nest': {
      const inner = file.slice(at, at + change.length).replaceAll('\n', '\n  ');
      return file.slice(0, at) + inner + file.slice(at + change.length);
    }
    case 'word':
      return mutatedWord(file, at, change.piece);
    case 'line':
    case 'swap':
      return mutatedLines(file, change);
  }
}

/** A key, a value or another word becomes something odd, so that the shape of the file stays. */
function mutatedWord(file: string, at: number, piece: string): string {
  const [word = ''] = /[\p{L}\d-]+/u.exec(file.slice(at)) ?? [];
  const start = file.indexOf(word, at);
  return file.slice(0, start) + piece + file.slice(start + word.length);
}

function mutatedLines(file: string, { kind, at, other }: Extract<Mutation, { kind: 'line' | 'swap' }>): string {
  const lines = file.split('\n');
  const [i, j] = [Math.floor(at * (lines.length - 1)), Math.floor(other * (lines.length - 1))];
  const [a = '', b = ''] = [lines[i], lines[j]];
  if (kind === 'line') lines.splice(j, 0, a);
  else [lines[i], lines[j]] = [b, a];
  return lines.join('\n');
}

/** Files that are nearly as they should be, and some that are nothing of the kind. */
function variantsOf(file: string): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 8, arbitrary: fc.array(mutation, { maxLength: 6 }).map((all) => all.reduce(mutated, file)) },
    {
      weight: 1,
      arbitrary: fc
        .array(fc.oneof(oddPiece, fc.constantFrom('a', ' ', '\n  ')), { maxLength: 40 })
        .map((parts) => parts.join('')),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
  );
}

export const sidecar = variantsOf(sidecarText);
export const registry = variantsOf(registryText);

/** Whether a file is read in full, so that an edit of it has to be possible and right. */
export function isReadable(file: string): boolean {
  return parseYaml(file).problems.length === 0;
}
