/**
 * The lines of a stream of UTF-8, without `\n` or `\r\n`, in groups as they arrive: whoever writes one line and waits
 * for the answer gets it. A chunk is read when the lines before it have been taken.
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<readonly string[]> {
  const decoder = new TextDecoder('utf-8');
  /** The pieces of a line whose end has not come. */
  let begun: string[] = [];
  for await (const chunk of chunks) {
    const pieces = decoder.decode(chunk, { stream: true }).split('\n');
    const rest = pieces.pop() ?? '';
    const [first, ...others] = pieces;
    if (first === undefined) {
      begun.push(rest);
      continue;
    }
    const lines = [begun.join('') + first, ...others];
    begun = [rest];
    yield lines.map(withoutReturn);
  }
  const last = begun.join('') + decoder.decode();
  if (last !== '') yield [withoutReturn(last)];
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
