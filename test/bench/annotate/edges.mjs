// The fewest keys that move where a quote begins and ends from one place to another, by the server's own rules.
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';
import { root } from '../../../scripts/lib/paths.mjs';
import { written } from './decide.mjs';

/** @typedef {import('../../../server/src/model/attribution').Content} Content */

/** More moves than this nobody makes: selecting the words anew is faster; of the end alone a few more. */
const MOST = 6;
const MOST_OF_END = 20;

const outfile = path.join(root, 'out', 'bench', 'adjust.cjs');
await build({
  stdin: {
    contents: `export { adjusted } from './server/src/features/annotate/adjust';
      export { detectLanguage, languageFor } from './server/src/languages';`,
    resolveDir: root,
    loader: 'ts',
  },
  bundle: true,
  outfile,
  format: 'cjs',
  platform: 'node',
  logLevel: 'warning',
});
/** @type {typeof import('../../../server/src/features/annotate/adjust') & typeof import('../../../server/src/languages')} */
const { adjusted, detectLanguage, languageFor } = createRequire(import.meta.url)(outfile);

/** As the manifest binds them. */
const moves = /** @type {const} */ (['start', 'end']).flatMap((edge) =>
  /** @type {const} */ (['word', 'clause', 'sentence']).flatMap((by) =>
    /** @type {const} */ (['extend', 'shrink']).map((direction) => {
      const isRight = (direction === 'extend') === (edge === 'end');
      const arrow = by === 'sentence' ? (isRight ? 'ArrowDown' : 'ArrowUp') : isRight ? 'ArrowRight' : 'ArrowLeft';
      const key = `${by === 'clause' ? 'Control+' : ''}${edge === 'start' ? 'Shift+' : ''}${arrow}`;
      return { key, adjustment: { edge, by, direction } };
    }),
  ),
);

/**
 * @param {string} text
 * @param {Content} from
 * @param {Content} to
 * @param {'end'} [only] where nothing but the end has to be moved
 * @returns {readonly string[] | undefined} undefined where no few moves lead there
 */
export function keysBetween(text, from, to, only) {
  const usable = moves.filter(({ adjustment }) => only === undefined || adjustment.edge === only);
  const pack = languageFor(detectLanguage(text));
  /** @type {{ content: Content, keys: string[] }[]} */
  let border = [{ content: from, keys: [] }];
  const seen = new Set([written(from)]);
  const target = written(to);
  for (let step = 0; step < (only ? MOST_OF_END : MOST) && border.length > 0; step++) {
    /** @type {typeof border} */
    const next = [];
    for (const { content, keys } of border) {
      for (const { key, adjustment } of usable) {
        const moved = adjusted(text, content, adjustment, pack);
        if (!moved || seen.has(written(moved))) continue;
        seen.add(written(moved));
        if (written(moved) === target) return [...keys, key];
        next.push({ content: moved, keys: [...keys, key] });
      }
    }
    border = next;
  }
  return undefined;
}
