import { describe, expect, it } from 'vitest';
import { de } from '../../../server/src/languages/de';
import { en } from '../../../server/src/languages/en';
import { fr } from '../../../server/src/languages/fr';
import type { LanguagePack } from '../../../server/src/languages/pack';
import { und } from '../../../server/src/languages/und';
import { textOf } from '../../../server/src/model/span';
import { QuotationMarks, quotationsOf } from '../../../server/src/text/marks';

function quoted(text: string, pack: LanguagePack = en): readonly string[] {
  return quotationsOf(text, 0, text.length, new QuotationMarks(pack.quotationMarks)).map((span) => textOf(text, span));
}

describe('quotationsOf', () => {
  it.each([
    ['curly', 'He said “yes” and “no”.', ['“yes”', '“no”']],
    ['straight', 'He said "yes" and "no".', ['"yes"', '"no"']],
    ['two straight apostrophes', "He said ''yes'' and ''no.''", ["''yes''", "''no.''"]],
    ['single curly', 'He said ‘it’s fine’ today.', ['‘it’s fine’']],
    ['single straight', "Trump: 'We are going to win.'", ["'We are going to win.'"]],
  ])('knows %s marks', (_, text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  it('knows guillemets with blanks of any kind inside', () => {
    expect(quoted('Il a dit : «\u00a0oui\u00a0» puis «\u202fnon\u202f».', fr)).toEqual([
      '«\u00a0oui\u00a0»',
      '«\u202fnon\u202f»',
    ]);
  });

  it('knows German marks, guillemets pointing inwards too', () => {
    expect(quoted('Er sagte: „Ja“, und sie: »Nein«.', de)).toEqual(['„Ja“', '»Nein«']);
  });

  it('knows corner brackets', () => {
    expect(quoted('他说「好」，又说『不』。', und)).toEqual(['「好」', '『不』']);
  });

  it('gives the outermost of nested quotations', () => {
    expect(quoted('“She said ‘no’ to me,” he said.')).toEqual(['“She said ‘no’ to me,”']);
    expect(quoted('« Il a dit « non » hier », dit-elle.', fr)).toEqual(['« Il a dit « non » hier »']);
    expect(quoted('"It feels like, \'Meh,\'" he said.')).toEqual(['"It feels like, \'Meh,\'"']);
  });

  it('takes apostrophes for what they are', () => {
    expect(quoted("It's the voters' choice, isn't it, in the '90s?")).toEqual([]);
    expect(quoted('It’s the voters’ choice.')).toEqual([]);
  });

  it('lets a quotation without an end run to the end of the paragraph', () => {
    const [only] = quotationsOf('He said: “We will go on', 0, 23, new QuotationMarks(en.quotationMarks));
    expect(only).toEqual({ start: 9, end: 23, inner: { start: 10, end: 23 }, closed: false });
  });

  it('closes a quotation with the other double mark where a writer mixed them', () => {
    expect(quoted('“We will build it," he said. "It is easy.”')).toEqual(['“We will build it,"', '"It is easy.”']);
  });

  it('does not take inches or a stray closing mark for the beginning of a quotation', () => {
    expect(quoted('A 6" pipe and a 7" pipe.')).toEqual([]);
    expect(quoted('word” and more')).toEqual([]);
  });

  it('counts the blanks inside the marks to neither side', () => {
    const [only] = quotationsOf('« oui »', 0, 7, new QuotationMarks(fr.quotationMarks));
    expect(only?.inner).toEqual({ start: 2, end: 5 });
  });
});
