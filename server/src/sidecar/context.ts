import { distance } from 'fastest-levenshtein';
import type { Anchor } from '../model/quote';
import type { Span } from '../model/span';
import { foldedText } from './fold';

/** Of words that stand everywhere only so many places are compared by what surrounds them, in text order. */
const mostCompared = 200;

/** Of several hits, those whose surroundings agree best with the anchor's prefix and suffix. */
export function withContext<S extends Span>(text: string, hits: readonly S[], anchor: Anchor): readonly S[] {
  const { prefix = '', suffix = '' } = anchor;
  if (hits.length < 2 || (!prefix && !suffix)) return hits;
  if (hits.length > mostCompared) {
    const asTheyStand = hits.filter(({ start, end }) => endsAt(text, prefix, start) && text.startsWith(suffix, end));
    if (asTheyStand.length > 0) return asTheyStand;
  }
  const compared = hits.slice(0, mostCompared);
  const [before, behind] = [foldedText(prefix).trim(), foldedText(suffix).trim()];
  const scores = compared.map(
    ({ start, end }) =>
      shared(before, textBefore(text, start, before.length), 'end') +
      shared(behind, textBehind(text, end, behind.length), 'start'),
  );
  const best = Math.max(...scores);
  return compared.filter((_, i) => scores[i] === best);
}

/**
 * How well what surrounds a span agrees with an anchor's prefix and suffix: 0…1, the share of characters; undefined
 * where the anchor names neither.
 */
export function contextShare(text: string, { start, end }: Span, { prefix, suffix }: Anchor): number | undefined {
  const sides: number[] = [];
  if (prefix) {
    const wanted = foldedText(prefix).trim();
    sides.push(alike(wanted, textBefore(text, start, wanted.length).slice(-wanted.length)));
  }
  if (suffix) {
    const wanted = foldedText(suffix).trim();
    sides.push(alike(wanted, textBehind(text, end, wanted.length).slice(0, wanted.length)));
  }
  return sides.length === 0 ? undefined : sides.reduce((sum, side) => sum + side, 0) / sides.length;
}

function alike(a: string, b: string): number {
  return a === '' ? 1 : Math.max(0, 1 - distance(a, b) / a.length);
}

function endsAt(text: string, words: string, end: number): boolean {
  return end >= words.length && text.startsWith(words, end - words.length);
}

/** Some more than so many code units of what stands before an offset, folded: white space may be wider there. */
function textBefore(text: string, offset: number, length: number): string {
  return foldedText(text.slice(Math.max(0, offset - length * 2 - 8), offset)).trim();
}

function textBehind(text: string, offset: number, length: number): string {
  return foldedText(text.slice(offset, offset + length * 2 + 8)).trim();
}

/** How many characters two strings share at one end. */
export function shared(a: string, b: string, side: 'start' | 'end'): number {
  const at = (text: string, i: number) => text.charAt(side === 'end' ? text.length - 1 - i : i);
  let count = 0;
  while (count < a.length && at(a, count) === at(b, count)) count++;
  return count;
}
