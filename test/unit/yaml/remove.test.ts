import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../server/src/model/edit';
import { removeAt } from '../../../server/src/yaml/remove';
import type { Path } from '../../../server/src/yaml/schema';
import { lines } from '../kit/markers';

function removed(text: string, ...path: Path): string {
  const result = removeAt(text, path);
  return result.ok ? applyEdits(text, result.edits) : result.message;
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

  test('leaves the key of the block when nothing is left', () => {
    expect(removed('speakers:\n  # x\n  a:\n    name: A\nextra: 1\n', 'speakers', 'a')).toBe('speakers:\nextra: 1\n');
  });

  test('keeps line ends, also the one that is not there', () => {
    expect(removed('speakers:\r\n  a:\r\n    name: A\r\n  b:\r\n    name: B', 'speakers', 'b')).toBe(
      'speakers:\r\n  a:\r\n    name: A',
    );
    expect(removed('speakers:\r\n  a:\r\n    name: A\r\n  b:\r\n    name: B', 'speakers', 'a')).toBe(
      'speakers:\r\n  b:\r\n    name: B',
    );
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
    expect(removeAt(text, path)).toMatchObject({ ok: false });
  });
});
