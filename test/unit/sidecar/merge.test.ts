import { describe, expect, test } from 'vitest';
import { mergeSidecars } from '../../../server/src/sidecar/merge';

const base = `# Labels of the first article
version: 1
language: en
quotes:
  - content: one is said
    type: direct
    speaker: unknown

  # about two
  - content: two is said   # by whom?
    type: indirect
    speaker: wang
    mood: calm
  - { content: three is said, type: direct, speaker: zhao }
dismissed:
  - content: not said
    reason: a topic
`;

function merged(ours: string, theirs: string, from = base) {
  return mergeSidecars({ base: from, ours, theirs }, () => undefined);
}

/** The result of a merge without conflicts. */
function clean(ours: string, theirs: string, from = base): string {
  const { text, conflicts, reason } = merged(ours, theirs, from);
  expect(reason).toBeUndefined();
  expect(conflicts).toBe(0);
  return text;
}

describe('what one side did', () => {
  test('stays, and what the other did comes to it', () => {
    const ours = base.replace('speaker: unknown', 'speaker: zhao');
    const theirs = base.replace('mood: calm', 'mood: angry');
    expect(clean(ours, theirs)).toBe(base.replace('speaker: unknown', 'speaker: zhao').replace('calm', 'angry'));
  });

  test('the same on both sides is there once', () => {
    const both = base.replace('speaker: unknown', 'speaker: zhao');
    const theirs = both.replace('mood: calm', 'mood: angry');
    expect(clean(both, theirs)).toBe(theirs);
  });

  test('different fields of one quote come together, beside one another in the file', () => {
    const ours = base.replace('type: indirect', 'type: mixed');
    const theirs = base.replace('speaker: wang', 'speaker: li');
    expect(clean(ours, theirs)).toBe(
      base.replace('type: indirect', 'type: mixed').replace('speaker: wang', 'speaker: li'),
    );
  });

  test('different fields of a quote in brackets come together', () => {
    const ours = base.replace('three is said, type: direct', 'three is said, type: mixed');
    const theirs = base.replace('speaker: zhao }', 'speaker: zhao, note: "so: there" }');
    expect(clean(ours, theirs)).toBe(
      base
        .replace('three is said, type: direct', 'three is said, type: mixed')
        .replace('speaker: zhao }', 'speaker: zhao, note: "so: there" }'),
    );
  });

  test('tags are a set', () => {
    const from = base.replace('    speaker: unknown', '    speaker: unknown\n    tags: [a, b]');
    const merge = clean(from.replace('[a, b]', '[a, b, c]'), from.replace('[a, b]', '[b, d]'), from);
    expect(merge).toBe(from.replace('[a, b]', '[b, c, d]'));
  });

  test('a content that was corrected is the same quote', () => {
    const ours = base.replace('content: two is said ', 'content: two was said ');
    const theirs = base.replace('speaker: wang', 'speaker: li');
    expect(clean(ours, theirs)).toBe(ours.replace('speaker: wang', 'speaker: li'));
  });
});

