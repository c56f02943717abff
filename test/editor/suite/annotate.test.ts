// Labeling in the editor: the review, the selection, speakers in every text, and files that move.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  acceptUntil,
  activated,
  eventually,
  exists,
  inside,
  twoSpeak as news,
  open,
  rangeOf,
  read,
  remove,
  rename,
  sidecarOf,
  tidy,
  uriOf,
  write,
} from './kit';

/** What a sidecar says, saved or not; undefined while there is none. */
async function sidecarText(text: vscode.Uri): Promise<string | undefined> {
  const uri = sidecarOf(text);
  if (!(await exists(uri))) return undefined;
  return (await vscode.workspace.openTextDocument(uri)).getText();
}

/** Selects words and waits until VS Code has: an older selection may still be on its way. */
async function select(document: vscode.TextDocument, selection: vscode.Range): Promise<void> {
  await vscode.window.showTextDocument(document, { selection, preview: false });
}

describe('labeling', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await vscode.workspace.getConfiguration('whosaid').update('deleteSidecar', undefined);
    await tidy();
  });

  it('a review labels as proposed, and saves when it stops', async () => {
    const text = await open(await write(uriOf('samples', 'review.txt'), news));
    await vscode.commands.executeCommand('whosaid.review', { uri: text.uri.toString() });
    await acceptUntil('both are labeled', text.uri, /cue: added/);
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await eventually(
      'the sidecar is saved',
      async () => /sergei-lavrov/.test(await read(sidecarOf(text.uri))) || undefined,
    );
    const saved = await read(sidecarOf(text.uri));
    assert.match(saved, /the talks would go on\n {4}type: indirect\n {4}speaker: wang-yi\n/);
    assert.match(saved, /Moscow was ready\n {4}type: indirect\n {4}speaker: sergei-lavrov\n/);
  });

  it('the selected words get a speaker, a type, a source and a cue', async () => {
    const text = await open(await write(uriOf('samples', 'selection.txt'), news));
    await select(text, rangeOf(text, 'the talks would go on'));
    const done = vscode.commands.executeCommand('whosaid.labelSelection');
    await acceptUntil('the selection is labeled', text.uri, /content: /);
    await done;
    assert.match(
      (await sidecarText(text.uri)) ?? '',
      /content: the talks would go on\n {4}type: indirect\n {4}speaker: [\w-]+\n {4}source: Wang\n {4}cue: said\n/,
    );
  });

  it('one key labels as the speaker of the quote before', async () => {
    const text = await open(await write(uriOf('samples', 'before.txt'), news));
    const at = text.offsetAt(inside(text, 'the talks would'));
    await vscode.commands.executeCommand('whosaid.label', {
      uri: text.uri.toString(),
      start: at,
      end: at + 1,
      speaker: 'han-zheng',
    });
    await select(text, new vscode.Range(inside(text, 'Moscow was'), inside(text, 'Moscow was')));
    await eventually('the second is labeled', async () => {
      await vscode.commands.executeCommand('whosaid.labelAsBefore');
      return (
        /Moscow was ready\n {4}type: indirect\n {4}speaker: han-zheng\n/.test((await sidecarText(text.uri)) ?? '') ||
        undefined
      );
    });
  });

  it('the end of a quote moves by a word, and back', async () => {
    const text = await open(await write(uriOf('samples', 'edges.txt'), news));
    const start = text.offsetAt(inside(text, 'the talks would'));
    const place = { uri: text.uri.toString(), start, end: start + 1 };
    await vscode.commands.executeCommand('whosaid.label', { ...place, speaker: 'wang-yi' });
    const before = await sidecarText(text.uri);
    await select(text, new vscode.Range(inside(text, 'the talks would'), inside(text, 'the talks would')));
    await vscode.commands.executeCommand('whosaid.shrinkEndByWord');
    assert.match((await sidecarText(text.uri)) ?? '', /the talks would go\n/);
    await vscode.commands.executeCommand('whosaid.extendEndByWord');
    assert.equal(await sidecarText(text.uri), before);
  });

  it('another id for a speaker changes every sidecar, and back gives the same bytes', async () => {
    await activated();
    const registry = uriOf('samples', 'speakers.yaml');
    const files = await vscode.workspace.findFiles(new vscode.RelativePattern(uriOf('samples', ''), '*.yaml'));
    const contents = async () =>
      new Map(
        await Promise.all(
          files.map(
            async (uri): Promise<[string, string]> => [
              uri.toString(),
              (await vscode.workspace.openTextDocument(uri)).getText(),
            ],
          ),
        ),
      );
    const before = await contents();
    assert.equal(files.length, 6);
    await vscode.commands.executeCommand('whosaid.renameSpeaker', {
      uri: registry.toString(),
      id: 'wang-yi',
      newId: 'wang',
    });
    const renamed = await contents();
    for (const [uri, text] of before) {
      assert.equal(
        renamed.get(uri),
        text.replaceAll(/\bwang-yi\b/g, 'wang').replaceAll('example.org/wang', 'example.org/wang-yi'),
      );
    }
    await vscode.commands.executeCommand('whosaid.renameSpeaker', {
      uri: registry.toString(),
      id: 'wang',
      newId: 'wang-yi',
    });
    assert.deepEqual(await contents(), before);
  });

  it('everything that is suggested of a speaker is confirmed at once, in texts that are not open, too', async () => {
    await activated();
    const suggested = [
      'version: 1',
      'quotes:',
      '  - content: Moscow was ready',
      '    speaker: sergei-lavrov',
      '    status: suggested',
      '  - content: the talks would go on',
      '    speaker: wang-yi',
      '    status: suggested # wait',
      '',
    ].join('\n');
    const texts = await Promise.all(['one.txt', 'two.txt'].map((name) => write(uriOf('samples', name), news)));
    for (const text of texts) await write(sidecarOf(text), suggested);
    await open(texts[0] ?? uriOf('samples', 'one.txt'));
    const speaker = {
      registry: uriOf('samples', 'speakers.yaml').toString(),
      id: 'sergei-lavrov',
      name: 'Sergei Lavrov',
    };
    const expected = suggested.replace('    status: suggested\n', '');
    // The server is told of new files a moment after they are written.
    await eventually('both sidecars are changed', async () => {
      await vscode.commands.executeCommand('whosaid.confirmSuggestionsOfSpeaker', { speaker });
      const now = await Promise.all(texts.map(sidecarText));
      return now.every((each) => each === expected) || undefined;
    });
  });

  it('a text that is renamed takes its sidecar along', async () => {
    const text = await write(uriOf('samples', 'old.txt'), news);
    const sidecar =
      'version: 1\nquotes:\n  - content: Moscow was ready\n    type: indirect\n    speaker: sergei-lavrov\n';
    await write(sidecarOf(text), sidecar);
    await open(text);
    const next = uriOf('samples', 'new.txt');
    await rename(text, next);
    await eventually('the sidecar has moved', async () => (await exists(sidecarOf(next))) || undefined);
    assert.equal(await exists(sidecarOf(text)), false);
    assert.equal(await sidecarText(next), sidecar);
  });

  for (const [setting, stays] of [
    ['always', false],
    ['never', true],
  ] as const) {
    it(`the sidecar of a deleted text ${stays ? 'stays' : 'goes'} when the setting is ${setting}`, async () => {
      const text = await write(uriOf('samples', `${setting}.txt`), news);
      await write(sidecarOf(text), 'version: 1\nquotes: []\n');
      await open(text);
      await vscode.workspace.getConfiguration('whosaid').update('deleteSidecar', setting);
      await remove(text);
      if (stays) assert.equal(await exists(sidecarOf(text)), true);
      else await eventually('the sidecar has gone', async () => !(await exists(sidecarOf(text))) || undefined);
    });
  }
});
