import { describe, expect, test } from 'vitest';
import { list, numberWithin, object, offset, oneOf, string, uri } from '../../../server/src/connection/arguments';
import { quotePlace, span, speaker } from '../../../server/src/connection/quoteArguments';

const read = object({ uri, at: offset }, { reason: string, by: oneOf(['word', 'clause']), spans: list(span) });
const good = { uri: 'file:///w/a.txt', at: 3 };

describe('arguments of a command', () => {
  test('are taken over, unknown keys left out, null for an optional key as absent', () => {
    expect(read({ ...good, reason: null, by: 'word', mood: 1 }, '')).toEqual({
      ok: true,
      value: { ...good, by: 'word' },
    });
  });

  test.each<[string, unknown, string]>([
    ['nothing', undefined, 'the argument must be an object'],
    ['null', null, 'the argument must be an object'],
    ['a list', [good], 'the argument must be an object'],
    ['a missing key', { uri: good.uri }, '`at` must be an offset: a whole number, 0 or more'],
    ['null for a key that has to be there', { ...good, at: null }, '`at` must be an offset'],
    ['a negative offset', { ...good, at: -1 }, '`at` must be an offset'],
    ['a broken offset', { ...good, at: 1.5 }, '`at` must be an offset'],
    ['no number', { ...good, at: Number.NaN }, '`at` must be an offset'],
    ['a path for a URI', { ...good, uri: '/w/a.txt' }, '`uri` must be the URI of a document'],
    ['a URI that is none', { ...good, uri: 'file:////a.txt' }, '`uri` must be the URI of a document'],
    ['an empty string', { ...good, reason: '  ' }, '`reason` must be a string that is not empty'],
    ['another word', { ...good, by: 'line' }, '`by` must be one of word, clause'],
    ['an object for a list', { ...good, spans: {} }, '`spans` must be a list'],
    ['something wrong deep inside', { ...good, spans: [{ start: 1, end: 'x' }] }, '`spans[0].end` must be an offset'],
    ['a span backwards', { ...good, spans: [{ start: 2, end: 1 }] }, '`spans[0]` ends before it begins'],
  ])('%s is refused with a reason', (_, raw, message) => {
    const result = read(raw, '');
    expect(result).toMatchObject({ ok: false, message: expect.stringContaining(message) });
  });

  test('a number keeps within its range', () => {
    expect(numberWithin(0, 1)(1, 'x').ok).toBe(true);
    expect(numberWithin(0, 1)(1.1, 'x')).toEqual({ ok: false, message: '`x` must be a number from 0 to 1' });
  });
});

describe('the place of a quote', () => {
  test('may name the entry', () => {
    const place = { uri: good.uri, start: 1, end: 4 };
    expect(quotePlace(place, '')).toEqual({ ok: true, value: place });
    expect(quotePlace({ ...place, entry: 2 }, '')).toEqual({ ok: true, value: { ...place, entry: 2 } });
    expect(quotePlace({ ...place, end: 0 }, '')).toMatchObject({ ok: false });
  });
});

describe('a speaker', () => {
  test.each<[unknown, unknown]>([
    ['wang-yi', { kind: 'speakers', ids: ['wang-yi'] }],
    [['a', 'b', 'a'], { kind: 'speakers', ids: ['a', 'b'] }],
    ['unknown', { kind: 'unknown' }],
    [['unknown'], { kind: 'unknown' }],
  ])('%j', (raw, value) => {
    expect(speaker(raw, 'speaker')).toEqual({ ok: true, value });
  });

  test.each([[[]], [''], [3], [[3]], [undefined]])('%j is none', (raw) => {
    expect(speaker(raw, 'speaker')).toMatchObject({ ok: false, message: expect.stringContaining('`speaker') });
  });
});
