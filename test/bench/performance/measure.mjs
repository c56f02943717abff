// What all groups measure with: percentiles, budgets, and how fast this machine is.

/**
 * @typedef {'absolute' | 'ratio'} Kind an absolute limit is stretched on a machine that is slower than the reference; a
 *   ratio holds anywhere
 * @typedef {object} Row
 * @property {string} group
 * @property {string} what
 * @property {number} value
 * @property {string} unit
 * @property {Kind} [kind]
 * @property {number} [limit] not more than that; with `least`, not less
 * @property {boolean} [least]
 * @property {string} [note]
 *
 * @typedef {object} Bench what a group works with
 * @property {string} folder for its files, deleted at the end
 * @property {(name: string) => readonly string[]} node arguments for a server of that name, for profiles
 */

/** @param {readonly number[]} values @param {number} share 0…1 */
export function percentile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** @param {readonly number[]} values */
export function median(values) {
  return percentile(values, 0.5);
}

/**
 * Milliseconds that a server computed between two looks at it: neither more than its event loop was active, which counts
 * what other programs took from it, nor more than its processor time, which counts helping threads.
 * @param {import('./server.mjs').Usage} from @param {import('./server.mjs').Usage} to
 */
export function computed(from, to) {
  return Math.min(to.active - from.active, to.processor - from.processor);
}

/** @param {number} ms */
export function pause(ms) {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

/** What {@link work} takes, in milliseconds, on the machine that the budgets were set on, when it is idle. */
const referenceMs = 5.5;

/**
 * How many times as long as the reference this machine takes now; at least 1, so that a fast machine keeps the budgets.
 */
export function slowness() {
  const times = Array.from({ length: 25 }, () => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  });
  return Math.max(1, median(times.slice(5)) / referenceMs);
}

/** Something like what the product does: characters, slices, maps and short-lived objects. */
function work() {
  const text = 'The quick brown fox, said Wang Yi, jumps over the lazy dog. '.repeat(2000);
  /** @type {Map<string, number>} */
  const words = new Map();
  let start = 0;
  for (let round = 0; round < 3; round++) {
    for (let at = 0; at < text.length; at++) {
      if (text.charCodeAt(at) !== 0x20) continue;
      const word = text.slice(start, at);
      words.set(word + (at & 1023), { start, at }.start);
      start = at + 1;
    }
    start = 0;
  }
  return words.size;
}

/** Whether a row keeps its budget; a row without one does. @param {Row} row @param {number} slowness */
export function holds({ value, limit, least, kind }, slowness) {
  if (limit === undefined) return true;
  const stretch = kind === 'absolute' ? slowness : 1;
  return least ? value >= limit / stretch : value <= limit * stretch;
}
