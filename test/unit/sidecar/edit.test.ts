import { describe, expect, test } from 'vitest';
import { toSpeakerId } from '../../../server/src/model/speaker';
import { dismissalsAdded, quoteChanged, quotesAdded, sidecarToEdit } from '../../../server/src/sidecar/edit';
import { changed } from '../kit/edits';
import { lines, marked } from '../kit/markers';

const wang = { kind: 'speakers', ids: [toSpeakerId('wang-yi')] } as const;

function contentIn(source: string) {
  const { text, ranges } = marked(source);
  const [first, ...rest] = ranges;
  if (!first) throw new Error('A content is needed.');
  return { text, content: [first, ...rest] as const };
}

describe('adding a quote', () => {
  test('starts a new file', () => {
    const { text, content } = contentIn('Wang said <|that China wins|>.');
    const base = sidecarToEdit(undefined);
    const quote = {
      content,
      type: 'indirect',
      speaker: wang,
      source: { start: 0, end: 4 },
      cue: { start: 5, end: 9 },
    } as const;
    expect(changed(base, quotesAdded(text, [quote], []))).toBe(
      lines(
        'version: 1',
        'quotes:',
        '  - content: that China wins',
        '    type: indirect',
        '    speaker: wang-yi',
        '    source: Wang',
        '    cue: said',
      ),
    );
  });

  test('goes where its words stand among the others', () => {
    const { text, content } = contentIn('one. <|two|>. three.');
    const base = lines('version: 1', 'quotes:', '  - content: one', '  - content: three');
    expect(changed(base, quotesAdded(text, [{ content, speaker: wang }], [0, 10]))).toBe(
      lines(
        'version: 1',
        'quotes:',
        '  - content: one',
        '  - content: two',
        '    speaker: wang-yi',
        '  - content: three',
      ),
    );
  });

  test('passes over entries whose place is not known', () => {
    const { text, content } = contentIn('<|one|>. two.');
    const base = lines('version: 1', 'quotes:', '  - content: lost', '  - content: two');
    expect(changed(base, quotesAdded(text, [{ content }], [undefined, 5]))).toBe(
      lines('version: 1', 'quotes:', '  - content: lost', '  - content: one', '  - content: two'),
    );
  });

  test('writes a discontinuous content as a list and repeated words with their context', () => {
    const { text, content } = contentIn('“Yes,” he said. “<|Yes|>,” she said, “<|we do|>.”');
    const base = sidecarToEdit('');
    expect(changed(base, quotesAdded(text, [{ content, speaker: { kind: 'unknown' }, status: 'suggested' }], []))).toBe(
      lines(
        'version: 1',
        'quotes:',
        '  - content:',
        '      - {exact: Yes, prefix: he said. “}',
        '      - we do',
        '    speaker: unknown',
        '    status: suggested',
      ),
    );
  });

  test('writes words that run over a line break in one line', () => {
    const { text, content } = contentIn('He said <|that China\r\n   wins|>.');
    expect(changed('version: 1\n', quotesAdded(text, [{ content }], []))).toContain('  - content: that China wins\n');
  });
});

describe('other edits', () => {
  test('a dismissal starts its list behind the quotes', () => {
    const { text, content } = contentIn('They <|discussed the virus|>.');
    const base = lines('version: 1', 'quotes:', '  - content: x');
    expect(changed(base, dismissalsAdded(text, [{ content }], []))).toBe(
      `${base}${lines('dismissed:', '  - content: discussed the virus')}`,
    );
  });

  test('a speaker is set behind the type', () => {
    const base = lines('version: 1', 'quotes:', '  - content: x', '    type: direct', '    cue: said');
    expect(changed(base, quoteChanged('', 0, { speaker: wang }, undefined))).toBe(
      base.replace('direct\n', 'direct\n    speaker: wang-yi\n'),
    );
  });
});

describe('other words for a quote', () => {
  const change = (body: string, spans: string) => {
    const base = `quotes:\n  - content: ${body}\n    type: direct\n`;
    const { text, content } = contentIn(spans);
    const after = changed(base, quoteChanged(text, 0, { content }, content));
    return after.slice('quotes:\n  - content:'.length, -'\n    type: direct\n'.length).trim();
  };

  test.each([
    ['other words', '{exact: one, mine: 1} # c', 'one <|two|>', '{exact: two, mine: 1} # c'],
    ['more context', '{"exact": a, mine: x}', 'a <|a|>', '{"exact": a, prefix: "a ", mine: x}'],
    ['less context', '{exact: one, prefix: zero, mine: [x, y]}', '<|one|>', '{exact: one, mine: [x, y]}'],
    ['fewer fragments', '[one, {exact: two, mine: 1}]', '<|one and two|>', '{exact: one and two, mine: 1}'],
    ['more fragments', '{exact: one two, mine: 1}', '<|one|> two <|three|>', '- {exact: one, mine: 1}\n      - three'],
    [
      'a fragment before',
      '\n      - {exact: two, mine: 1}',
      '<|one|> x <|two|>',
      '- one\n      - {exact: two, mine: 1}',
    ],
    ['nothing foreign', '{exact: one, prefix: zero}', '<|two|>', 'two'],
  ])('keep what a selector says under keys that are not ours: %s', (_, body, text, expected) => {
    expect(change(body, text)).toBe(expected);
  });

  test('are kept for the source and the cue as well', () => {
    const { text, ranges } = marked('“Yes,” <|he|> said.');
    const base = lines('quotes:', '  - content: Yes', '    source: {exact: She, sure: false}', '    cue: said');
    const [source] = ranges;
    const content = [{ start: 1, end: 4 }] as const;
    if (!source) throw new Error('A source is needed.');
    expect(changed(base, quoteChanged(text, 0, { source }, content))).toBe(base.replace('She', 'he'));
    expect(changed(base, quoteChanged(text, 0, { source: 'none' }, content))).toBe(
      base.replace('    source: {exact: She, sure: false}\n', ''),
    );
  });
});
