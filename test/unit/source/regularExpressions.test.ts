import { readFileSync } from 'node:fs';
import { analyse } from 'scslre';
import { glob } from 'tinyglobby';
import { expect, test } from 'vitest';
import { parseAst } from 'vitest/node';

interface Expression {
  readonly file: string;
  readonly pattern: string;
  readonly flags: string;
}

const files = await glob(['server/src/**/*.ts', 'client/src/**/*.ts'], { ignore: '**/node_modules/**' });
const sources = files.toSorted().map((file) => ({ file, code: readFileSync(file, 'utf8') }));
const expressions = sources.flatMap(({ file, code }) => expressionsIn(file, parseAst(code, { lang: 'ts' })));

/** Every regular expression of a syntax tree. */
function expressionsIn(file: string, node: unknown): Expression[] {
  if (typeof node !== 'object' || node === null) return [];
  if ('regex' in node && typeof node.regex === 'object' && node.regex !== null) {
    const { regex } = node;
    if ('pattern' in regex && 'flags' in regex) {
      return [{ file, pattern: String(regex.pattern), flags: String(regex.flags) }];
    }
  }
  return Object.values(node).flatMap((child) => expressionsIn(file, child));
}

test('no regular expression takes more than linear time', () => {
  const slow = expressions.flatMap(({ file, pattern, flags }) =>
    analyse(new RegExp(pattern, flags)).reports.map(({ type }) => `${file} /${pattern}/${flags} ${type}`),
  );
  expect(slow).toEqual([]);
  // They were found at all.
  expect(expressions.length).toBeGreaterThan(50);
});

test.each(['(a+)+$', String.raw`\s+$`, String.raw`\s*[\r\n]\s*`, '(?:a|a)*b'])('/%s/ would be noticed', (pattern) => {
  expect(analyse(new RegExp(pattern)).reports).not.toEqual([]);
});

test('no regular expression is put together at run time, where nobody could judge it', () => {
  expect(sources.filter(({ code }) => /\bRegExp\(/.test(code)).map(({ file }) => file)).toEqual([]);
});
