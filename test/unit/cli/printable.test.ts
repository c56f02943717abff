import { describe, expect, test } from 'vitest';
import { linesWithoutCommands, oneLine, printable } from '../../../server/src/cli/printable';

describe('what files say on a terminal', () => {
  test.each([
    ['colors and cursors', 'a\u001B[31mb\u001B]0;title\u0007c', 'a [31mb ]0;title c'],
    ['controls of eight bits', 'a\u009B31mb', 'a 31mb'],
    ['lines', 'a\r\nb\u2028c\u0085d', 'a b c d'],
    ['nothing', 'a\u0000b', 'a b'],
    ['the direction of writing', 'gpj.\u202Etxt', 'gpj.txt'],
    ['isolates', '\u2067a\u2069', 'a'],
    ['commands of a CI', ' ::stop-commands::x', ' \u200B::stop-commands::x'],
    ['old commands of a CI', 'a ##[add-matcher]x', 'a ##\u200B[add-matcher]x'],
    ['commands of another CI', 'a ##vso[task.setvariable]x', 'a ##\u200Bvso[task.setvariable]x'],
  ])('has no %s in it', (_, words, shown) => {
    expect(printable(words)).toBe(shown);
  });

  test.each(['news/a  b.txt', 'a::b ## [x]', 'سلام', 'e\u0301', '👨‍👩‍👧‍👦', 'שלום\u200F.'])(
    'is else as it stands: %j',
    (words) => {
      expect(printable(words)).toBe(words);
    },
  );

  test('is one line without runs of blanks', () => {
    expect(oneLine('a \n\t b\u001B')).toBe('a b ');
  });
});

describe('lines for what may be the log of a CI', () => {
  test('have no commands in them', () => {
    const lines = '::a::b,"x\n \t::c::\r::d\u2028::e","##[f]###vso[g]##VSO[h]"\r\n';
    const safe = linesWithoutCommands(lines);
    expect(safe).not.toMatch(/^\s*::|##\[|##vso\[/im);
    expect(safe.replaceAll('\u200B', '')).toBe(lines);
  });

  test('are else as they stand', () => {
    const lines = 'a::b,"# [x]","\u001B[31m  "\r\n\r\n';
    expect(linesWithoutCommands(lines)).toBe(lines);
  });
});
