import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { mergeSidecars } from '../../../server/src/sidecar/merge';
import { conflictsIn, resolvedText } from '../../../server/src/yaml/conflicts';
import { effort } from '../../fuzz/effort';

interface Entry {
  readonly id: number;
  readonly speaker: string;
  readonly note: string | undefined;
  readonly comment: string;
  readonly style: 'block' | 'flow' | 'spaced';
}

const words = ['one of them is said', 'and two: is "said"', '# three', "it's four", '五 is 😀 said', 'six\u00a0said'];

/** What one side does to a file. */
type Step =
  | { readonly kind: 'drop' | 'comment'; readonly at: number }
  | { readonly kind: 'speaker' | 'note'; readonly at: number; readonly to: string }
  | { readonly kind: 'add'; readonly at: number; readonly id: number; readonly speaker: string };

const style = fc.constantFrom('block' as const, 'flow' as const, 'spaced' as const);
const entries = fc
  .uniqueArray(fc.integer({ min: 0, max: 11 }), { maxLength: 6 })
  .chain((ids) => fc.tuple(...ids.map((id) => fc.record({ style }).map(({ style: s }) => entry(id, s)))));
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constantFrom('drop' as const, 'comment' as const), at: fc.nat(6) }),
  fc.record({
    kind: fc.constantFrom('speaker' as const, 'note' as const),
    at: fc.nat(6),
    to: fc.constantFrom('a', 'b'),
  }),
  fc.record({
    kind: fc.constant('add' as const),
    at: fc.nat(6),
    id: fc.integer({ min: 12, max: 17 }),
    speaker: fc.constantFrom('a', 'b'),
  }),
);
const steps = fc.array(step, { maxLength: 4 });

function entry(id: number, style: Entry['style'], speaker = 'unknown'): Entry {
  return { id, style, speaker, note: undefined, comment: id % 3 === 0 ? ` # c${id}` : '' };
}

function after(list: readonly Entry[], done: readonly Step[], side: string): readonly Entry[] {
  let now = [...list];
  for (const it of done) {
    const at = it.at % Math.max(1, now.length);
    const old = now[at];
    if (it.kind === 'add') {
      if (!now.some(({ id }) => id === it.id)) now.splice(it.at, 0, entry(it.id, 'block', it.speaker));
    } else if (!old) continue;
    else if (it.kind === 'drop') now = now.toSpliced(at, 1);
    else if (it.kind === 'comment') now[at] = { ...old, comment: ` # ${side} on ${old.id}` };
    else if (it.kind === 'note' || it.kind === 'speaker') now[at] = { ...old, [it.kind]: it.to };
  }
  return now;
}

function contentOf(id: number): string {
  return `${words[id % 6]} ${'abcdefghijklmnopqr'.charAt(id).repeat(12)}`;
}

function written(list: readonly Entry[]): string {
  const items = list.map(({ id, speaker, note, comment, style: how }) => {
    const content = JSON.stringify(contentOf(id));
    const rest = note === undefined ? [] : [`note: ${note}`];
    if (how === 'flow')
      return `  - { ${[`content: ${content}`, `speaker: ${speaker}`, 'x: 1', ...rest].join(', ')} }${comment}\n`;
    const lines = [
      `  - content: ${content}`,
      `    speaker: ${speaker}${comment}`,
      '    x: [1, "2"]',
      ...rest.map((line) => `    ${line}`),
    ];
    return `${how === 'spaced' ? `\n  # on ${id}\n` : ''}${lines.join('\n')}\n`;
  });
  return `# top\nversion: 1\nquotes:${items.length === 0 ? ' []' : ''}\n${items.join('')}x-end: kept\n`;
}

