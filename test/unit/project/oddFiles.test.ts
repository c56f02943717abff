import { describe, expect, test } from 'vitest';
import { placeOf } from '../../../server/src/analysis/locate';
import { decode } from '../../../server/src/node/fileSystem';
import { at, workspace } from '../kit/workspace';

const registry = 'version: 1\nspeakers:\n  han-zheng:\n    name: Han Zheng\n    aliases: [Ông Han]\n';
const text =
  'Bắc Kinh và Moscow\n\nÔng Han kêu gọi hai nước tăng cường hợp tác trong cuộc chiến chống lại đại dịch.\nÔng Han cho biết Trung Quốc sẵn sàng làm việc với Nga trong nhiều lĩnh vực.\n';
const sidecar = [
  'version: 1',
  'language: vi',
  'quotes:',
  '  - content: hai nước tăng cường hợp tác trong cuộc chiến chống lại đại dịch',
  '    type: indirect',
  '    speaker: han-zheng',
  '    source: Ông Han',
  '    cue: kêu gọi',
  '',
].join('\n');

/** Everything that is said of a text with one of two quotes labeled, with the words instead of their offsets. */
async function said(article: string, labels: string, names = registry): Promise<unknown> {
  const { project } = workspace({ 'a.txt': article, 'a.txt.quotes.yaml': labels, 'speakers.yaml': names });
  const state = await project.stateOf(at('a.txt'));
  if (!state?.analysis) return undefined;
  const words = (span: { start: number; end: number } | undefined) =>
    span && article.slice(span.start, span.end).normalize('NFC').replaceAll(/\s+/g, ' ');
  const { quotes, unlabeled, mentions, completeness } = state.analysis;
  return {
    quotes: quotes.map(({ anchoring, source, cue }) => [placeOf(anchoring)?.map(words), words(source), words(cue)]),
    unlabeled: unlabeled.map(({ content, source, speaker }) => [content.map(words), words(source), speaker]),
    mentions: mentions.map(words),
    completeness,
    findings: project
      .findingsOfText(state)
      .map(({ code, uri, span }) => `${code} ${words(uri === at('a.txt') ? span : { start: 0, end: 0 })}`),
  };
}

describe('odd files say what plain ones say', () => {
  const plain = {
    quotes: [[['hai nước tăng cường hợp tác trong cuộc chiến chống lại đại dịch'], 'Ông Han', 'kêu gọi']],
    unlabeled: [[['Trung Quốc sẵn sàng làm việc với Nga trong nhiều lĩnh vực'], 'Ông Han', 'han-zheng']],
    mentions: ['Ông Han', 'Ông Han'],
    completeness: { labeled: 1, unlabeled: 1 },
    findings: ['unlabeled-quote Trung Quốc sẵn sàng làm việc với Nga trong nhiều lĩnh vực'],
  };

  test.each<[string, string, string, string]>([
    ['as they are', text, sidecar, registry],
    ['CRLF in the text', text.replaceAll('\n', '\r\n'), sidecar, registry],
    ['CRLF in the sidecar and the registry', text, sidecar.replaceAll('\n', '\r\n'), registry.replaceAll('\n', '\r\n')],
    ['lone CR in the text', text.replaceAll('\n', '\r'), sidecar, registry],
    ['decomposed letters in the text', text.normalize('NFD'), sidecar, registry],
    ['decomposed letters in the sidecar', text, sidecar.normalize('NFD'), registry],
    ['decomposed letters in the registry', text, sidecar, registry.normalize('NFD')],
    ['emoji before the quotes', `😀👨‍👩‍👧‍👦 ${text}`, sidecar, registry],
    ['a combining mark before the quotes', `x\u0301\u0323 ${text}`, sidecar, registry],
    ['a BOM in all files', decode(bytes(text)), decode(bytes(sidecar)), decode(bytes(registry))],
    ['no final newline', text.trimEnd(), sidecar.trimEnd(), registry.trimEnd()],
    ['no-break spaces', text.replaceAll('Ông Han', 'Ông\u00a0Han'), sidecar, registry],
    ['many empty lines', `\n\n\n${text}\n\n\n`, sidecar, registry],
  ])('%s', async (_, article, labels, names) => {
    expect(await said(article, labels, names)).toEqual(plain);
  });
});

/** A file as Windows editors save it. */
function bytes(content: string): Uint8Array {
  return new TextEncoder().encode(`\uFEFF${content}`);
}

describe('files with next to nothing in them', () => {
  test.each([
    '',
    ' ',
    '\n',
    '\r\n',
    '\uFEFF',
    '\0',
    '\uD800',
    '“',
    '“”',
    '"',
    "''",
    '«',
    ':',
    '—',
    '😀',
    '\u200d',
    '\u202e',
  ])('a text of %j has nothing to say', async (article) => {
    expect(await said(article, 'version: 1\nlanguage: en\n')).toMatchObject({
      quotes: [],
      unlabeled: [],
      findings: [],
    });
  });

  test('a text that is empty orphans its labels', async () => {
    expect(await said('', sidecar)).toMatchObject({
      findings: ['orphaned-quote '],
      completeness: { labeled: 0, unlabeled: 0 },
    });
  });

  test('a sidecar that is empty labels nothing', async () => {
    expect(await said(text, '')).toMatchObject({ quotes: [], completeness: { labeled: 0, unlabeled: 2 } });
  });
});
