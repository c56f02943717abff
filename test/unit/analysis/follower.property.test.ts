import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeOf } from '../../../server/src/analysis/locate';
import { followedEdit } from '../../../server/src/features/annotate/follow';
import { wordsOf } from '../../../server/src/features/annotate/words';
import type { Span } from '../../../server/src/model/span';
import { sidecarOf } from '../../../server/src/project/names';
import { effort } from '../../fuzz/effort';
import { applied } from '../features/kit';
import { lines } from '../kit/markers';
import { at, workspace } from '../kit/workspace';

const textUri = at('a.txt');
const sidecarUri = sidecarOf(textUri);
const text = lines(
  'The talks went well, Wang said on Monday.',
  'Later he added that nobody had expected so much.',
  '“We will,” Lavrov replied, “never give up.”',
);
const sidecar = lines(
  'version: 1',
  'quotes:',
  '  - content: The talks went well',
  '    source: Wang',
  '    cue: said',
  '  - content: that nobody had expected so much',
  '    source: he',
  '    cue: added',
  '  - content: [“We will, never give up]',
);
const quotes: readonly (readonly string[])[] = [
  ['The talks went well'],
  ['that nobody had expected so much'],
  ['“We will', 'never give up'],
];

interface Edit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

/** Where each code unit came from, by the definition: an independent way to know where a span is. */
class Origins {
  units = text.split('').map((unit, i) => ({ unit, origin: i }));

  edit({ at, remove, insert }: Edit): void {
    this.units.splice(at, remove, ...insert.split('').map((unit) => ({ unit, origin: -1 })));
  }

  /** The hull of what is left of a span. What was typed between two of its units is inside. */
  spanOf({ start, end }: Span): Span | undefined {
    const left = this.units.flatMap(({ origin }, i) => (origin >= start && origin < end ? [i] : []));
    const [first] = left;
    return first === undefined ? undefined : { start: first, end: (left.at(-1) ?? first) + 1 };
  }

  get text(): string {
    return this.units.map(({ unit }) => unit).join('');
  }
}

function spanOf(words: string): Span {
  return { start: text.indexOf(words), end: text.indexOf(words) + words.length };
}

async function opened() {
  const { project } = workspace({ 'a.txt': text, 'a.txt.quotes.yaml': sidecar });
  project.open(textUri, 1, text);
  let version = 1;
  const change = (edits: readonly Edit[]) => {
    version++;
    const events = edits.map(({ at: start, remove, insert }) => ({ start, end: start + remove, insert }));
    for (const { start, end, insert } of events) {
      const lines = project.sources.peek(textUri)?.lines;
      if (!lines) throw new Error('not open');
      const range = { start: lines.positionAt(start), end: lines.positionAt(end) };
      project.change(textUri, version, [{ range, text: insert }]);
    }
  };
  const places = async () => {
    const state = await project.stateOf(textUri);
    return (state?.analysis?.quotes ?? []).map(({ anchoring }) => placeOf(anchoring));
  };
  return { project, change, places };
}

const typing = fc.record({
  at: fc.nat({ max: 140 }),
  remove: fc.nat({ max: 3 }),
  insert: fc.constantFrom('', '', 'x', ' y', 'é', '😀', '\n', 'he '),
});

describe('quotes of an open text', () => {
  test('are where their words are, after any typing', async () => {
    const checked = fc.assert(
      fc.asyncProperty(fc.array(typing, { maxLength: 12 }), fc.boolean(), async (edits, isFast) => {
        const { change, places } = await opened();
        if (!isFast) await places();
        const origins = new Origins();
        for (const edit of edits) {
          const length = origins.text.length;
          const start = Math.min(edit.at, length);
          // Only within or between words: of a word that is replaced at an edge, either side may be meant.
          const now = {
            at: start,
            remove: Math.min(edit.remove, length - start),
            insert: edit.remove > 0 ? '' : edit.insert,
          };
          origins.edit(now);
          change([now]);
        }
        const found = await places();
        for (const [i, fragments] of quotes.entries()) {
          const expected = fragments.flatMap((words) => origins.spanOf(spanOf(words)) ?? []);
          if (expected.length > 0) expect(found[i]).toEqual(expected);
        }
      }),
      { numRuns: effort(40) },
    );
    await expect(checked).resolves.toBeUndefined();
  });

  test('are found at exactly these places when the sidecar has followed', async () => {
    const checked = fc.assert(
      fc.asyncProperty(fc.array(typing, { maxLength: 6 }), async (edits) => {
        const { project, change, places } = await opened();
        await places();
        for (const edit of edits) change([{ ...edit, at: Math.min(edit.at, 100), remove: Math.min(edit.remove, 3) }]);
        const before = await places();
        const state = await project.stateOf(textUri);
        const followed = state && followedEdit(state);
        if (!followed?.edit.ok || !state?.text) return;
        const after = applied(new Map([[sidecarUri, sidecar]]), followed.edit.edit).get(sidecarUri) ?? '';
        const again = workspace({ 'a.txt': state.text.text, 'a.txt.quotes.yaml': after });
        const anew = await again.project.stateOf(textUri);
        const found = (anew?.analysis?.quotes ?? []).map(({ anchoring }) => placeOf(anchoring));
        for (const [i, place] of before.entries())
          if (place && wordsOf(state.text.text, place)) expect(found[i]).toEqual(wordsOf(state.text.text, place));
      }),
      { numRuns: effort(40) },
    );
    await expect(checked).resolves.toBeUndefined();
  });
});
