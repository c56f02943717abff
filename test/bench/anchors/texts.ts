// Real texts with labels: the project's own beside their sidecars, and corpora that stand beside the repository.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { locateQuotes, placeOf } from '../../../server/src/analysis/locate';
import type { Content } from '../../../server/src/model/attribution';
import type { Span } from '../../../server/src/model/span';
import { readSidecar } from '../../../server/src/sidecar/read';
import { searchIn } from '../../../server/src/sidecar/search';
import type { LabeledText } from './trial';

const ending = '.quotes.yaml';

/** The texts of a folder that have a sidecar, with what is labeled in them. */
export function ownTexts(folder: string): readonly LabeledText[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .toSorted()
    .map((name) => {
      const text = readFileSync(path.join(folder, name.slice(0, -ending.length)), 'utf8');
      const sidecar = readSidecar(readFileSync(path.join(folder, name), 'utf8'));
      const located = locateQuotes(searchIn(text), sidecar).flatMap(({ quote, anchoring }) => {
        const content = placeOf(anchoring);
        return content ? [{ quote, content }] : [];
      });
      return {
        id: name,
        text,
        quotes: located.map(({ content }) => ({ content })),
        written: located.map(({ quote }) => quote),
      };
    });
}

interface Line {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly {
    readonly content: readonly (readonly [number, number])[];
    readonly source?: readonly (readonly [number, number])[] | null;
    readonly cue?: readonly (readonly [number, number])[] | null;
  }[];
}

/** The texts of a JSON lines file whose offsets are code points; none where it is not there. */
export function corpusTexts(file: string): readonly LabeledText[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the shape of the corpora beside the repository
      const { id, text, attributions } = JSON.parse(line) as Line;
      const offsets = codeUnitOffsets(text);
      const spansOf = (ranges: Line['attributions'][number]['content'] | null | undefined): Span[] =>
        (ranges ?? [])
          .map(([from, to]) => trimmed(text, { start: offsets[from] ?? 0, end: offsets[to] ?? text.length }))
          .filter(({ start, end }) => start < end)
          .toSorted((a, b) => a.start - b.start);
      const quotes = attributions.flatMap(({ content, source, cue }) => {
        const [first, ...rest] = spansOf(content);
        const [sourceSpan] = spansOf(source);
        const [cueSpan] = spansOf(cue);
        if (!first) return [];
        const whole: Content = [first, ...rest];
        return [{ content: whole, ...(sourceSpan && { source: sourceSpan }), ...(cueSpan && { cue: cueSpan }) }];
      });
      // Words that are labeled twice in one place are an error that has a finding of its own, duplicate-quote, before any
      // edit: where one of the two labels stands after a copy was made has no answer.
      const once = new Map(quotes.map((quote) => [JSON.stringify(quote.content), quote]));
      return { id, text, quotes: [...once.values()].toSorted((a, b) => a.content[0].start - b.content[0].start) };
    })
    .filter(({ quotes }) => quotes.length > 0);
}

function codeUnitOffsets(text: string): number[] {
  const offsets = [0];
  for (const char of text) offsets.push((offsets.at(-1) ?? 0) + char.length);
  return offsets;
}

function trimmed(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && /\s/u.test(text.charAt(from))) from++;
  while (to > from && /\s/u.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}
