import { expect, test } from 'vitest';
import { linesOf } from '../../../../server/src/cli/jobs/lines';

async function* chunks(...texts: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield typeof text === 'string' ? new TextEncoder().encode(text) : text;
}

async function lines(...texts: readonly (string | Uint8Array)[]): Promise<(readonly string[])[]> {
  const found = [];
  for await (const group of linesOf(chunks(...texts))) found.push(group);
  return found;
}

test('lines come in groups, as their ends arrive', async () => {
  expect(await lines('a\nb\nc', 'd', 'e\n', '\nf')).toEqual([['a', 'b'], ['cde'], [''], ['f']]);
});

test('a return before the end of a line is no part of it, any other is', async () => {
  expect(await lines('a\r\nb\rc\r', '\n', 'd\r')).toEqual([['a'], ['b\rc'], ['d']]);
});

test('JSON may hold what other programs take for the end of a line', async () => {
  expect(await lines('"a\u2028b\u0085"\n')).toEqual([['"a\u2028b\u0085"']]);
});

test('a character that comes in two pieces is one', async () => {
  const bytes = new TextEncoder().encode('“😀”\n');
  expect(await lines(bytes.slice(0, 2), bytes.slice(2, 5), bytes.slice(5))).toEqual([['“😀”']]);
});

test('no input, no lines', async () => {
  expect(await lines()).toEqual([]);
  expect(await lines('')).toEqual([]);
});
