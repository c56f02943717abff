import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { edited } from '../../../server/src/yaml/change';
import { insertEntry } from '../../../server/src/yaml/entries';
import { insertItems } from '../../../server/src/yaml/items';
import { removeItems, removeKey } from '../../../server/src/yaml/remove';
import { Appended, setKeys } from '../../../server/src/yaml/set';
import { renameKey } from '../../../server/src/yaml/spelling';
import { effort } from '../../fuzz/effort';
import { applied, changed } from '../kit/edits';

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
    second: fc.constantFrom(
      '',
      'type: direct',
      'speaker: [a, b]',
      'note: |\n      long\n      text',
      'note: |+\n      long\n\n',
      'source:',
      'tags:\n      - a # c\n      - "b"',
    ),
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
        const result = edited(text, insertItems('quotes', [{ index, value: added }]));
        const after = applied(text, result);
        const before = parse(text);
        before.quotes.splice(index, 0, added);
        expect(parse(after)).toEqual(before);
        // Nothing is replaced, so taking the insertion out again gives the same bytes.
        if (result.ok) for (const edit of result.edits) expect(edit.span.start).toBe(edit.span.end);
      }),
      { numRuns: effort(300) },
    );
  });

  test('uses the line ends of the file', () => {
    fc.assert(
      fc.property(file, fc.nat({ max: 8 }), (text, index) => {
        const after = changed(text, insertItems('quotes', [{ index, value: { content: 'x', type: 'direct' } }]));
        if (text.includes('\r\n')) expect(after.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        else expect(after).not.toContain('\r');
      }),
      { numRuns: effort(100) },
    );
  });

  test('sets a key and changes no other value', () => {
    fc.assert(
      fc.property(file, words, (text, speaker) => {
        const after = parse(changed(text, setKeys(['quotes', 0], { speaker }, keys)));
        const before = parse(text);
        before.quotes[0].speaker = speaker;
        expect(after).toEqual(before);
      }),
      { numRuns: effort(300) },
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
        const after = parse(changed(text, insertEntry('speakers', 'new-one', { name })));
        expect(after.speakers['new-one']).toEqual({ name });
      }),
      { numRuns: effort(200) },
    );
  });

  /** Whatever is not on a line of the item or right above it in its column. */
  const commentsOf = (text: string) => text.match(/# (?:far left|top|end)/g) ?? [];

  test('removes items and keeps every other value, and the comments of others', () => {
    fc.assert(
      fc.property(file, fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 4 }), (text, some) => {
        const before = parse(text);
        const indexes = [...new Set(some.map((index) => index % before.quotes.length))];
        const after = changed(text, removeItems(['quotes'], indexes));
        before.quotes = before.quotes.filter((_: unknown, i: number) => !indexes.includes(i));
        expect(parse(after)).toEqual(before);
        expect(commentsOf(after)).toEqual(commentsOf(text));
        if (text.includes('\r\n')) expect(after.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      }),
      { numRuns: effort(150) },
    );
  });

  test('removing what was inserted gives the same bytes', () => {
    fc.assert(
      fc.property(file, fc.nat({ max: 8 }), value, (text, index, added) => {
        const count = parse(text).quotes.length;
        const longer = changed(text, insertItems('quotes', [{ index, value: added }]));
        const again = changed(longer, removeItems(['quotes'], [Math.min(index, count)]));
        // Behind a block scalar that keeps its line ends, and at the end of the file, a line end more or less is left.
        if (!text.includes('|+')) expect(again.trimEnd()).toBe(text.trimEnd());
        expect(again.replaceAll(/\s+/g, ' ').trim()).toBe(text.replaceAll(/\s+/g, ' ').trim());
      }),
      { numRuns: effort(150) },
    );
  });

  const anyValue = fc.oneof(
    words,
    fc.array(words, { minLength: 1, maxLength: 4 }),
    fc.record({ exact: words, prefix: words }),
    fc.array(fc.oneof(words, fc.record({ exact: words })), { minLength: 2, maxLength: 3 }),
  );
  const keys = ['content', 'type', 'speaker', 'source', 'tags', 'note', 'status'] as const;
  const newValues = fc.dictionary(fc.constantFrom(...keys), fc.option(anyValue, { nil: undefined }), {
    minKeys: 1,
    noNullPrototype: true,
  });

  test('replaces any value by any other, adds and removes keys, and changes no other value', () => {
    fc.assert(
      fc.property(file, fc.nat({ max: 5 }), newValues, newValues, (text, at, first, second) => {
        let now = text;
        const expected = parse(text);
        const index = at % expected.quotes.length;
        for (const values of [first, second]) {
          const entry = { ...expected.quotes[index], ...values };
          for (const [key, value] of Object.entries(entry)) if (value === undefined) delete entry[key];
          // An entry cannot lose every key that it has.
          if (Object.keys(expected.quotes[index]).every((key) => !(key in entry))) return;
          now = changed(now, setKeys(['quotes', index], values, keys));
          expected.quotes[index] = entry;
          expect(parse(now)).toEqual(expected);
        }
        expect(commentsOf(now)).toEqual(commentsOf(text));
        if (text.includes('\r\n')) expect(now.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      }),
      { numRuns: effort(100) },
    );
  });

  test('a value that is set and set back is written as before', () => {
    fc.assert(
      fc.property(file, words, (text, other) => {
        const [{ content }] = parse(text).quotes;
        const there = changed(text, setKeys(['quotes', 0], { content: other, cue: 'said' }, keys));
        const back = changed(there, setKeys(['quotes', 0], { content, cue: undefined }, keys));
        expect(parse(back)).toEqual(parse(text));
        // Marks that other words needed stay, and a line end behind a scalar that keeps them.
        const isMarked = /["']/.test(text.charAt(text.indexOf('content: ') + 9)) && !/[\r\n]|^\s|\s$/.test(other);
        if (isMarked && !text.includes('|+')) expect(back).toBe(text);
      }),
      { numRuns: effort(150) },
    );
  });

  test('does many things at once as one after another', () => {
    fc.assert(
      fc.property(
        file,
        fc.array(fc.constantFrom('keep', 'remove', 'set'), { minLength: 6, maxLength: 6 }),
        value,
        (text, what, added) => {
          const before = parse(text);
          const count = before.quotes.length;
          const gone = what.slice(0, count).flatMap((each, i) => (each === 'remove' ? [i] : []));
          const set = what.slice(0, count).flatMap((each, i) => (each === 'set' ? [i] : []));
          if (gone.length === count) return;
          const after = applied(
            text,
            edited(
              text,
              ...set.map((index) => setKeys(['quotes', index], { type: 'mixed', status: undefined }, keys)),
              insertItems('quotes', [{ index: 1, value: added }]),
              removeItems(['quotes'], gone),
              insertItems('dismissed', [{ index: 0, value: added }]),
            ),
          );
          for (const index of set) before.quotes[index] = { ...before.quotes[index], type: 'mixed' };
          before.quotes = before.quotes.flatMap((quote: unknown, i: number) => [
            ...(i === 1 ? [added] : []),
            ...(gone.includes(i) ? [] : [quote]),
          ]);
          if (count === 1) before.quotes.push(added);
          before.dismissed = [added, ...(before.dismissed ?? [])];
          expect(parse(after)).toEqual(before);
        },
      ),
      { numRuns: effort(150) },
    );
  });

  test('adds to any list, names any key anew, takes any key away', () => {
    const added = fc.array(words, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(file, fc.nat({ max: 5 }), added, fc.boolean(), (text, at, items, isGone) => {
        const expected = parse(text);
        const index = at % expected.quotes.length;
        const { tags, source, content, ...others } = expected.quotes[index];
        const changes = [
          setKeys(['quotes', index], { tags: new Appended(items), source: new Appended(items) }, keys),
          renameKey(['quotes', index, 'content'], 'words'),
          ...(isGone && 'type' in others ? [removeKey(['quotes', index], 'type')] : []),
        ];
        if (isGone) delete others.type;
        const known = source === undefined || source === null ? [] : [source];
        expected.quotes[index] = {
          ...others,
          words: content,
          tags: [...(tags ?? []), ...items],
          source: [...known, ...items],
        };
        const after = changed(text, ...changes);
        expect(parse(after)).toEqual(expected);
        expect(commentsOf(after)).toEqual(commentsOf(text));
        if (text.includes('\r\n')) expect(after.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      }),
      { numRuns: effort(150) },
    );
  });
});
