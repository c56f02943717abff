// What sidecars and registries offer to complete.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { completionsAt, eventually, oneSpeaks as news, open, sidecarOf, tidy, uriOf, write } from './kit';

/** What is offered at the `|` of a new sidecar, once all of `wanted` is among it. */
async function offered(name: string, marked: string, wanted: readonly string[]): Promise<void> {
  const text = await write(uriOf('samples', name), news);
  const at = marked.indexOf('|');
  const sidecar = await open(await write(sidecarOf(text), marked.replace('|', '')));
  let labels: readonly string[] = [];
  await eventually(
    `completion offers ${wanted.join(', ')}`,
    async () => {
      labels = await completionsAt(sidecar.uri, sidecar.positionAt(at));
      return wanted.every((each) => labels.includes(each)) ? true : undefined;
    },
    () => `It offers ${labels.slice(0, 30).join(', ')}`,
  );
}

describe('completion', () => {
  afterEach(tidy);

  it('offers the ids of speakers', () =>
    offered('ids.txt', 'version: 1\nquotes:\n  - content: the talks would go on\n    speaker: |\n', [
      'wang-yi',
      'sergei-lavrov',
    ]));

  it('offers types', () =>
    offered('types.txt', 'version: 1\nquotes:\n  - content: the talks would go on\n    type: |\n', [
      'direct',
      'indirect',
      'mixed',
    ]));

  it('offers the keys that are not there yet', () =>
    offered('keys.txt', 'version: 1\nquotes:\n  - content: the talks would go on\n    |\n', [
      'type',
      'speaker',
      'cue',
    ]));

  it('offers cues from the text', () =>
    offered('cues.txt', 'version: 1\nquotes:\n  - content: that the talks would go on\n    cue: |\n', ['said']));

  it('offers kinds in the registry', async () => {
    const registry = await open(uriOf('second', 'speakers.yaml'));
    const end = registry.lineAt(registry.lineCount - 1).range.end;
    const edit = new vscode.WorkspaceEdit();
    edit.insert(registry.uri, end, '    kind: ');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await eventually('completion offers group', async () => {
      const labels = await completionsAt(registry.uri, registry.lineAt(registry.lineCount - 1).range.end);
      return labels.includes('group') && labels.includes('person') ? true : undefined;
    });
  });
});
