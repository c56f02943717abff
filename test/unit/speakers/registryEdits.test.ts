import { describe, expect, test } from 'vitest';
import { toSpeakerId } from '../../../server/src/model/speaker';
import { checkNewId } from '../../../server/src/speakers/ids';
import { mergeSpeakers } from '../../../server/src/speakers/mergeEdit';
import { readRegistry } from '../../../server/src/speakers/registry';
import { addAlias, addSpeaker, removeSpeaker } from '../../../server/src/speakers/registryEdit';
import { renameId, renameSpeaker } from '../../../server/src/speakers/renameEdit';
import { edited } from '../../../server/src/yaml/change';
import { changedOrMessage } from '../kit/edits';
import { lines } from '../kit/markers';

const id = toSpeakerId;

function registry(...entries: readonly string[]): string {
  return lines('version: 1', 'speakers:', ...entries);
}

const two = registry(
  '  # China',
  '  wang-yi:',
  '    name: Wang Yi # minister',
  '    aliases: [Wang, 王毅]',
  '    mood: kept',
  '',
  '  # Russia',
  '  sergei-lavrov:',
  "    name: 'Sergei Lavrov'",
  '    aliases:',
  '      - Lavrov',
  '      - Sergey Lavrov',
  '    country: "RU"',
);

describe('a new speaker', () => {
  const joe = { id: id('joe'), name: 'Joe' };

  test('goes behind the others where they are in no order', () => {
    const text = registry('  kim:', '    name: Kim', '  ada:', '    name: Ada');
    expect(changedOrMessage(text, addSpeaker(joe))).toBe(`${text}  joe:\n    name: Joe\n`);
  });

  test('goes to its place where the others stand in the order of their ids', () => {
    const text = registry('  ada:', '    name: Ada', '  # k', '  kim:', '    name: Kim', '  zoe:', '    name: Zoe');
    expect(changedOrMessage(text, addSpeaker(joe))).toBe(text.replace('  # k', '  joe:\n    name: Joe\n  # k'));
    expect(changedOrMessage(text, addSpeaker({ id: id('aaa'), name: 'A' }))).toBe(
      text.replace('  ada:', '  aaa:\n    name: A\n  ada:'),
    );
    expect(changedOrMessage(text, addSpeaker({ id: id('zzz'), name: 'Z' }))).toBe(`${text}  zzz:\n    name: Z\n`);
  });

  test('is written on one line where the others are', () => {
    const text = registry('  kim: {name: Kim}', '  ada: {name: Ada}');
    expect(changedOrMessage(text, addSpeaker({ ...joe, kind: 'group' }))).toBe(
      `${text}  joe: {name: Joe, kind: group}\n`,
    );
    const flow = 'version: 1\nspeakers: {ada: {name: Ada}, kim: {name: Kim}, zoe: {name: Zoe}}\n';
    expect(changedOrMessage(flow, addSpeaker(joe))).toBe(
      flow.replace('kim:', 'joe: { name: Joe }, kim:').replace('{ name: Joe }', '{name: Joe}'),
    );
  });

  test.each([
    ['behind', ['  ada:', '    name: Ada', '', '  # b', '  bob:', '    name: Bob']],
    ['behind words on several lines', ['  ada:', '    name: Ada', '', '  bob:', '    notes: |', '      long']],
  ])('is set apart by a blank line where the others are: %s', (_, entries) => {
    const text = registry(...entries);
    expect(changedOrMessage(text, addSpeaker(joe))).toBe(`${text}\n  joe:\n    name: Joe\n`);
  });

  test('is set apart by a blank line between and before others, too', () => {
    const text = registry(
      '  ada: {notes: A}',
      '',
      '  kim:',
      '    notes: |',
      '      long',
      '',
      '  zoe:',
      '    name: Zoe',
    );
    expect(changedOrMessage(text, addSpeaker(joe))).toBe(text.replace('  kim:', '  joe:\n    name: Joe\n\n  kim:'));
    expect(changedOrMessage(text, addSpeaker({ id: id('lou'), name: 'Lou' }))).toBe(
      text.replace('  zoe:', '  lou:\n    name: Lou\n\n  zoe:'),
    );
    expect(changedOrMessage(text, addSpeaker({ id: id('aaa'), name: 'A' }))).toBe(
      text.replace('  ada:', '  aaa:\n    name: A\n\n  ada:'),
    );
  });

  test('uses the line ends of the file', () => {
    const text = registry('  ada:', '    name: Ada', '', '  bob:', '    name: Bob').replaceAll('\n', '\r\n');
    expect(changedOrMessage(text, addSpeaker(joe))).toBe(`${text}\r\n  joe:\r\n    name: Joe\r\n`);
  });
});