describe('new quotes', () => {
  const added = (words: string) => `  - content: ${words}\n    type: direct\n    speaker: li\n`;
  const before = '  - { content: three';

  test('stand where they stood, with their comments and as they are written', () => {
    const ours = base.replace('\n  # about two', `${added('ours is said')}\n  # about two`);
    const fresh = "  # see the law\n  - content: 'theirs is said' # really\n    speaker: [a, b]\n    x-id: 7\n";
    const theirs = base.replace(before, fresh + before);
    expect(clean(ours, theirs)).toBe(ours.replace(before, fresh + before));
  });

  test('at one place stand both, ours first where nothing else is known', () => {
    const ours = base.replace(before, added('ours is said') + before);
    const theirs = base.replace(before, added('theirs is said') + before);
    expect(clean(ours, theirs)).toBe(base.replace(before, added('ours is said') + added('theirs is said') + before));
  });

  test('at one place stand in the order of the text where that is known', () => {
    const ours = base.replace(before, added('ours is said') + before);
    const theirs = base.replace(before, added('theirs is said') + before);
    const text = 'Theirs is said. theirs is said, and ours is said.';
    const { text: merge } = mergeSidecars({ base, ours, theirs }, (words) => {
      const at = text.indexOf(words);
      return at === -1 ? undefined : at;
    });
    expect(merge).toBe(base.replace(before, added('theirs is said') + added('ours is said') + before));
  });

  test('the same on both sides are one', () => {
    const ours = base.replace(before, added('new is said') + before);
    const theirs = base.replace(
      before,
      added('new is said').replace('speaker: li', 'speaker: li\n    note: hm') + before,
    );
    expect(clean(ours, theirs)).toBe(theirs);
  });

  test('what one side suggested and the other confirmed is confirmed', () => {
    const ours = base.replace(before, added('new is said') + before);
    const theirs = base.replace(before, `${added('new is said')}    status: suggested\n${before}`);
    expect(clean(ours, theirs)).toBe(ours);
    expect(clean(theirs, ours)).toBe(ours);
  });

  test('two sidecars that both sides made are one', () => {
    const ours = `version: 1\nquotes:\n${added('ours is said')}`;
    const theirs = `version: 1\nquotes:\n${added('theirs is said')}dismissed:\n  - content: no\n`;
    expect(clean(ours, theirs, '')).toBe(
      `version: 1\nquotes:\n${added('ours is said')}${added('theirs is said')}dismissed:\n  - content: no\n`,
    );
  });

  test('an empty list gets what either side has', () => {
    const from = 'version: 1\nquotes: []\n';
    const side = (words: string) => `version: 1\nquotes:\n${added(words)}`;
    expect(clean(side('ours'), side('theirs'), from)).toBe(`version: 1\nquotes:\n${added('ours')}${added('theirs')}`);
    expect(clean(`${from}dismissed:\n- content: no\n`, side('theirs'), from)).toBe(
      `version: 1\nquotes:\n${added('theirs')}dismissed:\n- content: no\n`,
    );
  });

  test('are indented as the file that they come to', () => {
    const ours = 'version: 1\nquotes:\n- content: a\n  note: |\n    long\n';
    const theirs =
      'version: 1\nquotes:\n    - content: a\n      note: |\n        long\n\n    - content: b\n      note: |\n        longer\n         still\n';
    const from = 'version: 1\nquotes:\n  - content: a\n    note: |\n      long\n';
    expect(clean(ours, theirs, from)).toBe(`${ours}\n- content: b\n  note: |\n    longer\n     still\n`);
  });
});

describe('what was taken away', () => {
  const two = base.slice(base.indexOf('\n  # about two'), base.indexOf('  - { content: three'));

  test('goes, with its comments', () => {
    const ours = base.replace('speaker: unknown', 'speaker: zhao');
    expect(clean(ours, base.replace(two, ''))).toBe(ours.replace(two, ''));
    expect(clean(base.replace(two, ''), ours)).toBe(ours.replace(two, ''));
  });

  test('and changed on the other side is for a person to decide', () => {
    const ours = base.replace('calm', 'angry');
    const { text, conflicts } = merged(ours, base.replace(two, ''));
    expect(conflicts).toBe(1);
    const entry = two.slice(1).replace('calm', 'angry');
    expect(text).toBe(ours.replace(entry, `<<<<<<< ours\n${entry}=======\n>>>>>>> theirs\n`));
  });

  test('an empty list is left where each side took the other entry', () => {
    const from = 'version: 1\nquotes: # all\n  - content: a\n  - content: b\n';
    const merge = clean(from.replace('  - content: a\n', ''), from.replace('  - content: b\n', ''), from);
    expect(merge).toBe('version: 1\nquotes: [] # all\n');
  });

  test('a list of dismissals goes with its last one', () => {
    const from = 'version: 1\nquotes: []\ndismissed:\n  - content: a\n  - content: b\n';
    const gone = 'version: 1\nquotes: []\n';
    expect(clean(from.replace('  - content: a\n', ''), from.replace('  - content: b\n', ''), from)).toBe(gone);
    expect(clean(gone, from.replace('  - content: a\n', ''), from)).toBe(gone);
    expect(clean(gone, `${from}  - content: c\n`, from)).toBe(`${gone}dismissed:\n  - content: c\n`);
  });
});

