import { describe, expect, it } from 'vitest';
import { textOf } from '../../../server/src/model/span';
import { paragraphsOf } from '../../../server/src/text/paragraphs';

const paragraphs = (text: string): readonly string[] => paragraphsOf(text).map((span) => textOf(text, span));

describe('paragraphsOf', () => {
  it('ends a paragraph at every line break of ordinary text', () => {
    expect(paragraphs('Title\nFirst.\n\nSecond.')).toEqual(['Title', 'First.', 'Second.']);
  });

  it.each([
    ['CRLF', 'One.\r\n\r\nTwo.\r\nThree.'],
    ['a lone CR', 'One.\r\rTwo.\rThree.'],
    ['Unicode separators', 'One.\u2029Two.\u2028Three.'],
  ])('knows %s', (_, text) => {
    expect(paragraphs(text)).toEqual(['One.', 'Two.', 'Three.']);
  });

  it('leaves out the white space around a paragraph', () => {
    expect(paragraphs('  One. \t\n \u00a0\n\tTwo.  ')).toEqual(['One.', 'Two.']);
  });

  it('keeps the lines of text that is wrapped at a fixed width together', () => {
    const text = [
      'The minister said on Tuesday that the talks between the two',
      'governments would go on, and that nobody should expect more',
      'than a first step.',
      '',
      'She left.',
    ].join('\n');
    expect(paragraphs(text)).toEqual([text.slice(0, text.indexOf('\n\n')), 'She left.']);
  });

  it('does not take headlines above one another for wrapped text', () => {
    const text =
      'Social sites overflow when crisis strikes Paris;\nFacebook activates a tool that tells readers that they are safe.';
    expect(paragraphs(text)).toHaveLength(2);
  });

  it('finds nothing in nothing', () => {
    expect(paragraphs('')).toEqual([]);
    expect(paragraphs(' \n\n \r\n')).toEqual([]);
  });
});
