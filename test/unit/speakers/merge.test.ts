import { describe, expect, test } from 'vitest';
import { mergeRegistries } from '../../../server/src/speakers/merge';

const base = `version: 1
speakers:
  # ministers
  wang-yi:
    name: Wang Yi
    aliases: [Wang]
  zhao: { name: Zhao Lijian, aliases: [Zhao] }
cues:
  en:
    verbs: [muse]
`;

function clean(ours: string, theirs: string): string {
  const { text, conflicts, reason } = mergeRegistries({ base, ours, theirs });
  expect([conflicts, reason]).toEqual([0, undefined]);
  return text;
}

describe('registries', () => {
  test('new speakers of both sides stand where they stood', () => {
    const ours = base.replace('  zhao:', '  li: {name: Li}\n  zhao:');
    const theirs = base.replace('cues:', '  xi:\n    name: Xi # the president\ncues:');
    expect(clean(ours, theirs)).toBe(ours.replace('cues:', '  xi:\n    name: Xi # the president\ncues:'));
  });

  test('aliases that both sides added stand together', () => {
    expect(clean(base.replace('[Wang]', '[Wang, 王毅]'), base.replace('[Wang]', '[Wang, Minister Wang]'))).toBe(
      base.replace('[Wang]', '[Wang, 王毅, Minister Wang]'),
    );
    expect(clean(base.replace('[Zhao]', '[Zhao, 赵]'), base.replace('[Zhao]', '["Z: L"]'))).toBe(
      base.replace('[Zhao]', '[赵, "Z: L"]'),
    );
  });

  test('another name on each side is a conflict of this speaker alone', () => {
    const merged = mergeRegistries({
      base,
      ours: base.replace('name: Wang Yi', 'name: Wang Y.'),
      theirs: base.replace('name: Wang Yi', 'name: Wáng Yì').replace('[muse]', '[muse, opine]'),
    });
    expect(merged.text).toBe(
      base
        .replace('[muse]', '[muse, opine]')
        .replace(
          '  # ministers\n  wang-yi:\n    name: Wang Yi\n    aliases: [Wang]\n',
          '<<<<<<< ours\n  # ministers\n  wang-yi:\n    name: Wang Y.\n    aliases: [Wang]\n=======\n  # ministers\n  wang-yi:\n    name: Wáng Yì\n    aliases: [Wang]\n>>>>>>> theirs\n',
        ),
    );
  });

  test('ids that objects have of themselves are ids like others', () => {
    const ours = base.replace('cues:', '  constructor: {name: Bob}\n  __proto__: {name: Eve}\ncues:');
    const theirs = base.replace('cues:', '  __proto__: {name: Eve, country: FR}\n  to-string: {name: Li}\ncues:');
    const merged = clean(ours, theirs);
    expect(merged).toContain('  constructor: {name: Bob}\n');
    expect(merged).toContain('  __proto__: {name: Eve, country: FR}\n');
    expect(merged).toContain('  to-string: {name: Li}\n');
  });
});
