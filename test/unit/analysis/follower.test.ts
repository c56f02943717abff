import { describe, expect, test } from 'vitest';
import { followedEdit } from '../../../server/src/features/annotate/follow';
import { sidecarOf } from '../../../server/src/project/names';
import { applied } from '../features/kit';
import { lines, withRanges } from '../kit/markers';
import { at, workspace } from '../kit/workspace';

const textUri = at('a.txt');
const sidecarUri = sidecarOf(textUri);
const text = lines('The talks went well, Wang said.', 'Nobody expected it, Lavrov added.');
const sidecar = lines(
  'version: 1',
  'quotes:',
  '  # the first',
  '  - content: The talks went well',
  '    source: Wang',
  '    cue: said',
  '    mood: good',
);

async function opened(words = text) {
  const { project, files } = workspace({ 'a.txt': words, 'a.txt.quotes.yaml': sidecar });
  project.open(textUri, 1, words);
  await project.stateOf(textUri);
  let version = 1;
  const current = () => project.sources.peek(textUri)?.text ?? '';
  return {
    project,
    /** Replaces words at once, each where they stand when its turn comes, as one message of a client. */
    replace(...changes: readonly (readonly [from: string, to: string])[]) {
      let now = current();
      version++;
      const events = changes.map(([from, to]) => {
        const start = now.indexOf(from);
        if (start < 0) throw new Error(`no ${from}`);
        const position = (offset: number) => ({
          line: now.slice(0, offset).split('\n').length - 1,
          character: offset - (now.lastIndexOf('\n', offset - 1) + 1),
        });
        const range = { start: position(start), end: position(start + from.length) };
        now = now.slice(0, start) + to + now.slice(start + from.length);
        return { range, text: to };
      });
      project.change(textUri, version, events);
    },
    async shown() {
      const state = await project.stateOf(textUri);
      const anchoring = state?.analysis?.quotes[0]?.anchoring;
      return anchoring?.state === 'attached' ? withRanges(current(), anchoring.content) : anchoring?.state;
    },
    /** What saving does: the sidecar follows, and the follower is told. */
    async follow() {
      const state = await project.stateOf(textUri);
      const followed = state && followedEdit(state);
      if (!followed?.edit.ok) throw new Error('nothing to follow');
      project.followerOf(textUri)?.expect(followed.sidecar, followed.places);
      files.write('a.txt.quotes.yaml', followed.sidecar);
      project.changedOnDisk([sidecarUri]);
    },
    /** The sidecar when it has followed; undefined where it says the right thing already. */
    async saved() {
      const state = await project.stateOf(textUri);
      const followed = state && followedEdit(state);
      if (!followed) return undefined;
      if (!followed.edit.ok) return followed.edit.message;
      const before = state?.sidecar?.source.text ?? '';
      return applied(new Map([[sidecarUri, before]]), followed.edit.edit).get(sidecarUri);
    },
  };
}

