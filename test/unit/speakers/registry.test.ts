import { describe, expect, test } from 'vitest';
import { toSpeakerId } from '../../../server/src/model/speaker';
import { idFor, nameFor } from '../../../server/src/speakers/ids';
import { readRegistry, speakersFrom } from '../../../server/src/speakers/registry';
import { addSpeaker, registryToEdit } from '../../../server/src/speakers/registryEdit';
import { changed } from '../kit/edits';
import { lines } from '../kit/markers';

describe('reading a registry', () => {
  test('understands every key', () => {
    const registry = readRegistry(
      lines(
        'version: 1',
        'speakers:',
        '  wang-yi:',
        '    name: Wang Yi',
        '    aliases: [Wang, 王毅]',
        '    kind: person',
        '    role: Foreign Minister of China',
        '    affiliation: Ministry of Foreign Affairs',
        '    country: CN',
        '    pronouns: he',
        '    wikidata: Q123',
        '    links: [https://example.org/wang-yi]',
        '    notes: free text',
      ),
    );
    expect(registry?.schemaProblems).toEqual([]);
    expect(registry?.entries.get(toSpeakerId('wang-yi'))?.speaker).toEqual({
      id: 'wang-yi',
      name: 'Wang Yi',
      aliases: ['Wang', '王毅'],
      kind: 'person',
      role: 'Foreign Minister of China',
      affiliation: 'Ministry of Foreign Affairs',
      country: 'CN',
      pronouns: 'he',
      wikidata: 'Q123',
      links: ['https://example.org/wang-yi'],
      notes: 'free text',
    });
  });

  test.each([
    ['a list of speakers', 'version: 1\nspeakers:\n  - name: Ada\n'],
    ['no version', 'speakers:\n  ada:\n    name: Ada\n'],
    ['no speakers', 'version: 1\ntalks: {}\n'],
    ['words', 'hello'],
    ['nothing', ''],
  ])('leaves the file of somebody else alone: %s', (_, text) => {
    expect(readRegistry(text)).toBeUndefined();
  });

  test('is ours while the first speaker is still to come', () => {
    expect(readRegistry('version: 1\nspeakers:\n')?.entries.size).toBe(0);
  });

  test('calls a speaker without a name by the id, and says so', () => {
    const registry = readRegistry('version: 1\nspeakers:\n  ada:\n    role: Speaker\n');
    expect(registry?.entries.get(toSpeakerId('ada'))?.speaker.name).toBe('ada');
    expect(registry?.schemaProblems.map(({ message }) => message)).toEqual(['This entry needs `name`.']);
  });

  test.each([
    ['an id with a blank', 'version: 1\nspeakers:\n  "wang yi": {name: W}\n', 'cannot be an id'],
    ['an unknown kind', 'version: 1\nspeakers:\n  w: {name: W, kind: human}\n', '`kind` cannot be “human”'],
    ['a country by name', 'version: 1\nspeakers:\n  w: {name: W, country: China}\n', '`country` cannot be “China”'],
    ['a link without http', 'version: 1\nspeakers:\n  w: {name: W, links: [example.org]}\n', 'cannot be “example.org”'],
  ])('reports %s', (_, text, message) => {
    expect(
      readRegistry(text)
        ?.schemaProblems.map((problem) => problem.message)
        .join(),
    ).toContain(message);
  });

  test('reads ids in any script and ids that are members of every object', () => {
    const registry = readRegistry(
      'version: 1\nspeakers:\n  王毅: {name: 王毅}\n  constructor: {name: C}\n  __proto__: {name: P}\n',
    );
    expect([...(registry?.entries.keys() ?? [])]).toEqual(['王毅', 'constructor', '__proto__']);
    expect(registry?.schemaProblems.map(({ message }) => message)).toEqual([
      '“__proto__” cannot be an id. Use letters, digits and single hyphens, such as `wang-yi`.',
    ]);
  });

  test('reads speakers from JSON', () => {
    expect(speakersFrom({ ada: { name: 'Ada', aliases: ['A.'] } }).map(({ id, name }) => [id, name])).toEqual([
      ['ada', 'Ada'],
    ]);
    expect(speakersFrom('nonsense')).toEqual([]);
  });
});

describe('adding a speaker', () => {
  test('starts a new file', () => {
    const base = registryToEdit(undefined);
    expect(changed(base, addSpeaker({ id: toSpeakerId('ada'), name: 'Ada: the first' }))).toBe(
      'version: 1\nspeakers:\n  ada:\n    name: "Ada: the first"\n',
    );
  });

  test.each([
    ['Wang Yi', 'wang-yi'],
    ["Andrey Denisov's", 'andrey-denisov'],
    ['Édouard Philippe', 'edouard-philippe'],
    ['Đặng Thị Ngọc Thịnh', 'dang-thi-ngoc-thinh'],
    ['王毅', '王毅'],
    ['Сергей Лавров', 'сергей-лавров'],
    ['!!!', 'speaker'],
    ['Unknown', 'unknown-2'],
    ['Ada', 'ada-2'],
  ])('gives %s the id %s', (name, id) => {
    expect(idFor(name, new Set([toSpeakerId('ada')]))).toBe(id);
  });

  test('gives an id that is used already a readable name', () => {
    expect(nameFor('wang-yi')).toBe('Wang Yi');
  });
});
