import { describe, expect, test } from 'vitest';
import { type Change, edited } from '../../../server/src/yaml/change';
import { removeItems, removeKey } from '../../../server/src/yaml/remove';
import type { Path } from '../../../server/src/yaml/schema';
import { setKeys } from '../../../server/src/yaml/set';
import { changed } from '../kit/edits';
import { lines } from '../kit/markers';

const file = lines(
  '# top',
  'version: 1',
  'quotes:',
  '  # about the first',
  '  - content: one # trailing',
  '    type: direct',
  '    # deeper',
  '',
  '  # a section',
  '',
  '  # about the second',
  '  - content: two',
  '    note: |',
  '      long',
  '',
  '# far left',
  '  - content: three',
  '',
  '# tail',
  'extra: kept',
);

describe('removing items', () => {
  test('takes the comments about the item along and keeps the others', () => {
    expect(changed(file, removeItems(['quotes'], [0]))).toBe(
      lines(
        '# top',
        'version: 1',
        'quotes:',
        '',
        '  # a section',
        '',
        '  # about the second',
        '  - content: two',
        '    note: |',
        '      long',
        '',
        '# far left',
        '  - content: three',
        '',
        '# tail',
        'extra: kept',
      ),
    );
  });

  test('two pauses become one', () => {
    expect(changed(file, removeItems(['quotes'], [1]))).toBe(
      file.replace('  # about the second\n  - content: two\n    note: |\n      long\n\n', ''),
    );
  });

  test('a comment further left is about more than the item', () => {
    expect(changed(file, removeItems(['quotes'], [2]))).toBe(file.replace('  - content: three\n', ''));
  });

  test('the last ones leave an empty list and the comments of others', () => {
    expect(changed(file, removeItems(['quotes'], [0, 1, 2]))).toBe(
      lines('# top', 'version: 1', 'quotes: []', '', '  # a section', '', '# far left', '', '# tail', 'extra: kept'),
    );
  });

  test.each<[string, string, readonly number[], string]>([
    ['two in a row', '  - a\n  - b\n  - c\n', [0, 1], 'q:\n  - c\n'],
    ['no final newline', '  - a\n  - b', [1], 'q:\n  - a'],
    ['no final newline, all of them', '  - a\n  - b', [0, 1], 'q: []'],
    ['CRLF', '  - a\r\n  - b\r\n', [0], 'q:\n  - b\r\n'],
    ['CRLF and no final newline', '  - a\r\n  - b', [1], 'q:\n  - a'],
    ['a comment on the line of the key', ' # all\n  - a\n', [0], 'q: [] # all\n'],
    ['a list at the column of its key', '- a\n- b\n', [1], 'q:\n- a\n'],
    ['flow, the first', ' [a, b, c]\n', [0], 'q: [b, c]\n'],
    ['flow, the last', ' [a, b, c]\n', [2], 'q: [a, b]\n'],
    ['flow, some', ' [a, b, c, d]\n', [0, 2], 'q: [b, d]\n'],
    ['flow, the last ones', ' [a, b, c]\n', [1, 2], 'q: [a]\n'],
    ['flow, all', ' [ a, b ]\n', [0, 1], 'q: []\n'],
    ['flow with a comma at the end', ' [a, b,]\n', [1], 'q: [a,]\n'],
    ['a pause before the end', '  - a\n\n  - b\n\n', [1], 'q:\n  - a\n'],
  ])('%s', (_, items, indexes, expected) => {
    const text = `q:${/^[ [#]/.test(items) && !items.startsWith('  ') ? '' : '\n'}${items}`;
    expect(changed(text, removeItems(['q'], indexes))).toBe(expected);
  });

  test('a comment that heads a group stays', () => {
    const text = lines(
      'q:',
      '  # at home',
      '  - a',
      '  - b',
      '',
      '  # abroad',
      '  - c',
      '  - e',
      '  # d alone',
      '  - d',
    );
    expect(changed(text, removeItems(['q'], [0]))).toBe(text.replace('  - a\n', ''));
    expect(changed(text, removeItems(['q'], [2]))).toBe(text.replace('  - c\n', ''));
    expect(changed(text, removeItems(['q'], [4]))).toBe(text.replace('  # d alone\n  - d\n', ''));
  });

  test('comments inside brackets stay', () => {
    const text = 'q: [\n    a, # first\n    b # second\n  ]\n';
    expect(changed(text, removeItems(['q'], [1]))).toBe('q: [\n    a, # first\n     # second\n  ]\n');
    expect(changed(text, removeItems(['q'], [0, 1]))).toBe('q: [\n     # second\n  ]\n');
  });

  test('a list may go with its key', () => {
    const text = lines('quotes:', '  - a', '# about words', 'dismissed:', '  # mine', '  - b', '# end');
    expect(changed(text, removeItems(['dismissed'], [0], 'no-key'))).toBe(lines('quotes:', '  - a', '# end'));
    expect(changed(text, removeItems(['quotes'], [0], 'no-key'))).toBe(text.replace('quotes:\n  - a\n', ''));
  });

  test.each<[string, string, Change, string]>([
    ['an item that is not there', 'q: [a]\n', removeItems(['q'], [1]), 'no entry 2 under `q`'],
    ['no list', 'q: a\n', removeItems(['q'], [0]), 'no list under `q`'],
    ['an item that another one refers to', 'q:\n  - &x a\n  - *x\n', removeItems(['q'], [0]), '`*x`'],
    ['a file that cannot be read', 'q: [a\n', removeItems(['q'], [0]), 'cannot be edited before it can be read'],
    ['the only key of an item', 'q:\n  - a: 1\n', setKeys(['q', 0], { a: undefined }), 'only key'],
  ])('is refused for %s', (_, text, change, message) => {
    expect(edited(text, change)).toMatchObject({ ok: false, message: expect.stringContaining(message) });
  });

  test('an alias may go', () => {
    expect(changed('q:\n  - &x a\n  - *x\n', removeItems(['q'], [1]))).toBe('q:\n  - &x a\n');
  });
});

