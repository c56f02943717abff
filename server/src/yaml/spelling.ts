import { isMap, isScalar, type Scalar } from 'yaml';
import type { Span } from '../model/span';
import { type Change, refuse } from './change';
import { isEol } from './lines';
import type { YamlFile } from './parse';
import { missing, nodeAt, pairAt } from './places';
import { renderFlow, renderScalar } from './render';
import type { Path } from './schema';
import { isPlain } from './words';

/** Gives the key at the end of a path another name, an id; how it is quoted stays. */
export function renameKey(path: Path, key: string): Change {
  return (file) => {
    const map = nodeAt(file, path.slice(0, -1));
    const pair = isMap(map) ? pairAt(map, String(path.at(-1))) : undefined;
    if (!isMap(map) || !pair || !isScalar(pair.key)) return refuse(missing(path, 'mapping'));
    if (pairAt(map, key)) return refuse(`\`${key}\` stands there already.`);
    return [{ span: wordSpan(file, pair.key), newText: respelled(file.text, pair.key, key) }];
  };
}

/** Where the words of a scalar stand, quotation marks included; without the line end behind a block. */
export function wordSpan(file: YamlFile, scalar: Scalar): Span {
  const [start, to] = scalar.range ?? [0, 0];
  let end = to;
  while (end > start && isEol(file.text.charAt(end - 1))) end--;
  return { start, end };
}

/** An id in the place and the style of another. */
export function respelled(text: string, old: Scalar, id: string): string {
  const style = quoteStyle(old);
  if (!style) return writtenId(id);
  const mark = text.charAt(old.range?.[0] ?? 0);
  return isPlain(id) ? `${mark}${id}${mark}` : renderScalar(id, style);
}

/** An id without quotation marks where it can stand so: `2020` and `true` can. */
export function writtenId(id: string): string {
  return isPlain(id) ? id : renderFlow(id);
}

/** The quotation marks that a scalar has; undefined without. */
export function quoteStyle(scalar: Scalar): Scalar.Type | undefined {
  return scalar.type === 'QUOTE_DOUBLE' || scalar.type === 'QUOTE_SINGLE' ? scalar.type : undefined;
}
