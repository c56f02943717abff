import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import manifest from '../../../package.json';
import { legend, semanticTokens, tokenEdits } from '../../../server/src/features/semanticTokens';
import { marked } from '../kit/markers';
import { registry, sidecar, text } from './files';
import { type Files, opened } from './kit';

/** `type: words` or `type.modifier: words` for each token; fails where one leaves its line. */
function decoded(source: string, data: readonly number[]): string[] {
  const rows = source.split(/\r\n|\r|\n/);
  const found: string[] = [];
  let [line, character] = [0, 0];
  for (let i = 0; i < data.length; i += 5) {
    const [down = 0, right = 0, length = 0, type = 0, modifiers = 0] = data.slice(i, i + 5);
    line += down;
    character = down === 0 ? character + right : right;
    const words = (rows[line] ?? '').slice(character, character + length);
    expect(words).toHaveLength(length);
    const names = legend.tokenModifiers.filter((_, bit) => modifiers & (1 << bit));
    found.push(`${[legend.tokenTypes[type], ...names].join('.')}: ${words}`);
  }
  return found;
}

async function tokens(files: Files): Promise<string[]> {
  const { state } = await opened(files);
  return decoded(state.text?.text ?? '', semanticTokens(state));
}

describe('semantic tokens', () => {
  test('tell sources, cues, contents and names apart, without overlaps', async () => {
    expect(await tokens({ text, sidecar, registry })).toEqual([
      'quoteSource: Wang',
      'quoteCue: said',
      'quoteContent: that China wins',
      'quoteSource: He',
      'quoteCue: added',
      'quoteContent: that Russia wins, too',
      'speakerMention: Lavrov',
      'speakerMention: Wang',
    ]);
  });

  test('say what is unlabeled or only suggested', async () => {
    const half = sidecar.replace('note: At a press conference.', 'status: suggested');
    const files = { text, sidecar: half.slice(0, half.indexOf('  - content: that Russia')), registry };
    expect(await tokens(files)).toEqual([
      'quoteSource.suggested: Wang',
      'quoteCue.suggested: said',
      'quoteContent.suggested: that China wins',
      'quoteSource.unlabeled: He',
      'quoteCue.unlabeled: added',
      'quoteContent.unlabeled: that Russia wins, too',
      'speakerMention: Lavrov',
      'speakerMention: Wang',
    ]);
  });

  test('cut a content at what stands inside it', async () => {
    const files = {
      text: 'He thinks that Wang said that it rains in May.',
      sidecar:
        'version: 1\nlanguage: en\nquotes:\n  - {content: that Wang said that it rains in May, speaker: unknown}\n  - {content: that it rains in May, speaker: wang-yi, source: Wang, cue: said, status: suggested}\n',
      registry,
    };
    expect(await tokens(files)).toEqual([
      'quoteContent: that ',
      'quoteSource.suggested: Wang',
      'quoteContent:  ',
      'quoteCue.suggested: said',
      'quoteContent:  ',
      'quoteContent.suggested: that it rains in May',
    ]);
  });

  test.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('end with their line: %s', async (_, eol) => {
    const files = {
      text: `“We 🎉 will${eol}win,” he said.`,
      sidecar: 'version: 1\nlanguage: en\nquotes:\n  - {content: We 🎉 will win, speaker: unknown}\n',
    };
    expect((await tokens(files)).slice(0, 2)).toEqual(['quoteContent: We 🎉 will', 'quoteContent: win']);
  });

  test('cover each fragment of an interrupted content, and letters with accents written apart', async () => {
    const nfd = '« Nous irons », a dit Élodie, « à la mer ».'.normalize('NFD');
    const files = {
      text: nfd,
      sidecar:
        'version: 1\nlanguage: fr\nquotes:\n  - {content: [Nous irons, à la mer], speaker: ada, source: Élodie}\n',
      registry: 'version: 1\nspeakers:\n  ada: {name: Élodie}\n',
    };
    expect(await tokens(files)).toEqual([
      'quoteContent: Nous irons',
      `quoteSource: ${'Élodie'.normalize('NFD')}`,
      `quoteContent: ${'à la mer'.normalize('NFD')}`,
    ]);
  });

  test('are none in an empty text and where the text is missing', async () => {
    expect(await tokens({ text: '', registry })).toEqual([]);
    expect(await tokens({ sidecar, registry })).toEqual([]);
  });

  test('of a range are those of the whole text, cut at the ends of the range', async () => {
    const { text: source, ranges } = marked(text.replace('China wins.\nHe', 'China <|wins.\nHe|>'));
    const { state } = await opened({ text: source, sidecar, registry });
    const [range] = ranges;
    expect(decoded(source, semanticTokens(state, range))).toEqual(['quoteContent: wins', 'quoteSource: He']);
    expect(semanticTokens(state, { start: 0, end: source.length + 100 })).toEqual(semanticTokens(state));
    expect(semanticTokens(state, { start: 5, end: 5 })).toEqual([]);
  });

  test('have types and modifiers that the manifest declares', () => {
    const { semanticTokenTypes, semanticTokenModifiers, semanticTokenScopes } = manifest.contributes;
    expect(semanticTokenTypes.map(({ id }) => id).toSorted()).toEqual(legend.tokenTypes.toSorted());
    expect(semanticTokenModifiers.map(({ id }) => id)).toEqual(legend.tokenModifiers);
    expect(Object.keys(semanticTokenScopes[0]?.scopes ?? {}).toSorted()).toEqual(legend.tokenTypes.toSorted());
  });
});

describe('the difference between tokens', () => {
  test('is one edit at whole tokens, or none', () => {
    const before = [0, 0, 1, 0, 0, 1, 0, 2, 0, 0, 1, 0, 3, 0, 0];
    expect(tokenEdits(before, before)).toEqual([]);
    expect(tokenEdits(before, [0, 0, 1, 0, 0, 1, 0, 9, 0, 0, 1, 0, 3, 0, 0])).toEqual([
      { start: 5, deleteCount: 5, data: [1, 0, 9, 0, 0] },
    ]);
    expect(tokenEdits(before, before.slice(0, 5))).toEqual([{ start: 5, deleteCount: 10, data: [] }]);
    expect(tokenEdits([], before)).toEqual([{ start: 0, deleteCount: 0, data: before }]);
  });

  test('makes the new tokens of the old ones', () => {
    const some = fc
      .array(fc.tuple(fc.nat(1), fc.nat(1), fc.nat(1), fc.nat(1), fc.nat(1)), { maxLength: 6 })
      .map((each) => each.flat());
    fc.assert(
      fc.property(some, some, (before, after) => {
        const made = [...before];
        for (const { start, deleteCount, data = [] } of tokenEdits(before, after))
          made.splice(start, deleteCount, ...data);
        expect(made).toEqual(after);
      }),
    );
  });
});
