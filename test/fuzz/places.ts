import type { Source } from '../../server/src/project/sources';

/** What was asked, the file that the answer is about, and how to get it. */
export type Answer = readonly [what: string, uri: string, answer: () => unknown];

/**
 * Looks through an answer for places, wherever they stand in it, and says of each what is wrong: outside of its file,
 * backwards, or between the halves of a character.
 */
export function checkPlaces(answer: unknown, uri: string, sources: ReadonlyMap<string, Source>): readonly string[] {
  const wrong: string[] = [];
  const visit = (value: unknown, uri: string): void => {
    if (Array.isArray(value)) {
      for (const item of value) visit(item, uri);
      return;
    }
    if (!isRecord(value)) return;
    const own = uriIn(value) ?? uri;
    const source = sources.get(own);
    const range = rangeOf(value);
    if (range && source) wrong.push(...checkRange(source, range));
    for (const [key, item] of Object.entries(value)) {
      // Where one goes from stands in the file of the question, where one goes to in another.
      if (key === 'originSelectionRange') visit(item, uri);
      // A listed quote tells where its entry stands in the sidecar.
      else visit(item, key === 'at' ? `${uri}.quotes.yaml` : own);
    }
  };
  visit(answer, uri);
  return wrong;
}

/**
 * The words of an answer that end or begin with half a character. There can be some only where the files have halves.
 */
export function halvesIn(answer: unknown): readonly string[] {
  if (typeof answer === 'string') return isWhole(answer) ? [] : [JSON.stringify(answer)];
  if (Array.isArray(answer)) return answer.flatMap(halvesIn);
  return isRecord(answer) ? Object.values(answer).flatMap(halvesIn) : [];
}

export function isWhole(words: string): boolean {
  return !/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(words);
}

function checkRange(source: Source, { start, end }: Range): string[] {
  const offsets = [start, end].map((place) => {
    if (typeof place === 'number') return place;
    const offset = source.lines.offsetAt(place);
    const again = source.lines.positionAt(offset);
    return again.line === place.line && again.character === place.character ? offset : Number.NaN;
  });
  const [from = Number.NaN, to = Number.NaN] = offsets;
  const name = `${JSON.stringify(start)}–${JSON.stringify(end)} of ${source.uri}`;
  if (!(from >= 0 && to <= source.text.length)) return [`${name} is outside`];
  if (from > to) return [`${name} is backwards`];
  return offsets.flatMap((offset) =>
    isInCharacter(source.text, offset) ? [`${name} cuts a character at ${offset}`] : [],
  );
}

export function isInCharacter(text: string, offset: number): boolean {
  return /[\uD800-\uDBFF]/.test(text.charAt(offset - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(offset));
}

type Place = number | { readonly line: number; readonly character: number };
interface Range {
  readonly start: Place;
  readonly end: Place;
}

function rangeOf(value: Readonly<Record<string, unknown>>): Range | undefined {
  const { start, end } = value;
  return isPlace(start) && isPlace(end) ? { start, end } : undefined;
}

function isPlace(value: unknown): value is Place {
  if (typeof value === 'number') return true;
  return isRecord(value) && typeof value['line'] === 'number' && typeof value['character'] === 'number';
}

/** The document that a part of an answer is about. */
export function uriIn(value: Readonly<Record<string, unknown>>): string | undefined {
  const { uri, targetUri, textDocument } = value;
  if (typeof uri === 'string') return uri;
  if (typeof targetUri === 'string') return targetUri;
  return isRecord(textDocument) && typeof textDocument['uri'] === 'string' ? textDocument['uri'] : undefined;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
