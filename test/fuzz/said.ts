import type { Span } from '../../server/src/model/span';
import { type Known, type Moved, withOffsets } from './decorated';
import { answersAt, caseOf, everywhereAnswers, registryUri, sidecarUri, textUri, wholeAnswers } from './exercise';
import type { Answer } from './places';

/** A text, its sidecar and its registry, each with what becomes of its offsets. */
export interface Files {
  readonly text: Known;
  readonly sidecar: Known;
  readonly registry: Known;
}

/** An offset in each of the files, and words of the text. */
export type Place = { readonly [File in keyof Files]: number } & { readonly words: Span };

export const same: Moved = { start: (offset) => offset, end: (offset) => offset };

/** The file that a question is about. */
function fileOf(what: string): keyof Files {
  if (what.startsWith('sidecar ') || what === 'fix speaker') return 'sidecar';
  return what.startsWith('registry ') || what === 'fix registry' ? 'registry' : 'text';
}

/** Everything that is said of files as they are and at places in them, with offsets that have been moved for places. */
export async function said(files: Files, places: readonly Place[]): Promise<readonly (readonly [string, unknown])[]> {
  const given = await caseOf(files.text.text, files.sidecar.text, files.registry.text);
  const known = new Map([
    [textUri, files.text],
    [sidecarUri, files.sidecar],
    [registryUri, files.registry],
  ]);
  const at = (place: Place, file: keyof Files): Answer[] =>
    [...answersAt(given, { start: place[file], end: place[file] }, place.words)].filter(
      ([what]) => fileOf(what) === file,
    );
  const answers: Answer[] = [
    ...wholeAnswers(given),
    ...(await everywhereAnswers(given)),
    ...places.flatMap((place) => [...at(place, 'text'), ...at(place, 'sidecar'), ...at(place, 'registry')]),
  ];
  return answers.map(([what, uri, answer]) => [what, withOffsets(absolute(what, answer()), uri, known)]);
}

/** Semantic tokens as ranges: they come as distances from each other. */
function absolute(what: string, answer: unknown): unknown {
  if (!what.startsWith('tokens') || !Array.isArray(answer)) return answer;
  const data: readonly number[] = answer;
  const tokens: object[] = [];
  let [line, character] = [0, 0];
  for (let i = 0; i < data.length; i += 5) {
    const [down = 0, right = 0, length = 0, type, modifiers] = data.slice(i, i + 5);
    character = down > 0 ? right : character + right;
    line += down;
    tokens.push({ start: { line, character }, end: { line, character: character + length }, type, modifiers });
  }
  return tokens;
}
