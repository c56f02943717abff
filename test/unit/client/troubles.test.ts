import { describe, expect, test } from 'vitest';
import { troubledIn, troubleInWords } from '../../../client/src/views/troubles';
import type { QuoteItem, QuoteTrouble } from '../../../server/src/protocol';

function quote(words: string, trouble?: QuoteTrouble): QuoteItem {
  return {
    state: trouble?.kind === 'moved' || !trouble ? 'labeled' : 'lost',
    content: [],
    type: 'direct',
    speakers: [],
    unknown: true,
    words,
    ...(trouble && { trouble }),
  };
}

const moved: QuoteTrouble = { kind: 'moved', score: 0.894, stored: 'as it was' };

describe('the quotes that somebody has to look at', () => {
  test('stand in groups, each with its number, without those that are where they belong', () => {
    const groups = troubledIn([
      quote('a', moved),
      quote('b'),
      quote('c', { kind: 'lost' }),
      quote('d', { kind: 'ambiguous', count: 3, places: [] }),
      quote('e', { kind: 'lost' }),
    ]);
    expect(groups.map(({ title, quotes }) => `${title}: ${quotes.map(({ words }) => words).join()}`)).toEqual([
      'Lost (2): c,e',
      'Ambiguous (1): d',
      'Moved (1): a',
    ]);
    expect(groups.map(({ label }) => label)).toEqual([
      'Lost: 2 quotes with words that are not in the text',
      'Ambiguous: 1 quote with words that fit several places',
      'Moved: 1 quote with other words in the text',
    ]);
  });

  test('are none where every quote is where it belongs', () => {
    expect(troubledIn([quote('a')])).toEqual([]);
  });

  test.each<[QuoteTrouble, string]>([
    [{ kind: 'lost' }, 'not found in the text'],
    [{ kind: 'ambiguous', count: 3, places: [] }, 'fits 3 places'],
    [{ kind: 'ambiguous', count: 1, places: [] }, 'not certain'],
    [moved, '89 % alike'],
  ])('say what became of them: %o', (trouble, words) => {
    expect(troubleInWords(trouble)).toBe(words);
  });
});
