import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/src/analysis/analyze';
import { languages } from '../../server/src/languages';
import { knownFrom } from '../../server/src/project/registries';
import type { Sidecar } from '../../server/src/sidecar/contents';
import { readSidecar } from '../../server/src/sidecar/read';
import { registryFrom } from '../../server/src/speakers/registry';

// A text eight times as long takes eight times as long where time is linear, and 64 times where it grows with the square.
// Between the two there is room for what else the machine does, which is why processor time is asked for and not a clock.
const length = 10_000;
const factor = 8;
const tooMuch = 24;
/** In seconds: what is this fast at full length needs no second look. */
const fast = 0.5;
/** Milliseconds by the clock, for a machine that has other things to do. */
const timeout = 60_000;

const known = knownFrom(
  registryFrom({ wang: { name: 'Wang Yi', aliases: ['Wang'], pronouns: 'he' }, li: { name: 'Li', pronouns: 'he' } }),
);

/** Processor time of an analysis of everything that is known about a text, types of contents included, in seconds. */
function secondsFor(text: string, language: string, sidecar?: Sidecar): number {
  const before = process.cpuUsage();
  const { attributions, typeOf } = analyze({ text, sidecar, known, language, minConfidence: 0 });
  for (const { content } of attributions) typeOf(content);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** How many times as long a text takes than one of an eighth of its length; 0 where it is fast in any case. */
function growth(textOf: (length: number) => string, language: string): number {
  const long = textOf(length * factor);
  if (secondsFor(long, language) < fast) return 0;
  const short = textOf(length);
  const least = (text: string): number => Math.min(...[1, 2].map(() => secondsFor(text, language)));
  return least(long) / least(short);
}

function repeated(unit: string, size: number): string {
  return unit.repeat(Math.ceil(size / unit.length));
}

const adversarial: readonly (readonly [name: string, unit: string])[] = [
  ['straight quotation marks', '"'],
  ['opening quotation marks', '“a '],
  ['closing quotation marks', 'a” '],
  ['marks that do not match', '“a" «b” '],
  ['apostrophes', "'a "],
  ['nested brackets', '([{'],
  ['one word', 'a'],
  ['words with apostrophes', "a'"],
  ['hyphens', 'a-'],
  ['full stops', 'a.'],
  ['blanks', ' '],
  ['line breaks', '\r'],
  ['short lines', '“a\n'],
  ['lines of one width', 'and he said that the line was wrapped by hand at\n'],
  ['cues', 'said '],
  ['cues without end', 'he said that '],
  ['one line of quotations', '“It rains,” said Wang, “and snows.” '],
  ['labels of a transcript', 'WANG: '],
  ['colons', 'Wang: '],
  ['names', 'Wang '],
  ['pronouns', 'He said that he said. '],
  ['phrases', 'according to '],
];

/** All of them in one text. */
function mixed(size: number, between: string): string {
  return adversarial.map(([, unit]) => repeated(unit, size / adversarial.length)).join(between);
}

describe('an analysis takes time that grows no faster than the text', () => {
  test.each(adversarial)(
    '%s',
    (_, unit) => {
      expect(growth((size) => repeated(unit, size), 'en')).toBeLessThan(tooMuch);
    },
    timeout,
  );

  test.each(languages.map(({ tag }) => tag))(
    'all of them in %s',
    (tag) => {
      expect(growth((size) => mixed(size, ' '), tag)).toBeLessThan(tooMuch);
      expect(growth((size) => mixed(size, '\n\n'), tag)).toBeLessThan(tooMuch);
    },
    timeout,
  );
});

test(
  'with labels and dismissals it grows no faster than both',
  () => {
    const article = (sentences: number): string =>
      Array.from({ length: sentences }, (_, i) => `Wang said that it rains in street ${i} of the town.\n`).join('\n');
    const labels = (sentences: number): Sidecar => {
      const entry = (i: number) => `  - content: that it rains in street ${i} of the town\n`;
      const every = (first: number) => Array.from({ length: sentences / 2 }, (_, i) => entry(2 * i + first)).join('');
      return readSidecar(`version: 1\nlanguage: en\nquotes:\n${every(0)}dismissed:\n${every(1)}`);
    };
    const sentences = 300;
    const seconds = (count: number) => secondsFor(article(count), 'en', labels(count));
    const long = Math.min(seconds(sentences * factor), seconds(sentences * factor));
    const short = Math.min(seconds(sentences), seconds(sentences), seconds(sentences));
    expect(long / short).toBeLessThan(tooMuch);
  },
  timeout,
);
