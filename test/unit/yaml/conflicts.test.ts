import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conflictOf, conflictsIn, resolvedText, sideOf } from '../../../server/src/yaml/conflicts';

const text = 'a\n<<<<<<< HEAD\nb\n||||||| base\nx\n=======\nc\nd\n>>>>>>> other\ne\n';

describe('conflicts of a merge', () => {
  test('are found with both sides, the version before them passed over', () => {
    const conflicts = conflictsIn(text);
    expect(conflicts.map(({ span }) => text.slice(span.start, span.end))).toEqual([text.slice(2, -2)]);
    expect(resolvedText(text, conflicts, 'ours')).toBe('a\nb\ne\n');
    expect(resolvedText(text, conflicts, 'theirs')).toBe('a\nc\nd\ne\n');
    expect(resolvedText(text, conflicts, 'both')).toBe('a\nb\nc\nd\ne\n');
  });

  test('each side stands where it stood', () => {
    expect(sideOf(text, conflictsIn(text), 'theirs')).toBe(
      text
        .replace(/<{7}[^]*={7}/, (lines) => lines.replaceAll(/\S/g, ' ').replaceAll(/./g, ' '))
        .replace(/>.*/, (line) => ' '.repeat(line.length)),
    );
  });

  test('have any line ends, and one may end the file', () => {
    const crlf = text.replaceAll('\n', '\r\n').slice(0, -5);
    expect(resolvedText(crlf, conflictsIn(crlf), 'ours')).toBe('a\r\nb\r\n');
  });

  test.each([
    '<<<<<<< a\nb\n=======\n',
    '=======\n>>>>>>> a\n',
    '<<<<<<<x\n=======\n>>>>>>> b\n',
    ' <<<<<<< a\n=======\n>>>>>>> b\n',
  ])('are none in %j', (half) => expect(conflictsIn(half)).toEqual([]));

  test('come back as they were written', () => {
    const lines = fc
      .array(fc.constantFrom('a', '', ' - b: c', '#'), { maxLength: 3 })
      .map((all) => all.map((line) => `${line}\n`).join(''));
    fc.assert(
      fc.property(fc.array(fc.tuple(lines, lines, lines), { maxLength: 4 }), (parts) => {
        const whole = parts.map(([before, ours, theirs]) => before + conflictOf(ours, theirs, '\n')).join('');
        const conflicts = conflictsIn(whole);
        expect(conflicts).toHaveLength(parts.length);
        expect(resolvedText(whole, conflicts, 'ours')).toBe(parts.map(([before, ours]) => before + ours).join(''));
        expect(resolvedText(whole, conflicts, 'theirs')).toBe(
          parts.map(([before, , theirs]) => before + theirs).join(''),
        );
        for (const side of ['ours', 'theirs'] as const)
          expect(sideOf(whole, conflicts, side)).toHaveLength(whole.length);
      }),
      { numRuns: 100 },
    );
  });
});
