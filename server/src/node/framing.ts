import { Transform, type TransformCallback } from 'node:stream';

/** A header is a line or two. */
const longestHeader = 4096;
/** A message of this many bytes holds a document larger than any that we read. */
const longestMessage = 256 * 1024 * 1024;

const blank = Buffer.from('\r\n\r\n', 'latin1');

/**
 * Passes on the messages of the base protocol and looks at their headers only: at one that is no header, or that
 * announces more than anybody sends, the stream fails with an error that says so. Nobody can tell any more where the
 * next message begins, and waiting for it would be waiting for ever, with everything kept that comes meanwhile.
 * https://microsoft.github.io/language-server-protocol/specifications/lsp/3.17/specification/#baseProtocol
 */
export class Framing extends Transform {
  /** What has come of a header. */
  #header: Buffer = Buffer.alloc(0);
  /** Bytes of the content that are still to come. */
  #left = 0;

  override _transform(chunk: Buffer, _encoding: string, done: TransformCallback): void {
    const problem = this.#follow(chunk);
    if (problem === undefined) done(null, chunk);
    else done(new Error(problem));
  }

  #follow(chunk: Buffer): string | undefined {
    let at = 0;
    while (at < chunk.length) {
      if (this.#left > 0) {
        const taken = Math.min(this.#left, chunk.length - at);
        this.#left -= taken;
        at += taken;
        continue;
      }
      const before = this.#header.length;
      this.#header = Buffer.concat([this.#header, chunk.subarray(at, at + longestHeader + blank.length)]);
      const end = this.#header.indexOf(blank);
      if (end === -1) {
        if (this.#header.length > longestHeader)
          return `The header of a message is longer than ${longestHeader} bytes.`;
        return undefined;
      }
      const header = this.#header.subarray(0, end).toString('latin1');
      at += end + blank.length - before;
      this.#header = Buffer.alloc(0);
      const length = lengthIn(header);
      if (length === undefined) return `A message begins without a valid Content-Length: ${JSON.stringify(header)}.`;
      if (length > longestMessage) return `A message of ${length} bytes is announced; ${longestMessage} are the most.`;
      this.#left = length;
    }
    return undefined;
  }
}

/** In bytes; undefined where the header does not say. */
function lengthIn(header: string): number | undefined {
  const fields = header.split('\r\n').map((line) => /^content-length:[ \t]*(\d{1,15})[ \t]*$/i.exec(line)?.[1]);
  const found = fields.filter((field) => field !== undefined);
  return found.length === 1 ? Number(found[0]) : undefined;
}
