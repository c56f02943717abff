import { describe, expect, it } from 'vitest';
import { type IGrammar, INITIAL, type StateStack } from 'vscode-textmate';
import { grammar, textGrammar, yamlHosts } from './kit';

/** The state behind the lines of a file that lead to the long one. */
function stateAfter(grammar: IGrammar, lines: readonly string[]): StateStack {
  return lines.reduce((state, line) => grammar.tokenizeLine2(line, state).ruleStack, INITIAL);
}

/** Milliseconds for one line, in the way VS Code calls a grammar. */
function timeFor(grammar: IGrammar, before: readonly string[], line: string): number {
  const state = stateAfter(grammar, before);
  const begun = performance.now();
  grammar.tokenizeLine2(line, state);
  return performance.now() - begun;
}

/** In UTF-16 code units. VS Code itself gives up at 20,000. */
const length = 262_144;
/** In milliseconds. Linear work takes a tenth of it on a slow machine, quadratic work many times as much. */
const most = 4000;

const repeated = (unit: string) => unit.repeat(Math.ceil(length / unit.length));

const texts: readonly [string, string][] = [
  ['prose', 'The minister said that “we will win” and ‘soon’ it’s over. '],
  ['words without marks', 'lorem ipsum '],
  ['one word', 'a'],
  ['blanks', ' '],
  ['opening double marks', '“'],
  ['opening single marks', ' ‘a'],
  ['apostrophes', '’a '],
  ['straight marks', '"a '],
  ['two apostrophes', " ''a"],
  ['guillemets', '« »'],
  ['opening guillemets', '«a '],
  ['every mark', "“ „ ” « » ‹ › 「 」 『 』 \" '' ‘ ’ ‚ "],
];

describe('a text in one long line does not hold the editor', async () => {
  const text = await textGrammar();
  it.each(texts)('%s', (_, unit) => {
    expect(timeFor(text, [], repeated(unit))).toBeLessThan(most);
  });
});

describe.each(yamlHosts)('a value in one long line over %s does not hold the editor', async (host) => {
  const yaml = await grammar(host);
  const before = ['version: 1', 'quotes:'];
  const values: readonly [string, string, string][] = [
    ['content', '  - content: ', 'lorem ipsum: dolor '],
    ['content in quotation marks', '  - content: "', 'lorem \\" ipsum '],
    ['content of blanks', '  - content: a', ' '],
    ['content in pieces', '  - content: [', 'lorem ipsum, {exact: a}, '],
    ['blanks in pieces', '  - content: [a', '  '],
    ['one word as a speaker', '  - speaker: ', 'a'],
    ['hyphens as a speaker', '  - speaker: ', 'a-'],
    ['speakers', '  - speaker: [', 'wang-yi, '],
    ['a key that never ends', '  - content: x\n    ', 'a:a'],
    ['a type that is none', '  - type: ', 'direct '],
  ];
  it.each(values)('%s', (_, start, unit) => {
    const lines = (start + repeated(unit)).split('\n');
    expect(timeFor(yaml, [...before, ...lines.slice(0, -1)], lines.at(-1) ?? '')).toBeLessThan(most);
  });
});
