// From words to who says them, and back to every place where they speak.
import * as assert from 'node:assert/strict';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { definitionsAt, inside, open, rangeOf, referencesAt, tidy, uriOf, wordsAt } from './kit';

const text = '001_7e7789833fe97c79.txt';

/** The file and the words where "go to definition" leads from inside `words`. */
async function leadsTo(file: string, words: string): Promise<string> {
  const document = await open(uriOf('samples', file));
  const [location] = await definitionsAt(document.uri, inside(document, words));
  return `${path.basename(location!.uri.path)}: ${await wordsAt(location!)}`;
}

describe('definition', () => {
  afterEach(tidy);

  it('leads from a name to the registry', async () => {
    assert.equal(await leadsTo(text, 'Wang noted'), 'speakers.yaml: wang-yi');
  });

  it('leads from a pronoun to the registry', async () => {
    assert.equal(await leadsTo(text, 'He said that Russia'), 'speakers.yaml: sergei-lavrov');
  });

  it('leads from a quote to the registry', async () => {
    assert.equal(await leadsTo(text, 'the epidemic broke out'), 'speakers.yaml: wang-yi');
  });

  it('leads from an id in a sidecar to the registry', async () => {
    assert.equal(await leadsTo(`${text}.quotes.yaml`, 'wang-yi'), 'speakers.yaml: wang-yi');
  });

  it('leads from a content in a sidecar to its place in the text', async () => {
    const sidecar = await open(uriOf('samples', `${text}.quotes.yaml`));
    const [location] = await definitionsAt(sidecar.uri, inside(sidecar, 'since the epidemic'));
    assert.equal(path.basename(location!.uri.path), text);
    assert.match(await wordsAt(location!), /^that since the epidemic broke out/);
  });
});

describe('references', () => {
  afterEach(tidy);

  it('list quotes and mentions of a speaker in every text', async () => {
    const registry = await open(uriOf('samples', 'speakers.yaml'));
    const locations = await referencesAt(registry.uri, inside(registry, 'wang-yi:'));
    const files = new Set(locations.map((each) => path.basename(each.uri.path)));
    assert.ok(files.has(text), `in ${[...files].join(', ')}`);
    assert.ok(files.has('002_5fe7fededd3e81d6.txt'), `in ${[...files].join(', ')}`);
  });
});

describe('highlights and symbols', () => {
  afterEach(tidy);

  it('mark every mention of the speaker at the cursor', async () => {
    const document = await open(uriOf('samples', text));
    await definitionsAt(document.uri, inside(document, 'Wang noted'));
    const marks = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      document.uri,
      inside(document, 'Wang noted'),
    );
    const words = marks.map((mark) => document.getText(mark.range));
    assert.ok(words.length >= 5 && words.some((each) => each.startsWith('Wang')), JSON.stringify(words));
  });

  it('outline the quotes of a text', async () => {
    const document = await open(uriOf('samples', text));
    await definitionsAt(document.uri, inside(document, 'Wang noted'));
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    assert.ok(JSON.stringify(symbols).includes('since the epidemic'), JSON.stringify(symbols).slice(0, 300));
  });

  it('find a speaker in the workspace', async () => {
    const document = await open(uriOf('samples', text));
    await definitionsAt(document.uri, inside(document, 'Wang noted'));
    const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'Lavrov',
    );
    const found = symbols.find((each) => each.name.includes('Lavrov'));
    assert.equal(path.basename(found?.location.uri.path ?? ''), 'speakers.yaml');
    assert.ok(rangeOf(await vscode.workspace.openTextDocument(found!.location.uri), 'sergei-lavrov').start.line > 0);
  });
});
