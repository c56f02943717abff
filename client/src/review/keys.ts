/**
 * Single keys and typing a name live in one input box: a key acts when it is the first that is typed, everything else
 * filters. What the box shows is told to us in order but late, and emptying it takes a moment, too. So keys that follow
 * fast arrive as `dd`, and what has been taken for a key already is remembered here instead of trusting the box.
 */
export interface Typed {
  /** What stands in the box and has been acted upon. */
  readonly taken: string;
  /** What stands behind that. */
  readonly filter: string;
}

export const nothingTyped: Typed = { taken: '', filter: '' };

/** What the keys do. A digit chooses the speaker with that number. */
export const reviewKeys = {
  d: 'dismiss',
  s: 'skip',
  n: 'new',
  e: 'edges',
  u: 'undo',
  '+': 'together',
  '?': 'help',
} as const;
export type ReviewAction = (typeof reviewKeys)[keyof typeof reviewKeys];

export type KeyStroke =
  | { readonly kind: 'action'; readonly action: ReviewAction }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'filter'; readonly words: string };

/** What a new value of the input box means, after what was there. */
export function readInput(before: Typed, value: string): { readonly typed: Typed; readonly stroke: KeyStroke } {
  // The same value again means that the box was emptied in between, of which nobody tells.
  const isNew = value === before.taken || !value.startsWith(before.taken);
  const taken = isNew ? '' : before.taken;
  const rest = value.slice(taken.length);
  const wasEmpty = before.filter === '';
  const stroke = wasEmpty ? keyOf(rest) : undefined;
  if (stroke) return { typed: { taken: value, filter: '' }, stroke };
  return { typed: { taken, filter: rest }, stroke: { kind: 'filter', words: rest } };
}

function keyOf(key: string): KeyStroke | undefined {
  if (key.length === 1 && key >= '1' && key <= '9') return { kind: 'number', number: Number(key) };
  if (!isReviewKey(key)) return undefined;
  return { kind: 'action', action: reviewKeys[key] };
}

function isReviewKey(key: string): key is keyof typeof reviewKeys {
  return Object.hasOwn(reviewKeys, key);
}
