import { describe, expect, test } from 'vitest';
import { Framing } from '../../../server/src/node/framing';

/** What comes out of the pieces that go in, and why it ended if it did. */
function framed(...pieces: readonly string[]): Promise<{ out: string; error?: string }> {
  return new Promise((resolve) => {
    const framing = new Framing();
    let out = '';
    framing.on('data', (chunk: Buffer) => (out += chunk.toString('utf8')));
    framing.on('end', () => resolve({ out }));
    framing.on('error', (error) => resolve({ out, error: error.message }));
    for (const piece of pieces) if (!framing.destroyed) framing.write(Buffer.from(piece));
    framing.end();
  });
}

const message = (content: string, more = '') =>
  `Content-Length: ${Buffer.byteLength(content)}\r\n${more}\r\n${content}`;

describe('messages', () => {
  test.each([
    ['one', [message('{}')]],
    ['several in one piece', [message('{}') + message('[1]', 'Content-Type: x\r\n') + message('')]],
    ['in pieces of one byte', Array.from(message('{"é":"😀"}') + message('{}'))],
    ['with a header in small letters', ['content-length:2\r\n\r\n{}']],
    ['with what looks like a header in it', [message('Content-Length: x\r\n\r\n'.repeat(3))]],
    ['half of one', [message('{"a": 1}').slice(0, -3)]],
  ])('pass as they are: %s', async (_, pieces) => {
    expect(await framed(...pieces)).toEqual({ out: pieces.join('') });
  });

  test.each([
    ['no number', 'Content-Length: abc\r\n\r\n{}', 'without a valid Content-Length'],
    ['less than nothing', 'Content-Length: -5\r\n\r\n', 'without a valid Content-Length'],
    ['a broken number', 'Content-Length: 1.5\r\n\r\n', 'without a valid Content-Length'],
    ['no length', 'Content-Type: x\r\n\r\n{}', 'without a valid Content-Length'],
    ['two lengths', 'Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}', 'without a valid Content-Length'],
    ['more than anybody sends', 'Content-Length: 99999999999\r\n\r\n{}', '268435456 are the most'],
    ['no header at all', 'x'.repeat(100_000), 'longer than 4096 bytes'],
  ])('end with words for a person: %s', async (_, piece, words) => {
    expect((await framed(message('{}'), piece, message('{}'))).error).toContain(words);
  });

  test('without a header end although they come in small pieces', async () => {
    expect((await framed(...Array.from({ length: 500 }, () => 'x'.repeat(10)))).error).toContain('longer than');
  });
});
