import { describe, expect, test } from 'vitest';
import { repairableCodes, repaired, standsAsBefore } from '../../../server/src/features/repairs';
import { at, workspace } from '../kit/workspace';

const registry = 'version: 1\nspeakers:\n  wang: {name: Wang}\n';
const head = 'version: 1\nlanguage: en\nquotes:\n';

interface Outcome {
  readonly after: string;
  readonly what: readonly string[];
}

/** A sidecar after its repairs; undefined where there are none. */
async function fix(text: string, sidecar: string): Promise<Outcome | undefined> {
  const { project } = workspace({ 'speakers.yaml': registry, 'a.txt': text, 'a.txt.quotes.yaml': sidecar });
  const state = await project.stateOnce(at('a.txt'));
  if (!state) throw new Error('no state');
  const result = repaired(state, project.findingsOfText(state));
  return result && { after: result.after, what: result.done.map(({ what }) => what) };
}

const entry = (content: string, type: string, rest = '') =>
  `  - content: ${content}\n    type: ${type}\n    speaker: wang\n${rest}`;

describe('a type that the marks contradict', () => {
  const text = '“We will win,” Wang said. «They lose,» he said.\n';

  test('becomes direct where all words stand in closed marks', async () => {
    const sidecar = head + entry('We will win', 'indirect') + entry('They lose', 'mixed');
    expect(await fix(text, sidecar)).toEqual({
      after: head + entry('We will win', 'direct') + entry('They lose', 'direct'),
      what: ['the type is `direct` now, not `indirect`', 'the type is `direct` now, not `mixed`'],
    });
  });

  test.each<[string, string, string, string]>([
    ['marks that are not there may be missing by mistake', 'We will win, Wang said.\n', 'We will win', 'direct'],
    ['words outside may be the slip', 'Wang said “we will win” soon.\n', 'we will win” soon', 'direct'],
    ['a mark may have lost its other half', '“We will win,” Wang said. “They lose.\n', 'We will win', 'indirect'],
    ['a straight mark may be inches', '"We will win," Wang said of the 5" pipe.\n', 'We will win', 'indirect'],
    [
      'words that changed may be others',
      '“We will surely win it all,” Wang said.\n',
      'We will surely won it all',
      'indirect',
    ],
    ['free indirect speech is for people to tell', text, 'We will win', 'free-indirect'],
  ])('stays: %s', async (_, words, content, type) => {
    expect(await fix(words, head + entry(content, type))).toBeUndefined();
  });

  test('keeps comments, keys of others and the end of lines', async () => {
    const before = (head + entry('We will win', 'indirect # why', '    mood: glad # so\n')).replaceAll('\n', '\r\n');
    expect((await fix(text, before))?.after).toBe(before.replace('indirect', 'direct'));
  });
});

describe('words that are labeled twice', () => {
  const text = 'Wang said that China wins. Wang said yes. Li said yes.\n';
  const one = entry('that China wins', 'indirect');

  test('are labeled once where both entries are written alike', async () => {
    expect(await fix(text, head + one + one + one)).toEqual({
      after: head + one,
      what: ['the second of two equal entries is taken out', 'the second of two equal entries is taken out'],
    });
  });

  test.each<[string, string]>([
    ['other words', entry('that China wins', 'indirect').replace('wang', 'unknown')],
    ['a note more', entry('that China wins', 'indirect', '    note: sure?\n')],
    ['a comment', `  # the better one\n${one}`],
    ['a comment at its end', one.replace('speaker: wang', 'speaker: wang # sure')],
    ['a key of somebody else', entry('that China wins', 'indirect', '    mood: glad\n')],
  ])('stay where the second has %s', async (_, second) => {
    expect(await fix(text, head + one + second)).toBeUndefined();
  });

  test('stay where they stand in two places of the text', async () => {
    const yes = entry('yes', 'indirect');
    expect(await fix(text, head + yes + yes)).toBeUndefined();
  });
});

test('a sidecar that cannot be read in full is left alone', async () => {
  const one = entry('We will win', 'indirect');
  expect(await fix('“We will win,” Wang said.\n', `${head}${one}${one}dismissed: [\n`)).toBeUndefined();
});

test('labels that would stand elsewhere are noticed', async () => {
  const state = async (sidecar: string) => {
    const text = 'Wang said yes. Li said yes.\n';
    const { project } = workspace({ 'speakers.yaml': registry, 'a.txt': text, 'a.txt.quotes.yaml': sidecar });
    const found = await project.stateOnce(at('a.txt'));
    if (!found) throw new Error('no state');
    return found;
  };
  const yes = entry('yes', 'indirect');
  const [two, one, typed] = await Promise.all(
    [yes + yes, yes, yes + yes.replace('indirect', 'direct')].map((quotes) => state(head + quotes)),
  );
  if (!two || !one || !typed) throw new Error('no state');
  expect(standsAsBefore(two, one, [1])).toBe(false);
  expect(standsAsBefore(two, typed, [])).toBe(true);
});

test('only these rules have repairs that neither lose nor guess', () => {
  expect(repairableCodes).toEqual(['type-mismatch', 'duplicate-quote']);
});
