import { expect, test } from 'vitest';
import { speakersFor, statusOf } from '../../../server/src/features/status';
import { at, workspace } from '../kit/workspace';

const sidecar = 'version: 1\nquotes: []\n';

test('a status tells where the speakers of a text are registered', async () => {
  const { project } = workspace({
    'a/news.txt': 'Wang said that China wins.\n',
    'a/news.txt.quotes.yaml': sidecar,
    'a/speakers.yaml': 'version: 1\nspeakers: {}\n',
  });
  expect(await statusOf(project, at('a/news.txt'))).toMatchObject({
    registry: at('a/speakers.yaml'),
    registryPlace: at('a/speakers.yaml'),
  });
});

test('where there is no registry yet, it tells where the first speaker would go', async () => {
  const { project } = workspace({ 'a/news.txt': 'Wang said.\n', 'a/news.txt.quotes.yaml': sidecar });
  const status = await statusOf(project, at('a/news.txt.quotes.yaml'));
  expect(status.registry).toBeUndefined();
  expect(status.registryPlace).toBe(at('speakers.yaml'));
});

test('the speakers to choose from are those whom a text names, then the others; of a registry all', async () => {
  const { project } = workspace({
    'news.txt': 'Wang said that China wins.\n',
    'speakers.yaml':
      'version: 1\nspeakers:\n  lavrov:\n    name: Sergei Lavrov\n  wang:\n    name: Wang Yi\n    aliases: [Wang]\n',
  });
  const ids = async (file: string) => (await speakersFor(project, at(file))).map(({ id }) => id);
  expect(await ids('news.txt')).toEqual(['wang', 'lavrov']);
  expect(await ids('news.txt.quotes.yaml')).toEqual(['wang', 'lavrov']);
  expect(await ids('speakers.yaml')).toEqual(['lavrov', 'wang']);
  expect(await ids('elsewhere/other.csv')).toEqual([]);
});
