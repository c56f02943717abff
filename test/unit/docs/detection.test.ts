import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DEFAULT_THRESHOLD, detect } from '../../../server/src/detection/detect';
import { languageFor } from '../../../server/src/languages';
import { readRegistry } from '../../../server/src/speakers/registry';

const page = readFileSync('docs/detection.md', 'utf8');

/** A row of the table of constructions: what it is called, and its example with the parts marked. */
const rows = [...page.matchAll(/^\| ([^|`]+) \| `([^`]*\{[^`]*)` \|$/gm)].map(([, name = '', example = '']) => ({
  name,
  example,
}));

/** A text with source, cue and content in the marks of the page. */
function marked(text: string, parts: readonly (readonly [start: number, end: number, open: string, close: string])[]) {
  let out = text;
  for (const [start, end, open, close] of parts.toSorted((a, b) => b[0] - a[0]))
    out = out.slice(0, start) + open + out.slice(start, end) + close + out.slice(end);
  return out;
}

describe('the page on detection', () => {
  test('has its examples', () => {
    expect(rows.length).toBeGreaterThan(10);
  });

  test.each(rows)('$name: $example', ({ example }) => {
    const text = example.replaceAll(/[[\]<>{}]/g, '');
    const found = detect(text, languageFor('en')).map(({ content, source, cue }) =>
      marked(text, [
        ...content.map(({ start, end }) => [start, end, '{', '}'] as const),
        ...(source ? [[source.start, source.end, '[', ']'] as const] : []),
        ...(cue ? [[cue.start, cue.end, '<', '>'] as const] : []),
      ]),
    );
    expect(found).toEqual([example]);
  });

  test('names the threshold that holds where nobody chooses one', () => {
    expect(page).toMatch(new RegExp(`\`whosaid.minConfidence\` \\| ${DEFAULT_THRESHOLD} \\|`));
  });

  test('shows cues that the registry takes', () => {
    const example = /```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
    const registry = readRegistry(example);
    expect(registry?.schemaProblems).toEqual([]);
    expect(registry?.cues).toMatchObject({ en: { verbs: { length: 3 } }, de: { phrases: { length: 1 } } });
  });
});
