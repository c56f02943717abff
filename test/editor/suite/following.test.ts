// Labels that follow what is written into their text: saved with it, and taken back.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  eventually,
  exists,
  findings,
  hoverAt,
  inside,
  open,
  rangeOf,
  read,
  sidecarOf,
  tidy,
  type,
  undo,
  uriOf,
  write,
} from './kit';

const text = 'The talks went well, Wang said.\nNobody knew about it.\n';
const sidecar = `version: 1
language: en
quotes:
  # as he put it
  - content: The talks went well
    type: indirect
    speaker: wang-yi
    source: Wang
    cue: said
`;
const followed = sidecar.replace('went well', 'went very well');

/** A labeled text in which words were changed and saved, so that its sidecar has followed. */
async function changedAndSaved(name: string, isSidecarOpen = false): Promise<vscode.TextDocument> {
  const uri = await write(uriOf('samples', name), text);
  await write(sidecarOf(uri), sidecar);
  if (isSidecarOpen) await open(sidecarOf(uri));
  const document = await open(uri);
  await hoverAt(uri, inside(document, 'talks went'));
  await type(document, rangeOf(document, 'went well'), 'went very well');
  assert.ok(await document.save());
  await saidOnDisk(uri, followed);
  return document;
}

/** Waits until the sidecar of a text is saved with these words. */
async function saidOnDisk(uri: vscode.Uri, words: string): Promise<void> {
  let last = '';
  await eventually(
    'the sidecar is saved',
    async () => {
      last = (await exists(sidecarOf(uri))) ? await read(sidecarOf(uri)) : 'There is none.';
      return last === words || undefined;
    },
    () => last,
  );
}

/** Waits until the label is at these words, and nothing is said against it in the text or in the sidecar. */
async function attachedTo(document: vscode.TextDocument, words: string): Promise<void> {
  await eventually(`the label is at “${words}”`, async () => {
    const hover = await hoverAt(document.uri, inside(document, words));
    const found = [document.uri, sidecarOf(document.uri)].flatMap((uri) => findings(uri));
    return (hover.includes('Indirect quote') && !hover.includes('moved') && found.length === 0) || undefined;
  });
}

describe('labels that follow their text', () => {
  afterEach(tidy);

  it('are saved with it, and one undo in the sidecar brings back the words that were there', async () => {
    const document = await changedAndSaved('followed.txt', true);
    await attachedTo(document, 'talks went very well');
    const beside = await vscode.workspace.openTextDocument(sidecarOf(document.uri));
    assert.equal(beside.getText(), followed);
    await undo(beside);
    assert.equal(beside.getText(), sidecar);
    // The text is as it was changed: the label stays at its place, whatever its words.
    await attachedTo(document, 'talks went very well');
    await undo(document);
    assert.equal(document.getText(), text);
    await attachedTo(document, 'talks went well');
    assert.ok(await document.save());
    assert.ok(await beside.save());
    await saidOnDisk(document.uri, sidecar);
    assert.equal(await read(document.uri), text);
  });

  it('follow an undo in the text when it is saved, where their sidecar is not open', async () => {
    const document = await changedAndSaved('undone.txt');
    await undo(document);
    assert.equal(document.getText(), text);
    await attachedTo(document, 'talks went well');
    assert.ok(await document.save());
    await saidOnDisk(document.uri, sidecar);
  });

  it('go along with a paragraph that is cut and pasted into another text, and come back when that is undone', async () => {
    const from = await write(uriOf('samples', 'from.txt'), text);
    await write(sidecarOf(from), sidecar);
    const other = 'Lavrov visited the city.\n';
    const to = await write(uriOf('samples', 'to.txt'), other);
    const target = await open(to);
    const document = await open(from);
    await hoverAt(from, inside(document, 'talks went'));
    const paragraph = 'The talks went well, Wang said.\n';
    await type(document, rangeOf(document, paragraph), '');
    await type(target, new vscode.Range(1, 0, 1, 0), paragraph);
    assert.ok(await document.save());
    assert.ok(await target.save());
    await saidOnDisk(to, sidecar.replace('language: en\n', ''));
    await saidOnDisk(from, 'version: 1\nlanguage: en\nquotes: []\n');
    await attachedTo(target, 'talks went well');
    await undo(target);
    assert.equal(target.getText(), other);
    await undo(document);
    assert.equal(document.getText(), text);
    assert.ok(await target.save());
    assert.ok(await document.save());
    await saidOnDisk(from, sidecar);
    await saidOnDisk(to, 'version: 1\nquotes: []\n');
    await attachedTo(document, 'talks went well');
  });
});
