import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toSpeakerId } from '../../../server/src/model/speaker';
import { readSidecar } from '../../../server/src/sidecar/read';
import { replaceId } from '../../../server/src/sidecar/speakerIds';
import { effort } from '../../fuzz/effort';
import { changed } from '../kit/edits';

function replaced(text: string, from: string, to: string): string {
  return changed(text, replaceId(toSpeakerId(from), toSpeakerId(to)));
}

describe('another id in any sidecar', () => {
  test('and back gives the same bytes', () => {
    const id = fc.constantFrom('ada', '王毅', 'true', '2020', 'null', 'é-1', '0x1F', '1e3');
    const style = fc.constantFrom(
      (id: string) => `speaker: ${id} # c`,
      (id: string) => `speaker: "${id}"`,
      (id: string) => `speaker: '${id}'`,
      (id: string) => `speaker: [bob, ${id}]`,
      (id: string) => `speaker:\n      - ${id}\n      # c\n      - bob`,
      (id: string) => `addressee: [ ${id} ]`,
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(id, style), { maxLength: 5 }),
        id,
        fc.constantFrom('new-id', 'false', '42'),
        fc.boolean(),
        (entries, old, other, crlf) => {
          const written = entries.map(([id, style]) => `  - content: ${old}\n    ${style(id)}\n    note: ${other}\n`);
          const text = `version: 1\nquotes:\n${written.join('')}`.replaceAll('\n', crlf ? '\r\n' : '\n');
          const there = replaced(text, old, other);
          expect(readSidecar(there).ids).toEqual(
            new Set([...readSidecar(text).ids].map((id) => (id === toSpeakerId(old) ? toSpeakerId(other) : id))),
          );
          expect(replaced(there, other, old)).toBe(text);
        },
      ),
      { numRuns: effort(300) },
    );
  });
});
