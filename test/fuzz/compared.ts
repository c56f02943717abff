import type { Decorated, Known } from './decorated';
import { isRecord } from './places';
import { type Files, type Place, said, same } from './said';

/** A plain file, and the same with something odd in it. */
export interface Filled {
  readonly plain: string;
  readonly odd: Decorated;
  /** The odd one, with its line ends. */
  readonly text: string;
}

/**
 * How what is said of files with something odd in them differs from what is said of plain ones, at places in them.
 * @param areAlike whether two words say the same; @param where a place near one, that can be asked about
 */
export async function differences(
  files: { readonly [File in keyof Files]: Filled },
  areAlike: (is: string, should: string) => boolean,
  shares: readonly number[],
  where: (text: string, place: number) => number = (_, place) => place,
): Promise<readonly unknown[]> {
  const { text, sidecar, registry } = files;
  // Line ends are no part of what begins at them, and between their two characters is no place.
  const startIn = ({ plain, odd }: Filled, at: number) => (plain[at] === '\n' ? odd.endOf(at) : odd.startOf(at));
  const plain = (file: Filled): Known => ({
    text: file.plain,
    moved: { start: (at) => startIn(file, at), end: (at) => file.odd.endOf(at) },
  });
  const odd = ({ text }: Filled): Known => ({ text, moved: same });
  const place = ({ plain }: Filled, share: number) => where(plain, Math.floor(share * plain.length));
  const places = shares.map((share): Place => {
    const start = place(text, share);
    return {
      text: start,
      sidecar: place(sidecar, share),
      registry: place(registry, share),
      words: { start, end: where(text.plain, Math.min(start + 40, text.plain.length)) },
    };
  });
  const expected = await said({ text: plain(text), sidecar: plain(sidecar), registry: plain(registry) }, places);
  const found = await said(
    { text: odd(text), sidecar: odd(sidecar), registry: odd(registry) },
    places.map(
      (each): Place => ({
        text: startIn(text, each.text),
        sidecar: startIn(sidecar, each.sidecar),
        registry: startIn(registry, each.registry),
        words: { start: startIn(text, each.words.start), end: text.odd.endOf(each.words.end) },
      }),
    ),
  );
  const names = (answers: typeof found) => answers.map(([what]) => what);
  if (names(found).join() !== names(expected).join()) return [{ is: names(found), should: names(expected) }];
  return expected.flatMap(([what, should], index) => {
    const is = found[index]?.[1];
    return alike(is, should, areAlike) ? [] : [{ what, is, should }];
  });
}

/** Whether answers are alike, by what is alike among words. */
function alike(is: unknown, should: unknown, areWords: (is: string, should: string) => boolean): boolean {
  if (typeof is === 'string' && typeof should === 'string') return areWords(is, should);
  if (Array.isArray(is) && Array.isArray(should))
    return is.length === should.length && is.every((each, index) => alike(each, should[index], areWords));
  if (!isRecord(is) || !isRecord(should)) return is === should;
  // How many words a content has counts for how certain it is.
  return [...new Set([...Object.keys(is), ...Object.keys(should)])].every(
    (key) => key === 'confidence' || alike(is[key], should[key], areWords),
  );
}

/** Whether words are the same up to where one of them was cut. */
export function areSameUpToCut(is: string, should: string): boolean {
  const length = Math.min(...[is, should].map((words) => (words.includes('…') ? words.indexOf('…') : Infinity)));
  return is.slice(0, length) === should.slice(0, length);
}
