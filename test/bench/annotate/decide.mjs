// What an annotator who knows the right labels would do with each quote that a review asks about.

/** @typedef {import('../../../server/src/protocol').QuoteItem} QuoteItem */
/** @typedef {import('../../../server/src/protocol').TextSpan} TextSpan */

/** Less in common than this share, and a label is another quote's. */
const LEAST = 0.3;

/**
 * @typedef {object} Label who says it, as it should become
 * @property {readonly string[]} names of the speakers; none where it is unknown
 * @property {readonly TextSpan[]} content
 */

/**
 * What is right for each quote that is asked about, in their order: the label that shares most with it and that none
 * before it took; undefined where it is no quote.
 *
 * @param {readonly QuoteItem[]} asked
 * @param {readonly QuoteItem[]} expected
 * @returns {readonly (Label | undefined)[]}
 */
export function decisionsFor(asked, expected) {
  const labels = expected
    .filter(({ state }) => state === 'labeled')
    .map(({ speakers, content }) => ({ names: speakers.map(({ name }) => name), content }));
  /** @type {Map<number, Label>} */
  const taken = new Map();
  const used = new Set();
  for (const [index, quote] of asked.entries()) {
    const alike = labels
      .filter((label) => !used.has(label))
      .map((label) => ({ label, likeness: likeness(quote.content, label.content) }))
      .toSorted((a, b) => b.likeness - a.likeness)[0];
    if (!alike || alike.likeness <= LEAST) continue;
    taken.set(index, alike.label);
    used.add(alike.label);
  }
  return asked.map((_quote, index) => taken.get(index));
}

/** @param {readonly TextSpan[]} content */
export function written(content) {
  return content.map(({ start, end }) => `${start}-${end}`).join(',');
}

/**
 * Shared characters by all characters, 0 to 1.
 *
 * @param {readonly TextSpan[]} one
 * @param {readonly TextSpan[]} other
 */
function likeness(one, other) {
  let shared = 0;
  for (const a of one) {
    for (const b of other) shared += Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  }
  return shared / (length(one) + length(other) - shared);
}

/** @param {readonly TextSpan[]} content */
function length(content) {
  return content.reduce((sum, { start, end }) => sum + end - start, 0);
}
