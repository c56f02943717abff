import { describe, expect, test } from 'vitest';
import { lines } from '../kit/markers';
import { editorWith } from './editor';

const one = lines('Wang said that the talks went well.', 'Nobody spoke of it again that year.', 'The end of it.');
const paragraph = 'Wang said that the talks went well.\n';
const two = lines('Lavrov visited the city.', 'He added that Moscow was ready.', 'The other end.');
const entry = lines(
  '  # as he put it',
  '  - content: the talks went well # sic',
  '    type: indirect',
  '    speaker: wang-yi',
  '    source: Wang',
  '    mood: good',
);
const oneLabels = `version: 1\nquotes:\n${entry}`;
const moscow = lines('  - content: Moscow was ready', '    speaker: lavrov');
const twoLabels = `version: 1\nquotes:\n${moscow}`;
const registry = lines('version: 1', 'speakers:', '  wang-yi:', '    name: Wang Yi', '  lavrov:', '    name: Lavrov');
const files = {
  'speakers.yaml': registry,
  'one.txt': one,
  'one.txt.quotes.yaml': oneLabels,
  'two.txt': two,
  'two.txt.quotes.yaml': twoLabels,
};
const both = ['one.txt', 'two.txt'] as const;
const empty = 'version: 1\nquotes: []\n';

describe('labels of words that are cut out of one text and put into another', () => {
  test('go along as they are written, into text order, when both texts are saved', async () => {
    const editor = await editorWith(files, both);
    editor.paste('two.txt', editor.cut('one.txt', paragraph), 'He added');
    await editor.save('one.txt');
    expect(editor.labels('one.txt')).toBe(oneLabels);
    await editor.save('two.txt');
    expect(editor.labels('one.txt')).toBe(empty);
    expect(editor.labels('two.txt')).toBe(`version: 1\nquotes:\n${entry}${moscow}`);
    expect(await editor.shown('two.txt')).toEqual(['the talks went well', 'Moscow was ready']);
    expect(editor.said).toEqual(['1 label went along with the words from one.txt to two.txt.']);
  });

  test('go along when they are put in before they are taken out', async () => {
    const editor = await editorWith(files, both);
    editor.paste('two.txt', paragraph, '');
    editor.cut('one.txt', paragraph);
    await editor.save('two.txt', 'one.txt');
    expect(editor.labels('one.txt')).toBe(empty);
    expect(editor.labels('two.txt')).toBe(`version: 1\nquotes:\n${moscow}${entry}`);
  });

  test('go back when both edits are undone, in either order', async () => {
    for (const isPasteFirst of [true, false]) {
      const editor = await editorWith(files, both);
      editor.paste('two.txt', editor.cut('one.txt', paragraph), 'He added');
      await editor.save('one.txt', 'two.txt');
      const undoPaste = () => editor.cut('two.txt', paragraph);
      const undoCut = () => editor.paste('one.txt', paragraph, 'Nobody');
      if (isPasteFirst) undoPaste();
      undoCut();
      if (!isPasteFirst) undoPaste();
      await editor.save('one.txt', 'two.txt');
      expect(editor.labels('one.txt')).toBe(oneLabels);
      expect(editor.labels('two.txt')).toBe(twoLabels);
      expect(await editor.shown('one.txt')).toEqual(['the talks went well']);
    }
  });

  test('make a sidecar where there is none', async () => {
    const { 'two.txt.quotes.yaml': _, ...without } = files;
    const editor = await editorWith(without, both);
    editor.paste('two.txt', editor.cut('one.txt', paragraph), 'He added');
    await editor.save('one.txt', 'two.txt');
    expect(editor.labels('two.txt')).toBe(oneLabels);
    expect(editor.labels('one.txt')).toBe(empty);
  });

  test('get the words that stand there, where those were changed behind the paste or stand there twice', async () => {
    const editor = await editorWith(
      { ...files, 'two.txt': `${two}Also the talks went well.\n`, 'two.txt.quotes.yaml': 'version: 1\n' },
      both,
    );
    editor.paste('two.txt', editor.cut('one.txt', paragraph), 'He added');
    await editor.save('one.txt', 'two.txt');
    expect(editor.labels('two.txt')).toContain('exact: the talks went well');
    expect(await editor.shown('two.txt')).toEqual(['the talks went well']);
    const other = await editorWith(files, both);
    other.paste('two.txt', other.cut('one.txt', paragraph), 'He added');
    const at = other.textOf('two.txt').indexOf('well');
    other.replace('two.txt', at, at, 'very ');
    await other.save('one.txt', 'two.txt');
    expect(other.labels('two.txt')).toBe(`version: 1\nquotes:\n${entry.replace('well', 'very well')}${moscow}`);
  });

  test('stay where they are when the words were copied', async () => {
    const editor = await editorWith(files, both);
    editor.paste('two.txt', paragraph, 'He added');
    await editor.save('two.txt', 'one.txt');
    expect([editor.labels('one.txt'), editor.labels('two.txt')]).toEqual([oneLabels, twoLabels]);
  });

  test('go along once where the words are put into two texts', async () => {
    const editor = await editorWith({ ...files, 'three.txt': two }, [...both, 'three.txt']);
    editor.cut('one.txt', paragraph);
    editor.paste('two.txt', paragraph, 'He added');
    editor.paste('three.txt', paragraph, 'He added');
    await editor.save('three.txt', 'two.txt', 'one.txt');
    expect(editor.labels('two.txt')).toBe(`version: 1\nquotes:\n${entry}${moscow}`);
    expect(editor.labels('three.txt')).toBeUndefined();
  });

  test('stay, and this is said, where another registry does not know the speaker', async () => {
    const editor = await editorWith(
      { ...files, 'b/speakers.yaml': 'version: 1\nspeakers:\n  wang-yi:\n    name: Wang Yifei\n', 'b/two.txt': two },
      ['one.txt', 'b/two.txt'],
    );
    editor.paste('b/two.txt', editor.cut('one.txt', paragraph), 'He added');
    await editor.save('one.txt', 'b/two.txt', 'b/two.txt');
    expect(editor.labels('one.txt')).toBe(oneLabels);
    expect(editor.labels('b/two.txt')).toBeUndefined();
    expect(editor.said).toEqual([
      'A label of words that went to b/two.txt stays with one.txt: the other text has another speakers.yaml, which does not know wang-yi.',
    ]);
  });

  test('stay where a sidecar cannot be read in full', async () => {
    const broken = `${twoLabels}  - content: [\n`;
    const editor = await editorWith({ ...files, 'two.txt.quotes.yaml': broken }, both);
    editor.paste('two.txt', editor.cut('one.txt', paragraph), 'He added');
    await editor.save('one.txt', 'two.txt');
    expect([editor.labels('one.txt'), editor.labels('two.txt')]).toEqual([oneLabels, broken]);
  });
});

