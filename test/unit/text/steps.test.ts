import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits, type TextEdit } from '../../../server/src/model/edit';
import { inSteps, type Step } from '../../../server/src/text/steps';

const replacing =
  (from: string, to: string): Step =>
  (text) => {
    const start = text.indexOf(from);
    if (start === -1) return { ok: false, message: `no ${from}` };
    return { ok: true, edits: [{ span: { start, end: start + from.length }, newText: to }] };
  };

describe('edits in steps', () => {
  test('become edits of the first text', () => {
    const result = inSteps('one two three', [replacing('two', '2'), replacing('2', 'TWO'), replacing('one', '')]);
    expect(result).toEqual({
      ok: true,
      edits: [
        { span: { start: 0, end: 3 }, newText: '' },
        { span: { start: 4, end: 7 }, newText: 'TWO' },
      ],
    });
  });

  test('that undo one another are none', () => {
    const result = inSteps('one', [(text) => insertion(text.length, ' two'), replacing(' two', '')]);
    expect(result).toEqual({ ok: true, edits: [] });
  });

  test('end with the first that cannot be made', () => {
    expect(inSteps('one', [replacing('one', 'two'), replacing('one', 'three')])).toEqual({
      ok: false,
      message: 'no one',
    });
  });

  test('make what they make one by one', () => {
    const change = fc.record({ at: fc.nat(), length: fc.nat({ max: 4 }), words: fc.string({ maxLength: 4 }) });
    fc.assert(
      fc.property(
        fc.string({ maxLength: 20 }),
        fc.array(fc.array(change, { maxLength: 2 }), { maxLength: 6 }),
        (text, changes) => {
          let expected = text;
          const steps = changes.map(
            (step): Step =>
              (current) => ({ ok: true, edits: editsIn(current, step) }),
          );
          for (const step of steps) {
            const result = step(expected);
            if (result.ok) expected = applyEdits(expected, result.edits);
          }
          const result = inSteps(text, steps);
          expect(result.ok && applyEdits(text, result.edits)).toBe(expected);
          if (result.ok) {
            for (const [i, edit] of result.edits.entries()) {
              expect(edit.span.start).toBeGreaterThanOrEqual(result.edits[i - 1]?.span.end ?? 0);
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

function insertion(at: number, newText: string): ReturnType<Step> {
  return { ok: true, edits: [{ span: { start: at, end: at }, newText }] };
}

/** Edits that do not overlap, wherever the numbers point. */
function editsIn(
  text: string,
  changes: readonly { readonly at: number; readonly length: number; readonly words: string }[],
): TextEdit[] {
  let free = 0;
  return changes
    .map(({ at, length, words }) => ({ start: at % (text.length + 1), length, words }))
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, length, words }) => {
      const from = Math.max(free, start);
      const end = Math.min(text.length, from + length);
      free = Math.max(from, end);
      return { span: { start: Math.min(from, end), end }, newText: words };
    });
}
