import { describe, expect, test } from 'vitest';
import { applyEdits, type EditResult } from '../../../server/src/model/edit';
import { toSpeakerId } from '../../../server/src/model/speaker';
import { addDismissal, addQuote, setSpeaker, sidecarToEdit } from '../../../server/src/sidecar/edit';
import { lines, marked } from '../kit/markers';

function applied(text: string, result: EditResult): string {
  if (!result.ok) throw new Error(result.message);
  return applyEdits(text, result.edits);
}

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
    expect(applied(base, addQuote(base, text, quote, []))).toBe(
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
    expect(applied(base, addQuote(base, text, { content, speaker: wang }, [0, 10]))).toBe(
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
    expect(applied(base, addQuote(base, text, { content }, [undefined, 5]))).toBe(
      lines('version: 1', 'quotes:', '  - content: lost', '  - content: one', '  - content: two'),
    );
  });

  test('writes a discontinuous content as a list and repeated words with their context', () => {
    const { text, content } = contentIn('“Yes,” he said. “<|Yes|>,” she said, “<|we do|>.”');
    const base = sidecarToEdit('');
    expect(
      applied(base, addQuote(base, text, { content, speaker: { kind: 'unknown' }, status: 'suggested' }, [])),
    ).toBe(
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
    expect(applied('version: 1\n', addQuote('version: 1\n', text, { content }, []))).toContain(
      '  - content: that China wins\n',
    );
  });
});

describe('other edits', () => {
  test('a dismissal starts its list behind the quotes', () => {
    const { text, content } = contentIn('They <|discussed the virus|>.');
    const base = lines('version: 1', 'quotes:', '  - content: x');
    expect(applied(base, addDismissal(base, text, content, []))).toBe(
      `${base}${lines('dismissed:', '  - content: discussed the virus')}`,
    );
  });

  test('a speaker is set behind the type', () => {
    const base = lines('version: 1', 'quotes:', '  - content: x', '    type: direct', '    cue: said');
    expect(applied(base, setSpeaker(base, 0, wang))).toBe(base.replace('direct\n', 'direct\n    speaker: wang-yi\n'));
  });
});
