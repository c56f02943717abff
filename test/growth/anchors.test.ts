import { describe, expect, test } from 'vitest';
import type { Anchor } from '../../server/src/model/quote';
import { anchorContents } from '../../server/src/sidecar/anchor';
import type { Anchored } from '../../server/src/sidecar/candidates';
import { searchIn } from '../../server/src/sidecar/search';

// As in analysis.test.ts: eight times as many anchors in a text eight times as long take eight times as long where time
// is linear, and 64 times where it grows with the square.
const count = 200;
const factor = 8;
const tooMuch = 24;
/** In seconds: what is this fast at full length needs no second look. */
const fast = 0.3;
/** Milliseconds by the clock, for a machine that has other things to do. */
const timeout = 60_000;

interface Labeled {
  readonly text: string;
  readonly entries: readonly Anchored[];
}

function secondsFor({ text, entries }: Labeled): number {
  const before = process.cpuUsage();
  anchorContents(searchIn(text), entries);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** How many times as long so many anchors take than an eighth of them; 0 where they are fast in any case. */
function growth(labeledOf: (count: number) => Labeled): number {
  const long = labeledOf(count * factor);
  if (secondsFor(long) < fast) return 0;
  const short = labeledOf(count);
  const least = (labeled: Labeled): number => Math.min(...[1, 2].map(() => secondsFor(labeled)));
  return least(long) / least(short);
}

/** Sentences of which no two say the same. */
function sentence(i: number): string {
  const words = ['harbor', 'garden', 'window', 'market', 'letter', 'winter', 'bridge', 'doctor'];
  const chosen = [0, 1, 2, 3].map((digit) => `${words[(i >> (digit * 3)) % words.length]}${(i * 7 + digit) % 31}`);
  return `the ${chosen[0]} stood before a ${chosen[1]} while the ${chosen[2]} met its ${chosen[3]}`;
}

function entry(content: Anchor | readonly [Anchor, ...Anchor[]]): Anchored {
  return {
    content: 'exact' in content ? [content] : content,
    beside: [{ exact: 'Wang' }, { exact: 'said' }],
  };
}

const indexes = (size: number) => Array.from({ length: size }, (_, i) => i);
const textOf = (sentences: readonly string[]) => sentences.map((each) => `Wang said ${each}.\n\n`).join('');

const kinds: readonly (readonly [name: string, labeledOf: (size: number) => Labeled])[] = [
  [
    'that stand there',
    (size) => ({
      text: textOf(indexes(size).map(sentence)),
      entries: indexes(size).map((i) => entry({ exact: sentence(i) })),
    }),
  ],
  [
    'of which each has changed',
    (size) => ({
      text: textOf(indexes(size).map(sentence)),
      entries: indexes(size).map((i) => entry({ exact: sentence(i).replace('stood', 'stoood') })),
    }),
  ],
  [
    'that are gone',
    (size) => ({
      text: textOf(indexes(size).map(sentence)),
      entries: indexes(size).map((i) => entry({ exact: sentence(i).split('').toReversed().join('') })),
    }),
  ],
  [
    'that say the same',
    (size) => ({
      text: textOf(indexes(size).map(() => 'the talks went well today')),
      entries: indexes(size).map(() => entry({ exact: 'the talks went well today' })),
    }),
  ],
  [
    'that say the same in the same context',
    (size) => ({
      text: textOf(indexes(size).map(() => 'the talks went well today')),
      entries: indexes(size).map(() => entry({ exact: 'the talks went well today', prefix: 'Wang said ' })),
    }),
  ],
  [
    'that say the same, of which the context is gone',
    (size) => ({
      text: textOf(indexes(size).map(() => 'the talks went well today')),
      entries: indexes(size).map(() => entry({ exact: 'the talks went well today', prefix: 'Nobody knew that ' })),
    }),
  ],
  [
    'that say the same, each in a context of its own',
    (size) => ({
      text: textOf(indexes(size).map((i) => `of number ${i} that he will win the vote of today`)),
      entries: indexes(size).map((i) =>
        entry({ exact: 'he will win the vote of today', prefix: `of number ${i} that ` }),
      ),
    }),
  ],
  [
    'in two fragments, of which one is everywhere',
    (size) => ({
      text: textOf(indexes(size / 2).map((i) => `he will, and ${sentence(i)}`)),
      entries: indexes(size / 2).map((i) => entry([{ exact: 'he will' }, { exact: sentence(i) }])),
    }),
  ],
  [
    'a word or two in a context of their own',
    (size) => ({
      text: indexes(size)
        .map((i) => `Wang said of number ${i} that he wil win. `)
        .join(''),
      entries: indexes(size).map((i) => entry({ exact: 'he will win', prefix: `of number ${i} that ` })),
    }),
  ],
];

describe('locating anchors takes time that grows no faster than they and their text', () => {
  test.each(kinds)(
    '%s',
    (_, labeledOf) => {
      expect(growth(labeledOf)).toBeLessThan(tooMuch);
    },
    timeout,
  );
});