function removed(text: string, ...path: Path): string {
  return changed(text, removal(path));
}

/** Of a key or of an item, whichever the last step names. */
function removal(path: Path): Change {
  const [outer, last] = [path.slice(0, -1), path.at(-1)];
  return typeof last === 'number' ? removeItems(outer, [last]) : removeKey(outer, last ?? '');
}

const registry = lines(
  'version: 1',
  'speakers:',
  '  # China',
  '  ada:',
  '    name: Ada # a',
  '    # about Ada',
  '  bob:',
  '    name: Bob',
  '',
  '  # Eve herself',
  '  eve:',
  '    notes: |',
  '      long',
  '',
  '  # Others',
  '  joe: {name: Joe}',
  '  kim: {name: Kim}',
  '# end',
);

describe('removing an entry of a block', () => {
  test('takes its own comments and leaves the heading of its group', () => {
    expect(removed(registry, 'speakers', 'ada')).toBe(
      registry.replace('  ada:\n    name: Ada # a\n    # about Ada\n', ''),
    );
  });

  test('leaves the group apart from the next', () => {
    expect(removed(registry, 'speakers', 'bob')).toBe(registry.replace('  bob:\n    name: Bob\n', ''));
  });

  test('takes the comment above it where it is about this entry alone', () => {
    expect(removed(registry, 'speakers', 'eve')).toBe(
      registry.replace('\n  # Eve herself\n  eve:\n    notes: |\n      long\n', ''),
    );
  });

  test('leaves what stands below the last one', () => {
    expect(removed(registry, 'speakers', 'kim')).toBe(registry.replace('  kim: {name: Kim}\n', ''));
  });

  test('leaves an empty mapping when nothing is left', () => {
    expect(removed('speakers:\n  # x\n  a:\n    name: A\nextra: 1\n', 'speakers', 'a')).toBe(
      'speakers: {}\nextra: 1\n',
    );
  });

  test('keeps line ends, also the one that is not there', () => {
    expect(removed('speakers:\r\n  a:\r\n    name: A\r\n  b:\r\n    name: B', 'speakers', 'b')).toBe(
      'speakers:\r\n  a:\r\n    name: A',
    );
    expect(removed('speakers:\r\n  a:\r\n    name: A\r\n  b:\r\n    name: B', 'speakers', 'a')).toBe(
      'speakers:\r\n  b:\r\n    name: B',
    );
  });

  test('leaves no pause above the one that comes first then', () => {
    const spaced = 'speakers:\n  a:\n    name: A\n\n  # b\n  b:\n    name: B\n\n  c: {}\n';
    expect(removed(spaced, 'speakers', 'a')).toBe(spaced.replace('  a:\n    name: A\n\n', ''));
    expect(removed(spaced, 'speakers', 'b')).toBe(spaced.replace('  # b\n  b:\n    name: B\n\n', ''));
  });

  test('leaves comments that stand further left', () => {
    const text = 'speakers:\n  a: {}\n# all of b\n  # b\n  b: {}\n';
    expect(removed(text, 'speakers', 'b')).toBe(text.replace('  # b\n  b: {}\n', ''));
  });

  test('takes one line out of a list', () => {
    const list = 'a:\n- x # one\n# two\n- y\n- z\n';
    expect(removed(list, 'a', 0)).toBe('a:\n# two\n- y\n- z\n');
    expect(removed(list, 'a', 1)).toBe('a:\n- x # one\n- z\n');
    expect(removed(list, 'a', 2)).toBe('a:\n- x # one\n# two\n- y\n');
  });
});

describe('removing an entry of a flow', () => {
  test.each([
    ['[x, y, z]', 0, '[y, z]'],
    ['[x, y, z]', 1, '[x, z]'],
    ['[x, y, z]', 2, '[x, y]'],
    ['[ x ]', 0, '[]'],
    ['[x, y,]', 1, '[x,]'],
    ['[\n  x, # one\n  y\n  ]', 1, '[\n  x, # one\n  \n  ]'],
    ['["x, y", z]', 1, '["x, y"]'],
    ['[[x], {y: 1}]', 1, '[[x]]'],
  ])('%j at %i leaves %j', (list, index, expected) => {
    expect(removed(`a: ${list}\n`, 'a', index)).toBe(`a: ${expected}\n`);
  });

  test('takes a key', () => {
    expect(removed('{version: 1, speakers: {a: {name: A}, b: {name: B}}}', 'speakers', 'a')).toBe(
      '{version: 1, speakers: {b: {name: B}}}',
    );
  });
});

describe('refuses', () => {
  test.each<[string, string, Path]>([
    ['what is not there', 'a: [x]\n', ['a', 1]],
    ['a key that is not there', 'a: {x: 1}\n', ['b']],
    ['a file that cannot be read', 'a: [x\n', ['a', 0]],
    ['what others refer to', 'a: [&x x, y]\nb: *x\n', ['a', 0]],
    ['what holds something that others refer to', 'a: {x: &x 1}\nb: *x\n', ['a']],
    ['what shares its line', 'a:\n- - x\n  - y\n', ['a', 0, 0]],
  ])('%s', (_, text, path) => {
    expect(edited(text, removal(path))).toMatchObject({ ok: false });
  });
});
