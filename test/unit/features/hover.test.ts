import { describe, expect, test } from 'vitest';
import type { Hover } from 'vscode-languageserver-types';
import { hoverInRegistry, hoverInSidecar, hoverInText } from '../../../server/src/features/hover';
import { lines } from '../kit/markers';
import { registry, sidecar, text } from './files';
import { type Files, opened } from './kit';

/** What a hover shows, with the words that it is about. */
function shown(hover: Hover | undefined, source: string): string {
  if (!hover) return 'nothing';
  const { contents, range } = hover;
  if (typeof contents === 'string' || Array.isArray(contents) || !('kind' in contents))
    throw new Error('MarkupContent is meant.');
  const line = range ? (source.split(/\r\n|\n/)[range.start.line] ?? '') : '';
  const words = range?.start.line === range?.end.line ? line.slice(range?.start.character, range?.end.character) : line;
  return `[${words}]\n${contents.value}`;
}

async function inText(files: Files, markdown = false): Promise<string> {
  const { state, offset, texts, project } = await opened(files);
  const quotesOf = (id: string) => project.corpus.quotesOf(state.registry?.uri, id as never);
  return shown(hoverInText(state, offset, { markdown, quotesOf }), [...texts.values()][0] ?? '');
}

const wang = [
  'Wang Yi · Foreign Minister of China',
  'Affiliation: Ministry of Foreign Affairs',
  'Country: China (CN)',
  'Also written: Wang, 王毅',
  'Pronouns: he',
  'Wikidata Q123: https://www.wikidata.org/wiki/Q123',
  'https://example.org/wang',
  'In office since 2013.',
  'Quotes: 2 in this text, 2 in the corpus',
].join('\n');

describe('hovering over a text', () => {
  test('a quote whose words have changed shows both wordings and how alike they are', async () => {
    const hover = await inText({
      text: 'Wang said that the talks have been go<|>ing remarkably well.\n',
      sidecar: lines('version: 1', 'quotes:', '  - content: that the talks have been going quite remarkably well'),
      registry,
    });
    expect(hover.split('\n').slice(0, 4)).toEqual([
      '[that the talks have been going remarkably well]',
      expect.stringMatching(/^Quote · moved, \d\d % alike$/),
      'Stored words: “that the talks have been going quite remarkably well”',
      'The text now reads: “that the talks have been going remarkably well”',
    ]);
  });

  test('a name shows who it is', async () => {
    expect(await inText({ text: text.replace('Wang said', 'Wa<|>ng said'), sidecar, registry })).toBe(
      `[Wang]\n${wang}`,
    );
  });

  test('right behind a name is still the name', async () => {
    expect(await inText({ text: text.replace('visited Wang', 'visited Wang<|>'), sidecar, registry })).toBe(
      `[Wang]\n${wang}`,
    );
  });

  test('a possessive and a title stay outside the name', async () => {
    const file = { text: 'It was Mr. Wang<|>’s idea.\n', registry };
    expect((await inText(file)).split('\n').slice(0, 2)).toEqual(['[Wang]', 'Wang Yi · Foreign Minister of China']);
  });

  test('a pronoun shows whom its quote names', async () => {
    expect(await inText({ text: text.replace('He', 'H<|>e'), sidecar, registry })).toBe(`[He]\n${wang}`);
  });

  test('a quote shows what is known of it, and who speaks', async () => {
    expect(await inText({ text: text.replace('China', 'Ch<|>ina'), sidecar, registry })).toBe(
      `[that China wins]\nIndirect quote\nSpeaker: Wang Yi\nSource: Wang\nCue: said\nAt a press conference.\n—\n${wang}`,
    );
  });

  test('a name inside a quote shows both', async () => {
    const quoted = sidecar.replace('that China wins\n', 'that Wang wins\n');
    const result = await inText({ text: text.replace('China', 'Wa<|>ng'), sidecar: quoted, registry });
    expect(result).toContain('[Wang]\nWang Yi');
    expect(result).toContain('—\nIndirect quote');
  });

  test('a name of two speakers shows both and says so', async () => {
    const two = registry.replace('aliases: [Lavrov]', 'aliases: [Lavrov, Wang]');
    const result = await inText({ text: text.replace('visited Wang', 'visited Wa<|>ng'), sidecar, registry: two });
    expect(result).toContain('“Wang” fits 2 speakers:\n—\nWang Yi · Foreign Minister of China\n');
    expect(result).toContain('\n—\nSergei Lavrov\n');
  });

  test('a name of two speakers is settled by the label that it is the source of', async () => {
    const two = registry.replace('aliases: [Lavrov]', 'aliases: [Lavrov, Wang]');
    const result = await inText({ text: text.replace('Wang said', 'Wa<|>ng said'), sidecar, registry: two });
    expect(result).toBe(`[Wang]\n${wang}`);
  });

  test('an unlabeled quote shows why it is taken for one', async () => {
    const result = await inText({ text: text.replace('China', 'Ch<|>ina'), registry });
    expect(result).toMatch(
      /^\[that China wins\]\nUnlabeled indirect quote · \d+ % certain\nProbably: Wang Yi\nSource: Wang\nCue: said\nFound by: a cue, and a clause behind it that a word such as “that” opens \(en\/verb-that\)$/,
    );
  });

  test('an unlabeled quote whose source fits nobody says so', async () => {
    const result = await inText({ text: text.replace('Wang', 'Li').replace('China', 'Ch<|>ina'), registry });
    expect(result).toContain('Speaker: no registered speaker fits “Li”\nSource: Li\n');
  });

  test('a speaker who is not registered is called by the id', async () => {
    const result = await inText({
      text: text.replace('China', 'Ch<|>ina'),
      sidecar: sidecar.replace('wang-yi', 'nobody'),
      registry,
    });
    expect(result).toContain('Speaker: nobody');
    expect(result).toContain('nobody · not in the registry');
  });

  test('other words show nothing', async () => {
    expect(await inText({ text: text.replace('visited', 'vis<|>ited'), sidecar, registry })).toBe('nothing');
  });

  test('counts stand behind CRLF, emoji and decomposed letters', async () => {
    const odd = '😀\r\ne\u0301 Wa<|>ng said that China wins.\r\n';
    expect(await inText({ text: odd, registry })).toContain('[Wang]\nWang Yi');
  });

  test('what files say is never Markdown, a link or a command', async () => {
    const hostile = registry
      .replace('name: Wang Yi', 'name: "**Wang** [x](command:evil) <img src=x> ![y](http://z)"')
      .replace(
        'links: [https://example.org/wang]',
        'links: ["command:evil", "javascript:alert(1)", "https://ok.org/a)b"]',
      )
      .replace('notes: In office since 2013.', 'notes: "`code` # head http://example.org\\n- list"');
    const result = await inText({ text: text.replace('Wang said', 'Wa<|>ng said'), sidecar, registry: hostile }, true);
    expect(result).toContain(
      '**\\*\\*Wang\\*\\* \\[x\\]\\(command:evil\\) \\<img src=x\\> \\!\\[y\\]\\(http\u200B://z\\)**',
    );
    expect(result).not.toMatch(/[^\\]\]\(command:/);
    expect(result).not.toContain('](javascript:');
    expect(result).toContain('](https://ok.org/a%29b)');
    expect(result).toContain('http\u200B://example\\.org \\- list');
  });
});