describe('any two sides', () => {
  test('lose nothing: every quote and every comment of both is there or in a conflict', () => {
    fc.assert(
      fc.property(entries, steps, steps, fc.boolean(), (list, first, second, crlf) => {
        const [o, t] = [after(list, first, 'ours'), after(list, second, 'theirs')];
        const [base, ours, theirs] = [list, o, t]
          .map(written)
          .map((text) => (crlf ? text.replaceAll('\n', '\r\n') : text));
        const merged = mergeSidecars({ base: base ?? '', ours: ours ?? '', theirs: theirs ?? '' }, () => undefined);
        expect(merged.reason).toBeUndefined();
        const conflicts = conflictsIn(merged.text);
        expect(conflicts.length).toBe(merged.conflicts);

        const contents = (text: string): string[] =>
          (parse(text).quotes ?? []).map((quote: { content: string }) => quote.content);
        const [asOurs, asTheirs] = (['ours', 'theirs'] as const).map((side) =>
          contents(resolvedText(merged.text, conflicts, side)),
        );
        const all = [...(asOurs ?? []), ...(asTheirs ?? [])];
        // No quote twice, whichever side is chosen.
        for (const side of [asOurs, asTheirs]) expect(new Set(side).size).toBe(side?.length);
        for (const [mine, others] of [
          [o, t],
          [t, o],
        ] as const) {
          for (const one of mine) {
            const before = list.find(({ id }) => id === one.id);
            const isChanged = JSON.stringify({ ...before, style: '' }) !== JSON.stringify({ ...one, style: '' });
            const isDropped = before && !others.some(({ id }) => id === one.id);
            if (isDropped && !isChanged) continue;
            expect(all).toContain(contentOf(one.id));
            if (one.comment !== before?.comment) expect(merged.text).toContain(one.comment.trim());
            if (one.note !== undefined && one.note !== before?.note)
              expect(merged.text).toMatch(new RegExp(`note: ${one.note}`));
          }
        }
        if (crlf) expect(merged.text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      }),
      { numRuns: effort(500) },
    );
  });

  test('disagree in the same places whichever of them is ours', () => {
    fc.assert(
      fc.property(entries, steps, steps, (list, first, second) => {
        const [base, ours, theirs] = [list, after(list, first, 'x'), after(list, second, 'y')].map(written);
        const versions = { base: base ?? '', ours: ours ?? '', theirs: theirs ?? '' };
        const there = mergeSidecars(versions, () => undefined);
        const back = mergeSidecars({ ...versions, ours: versions.theirs, theirs: versions.ours }, () => undefined);
        expect(back.conflicts).toBe(there.conflicts);
        const sorted = (text: string, side: 'ours' | 'theirs') =>
          JSON.stringify(
            parse(resolvedText(text, conflictsIn(text), side))
              .quotes?.map((q: object) => JSON.stringify(Object.entries(q).toSorted(([a], [b]) => (a < b ? -1 : 1))))
              .toSorted(),
          );
        expect(sorted(back.text, 'theirs')).toBe(sorted(there.text, 'ours'));
      }),
      { numRuns: effort(300) },
    );
  });

  test('that did the same are merged to that', () => {
    fc.assert(
      fc.property(entries, steps, (list, done) => {
        const [base, side] = [list, after(list, done, 'x')].map(written);
        const versions = { base: base ?? '', ours: side ?? '', theirs: base ?? '' };
        expect(mergeSidecars(versions, () => undefined).text).toBe(side);
        expect(mergeSidecars({ ...versions, ours: versions.base, theirs: versions.ours }, () => undefined).text).toBe(
          side,
        );
        expect(mergeSidecars({ ...versions, theirs: versions.ours }, () => undefined).text).toBe(side);
      }),
      { numRuns: effort(100) },
    );
  });

  test('are merged to the same again once they have been merged', () => {
    fc.assert(
      fc.property(entries, steps, steps, (list, first, second) => {
        const [base, ours, theirs] = [list, after(list, first, 'x'), after(list, second, 'y')].map(written);
        const once = mergeSidecars({ base: base ?? '', ours: ours ?? '', theirs: theirs ?? '' }, () => undefined);
        if (once.conflicts > 0) return;
        for (const side of [ours ?? '', theirs ?? '']) {
          const again = mergeSidecars({ base: side, ours: once.text, theirs: side }, () => undefined);
          expect(again).toMatchObject({ text: once.text, conflicts: 0 });
        }
      }),
      { numRuns: effort(100) },
    );
  });
});
