import type { Edge } from './adjuster';

/** The commands that move an edge, by their ids. `left` of an end shrinks, `left` of a beginning extends. */
export const moves: ReadonlyMap<string, Edge> = new Map(
  (['start', 'end'] as const).flatMap((edge) =>
    (['word', 'clause', 'sentence'] as const).flatMap((by) =>
      (['extend', 'shrink'] as const).map((direction): [string, Edge] => [
        `whosaid.${direction}${capital(edge)}By${capital(by)}`,
        { edge, by, direction },
      ]),
    ),
  ),
);

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
