import { describe, expect, test } from 'vitest';
import { type Choice, choicesOf, fold, remember } from '../../../client/src/review/choices';
import type { QuoteItem, SpeakerChoice } from '../../../server/src/protocol';

function speaker(id: string, inText = false, aliases: readonly string[] = []): SpeakerChoice {
  return { id, name: id.toUpperCase(), detail: '', aliases, inText };
}

function proposing(...ids: string[]): QuoteItem {
  return {
    state: 'unlabeled',
    content: [{ start: 0, end: 5 }],
    type: 'indirect',
    speakers: ids.map((id) => ({ id, name: id.toUpperCase() })),
    unknown: false,
    words: 'words',
  };
}

const lines = (choices: readonly Choice[]) =>
  choices.map((choice) => (choice.kind === 'unknown' ? 'unknown' : `${choice.group}: ${choice.name}`));

describe('who is offered', () => {
  const registry = [speaker('a', true), speaker('b', true), speaker('c'), speaker('d'), speaker('e')];

  test('the proposed one, those of the text, recent ones, unknown, everybody else, each once', () => {
    expect(lines(choicesOf(proposing('b'), registry, ['d', 'b', 'gone']))).toEqual([
      'proposed: B',
      'in this text: A',
      'recent: D',
      'unknown',
      'others: C',
      'others: E',
    ]);
  });

  test('two who speak together are one choice, and each is there alone', () => {
    const choices = choicesOf(proposing('a', 'c'), registry, []);
    expect(choices[0]).toMatchObject({ ids: ['a', 'c'], name: 'A and C' });
    expect(lines(choices)).toContain('in this text: A');
    expect(lines(choices)).toContain('others: C');
  });

  test('without a proposal those of the text come first', () => {
    expect(lines(choicesOf(proposing(), registry, []))[0]).toBe('in this text: A');
  });

  test('aliases can be typed, and names without their diacritics', () => {
    const [choice] = choicesOf(undefined, [speaker('x', true, ['Tập Cận Bình', '习近平'])], []);
    expect(choice).toMatchObject({ description: 'Tập Cận Bình, 习近平, Tap Can Binh' });
  });
});

test.each([
  ['Đại biểu Quốc hội', 'Dai bieu Quoc hoi'],
  ['Jørgen Ångström', 'Jorgen Angstrom'],
  ['Андрей', 'Андрей'],
  ['ไทย', 'ไทย'],
])('%s is folded to %s', (name, folded) => {
  expect(fold(name)).toBe(folded);
});

test('whom somebody has chosen comes to the front of the recent ones, each once', () => {
  expect(remember(['a', 'b', 'c'], ['c'], 3)).toEqual(['c', 'a', 'b']);
  expect(remember(['a', 'b', 'c'], ['d'], 3)).toEqual(['d', 'a', 'b']);
});
