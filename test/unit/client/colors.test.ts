import { describe, expect, test } from 'vitest';
import { hues } from '../../../client/src/decorations/colors';
import manifest from '../../../package.json';
import { contrast, distance, type Light, over, visions } from '../kit/vision';

/** What VS Code's own themes of each kind show behind the text, and the text's color. */
const themes = {
  light: { behind: '#ffffff', text: '#3b3b3b' },
  dark: { behind: '#1f1f1f', text: '#cccccc' },
  highContrast: { behind: '#000000', text: '#ffffff' },
  highContrastLight: { behind: '#ffffff', text: '#292929' },
} as const;

type Theme = keyof typeof themes;

function shown(theme: Theme, kind: 'border' | 'background'): readonly Light[] {
  return Array.from({ length: hues }, (_, at) => {
    const id = `whosaid.speaker${at + 1}.${kind}`;
    const color = manifest.contributes.colors.find((each) => each.id === id);
    if (!color) throw new Error(`${id} is not in the manifest`);
    return over(color.defaults[theme], themes[theme].behind);
  });
}

const kinds = Object.keys(themes) as readonly Theme[];

describe.each(kinds)('the colors of the speakers, %s', (theme) => {
  const { behind, text } = themes[theme];
  const lines = shown(theme, 'border');

  test('a line stands out from what is behind it, as WCAG 2.2 asks of what is no text', () => {
    expect(Math.min(...lines.map((line) => contrast(line, over(behind, behind))))).toBeGreaterThanOrEqual(3);
  });

  test('the text on a fill is as easy to read as WCAG 2.2 asks at its highest level, but for a trace', () => {
    const fills = shown(theme, 'background');
    expect(Math.min(...fills.map((fill) => contrast(over(text, behind), fill)))).toBeGreaterThan(6.8);
  });

  test.each(visions)('any two can be told apart with %s', (vision) => {
    const distances = lines.flatMap((line, at) => lines.slice(0, at).map((other) => distance(line, other, vision)));
    expect(Math.min(...distances)).toBeGreaterThan(0.1);
  });
});
