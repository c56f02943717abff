import { describe, expect, test } from 'vitest';
import { edited } from '../../../server/src/yaml/change';
import { insertItems } from '../../../server/src/yaml/items';
import { removeItems, removeKey } from '../../../server/src/yaml/remove';
import { Appended, setKeys } from '../../../server/src/yaml/set';
import { renameKey } from '../../../server/src/yaml/spelling';
import { changed } from '../kit/edits';
import { lines } from '../kit/markers';

describe('many changes at once', () => {
  test('are of the file as it stood before', () => {
    const text = lines(
      'quotes:',
      '  - content: a',
      '    status: suggested',
      '  - content: b',
      '    status: suggested',
      '  - content: c',
    );
    expect(
      changed(
        text,
        setKeys(['quotes', 0], { status: undefined, note: 'n' }, ['content', 'note', 'status']),
        removeItems(['quotes'], [1]),
        insertItems('quotes', [
          { index: 3, value: { content: 'e' } },
          { index: 2, value: { content: 'd' } },
        ]),
        insertItems('dismissed', [
          { index: 0, value: { content: 'x' } },
          { index: 0, value: { content: 'y' } },
        ]),
      ),
    ).toBe(
      lines(
        'quotes:',
        '  - content: a',
        '    note: n',
        '  - content: d',
        '  - content: c',
        '  - content: e',
        'dismissed:',
        '  - content: x',
        '  - content: y',
      ),
    );
  });

  test('name places by the names of before', () => {
    expect(
      changed(
        's:\n  a:\n    n: A\n  b: {}\n',
        renameKey(['s', 'a'], 'c'),
        setKeys(['s', 'a'], { n: 'C', l: new Appended(['A', 'B']) }),
        removeKey(['s'], 'b'),
      ),
    ).toBe('s:\n  c:\n    n: C\n    l: [A, B]\n');
  });

  test('about one place are refused', () => {
    const text = 'q:\n  - a: 1\n    b: 2\n';
    expect(edited(text, setKeys(['q', 0], { b: '3' }), removeItems(['q'], [0]))).toMatchObject({
      ok: false,
      message: expect.stringContaining('one place'),
    });
  });
});