describe('a new alias', () => {
  test('joins a list on one line', () => {
    expect(changedOrMessage(two, addAlias(id('wang-yi'), ' Minister\n Wang '))).toBe(
      two.replace('王毅]', '王毅, Minister Wang]'),
    );
  });

  test('joins a list of lines', () => {
    expect(changedOrMessage(two, addAlias(id('sergei-lavrov'), 'Лавров'))).toBe(
      two.replace('      - Sergey Lavrov\n', '      - Sergey Lavrov\n      - Лавров\n'),
    );
  });

  test.each([
    [
      'no list',
      registry('  a:', '    name: A', '    role: R'),
      registry('  a:', '    name: A', '    aliases: [X]', '    role: R'),
    ],
    [
      'one word',
      registry('  a:', '    aliases: Y', '    name: A'),
      registry('  a:', '    aliases: [Y, X]', '    name: A'),
    ],
    [
      'an empty key',
      registry('  a:', '    name: A', '    aliases:'),
      registry('  a:', '    name: A', '    aliases: [X]'),
    ],
    ['an entry on one line', registry('  a: {name: A}'), registry('  a: {name: A, aliases: [X]}')],
    ['an entry with nothing in it', registry('  a:'), registry('  a:', '    aliases: [X]')],
    ['a year as the id', registry('  2020: {name: A}'), registry('  2020: {name: A, aliases: [X]}')],
  ])('is added where there is %s', (_, text, expected) => {
    const [only] = readRegistry(text)?.entries.keys() ?? [];
    expect(changedOrMessage(text, addAlias(only ?? id('none'), 'X'))).toBe(expected);
  });

  test.each<[string, string, string, string]>([
    ['somebody else has it', 'wang-yi', 'LAVROV', '“LAVROV” is a name of Sergei Lavrov (`sergei-lavrov`) already.'],
    ['the speaker has it', 'wang-yi', 'wang yi', 'Wang Yi has the name “wang yi” already.'],
    ['there is nothing to add', 'wang-yi', ' ', 'An alias needs at least one letter.'],
    ['there is no such speaker', 'ada', 'X', 'The speaker `ada` is not in the registry.'],
  ])('is refused where %s', (_, speaker, alias, message) => {
    expect(changedOrMessage(two, addAlias(id(speaker), alias))).toContain(message);
  });

  test('is refused in a file that cannot be read in full', () => {
    expect(edited(`${two}  - [`, addAlias(id('wang-yi'), 'X'))).toMatchObject({ ok: false });
  });
});

describe('another name', () => {
  test('keeps the old one as an alias, and how the name is quoted', () => {
    expect(changedOrMessage(two, renameSpeaker(id('sergei-lavrov'), "Sergej d'Or"))).toBe(
      two
        .replace("'Sergei Lavrov'", "'Sergej d''Or'")
        .replace('      - Sergey Lavrov\n', '      - Sergey Lavrov\n      - Sergei Lavrov\n'),
    );
  });

  test('that was an alias changes places with the old one', () => {
    expect(changedOrMessage(two, renameSpeaker(id('sergei-lavrov'), 'Sergey Lavrov'))).toBe(
      two.replace("'Sergei Lavrov'", "'Sergey Lavrov'").replace('- Sergey Lavrov', '- Sergei Lavrov'),
    );
  });

  test.each(['WANG YI', 'Wang-Yi', 'Wang  Yi.'])('that is found at the same places only corrects: %s', (name) => {
    expect(changedOrMessage(two, renameSpeaker(id('wang-yi'), name))).toBe(
      two.replace('Wang Yi #', `${name.replace('  ', ' ')} #`),
    );
  });

  test('that was the only alias leaves no empty list', () => {
    const text = registry('  a:', '    name: A.', '    aliases: [a]', '    role: R');
    expect(changedOrMessage(text, renameSpeaker(id('a'), 'A'))).toBe(registry('  a:', '    name: A', '    role: R'));
  });

  test('is added where there was none', () => {
    const text = registry('  a:', '    role: R', '    aliases: [X]');
    expect(changedOrMessage(text, renameSpeaker(id('a'), 'Ada'))).toContain('    name: Ada\n');
    expect(
      readRegistry(changedOrMessage(text, renameSpeaker(id('a'), 'Ada')))?.entries.get(id('a'))?.speaker,
    ).toMatchObject({
      name: 'Ada',
      aliases: ['X'],
    });
  });

  test('is refused where somebody else has it', () => {
    expect(changedOrMessage(two, renameSpeaker(id('wang-yi'), 'Lavrov'))).toContain('is a name of Sergei Lavrov');
  });
});