describe('hovering over a sidecar', () => {
  async function inSidecar(source: string): Promise<string> {
    const { state, offset, texts } = await opened({ text, sidecar: source, registry });
    return shown(hoverInSidecar(state, offset, { markdown: false, quotesOf: undefined }), [...texts.values()][1] ?? '');
  }

  test('an id shows who it is', async () => {
    expect(await inSidecar(sidecar.replace('speaker: wang-yi', 'speaker: wang<|>-yi'))).toContain(
      '[wang-yi]\nWang Yi · Foreign Minister',
    );
  });

  test('a key shows what it means, from the published schema', async () => {
    expect(await inSidecar(sidecar.replace('    cue: said', '    c<|>ue: said'))).toContain(
      '[cue]\ncue\n\nThe words that attribute: `said`',
    );
    expect(await inSidecar(sidecar.replace('language', 'lang<|>uage'))).toContain(
      '[language]\nlanguage\n\nThe language of the text',
    );
  });

  test('values that are no ids show nothing', async () => {
    expect(await inSidecar(sidecar.replace('type: indirect', 'type: ind<|>irect'))).toBe('nothing');
  });
});

describe('hovering over a registry', () => {
  async function inRegistry(source: string): Promise<string> {
    const { registry: file, offset, texts } = await opened({ text, sidecar, registry: source });
    if (!file) throw new Error('no registry');
    return shown(hoverInRegistry(file, offset, { markdown: false, quotesOf: () => 2 }), [...texts.values()][2] ?? '');
  }

  test('an id shows the card that readers of texts will see', async () => {
    expect(await inRegistry(registry.replace('wang-yi', 'wang<|>-yi'))).toContain(
      '[wang-yi]\nWang Yi · Foreign Minister of China',
    );
    expect(await inRegistry(registry.replace('wang-yi', 'wang<|>-yi'))).toContain('Quotes: 2 in the corpus');
  });

  test('a key shows what it means', async () => {
    expect(await inRegistry(registry.replace('    country', '    coun<|>try'))).toContain(
      '[country]\ncountry\n\nISO 3166-1',
    );
  });
});