describe('a quote of an open text', () => {
  test.each<[string, string, string, string]>([
    ['typing inside', 'went well', 'went very well', '<|The talks went very well|>, Wang'],
    ['typing before', 'The talks', 'So: The talks', 'So: <|The talks went well|>, Wang'],
    ['typing behind', 'well, Wang', 'well, as Wang', '<|The talks went well|>, as Wang'],
    ['a first word replaced', 'The talks', 'Their talks', '<|Their talks went well|>, Wang'],
    ['words deleted over its border', 'well, Wang', 'Wang', '<|The talks went |>Wang'],
    ['words replaced over its border', 'well, Wang', 'on. Wang', '<|The talks went |>on. Wang'],
    [
      'everything reworded',
      'talks went',
      'negotiations never could have gone',
      '<|The negotiations never could have gone well|>',
    ],
  ])('stays attached: %s', async (_, from, to, expected) => {
    const editor = await opened();
    editor.replace([from, to]);
    expect(await editor.shown()).toContain(expected);
    const state = await editor.project.stateOf(textUri);
    const codes = state ? editor.project.findingsOfText(state).map(({ code }) => code) : [];
    expect(codes).not.toContain('moved-quote');
    expect(codes).not.toContain('orphaned-quote');
  });

  test('is where an undo brings it back', async () => {
    const editor = await opened();
    editor.replace(['went well', 'went very well']);
    const before = await editor.shown();
    editor.replace(['The talks went very well, Wang', 'Wang']);
    expect(await editor.shown()).not.toContain('<|');
    editor.replace(['Wang', 'The talks went very well, Wang']);
    expect(await editor.shown()).toBe(before);
  });

  test('goes along when its paragraph is cut and put in elsewhere, changed as it was', async () => {
    const editor = await opened();
    const paragraph = 'The talks went very well, Wang said.\n';
    editor.replace(['went well', 'went very well']);
    editor.replace([paragraph, '']);
    editor.replace(['added.\n', `added.\n${paragraph}`]);
    expect(await editor.shown()).toContain('added.\n<|The talks went very well|>, Wang said.');
  });

  test('stays where it is when its paragraph is copied, and the copy has no label', async () => {
    const editor = await opened();
    editor.replace(['Nobody', 'The talks went well, Wang said.\nNobody']);
    expect(await editor.shown()).toBe(`<|The talks went well|>${text.slice(19, 32)}${text}`);
    const state = await editor.project.stateOf(textUri);
    expect([state?.analysis?.quotes.length, state?.analysis?.unlabeled.length]).toEqual([1, 2]);
  });

  test('goes along when words are put in before they are taken out, in one message', async () => {
    const editor = await opened();
    const paragraph = 'The talks went well, Wang said.\n';
    editor.replace(['added.\n', `added.\n${paragraph}`], [paragraph, '']);
    expect(await editor.shown()).toContain('added.\n<|The talks went well|>, Wang said.');
  });

  test('is followed through several edits before anybody asked for it', async () => {
    const { project } = workspace({ 'a.txt': text, 'a.txt.quotes.yaml': sidecar });
    project.open(textUri, 1, text);
    const range = (character: number) => ({ start: { line: 0, character }, end: { line: 0, character } });
    project.change(textUri, 2, [{ range: range(4), text: 'whole ' }]);
    project.change(textUri, 3, [{ range: range(0), text: 'Well: ' }]);
    const anchoring = (await project.stateOf(textUri))?.analysis?.quotes[0]?.anchoring;
    expect(anchoring).toEqual({ state: 'attached', content: [{ start: 6, end: 31 }] });
  });

  test('stays attached when words are found and replaced everywhere, by one message', async () => {
    const editor = await opened();
    editor.replace(['talks', 'negotiations'], ['went', 'have gone'], ['Wang', 'Mr. Wang'], ['it', 'them']);
    expect(await editor.shown()).toBe(
      lines('<|The negotiations have gone well|>, Mr. Wang said.', 'Nobody expected them, Lavrov added.'),
    );
  });

  test.each<[string, (words: string) => string, string]>([
    ['a formatter breaks its lines', (words) => words.replaceAll(' went ', '\n  went '), '<|The talks\n  went well|>,'],
    ['line endings are changed', (words) => words.replaceAll('\n', '\r\n'), '<|The talks went well|>, Wang said.\r\n'],
    [
      'a formatter changes quotation marks',
      (words) => `« ${words.replace(',', ' »,')}`,
      '« <|The talks went well|> »,',
    ],
    ['it is read in another encoding', (words) => words.replaceAll('x', 'Ã—'), '<|The talks went well|>, Wang'],
  ])('stays attached when the whole text is written anew: %s', async (_, change, expected) => {
    const editor = await opened();
    const now = change(text);
    editor.project.change(textUri, 2, [{ text: now }]);
    const anchoring = (await editor.project.stateOf(textUri))?.analysis?.quotes[0]?.anchoring;
    expect(anchoring?.state === 'attached' && withRanges(now, anchoring.content)).toContain(expected);
  });

  test('is let go of when another program has written over it and its borders', async () => {
    const editor = await opened();
    editor.replace(['went well, Wang said.', 'Something else altogether. '.repeat(12)]);
    expect(await editor.shown()).not.toContain('<|');
  });
});

describe('a sidecar that follows its text', () => {
  test('is followed on from where its quotes stand when the text has gone on before anybody asked', async () => {
    const editor = await opened();
    editor.replace(['went well', 'went very well']);
    await editor.follow();
    editor.replace(['very ', '']);
    expect(await editor.shown()).toContain('<|The talks went well|>, Wang');
    expect(await editor.saved()).toBe(sidecar);
  });

  test('follows an undo that goes back behind the last save', async () => {
    const editor = await opened();
    editor.replace(['went well', 'went very well']);
    await editor.follow();
    expect(await editor.shown()).toContain('<|The talks went very well|>, Wang');
    editor.replace(['very ', '']);
    expect(await editor.shown()).toContain('<|The talks went well|>, Wang');
    expect(await editor.saved()).toBe(sidecar);
  });

  test('says what stands there now, and keeps everything else', async () => {
    const editor = await opened();
    editor.replace(['went well', 'went very well'], ['Wang', 'Mr Wong'], ['said', 'stated']);
    expect(await editor.saved()).toBe(
      sidecar
        .replace('The talks went well', 'The talks went very well')
        .replace('Wang', 'Mr Wong')
        .replace('said', 'stated'),
    );
  });

  test('is left alone where its words lead to the same place', async () => {
    const editor = await opened();
    editor.replace(['Nobody', 'Everybody'], ['talks went', 'talks\nwent']);
    expect(await editor.saved()).toBeUndefined();
  });

  test('says which of two places is meant when the words have come up again', async () => {
    const editor = await opened();
    editor.replace(['Nobody expected it', 'The talks went well']);
    expect(await editor.saved()).toContain('exact: The talks went well');
    expect(await editor.saved()).toContain('suffix: ');
  });

  test('keeps the entry of words that are gone', async () => {
    const editor = await opened();
    editor.replace(['The talks went well, ', '']);
    expect(await editor.saved()).toBeUndefined();
    expect(await editor.shown()).toBe('orphaned');
  });
});
