/** Where words stand with the fewest errors. */
export interface Closest {
  /** Where they end: UTF-16 in the text, exclusive. */
  readonly end: number;
  /** Code units to change, write or leave out. */
  readonly errors: number;
}

/** Bits of one step. */
const bits = 32;
/** For each code unit, where in 32 of those of the words it stands; all zero between two calls. */
const standsAt = new Int32Array(0x1_00_00);
/** Of each column whether the row above a block grows by one there, or falls by one. Made once, like the above. */
let steps = new Int8Array(1024);

/**
 * The part of a stretch of a text that makes the words with the fewest errors; of several the first. Where it begins is
 * at most as much before its end as the words are long and the errors many.
 *
 * Myers' bit vectors (J. ACM 46, 1999) as simplified by Hyyrö (2003), 32 of the words' code units at a time: time grows
 * with the length of the stretch times the words' length / 32.
 *
 * @param from where the stretch begins, UTF-16, and `to` where it ends, exclusive
 */
export function closest(text: string, from: number, to: number, words: string): Closest {
  const width = Math.max(0, to - from);
  if (steps.length < width) steps = new Int8Array(width * 2);
  steps.fill(0, 0, width);
  for (let top = 0; top < words.length; top += bits) {
    const rows = Math.min(bits, words.length - top);
    const last = rows - 1;
    for (let i = 0; i < rows; i++) {
      const unit = words.charCodeAt(top + i);
      standsAt[unit] = (standsAt[unit] ?? 0) | (1 << i);
    }
    let positive = -1;
    let negative = 0;
    for (let j = 0; j < width; j++) {
      const above = steps[j] ?? 0;
      const falls = (above >>> 7) & 1;
      const grows = above & ~falls & 1;
      const same = (standsAt[text.charCodeAt(from + j)] ?? 0) | falls;
      const diagonal = ((((same & positive) + positive) | 0) ^ positive) | same;
      const up = negative | ~(diagonal | positive);
      const down = positive & diagonal;
      steps[j] = ((up >>> last) & 1) - ((down >>> last) & 1);
      const risen = (up << 1) | grows;
      positive = (down << 1) | falls | ~(same | negative | risen);
      negative = risen & (same | negative);
    }
    for (let i = 0; i < rows; i++) standsAt[words.charCodeAt(top + i)] = 0;
  }
  let [end, fewest, errors] = [from, words.length, words.length];
  for (let j = 0; j < width; j++) {
    errors += steps[j] ?? 0;
    if (errors < fewest) [fewest, end] = [errors, from + j + 1];
  }
  return { end, errors: fewest };
}

/** So many code units at an end are looked at for a counterpart, of which so many may differ; of short words fewer. */
const longEnds = [
  { size: 12, most: 4 },
  { size: 24, most: 6 },
];
const shortEnds = [
  { size: 12, most: 3 },
  { size: 8, most: 2 },
];
const shortLength = 48;
/** Of the words themselves an end is lost of which more than this has no counterpart. */
const keptEnds = [{ size: 24, most: 9 }];
const keptShortEnds = [{ size: 12, most: 5 }];

/**
 * Whether both ends of what was found for some words have a counterpart in these, about where it has to be: otherwise
 * they are other words.
 */
export function hasCounterparts(found: string, words: string): boolean {
  return haveCounterparts(found, words, words.length < shortLength ? shortEnds : longEnds);
}

/** Whether both ends of some words are still there in what was found for them, about where they have to be. */
export function keepsEnds(found: string, words: string): boolean {
  return haveCounterparts(words, found, words.length < shortLength ? keptShortEnds : keptEnds);
}

function haveCounterparts(
  found: string,
  words: string,
  ends: readonly { readonly size: number; readonly most: number }[],
): boolean {
  const slack = Math.ceil(words.length / 4) + 12;
  const errorsAt = (at: number, size: number): number => {
    const around = Math.round((at * words.length) / found.length);
    const [from, to] = [Math.max(0, around - slack), Math.min(words.length, around + size + slack)];
    return closest(words, from, to, found.slice(at, at + size)).errors;
  };
  return ends.every(
    ({ size, most }) => errorsAt(0, size) <= most && errorsAt(Math.max(0, found.length - size), size) <= most,
  );
}
