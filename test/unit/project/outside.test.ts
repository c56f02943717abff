import { describe, expect, test } from 'vitest';
import { sidecarOf } from '../../../server/src/project/names';
import { lines } from '../kit/markers';
import { at, workspace } from '../kit/workspace';

const textUri = at('a.txt');
const text = lines(
  'The talks between the ministers went remarkably well, Wang said.',
  'Nobody in the capital expected it, Lavrov added.',
  'We will win, he said.',
);
const sidecar = lines(
  'version: 1',
  'quotes:',
  '  - content: The talks between the ministers went remarkably well',
  '    source: Wang',
  '  - content: Nobody in the capital expected it',
  '    source: Lavrov',
  '  - content: We will win',
  '    source: he',
);

/** The states of the labels and the findings about them, before and after another program writes the text anew. */
async function rewritten(change: (words: string) => string, isOpen: boolean) {
  const { project, files } = workspace({ 'a.txt': text, 'a.txt.quotes.yaml': sidecar });
  if (isOpen) project.open(textUri, 1, text);
  const look = async () => {
    const state = await project.stateOf(textUri);
    const codes = state ? project.findingsOfText(state).map(({ code }) => code) : [];
    return {
      states: state?.analysis?.quotes.map(({ anchoring }) => anchoring.state) ?? [],
      codes: codes.filter((code) => /moved|ambiguous|orphaned/.test(code)),
      sidecar: await files.readText(sidecarOf(textUri)),
    };
  };
  expect((await look()).states).toEqual(['attached', 'attached', 'attached']);
  const now = change(text);
  files.write('a.txt', now);
  // Of an unchanged document the editor reads what is on the disk anew; of others the server is told.
  if (isOpen) project.change(textUri, 2, [{ text: now }]);
  else project.changedOnDisk([textUri]);
  return look();
}

describe('labels of a text that a checkout or another program has changed', () => {
  test.each<[string, (words: string) => string, string, readonly string[]]>([
    ['attached', (words) => `A new first line.\n${words.replaceAll('\n', '\r\n')}`, 'attached', []],
    ['moved', (words) => words.replace('remarkably', 'remarkable'), 'moved', ['moved-quote']],
    ['ambiguous', (words) => `${words}\n${words}`, 'ambiguous', ['ambiguous-anchor']],
    ['orphaned', (words) => words.replace(/The talks.*well/u, 'It rained all day'), 'orphaned', ['orphaned-quote']],
  ])('are %s, and their sidecar says what it said', async (_, change, state, codes) => {
    const after = await rewritten(change, false);
    expect(after.states[0]).toBe(state);
    expect([...new Set(after.codes)]).toEqual(codes);
    expect(after.sidecar).toBe(sidecar);
  });

  test('are carried along where the text is open, since what changed is known', async () => {
    const after = await rewritten((words) => words.replace('remarkably', 'very'), true);
    expect(after).toEqual({ states: ['attached', 'attached', 'attached'], codes: [], sidecar });
  });
});
