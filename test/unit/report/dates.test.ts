import { describe, expect, test } from 'vitest';
import { dateOf } from '../../../server/src/report/dates';

describe('a path', () => {
  test.each([
    ['2021-03-04.txt', '2021-03-04'],
    ['news/20210304-mayor.txt', '2021-03-04'],
    ['news/mayor_2021_03_04.txt', '2021-03-04'],
    ['news/2021.03.04 The mayor.md', '2021-03-04'],
    ['2021/03/04/mayor.txt', '2021-03-04'],
    ['2021/03/mayor.txt', '2021-03'],
    ['archive 2021-03/mayor.txt', '2021-03'],
    ['2021-03-04/2021-03-05.txt', '2021-03-05'],
    ['2024-02-29.txt', '2024-02-29'],
  ])('%s is of %s', (path, date) => expect(dateOf(path, '')).toBe(date));

  test.each([
    ['000_6904c2a5929c856e.txt'],
    ['2021-02-29.txt'],
    ['2021-13-01.txt'],
    ['12021030456.txt'],
    ['order-99990304.txt'],
    ['2020-01-01_2020-12-31.txt'],
    ['2021-3-4.txt'],
    ['04-03-2021.txt'],
    ['2021/mayor.txt'],
    ['2021-22/season.txt'],
    ['v2021-03.1/notes.txt'],
  ])('%s says nothing certain', (path) => expect(dateOf(path, '')).toBeUndefined());
});

describe('a text', () => {
  test.each([
    ['---\ntitle: x\ndate: 2021-03-04T10:00:00Z\n---\nWords', '2021-03-04'],
    ['Title\n\n2021-03-04\n\nWords', '2021-03-04'],
    ['Title\r\nDate: 2021/03/04\r\n', '2021-03-04'],
    ['Ngày: 2021-03-04 08:47\n', '2021-03-04'],
    ['Title\rDate: 2021.03.04\r', '2021-03-04'],
  ])('%j is of %s', (text, date) => expect(dateOf('a.md', text)).toBe(date));

  test.each([
    ['---\ntitle: x\n---\ndate: then\n'],
    ['---\ndate: about 2021-03-04\nnever closed'],
    ['Dernière mise à jour à 08h47 le 22/05\n'],
    ['The mayor spoke on 2021-03-04 in the hall.\n'],
    ['03/04/2021\n'],
    ['a\nb\nc\nd\ne\n2021-03-04\n'],
    ['2021-02-30\n'],
  ])('%j says nothing certain', (text) => expect(dateOf('a.md', text)).toBeUndefined());
});

test('what a person wrote at the top goes before the name of the file, and that before a line', () => {
  const matter = '---\ndate: 2019-01-01\n---\n';
  expect(dateOf('2020-01-01.md', `${matter}2021-01-01\n`)).toBe('2019-01-01');
  expect(dateOf('2020-01-01.md', '2021-01-01\n')).toBe('2020-01-01');
});
