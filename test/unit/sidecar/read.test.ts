import { describe, expect, test } from 'vitest';
import { readSidecar } from '../../../server/src/sidecar/read';
import { lines } from '../kit/markers';

function problemsOf(text: string): string[] {
  return readSidecar(text).schemaProblems.map(
    ({ message, span, kind }) =>
      `${text.slice(span.start, span.end)} | ${kind === 'unknown-key' ? 'hint: ' : ''}${message}`,
  );
}

describe('reading a sidecar', () => {
  test('understands every key', () => {
    const { quotes, dismissed, language, schemaProblems } = readSidecar(
      lines(
        'version: 1',
        'language: en',
        'quotes:',
        '  - content:',
        '      - We will',
        '      - { exact: win, prefix: "he said, “", suffix: "”" }',
        '    type: direct',
        '    speaker: [wang-yi, sergei-lavrov]',
        '    source: they',
        '    cue: { exact: said }',
        '    addressee: xi-jinping',
        '    medium: writing',
        '    tags: [covid]',
        '    note: free text',
        '    status: suggested',
        'dismissed:',
        '  - content: a topic',
        '    reason: nothing is said',
      ),
    );
    expect(schemaProblems).toEqual([]);
    expect(language).toBe('en');
    expect(quotes[0]?.quote).toEqual({
      content: [{ exact: 'We will' }, { exact: 'win', prefix: 'he said, “', suffix: '”' }],
      type: 'direct',
      speaker: { kind: 'speakers', ids: ['wang-yi', 'sergei-lavrov'] },
      source: { exact: 'they' },
      cue: { exact: 'said' },
      addressee: ['xi-jinping'],
      medium: 'writing',
      tags: ['covid'],
      note: 'free text',
      status: 'suggested',
    });
    expect(dismissed[0]?.dismissal).toEqual({ content: [{ exact: 'a topic' }], reason: 'nothing is said' });
  });

  test('knows where each part stands', () => {
    const text = lines('version: 1', 'quotes:', '  - content: We will', '    speaker: [a, b]', '    source: he # c');
    const at = readSidecar(text).quotes[0]?.at;
    const words = (span: { start: number; end: number } | undefined) => span && text.slice(span.start, span.end);
    expect([
      words(at?.head),
      words(at?.entry),
      at?.content.map(words),
      at?.speaker.map(words),
      words(at?.source),
    ]).toEqual(['content', 'content: We will\n    speaker: [a, b]\n    source: he', ['We will'], ['a', 'b'], 'he']);
  });

  test('leaves out what cannot be understood, and nothing else', () => {
    const { quotes } = readSidecar(
      lines(
        'version: 1',
        'quotes:',
        '  - content: one',
        '  - just words',
        '  - type: direct',
        '  - content: {exact: two}',
        '    type: wrong',
      ),
    );
    expect(quotes.map(({ index, quote }) => [index, quote.content[0].exact, quote.type])).toEqual([
      [0, 'one', undefined],
      [3, 'two', undefined],
    ]);
  });

  test('still reads a file in which somebody is typing', () => {
    const { quotes, syntaxProblems } = readSidecar(
      'version: 1\nquotes:\n  - content: one\n    speaker: a\n  - content: two\n    sp',
    );
    expect(quotes.map(({ quote }) => quote.content[0].exact)).toEqual(['one', 'two']);
    expect(syntaxProblems).toHaveLength(1);
  });

  test('says unknown where the file does', () => {
    const speakers = readSidecar(
      'quotes:\n  - {content: a, speaker: unknown}\n  - {content: b}\n  - {content: c, speaker: }\n',
    ).quotes.map(({ quote }) => quote.speaker);
    expect(speakers).toEqual([{ kind: 'unknown' }, undefined, undefined]);
  });

  test('follows aliases of YAML and stops at broken ones', () => {
    const { quotes, schemaProblems } = readSidecar(
      'version: 1\nquotes:\n  - {content: a, speaker: &s wang}\n  - {content: b, speaker: *s}\n  - {content: c, speaker: *t}\n',
    );
    expect(quotes.map(({ quote }) => quote.speaker)).toEqual([
      { kind: 'speakers', ids: ['wang'] },
      { kind: 'speakers', ids: ['wang'] },
      undefined,
    ]);
    expect(schemaProblems[0]?.message).toContain('alias');
  });

  test('takes ids that are members of every object for what they are', () => {
    const { quotes } = readSidecar(
      'version: 1\nquotes:\n  - {content: a, speaker: constructor}\n  - {content: __proto__, speaker: __proto__}\n',
    );
    expect(quotes.map(({ quote }) => quote.speaker)).toEqual([
      { kind: 'speakers', ids: ['constructor'] },
      { kind: 'speakers', ids: ['__proto__'] },
    ]);
  });
});

describe('the shape of a sidecar', () => {
  test.each([
    ['no version', 'quotes: []\n', ['quotes | This file needs `version`.']],
    ['another version', 'version: 2\n', ['2 | `version` must be `1`.']],
    [
      'a wrong type',
      'version: 1\nquotes:\n  - content: a\n    type: direkt\n',
      ['direkt | `type` cannot be “direkt”. Write one of `direct`, `indirect`, `mixed`, `free-indirect`, `reported`.'],
    ],
    [
      'a wrong status',
      'version: 1\nquotes:\n  - content: a\n    status: done\n',
      ['done | `status` cannot be “done”. Write `suggested`.'],
    ],
    ['no content', 'version: 1\nquotes:\n  - type: direct\n', ['type | This entry needs `content`.']],
    [
      'a number for words',
      'version: 1\nquotes:\n  - content: 2020\n',
      ['2020 | `content` must be text or a list or a mapping (`key: value` lines); put it in quotation marks: "2020".'],
    ],
    ['a list for a note', 'version: 1\nquotes:\n  - content: a\n    note: [b]\n', ['[b] | `note` must be text.']],
    [
      'an empty list',
      'version: 1\nquotes:\n  - content: []\n',
      ['[] | `content` is empty. Write something or take the line out.'],
    ],
    [
      'a selector without words',
      'version: 1\nquotes:\n  - content: {prefix: a}\n',
      ['prefix | This entry needs `exact`.'],
    ],
    ['words where entries belong', 'version: 1\nquotes: none\n', ['none | `quotes` must be a list.']],
    [
      'an unknown key',
      'version: 1\nsource_url: x\n',
      ['source_url | hint: Whosaid does not know the key `source_url`. It is kept as it is.'],
    ],
    [
      'an unknown key in a quote',
      'version: 1\nquotes:\n  - content: a\n    mood: b\n',
      ['mood | hint: Whosaid does not know the key `mood`. It is kept as it is.'],
    ],
    [
      'a language by name',
      'version: 1\nlanguage: English!\n',
      ['English! | `language` cannot be “English!”. Write a language tag such as `en`, `fr` or `vi`.'],
    ],
  ])('%s', (_, text, expected) => {
    expect(problemsOf(text)).toEqual(expected);
  });

  test('null lists are empty lists', () => {
    expect(problemsOf('version: 1\nquotes:\ndismissed:\n')).toEqual([]);
  });
});
