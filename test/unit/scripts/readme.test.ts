import { expect, test } from 'vitest';
import { standalone } from '../../../scripts/lib/readme.mjs';

test('relative pictures go and relative links become words', () => {
  const markdown = 'See [the rules](docs/rules/a.md).\n\n![A hover](docs/images/hover.png)\n\nMore.\n';
  expect(standalone(markdown)).toBe('See the rules.\n\nMore.\n');
});

test('links to the web and to headings stay', () => {
  const markdown = '[web](https://example.org/) ![badge](https://example.org/a.png) [below](#below)\n';
  expect(standalone(markdown)).toBe(markdown);
});

test('a picture that is a link goes with it', () => {
  expect(standalone('[![A hover](docs/images/hover.png)](docs/images/hover.png)\n')).toBe('\n');
});
