import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Sources } from '../../../server/src/project/sources';
import { at, MemoryFiles } from '../kit/workspace';

const uri = at('a.txt');

describe('the states of an open document', () => {
  test('keep their own lines while it goes on', () => {
    const sources = new Sources(new MemoryFiles({}));
    sources.open(uri, 1, 'one\r\ntwo\nthree');
    const states = [sources.peek(uri)];
    const position = { line: 1, character: 1 };
    for (const [version, text] of ['\n', '', 'xy\rz'].entries()) {
      sources.change(uri, version + 2, [{ range: { start: position, end: { line: 1, character: 2 } }, text }]);
      states.push(sources.peek(uri));
    }
    for (const state of states) {
      const anew = TextDocument.create(uri, '', 1, state?.text ?? '');
      for (let offset = 0; offset <= anew.getText().length; offset++) {
        const where = anew.positionAt(offset);
        expect(state?.lines.positionAt(offset)).toEqual(where);
        expect(state?.lines.offsetAt(where)).toBe(anew.offsetAt(where));
      }
    }
  });
});

test('an open document that was saved is looked at on the disk again', async () => {
  const sidecar = at('a.txt.quotes.yaml');
  let trouble: string | undefined;
  const sources = new Sources(
    Object.assign(new MemoryFiles({ 'a.txt.quotes.yaml': 'version: 1\n' }), {
      troubleWith: () => Promise.resolve(trouble),
    }),
  );
  sources.open(sidecar, 1, 'version: 1\0\n');
  const seen = async () => (await sources.get(sidecar))?.trouble;
  expect(await seen()).toBeUndefined();
  for (const now of ['holds bytes of no text', 'is not UTF-8', undefined]) {
    trouble = now;
    sources.forget(new Set([sidecar]));
    expect(await seen()).toBe(now);
  }
});
