// Each quick fix is one minimal edit, and one undo takes it back.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  codeOf,
  codes,
  exists,
  fixAt,
  twoSpeak as news,
  open,
  sidecarOf,
  take,
  tidy,
  undo,
  until,
  untilFindings,
  uriOf,
  write,
} from './kit';

const sidecarText = `# checked by two readers
version: 1
language: en
quotes:
  - content: that Moscow was ready # the last word
    type: indirect
    speaker:   sergei-lavrov
    source: Lavrov
    cue: added
    mood: calm
`;

async function unlabeled(uri: vscode.Uri, count: number): Promise<readonly vscode.Diagnostic[]> {
  return untilFindings(
    uri,
    `${count} unlabeled quotes`,
    (all) => all.filter((each) => codeOf(each) === 'unlabeled-quote').length === count,
  );
}

async function contentOf(uri: vscode.Uri): Promise<string> {
  return (await vscode.workspace.openTextDocument(uri)).getText();
}

describe('quick fixes', () => {
  afterEach(tidy);

  it('label a quote as the proposed speaker and create the sidecar', async () => {
    const text = await open(await write(uriOf('samples', 'create.txt'), news));
    const [finding] = await unlabeled(text.uri, 2);
    await take(await fixAt(text.uri, finding!.range, /^Label as Wang Yi/));
    await unlabeled(text.uri, 1);
    const sidecar = await contentOf(sidecarOf(text.uri));
    assert.match(sidecar, /^version: 1\n/);
    assert.match(sidecar, /content: .*the talks would go on\n {4}type: indirect\n {4}speaker: wang-yi\n/);
  });

  it('keep comments, order and unknown keys, and are undone by one undo', async () => {
    const text = await open(await write(uriOf('samples', 'keep.txt'), news));
    await write(sidecarOf(text.uri), sidecarText);
    const [finding] = await unlabeled(text.uri, 1);
    await take(await fixAt(text.uri, finding!.range, /^Label as Wang Yi/));
    await unlabeled(text.uri, 0);
    const sidecar = await vscode.workspace.openTextDocument(sidecarOf(text.uri));
    const entry = /quotes:\n( {2}- content: .*the talks would go on\n(?: {4}.*\n)+)( {2}- content: that Moscow)/.exec(
      sidecar.getText(),
    );
    assert.ok(entry, sidecar.getText());
    assert.equal(sidecar.getText().replace(entry[1]!, ''), sidecarText);
    await undo(sidecar);
    assert.equal(sidecar.getText(), sidecarText);
    await unlabeled(text.uri, 1);
  });

  it('dismiss what is not a quote', async () => {
    const text = await open(await write(uriOf('samples', 'dismiss.txt'), news));
    await write(sidecarOf(text.uri), sidecarText);
    const [finding] = await unlabeled(text.uri, 1);
    await take(await fixAt(text.uri, finding!.range, /^Dismiss/));
    await unlabeled(text.uri, 0);
    assert.match(await contentOf(sidecarOf(text.uri)), /\ndismissed:\n {2}- content: .*the talks would go on\n/);
  });

  it('offer to choose another speaker', async () => {
    const text = await open(await write(uriOf('samples', 'another.txt'), news));
    const [finding] = await unlabeled(text.uri, 2);
    const fix = await fixAt(text.uri, finding!.range, /^Label as another speaker/);
    assert.equal(fix.command?.command, 'whosaid.labelAs');
  });

  it('add an unknown speaker to the registry', async () => {
    const text = await open(await write(uriOf('samples', 'add.txt'), news));
    const uri = await write(sidecarOf(text.uri), sidecarText.replace('sergei-lavrov', 'maria-nova'));
    const sidecar = await open(uri);
    const findings = await untilFindings(uri, 'an unknown speaker', (all) =>
      all.some((each) => codeOf(each) === 'unknown-speaker'),
    );
    const finding = findings.find((each) => codeOf(each) === 'unknown-speaker');
    await take(await fixAt(sidecar.uri, finding!.range, /^Add maria-nova to the registry/));
    const registry = await vscode.workspace.openTextDocument(uriOf('samples', 'speakers.yaml'));
    assert.match(registry.getText(), /\n {2}maria-nova:\n {4}name: Maria Nova\n/);
    await untilFindings(uri, 'the speaker is known', (all) => !all.some((each) => codeOf(each) === 'unknown-speaker'));
    await undo(registry);
    assert.doesNotMatch(registry.getText(), /maria-nova/);
  });

  it('leave no sidecar behind when its creation is undone', async () => {
    const text = await open(await write(uriOf('samples', 'undo-create.txt'), news));
    const [finding] = await unlabeled(text.uri, 2);
    await take(await fixAt(text.uri, finding!.range, /^Label as Wang Yi/));
    await unlabeled(text.uri, 1);
    await undo(await vscode.workspace.openTextDocument(sidecarOf(text.uri)));
    await until(
      'both quotes are unlabeled',
      vscode.languages.onDidChangeDiagnostics,
      () => codes(text.uri).length === 2,
    );
    assert.equal((await exists(sidecarOf(text.uri))) && (await contentOf(sidecarOf(text.uri))) !== '', false);
  });
});
