import { describe, expect, test } from 'vitest';
import type { SelectionRange } from 'vscode-languageserver-types';
import { selectionsInText, selectionsInYaml } from '../../../server/src/features/selectionRanges';
import { type Source, sourceOf } from '../../../server/src/project/sources';
import { cursorIn } from '../kit/markers';
import { registry, sidecar } from './files';
import { type Files, opened, sidecarUri } from './kit';

function words(source: Source | undefined, first: SelectionRange | undefined): string[] {
  const found: string[] = [];
  for (let at = first; at; at = at.parent) {
    found.push(source?.text.slice(source.lines.offsetAt(at.range.start), source.lines.offsetAt(at.range.end)) ?? '');
  }
  return found;
}

/** The growing selections at the cursor of the text. */
async function inText(files: Files): Promise<string[]> {
  const { state, offset } = await opened(files);
  return words(state.text, selectionsInText(state, [offset])[0]);
}

function inYaml(marked: string): string[] {
  const { text, offset } = cursorIn(marked);
  const source = sourceOf(sidecarUri, text, undefined);
  return words(source, selectionsInYaml(source, [offset])[0]);
}

describe('growing a selection in a text', () => {
  const quotes =
    'version: 1\nlanguage: en\nquotes:\n  - {content: [We will 🎉, win the cup], speaker: wang-yi, source: the minister, cue: said}\n';

  test('goes from the word to the text', async () => {
    const text = 'Rain fell.\r\n\r\nIt was Monday. “We will 🎉,” the minister said, “win t<|>he cup.” He left.\r\n';
    const content = 'We will 🎉,” the minister said, “win the cup';
    const sentence = '“We will 🎉,” the minister said, “win the cup.”';
    expect(await inText({ text, sidecar: quotes, registry })).toEqual([
      'the',
      'win the cup',
      content,
      sentence,
      `It was Monday. ${sentence} He left.`,
      text.replace('<|>', ''),
    ]);
  });

  test('takes in the source and the cue with the content', async () => {
    const text = 'On Monday the min<|>ister said: “We will 🎉, win the cup.” He left.';
    const found = await inText({
      text,
      sidecar: quotes.replace('[We will 🎉, win the cup]', '"We will 🎉, win the cup"'),
      registry,
    });
    expect(found.slice(0, 3)).toEqual(['minister', 'the minister', 'the minister said: “We will 🎉, win the cup']);
  });

  test('takes the part of a sentence that belongs to a longer content, and never shrinks', async () => {
    const text = 'Wang wrote: “It ra<|>ins. It snows. It hails.” He left.';
    const files = {
      text,
      sidecar: 'version: 1\nlanguage: en\nquotes:\n  - {content: It rains. It snows. It hails., speaker: wang-yi}\n',
    };
    const found = await inText(files);
    expect(found.slice(0, 3)).toEqual(['rains', 'It rains.', 'It rains. It snows. It hails.']);
    for (const [i, inner] of found.slice(0, -1).entries()) {
      expect(found[i + 1]).toContain(inner);
      expect(found[i + 1]).not.toBe(inner);
    }
  });

  test.each([
    ['behind a word', 'It rains<|>.', 'rains'],
    ['in the accents of one', `Il pleut des cordes, dit ${'l’élè<|>ve'.normalize('NFD')}.`, 'l’élève'.normalize('NFD')],
    ['in a script without spaces', '王毅说中<|>国会赢。', '中国'],
  ])('begins with the word: %s', async (_, text, expected) => {
    expect((await inText({ text, registry }))[0]).toBe(expected);
  });

  test('has an answer for each place, even in an empty text and between paragraphs', async () => {
    const { state } = await opened({ text: 'One.\n\n\nTwo.', registry });
    expect(selectionsInText(state, [0, 5, 6, 11]).map((each) => words(state.text, each)[0])).toEqual([
      'One',
      'One.\n\n\nTwo.',
      'One.\n\n\nTwo.',
      'Two.',
    ]);
    const empty = await opened({ text: '', registry });
    expect(selectionsInText(empty.state, [0]).map((each) => words(empty.state.text, each))).toEqual([['']]);
  });
});

describe('growing a selection in a sidecar', () => {
  test('goes from the value to the file', () => {
    const file = sidecar.replace('source: Wang', 'source: "Wa<|>ng"');
    const plain = file.replace('<|>', '');
    const entry = plain.slice(plain.indexOf('content: that China'), plain.indexOf('\n  - content: that Russia'));
    const list = plain.slice(plain.indexOf('- content: that China')).trimEnd();
    expect(inYaml(file)).toEqual([
      'Wang',
      '"Wang"',
      'source: "Wang"',
      entry,
      list,
      `quotes:\n  ${list}`,
      plain.trimEnd(),
      plain,
    ]);
  });

  test('goes from a key to its value, and from an item to its list', () => {
    expect(inYaml('version: 1\nquo<|>tes: []\n').slice(0, 2)).toEqual(['quotes', 'quotes: []']);
    expect(inYaml('version: 1\r\ntags: [a, b<|>b]\r\n').slice(0, 3)).toEqual(['bb', '[a, bb]', 'tags: [a, bb]']);
  });

  test('has an answer where nothing stands', () => {
    expect(inYaml('<|>')).toEqual(['']);
    expect(inYaml('version: 1\n\n<|>\n# end\n')).toEqual(['version: 1\n\n\n# end\n']);
  });
});
