import { describe, expect, test } from 'vitest';
import { edited } from '../../../server/src/yaml/change';
import { insertEntry } from '../../../server/src/yaml/entries';
import { changed } from '../kit/edits';
import { lines } from '../kit/markers';

describe('inserting an entry', () => {
  test('goes behind the others', () => {
    const text = lines('version: 1', 'speakers:', '  wang-yi:', '    name: Wang Yi # state councilor', '', '# end');
    expect(changed(text, insertEntry('speakers', 'sergei-lavrov', { name: 'Sergei Lavrov' }))).toBe(
      text.replace('councilor\n', 'councilor\n  sergei-lavrov:\n    name: Sergei Lavrov\n'),
    );
  });

  test('starts the mapping where it is empty', () => {
    const text = 'version: 1\nspeakers:\n';
    expect(changed(text, insertEntry('speakers', 'a', { name: 'A' }))).toBe(
      'version: 1\nspeakers:\n  a:\n    name: A\n',
    );
    expect(changed('speakers: {}\n', insertEntry('speakers', 'a', { name: 'A' }))).toBe(
      'speakers:\n  a:\n    name: A\n',
    );
  });

  test('is refused where the id is taken', () => {
    expect(edited('speakers:\n  a:\n    name: A\n', insertEntry('speakers', 'a', { name: 'B' }))).toMatchObject({
      ok: false,
    });
  });
});