describe('labels of words that are moved within their text', () => {
  const third = lines('  # the third', '  - content: The end of it', '    speaker: unknown');

  test('stand in text order again when it is saved, with their comments', async () => {
    const editor = await editorWith({ ...files, 'one.txt.quotes.yaml': oneLabels + third }, ['one.txt']);
    editor.paste('one.txt', editor.cut('one.txt', paragraph), '');
    await editor.save('one.txt');
    expect(editor.labels('one.txt')).toBe(`version: 1\nquotes:\n${third}${entry}`);
    expect(await editor.shown('one.txt')).toEqual(['The end of it', 'the talks went well']);
    editor.paste('one.txt', editor.cut('one.txt', paragraph), 'Nobody');
    await editor.save('one.txt');
    expect(editor.labels('one.txt')).toBe(oneLabels + third);
  });

  test('stay in the order that somebody gave them, where nothing was moved', async () => {
    const byHand = `version: 1\nquotes:\n${third}${entry}`;
    const editor = await editorWith({ ...files, 'one.txt.quotes.yaml': byHand }, ['one.txt']);
    const at = editor.textOf('one.txt').indexOf('well');
    editor.replace('one.txt', at, at, 'very ');
    await editor.save('one.txt');
    expect(editor.labels('one.txt')).toBe(byHand.replace('well', 'very well'));
  });
});
