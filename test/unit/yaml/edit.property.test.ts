import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { applyEdits, type EditResult } from '../../../server/src/model/edit';
import { insertEntry, insertItem, setItemKey } from '../../../server/src/yaml/edit';

function applied(text: string, result: EditResult): string {
  if (!result.ok) throw new Error(result.message);
  return applyEdits(text, result.edits);
}

/** Words of any script, YAML's own characters among them, and no lone surrogates, which no file can hold. */
const words = fc.string({
  unit: fc.constantFrom(...'ab é王😀 :#-?,[]{}&*!|>\'"%@`“”«»\t.0', 'e\u0301', '\u00a0', '\n'),
  minLength: 1,
  maxLength: 30,
});

const comment = fc.constantFrom('', ' # c', ' #');
const blank = fc.constantFrom('', '\n', '  # own line\n', '# far left\n');

/** An item as people write it: any quoting, any comments. */
const item = fc
  .record({
    scalar: fc.constantFrom('plain words', '"double: quoted"', "'single # quoted'", '2020', '“curly”'),
    second: fc.constantFrom('', 'type: direct', 'speaker: [a, b]', 'note: |\n      long\n      text', 'source:'),
    comment,
    blank,
  })
  .map(({ scalar, second, comment: behind, blank: above }) => {
    const below = second === '' ? '' : `    ${second}\n`;
    return `${above}  - content: ${scalar}${behind}\n${below}`;
  });

const file = fc
  .record({
    items: fc.array(item, { minLength: 1, maxLength: 6 }),
    tail: fc.constantFrom('', '\n', '\n# end\n', 'extra: kept\n', 'dismissed:\n  - content: no\n'),
    crlf: fc.boolean(),
    final: fc.boolean(),
  })
  .map(({ items, tail, crlf, final }) => {
    const text = `# top\nversion: 1\nquotes:\n${items.join('')}${tail}`;
    const ended = final ? text : text.replace(/\n+$/, '');
    return crlf ? ended.replaceAll('\n', '\r\n') : ended;
  });

const value = fc.record({ content: words, note: words });

describe('any edit of any file', () => {
  test('inserts what was asked for and keeps everything else to the letter', () => {
    fc.assert(
      fc.property(file, fc.nat({ max: 8 }), value, (text, index, added) => {
        const result = insertItem(text, 'quotes', index, added);
        const after = applied(text, result);
        const before = parse(text);
        before.quotes.splice(index, 0, added);
        expect(parse(after)).toEqual(before);
        // Nothing is replaced, so taking the insertion out again gives the same bytes.
        if (result.ok) for (const edit of result.edits) expect(edit.span.start).toBe(edit.span.end);
      }),
      { numRuns: 300 },
    );
  });

  test('uses the line ends of the file', () => {
    fc.assert(
      fc.property(file, fc.nat({ max: 8 }), (text, index) => {
        const after = applied(text, insertItem(text, 'quotes', index, { content: 'x', type: 'direct' }));
        if (text.includes('\r\n')) expect(after.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        else expect(after).not.toContain('\r');
      }),
      { numRuns: 100 },
    );
  });

  test('sets a key and changes no other value', () => {
    fc.assert(
      fc.property(file, words, (text, speaker) => {
        const result = setItemKey(text, 'quotes', 0, 'speaker', speaker, [
          'content',
          'type',
          'speaker',
          'source',
          'note',
        ]);
        const after = parse(applied(text, result));
        const before = parse(text);
        before.quotes[0].speaker = speaker;
        expect(after).toEqual(before);
      }),
      { numRuns: 300 },
    );
  });

  test('adds an entry under any name', () => {
    const registry = fc.constantFrom(
      'speakers:\n',
      'speakers: {}\n',
      'speakers:\n  a:\n    name: A\n',
      'speakers: {a: {name: A}}\n',
    );
    fc.assert(
      fc.property(registry, words, (text, name) => {
        const after = parse(applied(text, insertEntry(text, 'speakers', 'new-one', { name })));
        expect(after.speakers['new-one']).toEqual({ name });
      }),
      { numRuns: 200 },
    );
  });
});
