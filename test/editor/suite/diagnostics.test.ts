// Findings appear where a person must act, follow every keystroke, and go when their cause goes.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  codeOf,
  oneSpeaks as news,
  open,
  rangeOf,
  read,
  remove,
  sidecarOf,
  tidy,
  type,
  untilFindings,
  uriOf,
  write,
} from './kit';

const label = `version: 1
language: en
quotes:
  - content: that the talks would go on
    type: indirect
    speaker: wang-yi
    source: Wang
    cue: said
`;

async function newText(name: string, text = news): Promise<vscode.TextDocument> {
  return open(await write(uriOf('samples', name), text));
}

async function untilCodes(uri: vscode.Uri, ...wanted: string[]): Promise<readonly vscode.Diagnostic[]> {
  return untilFindings(
    uri,
    `findings ${JSON.stringify(wanted)}`,
    (all) => JSON.stringify(all.map(codeOf)) === JSON.stringify(wanted),
  );
}

describe('diagnostics', () => {
  afterEach(tidy);

  it('report an unlabeled quote at its content, with who is probably speaking', async () => {
    const document = await newText('unlabeled.txt');
    const [finding] = await untilCodes(document.uri, 'unlabeled-quote');
    assert.match(finding!.message, /said/);
    assert.match(finding!.message, /Wang Yi/);
    assert.match(document.getText(finding!.range), /the talks would go on/);
    assert.equal(finding!.severity, vscode.DiagnosticSeverity.Warning);
    assert.ok(typeof finding!.code === 'object' && finding!.code.target, 'the code links to the page of its rule');
  });

  it('follow the text as it is typed', async () => {
    const document = await newText('typed.txt');
    await untilCodes(document.uri, 'unlabeled-quote');
    await type(document, rangeOf(document, 'said that'), 'waited where');
    await untilCodes(document.uri);
    await type(document, rangeOf(document, 'waited where'), 'said that');
    await untilCodes(document.uri, 'unlabeled-quote');
  });

  it('follow a sidecar that is not saved', async () => {
    const document = await newText('labeled.txt');
    await write(sidecarOf(document.uri), label);
    await untilCodes(document.uri);
    const sidecar = await open(sidecarOf(document.uri));
    await type(sidecar, rangeOf(sidecar, 'the talks would go on'), 'something else was said altogether');
    await untilCodes(sidecar.uri, 'orphaned-quote');
    await untilCodes(document.uri, 'unlabeled-quote');
  });

  it('follow a registry that is not saved', async () => {
    const document = await newText('registered.txt');
    await write(sidecarOf(document.uri), label.replace('wang-yi', 'wang-fang'));
    const sidecar = await open(sidecarOf(document.uri));
    const [finding] = await untilCodes(sidecar.uri, 'unknown-speaker');
    assert.equal(sidecar.getText(finding!.range), 'wang-fang');
    const registry = await open(uriOf('samples', 'speakers.yaml'));
    const end = registry.lineAt(registry.lineCount - 1).range.end;
    await type(registry, new vscode.Range(end, end), '\n  wang-fang:\n    name: Wang Fang\n');
    await untilFindings(
      sidecar.uri,
      'wang-fang is known',
      (all) => !all.some((each) => codeOf(each) === 'unknown-speaker'),
    );
  });

  it('say where YAML is broken', async () => {
    const document = await newText('broken.txt');
    await write(sidecarOf(document.uri), 'version: 1\nquotes: [\n');
    const sidecar = await open(sidecarOf(document.uri));
    await untilFindings(sidecar.uri, 'a syntax error', (all) => all.some((each) => codeOf(each) === 'yaml-syntax'));
  });

  it('say where a sidecar breaks its schema', async () => {
    const document = await newText('schema.txt');
    await write(sidecarOf(document.uri), label.replace('type: indirect', 'type: shouted'));
    const sidecar = await open(sidecarOf(document.uri));
    const findings = await untilFindings(sidecar.uri, 'a schema error', (all) =>
      all.some((each) => codeOf(each) === 'invalid-sidecar'),
    );
    const finding = findings.find((each) => codeOf(each) === 'invalid-sidecar');
    assert.equal(sidecar.getText(finding!.range), 'shouted');
  });

  it('come back when the sidecar is deleted, and its own go', async () => {
    const document = await newText('deleted.txt');
    const sidecar = await write(sidecarOf(document.uri), label.replace('wang-yi', 'nobody-known'));
    await open(sidecar);
    await untilCodes(document.uri);
    await untilCodes(sidecar, 'unknown-speaker');
    await remove(sidecar);
    await untilCodes(document.uri, 'unlabeled-quote');
    await untilCodes(sidecar);
  });

  it('go with a text that another program renames, and its sidecar says that the text is missing', async () => {
    const document = await newText('old-name.txt');
    const sidecar = await write(sidecarOf(document.uri), label);
    await untilCodes(document.uri);
    const renamed = uriOf('samples', 'new-name.txt');
    await write(renamed, document.getText());
    // An open text is there for the editor, whatever becomes of its file.
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(document.uri);
    await open(sidecar);
    await untilCodes(sidecar, 'missing-text');
    await open(renamed);
    await untilCodes(renamed, 'unlabeled-quote');
    await untilCodes(document.uri);
  });

  it('leave the files as they are', async () => {
    const document = await newText('untouched.txt');
    await write(sidecarOf(document.uri), label);
    await untilCodes(document.uri);
    assert.equal(await read(document.uri), news);
    assert.equal(await read(sidecarOf(document.uri)), label);
  });
});