describe('another id', () => {
  test('changes the key alone', () => {
    expect(changedOrMessage(two, renameId(id('wang-yi'), '王毅-1'))).toBe(two.replace('  wang-yi:', '  王毅-1:'));
  });

  test.each([
    [
      'wang yi',
      '“wang yi” cannot be an id. Use letters of any script, digits and single hyphens between them, such as `wang-yi`.',
    ],
    ['-', '“-” cannot be an id.'],
    ['a--b', '“a--b” cannot be an id.'],
    ['sergei-lavrov', 'The id `sergei-lavrov` is taken. Choose another one, or merge the two speakers.'],
    ['unknown', '`unknown` cannot be an id'],
    ['', 'cannot be an id'],
  ])('is refused: %j', (written, message) => {
    expect(changedOrMessage(two, renameId(id('wang-yi'), written))).toContain(message);
  });

  test('may have letters of any script', () => {
    expect(['ada', '王毅', 'сергей-2', 'ngu\u0323c', '2020'].map((written) => checkNewId(written, []).ok)).toEqual(
      Array.from({ length: 5 }, () => true),
    );
  });

  test('is written in composed characters, so that no two look the same', () => {
    expect(changedOrMessage(two, renameId(id('wang-yi'), 'e\u0301'))).toContain('  \u00e9:');
    const composed = two.replace('wang-yi:', '\u00e9:');
    expect(changedOrMessage(composed, renameId(id('sergei-lavrov'), 'e\u0301'))).toContain('is taken');
    const decomposed = two.replace('wang-yi:', 'e\u0301:');
    expect(changedOrMessage(decomposed, renameId(id('e\u0301'), 'e\u0301'))).toContain('  \u00e9:');
  });
});

describe('two speakers who are one', () => {
  const text = registry(
    '  lavrov:',
    '    name: Lavrov # the minister',
    '    # about the rest',
    '    role: Minister',
    '  # to be merged',
    '  sergei-lavrov:',
    '    name: Sergei Lavrov',
    '    aliases: [lavrov, Лавров, Sergei Lavrov]',
    '    role: Foreign Minister',
    '    country: "RU"',
    '    links: [https://example.org/1]',
    '    notes: |',
    '      Two',
    '      lines',
    '    party: {name: ER, since: 2001, active: true}',
    '  zoe: {name: Zoe}',
  );

  test('unite their names; what one does not say is taken over', () => {
    expect(changedOrMessage(text, mergeSpeakers(id('sergei-lavrov'), id('lavrov')))).toBe(
      registry(
        '  lavrov:',
        '    name: Lavrov # the minister',
        '    aliases: [Sergei Lavrov, Лавров]',
        '    # about the rest',
        '    role: Minister',
        '    country: "RU"',
        '    links: [https://example.org/1]',
        '    notes: |',
        '      Two',
        '      lines',
        '    party:',
        '      name: ER',
        '      since: 2001',
        '      active: true',
        '  zoe: {name: Zoe}',
      ),
    );
  });

  test('in the other direction', () => {
    expect(changedOrMessage(text, mergeSpeakers(id('lavrov'), id('sergei-lavrov')))).toBe(
      text.replace('  lavrov:\n    name: Lavrov # the minister\n    # about the rest\n    role: Minister\n', ''),
    );
  });

  test('into one that is written on one line', () => {
    expect(changedOrMessage(text, mergeSpeakers(id('lavrov'), id('zoe')))).toContain(
      '  zoe: {name: Zoe, aliases: [Lavrov], role: Minister}\n',
    );
  });

  test('are refused where one is missing or both are the same', () => {
    expect(changedOrMessage(text, mergeSpeakers(id('ada'), id('zoe')))).toContain('`ada` is not in the registry');
    expect(changedOrMessage(text, mergeSpeakers(id('zoe'), id('ada')))).toContain('`ada` is not in the registry');
    expect(changedOrMessage(text, mergeSpeakers(id('zoe'), id('zoe')))).toContain('cannot be merged with itself');
  });
});

test('a speaker goes with the comments about it', () => {
  expect(changedOrMessage(two, removeSpeaker(id('sergei-lavrov')))).toBe(two.slice(0, two.indexOf('\n  # Russia')));
});