describe('a conflict', () => {
  test('is one quote alone, and each side has what is agreed', () => {
    const ours = base.replace('speaker: wang', 'speaker: li').replace('calm', 'angry');
    const theirs = base.replace('speaker: wang', 'speaker: xi').replace('language: en', 'language: fr');
    const { text, conflicts } = merged(ours, theirs);
    expect(conflicts).toBe(1);
    const entry = (speaker: string) =>
      `  # about two\n  - content: two is said   # by whom?\n    type: indirect\n    speaker: ${speaker}\n    mood: angry\n`;
    expect(text).toBe(
      base
        .replace('language: en', 'language: fr')
        .replace(
          entry('wang').replace('angry', 'calm'),
          `<<<<<<< ours\n${entry('li')}=======\n${entry('xi')}>>>>>>> theirs\n`,
        ),
    );
  });

  test('of a key of the file is that key alone', () => {
    const { text } = merged(base.replace(': en', ': fr'), base.replace(': en', ': de'));
    expect(text).toBe(
      base.replace('language: en\n', '<<<<<<< ours\nlanguage: fr\n=======\nlanguage: de\n>>>>>>> theirs\n'),
    );
  });
});

describe('the file as it is', () => {
  test('line ends, BOM-less text and the missing last line end stay', () => {
    const crlf = base.replaceAll('\n', '\r\n').slice(0, -2);
    const ours = crlf.replace('speaker: unknown', 'speaker: zhao');
    const theirs = base.slice(0, -1).replace('mood: calm', 'mood: angry');
    expect(clean(ours, theirs, base.slice(0, -1))).toBe(ours.replace('calm', 'angry'));
  });

  test('a comment that one side wrote stays where the other changed the quote', () => {
    const ours = base.replace('speaker: unknown', 'speaker: zhao');
    const theirs = base.replace('speaker: unknown', 'speaker: unknown # ask Li');
    const { text } = merged(ours, theirs);
    expect(text).toContain('speaker: zhao');
    expect(text).toContain('# ask Li');
  });

  test('the order that one side changed is the order', () => {
    const from = 'version: 1\nquotes:\n  - content: aaa\n  - content: bbb\n  - content: ccc\n';
    const moved = 'version: 1\nquotes:\n  - content: ccc\n  - content: aaa\n  - content: bbb\n';
    const ours = from.replace('bbb\n', 'bbb\n    speaker: li\n');
    expect(clean(ours, moved, from)).toBe(moved.replace('bbb\n', 'bbb\n    speaker: li\n'));
    expect(clean(moved, ours, from)).toBe(moved.replace('bbb\n', 'bbb\n    speaker: li\n'));
  });

  test('equal words are told apart by what is said of them, then by their order', () => {
    const from = 'version: 1\nquotes:\n  - content: yes\n    speaker: a\n  - content: yes\n    speaker: b\n';
    const ours = 'version: 1\nquotes:\n  - content: yes\n    speaker: b\n';
    expect(clean(ours, from.replace('speaker: b', 'speaker: b\n    note: n'), from)).toBe(
      'version: 1\nquotes:\n  - content: yes\n    speaker: b\n    note: n\n',
    );
  });
});

describe('what cannot be read', () => {
  test('is merged line by line, and the reason is told', () => {
    const broken = base.replace('language: en', 'language: "en');
    const { text, conflicts, reason } = merged(broken, base.replace('calm', 'angry'));
    expect(reason).toMatch(/^The own version cannot be read: /);
    expect(conflicts).toBe(0);
    expect(text).toBe(broken.replace('calm', 'angry'));
  });

  test('conflicts of another merge are not merged again', () => {
    const left = base.replace('language: en\n', '<<<<<<< a\nlanguage: en\n=======\n>>>>>>> b\n');
    expect(merged(left, base.replace('calm', 'angry')).reason).toMatch(/conflicts of another merge/);
  });

  test('words by way of an alias are merged line by line', () => {
    const from = 'version: 1\nquotes:\n  - content: a\n    note: &n long\n  - content: b\n    note: *n\n';
    const { text, conflicts, reason } = merged(
      from.replace('content: a', 'content: x'),
      `${from}dismissed: []\n`,
      from,
    );
    expect([text, conflicts]).toEqual([`${from.replace('content: a', 'content: x')}dismissed: []\n`, 0]);
    expect(reason).toBeDefined();
  });
});
