import { describe, expect, test } from 'vitest';
import { Breakdowns, countOf } from '../../../server/src/cli/breakdown';
import { relativeTo } from '../../../server/src/project/uri';
import { at, root, workspace } from '../kit/workspace';

const registry = 'version: 1\nspeakers:\n  wang: {name: Wang Yi}\n  li: {name: Li}\n';
const article = 'Wang said that China wins.\n“We lose,” he said.\n';
const label = (content: string, rest: string) => `  - content: ${content}\n    ${rest}\n`;
const sidecar = (...labels: string[]) => `version: 1\nlanguage: en\nquotes:\n${labels.join('')}`;

async function breakdownOf(files: Readonly<Record<string, string>>): Promise<Breakdowns> {
  const { project } = workspace(files);
  const breakdowns = new Breakdowns((folder) => relativeTo(folder, root) || '.');
  for (const path of Object.keys(files).filter((name) => name.endsWith('.txt'))) {
    const state = await project.stateOnce(at(path));
    const count = state && countOf(state);
    if (count) breakdowns.add(count);
  }
  return breakdowns;
}

describe('speakers', () => {
  test('those quoted most come first, with the types of their quotes', async () => {
    const { speakers, types } = await breakdownOf({
      'speakers.yaml': registry,
      'a.txt': article,
      'a.txt.quotes.yaml': sidecar(
        label('that China wins', 'speaker: li\n    type: reported'),
        label('We lose', 'speaker: [li, wang]'),
      ),
    });
    expect(speakers).toMatchObject([
      { id: 'li', name: 'Li', quotes: 2, texts: 1, types: { direct: 1, reported: 1 } },
      { id: 'wang', name: 'Wang Yi', quotes: 1, texts: 1, types: { direct: 1 } },
    ]);
    expect(types).toMatchObject({ direct: 1, reported: 1, indirect: 0 });
  });

  test('one id under two registries is two speakers, and unknown is one', async () => {
    const unknown = label('We lose', 'speaker: unknown');
    const of = (id: string) => sidecar(label('that China wins', `speaker: ${id}`), unknown);
    const { speakers } = await breakdownOf({
      'x/speakers.yaml': registry,
      'x/a.txt': article,
      'x/a.txt.quotes.yaml': of('wang'),
      'y/speakers.yaml': registry.replace('Wang Yi', 'Wang Wei'),
      'y/a.txt': article,
      'y/a.txt.quotes.yaml': of('wang'),
    });
    expect(speakers.map(({ id, name, quotes }) => [id, name, quotes])).toEqual([
      [null, 'unknown', 2],
      ['wang', 'Wang Wei', 1],
      ['wang', 'Wang Yi', 1],
    ]);
  });

  test('what completeness does not count as labeled is counted for nobody', async () => {
    const { speakers, types } = await breakdownOf({
      'speakers.yaml': registry,
      'a.txt': article,
      'a.txt.quotes.yaml': sidecar(
        label('that China wins', 'speaker: wang\n    status: suggested'),
        label('something that nobody has ever written anywhere', 'speaker: wang'),
        label('We lose', 'type: direct'),
      ),
    });
    expect(speakers).toEqual([]);
    expect(Object.values(types).every((count) => count === 0)).toBe(true);
  });
});

test('folders and languages add up to the whole', async () => {
  const { folders, languages } = await breakdownOf({
    'speakers.yaml': registry,
    'b/b.txt': article,
    'b/c.txt': 'It rained in the valley for a week, and the river rose by a metre and a half.\n',
    'a.txt': article,
    'a.txt.quotes.yaml': sidecar(label('that China wins', 'speaker: wang'), label('We lose', 'speaker: wang')),
  });
  expect(folders).toEqual([
    { folder: '.', texts: 1, completeTexts: 1, labeled: 2, unlabeled: 0 },
    { folder: 'b', texts: 2, completeTexts: 1, labeled: 0, unlabeled: 2 },
  ]);
  expect(languages).toEqual([{ language: 'en', texts: 3, labeled: 2, unlabeled: 2 }]);
});
