import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSidecar } from '../../../server/src/sidecar/read';
import { effort } from '../../fuzz/effort';
import { editorWith } from './editor';

const names = ['one.txt', 'two.txt'] as const;
type Name = (typeof names)[number];

const subjects = ['river', 'harbor', 'budget', 'orchard', 'railway', 'theatre', 'bridge', 'market'];

/** A paragraph with words that no other has, and its label. */
function paragraphOf(subject: string): string {
  return `Wang said that the ${subject} was in a better state than ever.\n`;
}
function entryOf(subject: string): string {
  return [
    `  # about the ${subject}`,
    `  - content: the ${subject} was in a better state than ever`,
    '    speaker: wang',
    `    mark: ${subject} # of ${subject}`,
    '',
  ].join('\n');
}

function filesOf(inOne: number): Record<string, string> {
  const parts = [subjects.slice(0, inOne), subjects.slice(inOne)];
  const files: Record<string, string> = { 'speakers.yaml': 'version: 1\nspeakers:\n  wang:\n    name: Wang\n' };
  for (const [i, name] of names.entries()) {
    const here = parts[i] ?? [];
    files[name] = here.map(paragraphOf).join('');
    if (here.length > 0) files[`${name}.quotes.yaml`] = `version: 1\nquotes:\n${here.map(entryOf).join('')}`;
  }
  return files;
}

interface Step {
  readonly kind: 'move' | 'save' | 'type';
  readonly from: Name;
  readonly to: Name;
  readonly which: number;
  readonly where: number;
  /** Put in first, and taken out of where it was then. */
  readonly isCopiedFirst: boolean;
}

const step = (kinds: readonly Step['kind'][]): fc.Arbitrary<Step> =>
  fc.record({
    kind: fc.constantFrom(...kinds),
    from: fc.constantFrom(...names),
    to: fc.constantFrom(...names),
    which: fc.nat({ max: 7 }),
    where: fc.nat({ max: 8 }),
    isCopiedFirst: fc.boolean(),
  });

async function played(inOne: number, steps: readonly Step[]) {
  const editor = await editorWith(filesOf(inOne), names);
  const linesOf = (name: Name) =>
    editor
      .textOf(name)
      .split(/(?<=\n)/)
      .filter(Boolean);
  const startOf = (name: Name, line: number) => linesOf(name).slice(0, line).join('').length;
  for (const { kind, from, to, which, where, isCopiedFirst } of steps) {
    const lines = linesOf(from);
    const index = which % Math.max(1, lines.length);
    const words = lines[index];
    if (kind === 'save') await editor.save(from);
    else if (words === undefined) continue;
    else if (kind === 'type') editor.replace(from, startOf(from, index) + 10, startOf(from, index) + 10, 'x');
    else {
      const cut = () =>
        editor.replace(from, editor.textOf(from).indexOf(words), editor.textOf(from).indexOf(words) + words.length, '');
      if (isCopiedFirst && from !== to) {
        const at = startOf(to, where);
        editor.replace(to, at, at, words);
        cut();
      } else {
        cut();
        const at = startOf(to, where);
        editor.replace(to, at, at, words);
      }
    }
  }
  await editor.save(...names);
  await editor.save(...names);
  return { editor, sidecars: names.map((name) => editor.labels(name) ?? '') };
}

/** Every entry once, with its comments and the key that is not ours, in files that can be read. */
function expectAll(sidecars: readonly string[]): void {
  const all = sidecars.join('');
  for (const subject of subjects) {
    for (const part of [`# about the ${subject}\n`, `mark: ${subject} # of ${subject}\n`]) {
      expect(all.split(part)).toHaveLength(2);
    }
  }
  const read = sidecars.map(readSidecar);
  expect(read.flatMap(({ syntaxProblems }) => syntaxProblems)).toEqual([]);
  expect(read.flatMap(({ quotes }) => quotes)).toHaveLength(subjects.length);
}

describe('labels of two texts between which paragraphs go', () => {
  test('are with their words in the end, in text order, as they were written', async () => {
    const checked = fc.assert(
      fc.asyncProperty(
        fc.nat({ max: 8 }),
        fc.array(step(['move', 'move', 'save']), { maxLength: 12 }),
        async (inOne, steps) => {
          const { editor, sidecars } = await played(inOne, steps);
          expectAll(sidecars);
          for (const [i, name] of names.entries()) {
            const here = editor
              .textOf(name)
              .split(/(?<=\n)/)
              .filter(Boolean);
            const expected = here.map((words) => subjects.find((subject) => paragraphOf(subject) === words) ?? '');
            const quotes =
              here.length === 0 && !sidecars[i] ? '' : sidecars[i]?.replace(/^version: 1\nquotes:(?: \[\])?\n/, '');
            expect(quotes).toBe(expected.map(entryOf).join(''));
          }
        },
      ),
      { numRuns: effort(25) },
    );
    await expect(checked).resolves.toBeUndefined();
  });

  test('are all there, whatever is typed and saved meanwhile', async () => {
    const checked = fc.assert(
      fc.asyncProperty(
        fc.nat({ max: 8 }),
        fc.array(step(['move', 'save', 'type']), { maxLength: 14 }),
        async (inOne, steps) => {
          const { sidecars } = await played(inOne, steps);
          expectAll(sidecars);
        },
      ),
      { numRuns: effort(25) },
    );
    await expect(checked).resolves.toBeUndefined();
  });
});
