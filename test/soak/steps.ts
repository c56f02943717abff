import { randomFrom } from './random';

const kinds = [
  ['edit', 50],
  ['edits', 4],
  ['paste', 2],
  ['undo', 6],
  ['breaks', 3],
  ['open', 8],
  ['close', 6],
  ['save', 6],
  ['outside', 7],
  ['create', 3],
  ['delete', 2],
  ['rename', 2],
  ['folder', 1],
  ['checkout', 2],
  ['settings', 1],
] as const;

export type Kind = (typeof kinds)[number][0];

/**
 * Something that happens to a workspace. Numbers from 0 up to 1 choose among what there is then, so that any part of a
 * list of steps is one, too, and a list that fails can be made shorter.
 */
export interface Step {
  readonly kind: Kind;
  readonly file: number;
  readonly at: number;
  readonly size: number;
  readonly piece: number;
}

export function stepsFrom(seed: number, count: number): readonly Step[] {
  const random = randomFrom(seed);
  const total = kinds.reduce((sum, [, weight]) => sum + weight, 0);
  return Array.from({ length: count }, (): Step => {
    let left = random() * total;
    const [kind] = kinds.find(([, weight]) => (left -= weight) < 0) ?? kinds[0];
    return { kind, file: random(), at: random(), size: random(), piece: random() };
  });
}
