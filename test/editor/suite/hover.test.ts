// Who it is, at a name, a pronoun, a description and a quote of the samples.
import * as assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { hoverAt, inside, open, rangeOf, tidy, uriOf } from './kit';

const french = '000_6904c2a5929c856e.txt';
const english = '001_7e7789833fe97c79.txt';
const vietnamese = '004_d19f09f518550f41.txt';

async function hoverIn(file: string, place: (document: vscode.TextDocument) => vscode.Position): Promise<string> {
  const document = await open(uriOf('samples', file));
  return hoverAt(document.uri, place(document));
}

describe('hover', () => {
  afterEach(tidy);

  it('shows the card of a speaker at a name', async () => {
    const card = await hoverIn(english, (document) => inside(document, 'Wang noted'));
    assert.match(card, /Wang Yi/);
    assert.match(card, /Foreign Minister/);
    assert.match(card, /王毅/);
    assert.match(card, /\d+ in this text, \d+ in the corpus/);
  });

  it('knows a French name with its title', async () => {
    assert.match(await hoverIn(french, (document) => inside(document, 'M. Zhao')), /Zhao Lijian/);
  });

  it('knows Vietnamese names', async () => {
    assert.match(await hoverIn(vietnamese, (document) => inside(document, 'Ông Han')), /Han Zheng/);
    assert.match(await hoverIn(vietnamese, (document) => inside(document, 'Beloussov')), /Beloussov|Belousov/);
  });

  it('resolves a pronoun', async () => {
    const card = await hoverIn(english, (document) => inside(document, 'He said that Russia and China'));
    assert.match(card, /Sergei Lavrov/);
  });

  it('tells type and cue of a quote', async () => {
    const card = await hoverIn(english, (document) => rangeOf(document, 'since the epidemic broke out').start);
    assert.match(card, /Indirect quote/);
    assert.match(card, /noted/);
    assert.match(card, /Wang Yi/);
  });

  it('explains a key of a sidecar', async () => {
    const card = await hoverIn(`${english}.quotes.yaml`, (document) => inside(document, 'cue: noted'));
    assert.match(card, /attribut/i);
  });

  it('shows a speaker at an id of a sidecar', async () => {
    const card = await hoverIn(`${english}.quotes.yaml`, (document) =>
      rangeOf(document, 'wang-yi').start.translate(0, 2),
    );
    assert.match(card, /Wang Yi/);
  });
});
