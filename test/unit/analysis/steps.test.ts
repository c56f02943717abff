import { expect, test } from 'vitest';
import { analyze, analyzeInSteps, createMemory } from '../../../server/src/analysis/analyze';
import { noSpeakers } from '../../../server/src/project/registries';
import { readSidecar } from '../../../server/src/sidecar/read';

const text = 'Wang said that China wins.\n\nHe added that Russia wins, too.\n\n“We will 🎉 win,” he told reporters.\n';
const sidecar = readSidecar(
  [
    'version: 1',
    'language: en',
    'quotes:',
    '  - {content: that China wins, speaker: wang, source: Wang, cue: said}',
    '  - {content: We will always win, speaker: wang}',
    '  - {content: words that stand nowhere in it, speaker: wang}',
    'dismissed:',
    '  - content: that Russia wins',
    '',
  ].join('\n'),
);

test.each([
  ['with a sidecar', sidecar],
  ['without one', undefined],
])('an analysis in steps comes to the same, with pauses: %s', (_, labels) => {
  const input = { text, sidecar: labels, known: noSpeakers, minConfidence: 0 };
  const steps = analyzeInSteps(input, createMemory());
  let pauses = 0;
  let next = steps.next();
  for (; !next.done; next = steps.next()) pauses++;
  // The judge of types is a function, made anew each time.
  const { typeOf: _ours, ...found } = next.value;
  const { typeOf: _theirs, ...expected } = analyze(input);
  expect(found).toEqual(expected);
  expect(pauses).toBeGreaterThan(text.split('\n\n').length);
});
