// What an annotator who knows the right labels would do with each quote that a review asks about.

/** @typedef {import('../../../server/src/protocol').QuoteItem} QuoteItem */
/** @typedef {import('../../../server/src/protocol').TextSpan} TextSpan */

/**
 * @typedef {object} Label who says it, as it should become
 * @property {readonly string[]} names of the speakers; none where it is unknown
 * @property {readonly TextSpan[]} content
 */

/**
 * What is right for each quote that is asked about: its label, or undefined where it is no quote. Each label is taken
 * once, by the quote that shares most with it.
 *
 * @param {readonly QuoteItem[]} asked
 * @param {readonly QuoteItem[]} expected
 * @returns {{ readonly decisions: readonly (Label | undefined)[], readonly missed: readonly Label[] }}
 */
export function decisionsFor(asked, expected) {
  const labels = expected
    .filter(({ state }) => state === 'labeled')
    .map(({ speakers, content }) => ({ names: speakers.map(({ name }) => name), content }));
  const pairs = asked
    .flatMap((quote, index) =>
      labels.map((label) => ({ index, label, likeness: likeness(quote.content, label.content) })),
    )
    .filter((pair) => pair.likeness > 0.3)
    .toSorted((a, b) => b.likeness - a.likeness);
  /** @type {Map<number, Label>} */
  const taken = new Map();
  const used = new Set();
  for (const { index, label } of pairs) {
    if (taken.has(index) || used.has(label)) continue;
    taken.set(index, label);
    used.add(label);
  }
  return {
    decisions: asked.map((_quote, index) => taken.get(index)),
    missed: labels.filter((label) => !used.has(label)),
  };
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
