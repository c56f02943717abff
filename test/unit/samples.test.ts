import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { hoverInText } from '../../server/src/features/hover';
import type { Project } from '../../server/src/project/project';
import { at, workspace } from './kit/workspace';

const folder = path.join(import.meta.dirname, '..', '..', 'samples');
const files = Object.fromEntries(
  readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]),
);
const texts = Object.keys(files).filter((name) => name.endsWith('.txt'));

function project(): Project {
  return workspace(files).project;
}

async function stateOf(name: string) {
  const found = texts.find((text) => text.startsWith(name)) ?? name;
  const state = await project().stateOf(at(found));
  return state ?? expect.fail(`${name} is no text of a project`);
}

describe('the samples', () => {
  test.each([
    ['000_6904c2a5929c856e.txt', '33e6c2221746e95d'],
    ['001_7e7789833fe97c79.txt', '81cae997ba99b396'],
    ['002_5fe7fededd3e81d6.txt', 'f947ff692b8e2cf1'],
    ['003_9e8541a73bf21a8d.txt', '76abba5de95ab1ec'],
    ['004_d19f09f518550f41.txt', '8830a0b76daeee62'],
  ])('%s is the text that was collected, byte for byte', (name, hash) => {
    const bytes = readFileSync(path.join(folder, name));
    expect(createHash('sha256').update(bytes).digest('hex').slice(0, 16)).toBe(hash);
  });

  test.each(texts)('%s is labeled in full, and nothing is wrong with its labels', async (name) => {
    const state = await stateOf(name);
    expect(
      project()
        .findingsOfText(state)
        .map(({ message }) => message),
    ).toEqual([]);
    expect(state.analysis?.completeness).toEqual({ labeled: state.analysis?.quotes.length, unlabeled: 0 });
    expect(state.analysis?.quotes.every(({ anchoring }) => anchoring.state === 'attached')).toBe(true);
  });

  test('the registry is right, and everybody in it speaks', async () => {
    const { project: all, indexer } = workspace(files);
    await indexer.indexAll();
    expect(await all.findingsAt(at('speakers.yaml'))).toEqual([]);
  });
});

describe('hovering over the samples', () => {
  test.each([
    ['a surname', '001', 'Wa<>ng noted', 'Wang Yi'],
    ['a full name', '003', 'Foreign Minister Wang Y<>i had', 'Wang Yi'],
    ['a French title and surname', '000', 'Selon M. Zh<>ao', 'Zhao Lijian'],
    ['an elided name', '000', 'Andrey Den<>isov selon', 'Andrey Denisov'],
    ['a description', '000', 'poursuivi le porte-p<>arole', 'Zhao Lijian'],
    ['a pronoun in an inversion', '000', 'a-t-i<>l ajouté', 'Zhao Lijian'],
    ['an English pronoun', '001', 'H<>e said that Russia', 'Sergei Lavrov'],
    ['a Vietnamese title and surname', '004', 'Ông Ha<>n kêu gọi', 'Han Zheng'],
    ['another spelling', '004', 'Ông Belou<>ssov bày tỏ', 'Andrei Belousov'],
    ['a Vietnamese pronoun', '004', 'Ôn<>g nói, dưới', 'Han Zheng'],
    ['the same pronoun of another', '004', 'Ôn<>g cho biết Moscow', 'Andrei Belousov'],
    ['a name inside a quote', '003', 'telegraph from President Pu<>tin to', 'Vladimir Putin'],
    ['a name in Vietnamese spelling', '004', 'Tập Cận B<>ình', 'Xi Jinping'],
    ['a colon headline', '002', 'Chinese F<>M\n\nChina', 'Wang Yi'],
    ['a quote', '002', 'friendship is unbreak<>able', 'Wang Yi'],
    ['a quote of two', '004', 'gia hạn Hiệp ướ<>c hợp', 'Xi Jinping and Vladimir Putin'],
  ])('%s shows who it is', async (_, name, place, speaker) => {
    const state = await stateOf(name);
    const [before = '', after = ''] = place.split('<>');
    const offset = (state.text?.text.indexOf(before + after) ?? -1) + before.length;
    expect(offset).toBeGreaterThan(before.length - 1);
    const hover = hoverInText(state, offset, { markdown: false, quotesOf: undefined });
    expect(JSON.stringify(hover?.contents)).toContain(speaker);
  });
});
