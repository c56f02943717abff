import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyLsp } from './apply';
import { soon, tries } from './effort';
import {
  answersAt,
  type Case,
  caseOf,
  editOf,
  everywhereAnswers,
  registryUri,
  sidecarUri,
  textUri,
  wholeAnswers,
} from './exercise';
import { isReadable, registry, registryText, sidecar, sidecarText, text } from './files';
import { type Answer, checkPlaces, halvesIn } from './places';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const places = fc.array(fc.tuple(share, fc.oneof(fc.constant(0), share)), { minLength: 1, maxLength: 3 });

/** Asks, and tells what is wrong: too late, outside of the files, half a character, or an edit that breaks a file. */
function* problems(given: Case, answers: Iterable<Answer>): Generator<string> {
  for (const [what, uri, answer] of answers) {
    const found = soon(what, answer);
    for (const wrong of checkPlaces(found, uri, given.sources)) yield `${what}: ${wrong}`;
    if (given.isWhole) for (const words of halvesIn(found)) yield `${what}: half a character in ${words}`;
    const edit = editOf(found);
    if (!edit) continue;
    for (const [file, after] of applyLsp(edit, given.sources)) {
      if (!isReadable(after)) yield `${what} leaves ${file} as it cannot be read:\n${after}`;
    }
  }
}

/** Asks for everything, of the files as a whole and at places in them, and tells what is wrong. */
async function exercised(
  files: readonly [string, string, string],
  at: readonly (readonly [number, number])[],
): Promise<readonly string[]> {
  const given = await caseOf(...files);
  const places = [textUri, sidecarUri, registryUri].flatMap((uri) => {
    const length = given.sources.get(uri)?.text.length ?? 0;
    return at.map(([from, size]) => {
      const start = Math.floor(from * length);
      return { start, end: start + Math.floor(size * (length - start)) };
    });
  });
  return [
    ...problems(given, wholeAnswers(given)),
    ...problems(given, await everywhereAnswers(given)),
    ...places.flatMap((place) => [...problems(given, answersAt(given, place))]),
  ];
}

describe('every feature answers in time, with places in the files', () => {
  test('whatever a text says', async () => {
    await fc.assert(
      fc.asyncProperty(text, places, async (text, at) => {
        expect(await exercised([text, sidecarText, registryText], at)).toEqual([]);
      }),
      tries(60),
    );
  });

  test('whatever a sidecar says', async () => {
    await fc.assert(
      fc.asyncProperty(text, sidecar, places, async (text, sidecar, at) => {
        expect(await exercised([text, sidecar, registryText], at)).toEqual([]);
      }),
      tries(120),
    );
  });

  test('whatever a registry says', async () => {
    await fc.assert(
      fc.asyncProperty(text, registry, places, async (text, registry, at) => {
        expect(await exercised([text, sidecarText, registry], at)).toEqual([]);
      }),
      tries(120),
    );
  });

  test('whatever all of them say', async () => {
    await fc.assert(
      fc.asyncProperty(text, sidecar, registry, places, async (text, sidecar, registry, at) => {
        expect(await exercised([text, sidecar, registry], at)).toEqual([]);
      }),
      tries(80),
    );
  });
});
