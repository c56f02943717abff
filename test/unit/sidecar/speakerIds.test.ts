import { describe, expect, test } from 'vitest';
import { toSpeakerId } from '../../../server/src/model/speaker';
import { replaceId } from '../../../server/src/sidecar/speakerIds';
import { edited } from '../../../server/src/yaml/change';
import { changedOrMessage } from '../kit/edits';
import { lines } from '../kit/markers';

function replaced(text: string, from: string, to: string): string {
  return changedOrMessage(text, replaceId(toSpeakerId(from), toSpeakerId(to)));
}

/** The id stands everywhere: where it names somebody, and where it is only the same word. */
const file = lines(
  '# ada says hello',
  'version: 1',
  'language: en',
  'quotes:',
  '  - content: ada # ada',
  '    type: direct',
  '    speaker: ada # ada',
  '    source: ada',
  '    cue: ada',
  '    addressee: [bob, ada] # ada',
  '    tags: [ada]',
  '    note: ada',
  '    ada: ada',
  '  - content:',
  '      - ada',
  '      - {exact: ada, prefix: ada}',
  '    speaker: ["ada", \'bob\']',
  '    addressee:',
  '    - zoe # ada',
  '    # ada',
  "    - 'ada'",
  '  - speaker: ada',
  '    note: |',
  '      speaker: ada',
  '  - content: >-',
  '      folded',
  '    speaker: >-',
  '      ada',
  '    addressee: adam',
  'dismissed:',
  '  - content: ada',
  '    reason: ada',
  'speaker: ada',
);

describe('another id in a sidecar', () => {
  test('stands wherever the old one named somebody, and nowhere else', () => {
    expect(replaced(file, 'ada', '王毅')).toBe(
      file
        .replace('speaker: ada # ada', 'speaker: 王毅 # ada')
        .replace('[bob, ada] # ada', '[bob, 王毅] # ada')
        .replace('["ada", \'bob\']', '["王毅", \'bob\']')
        .replace("- 'ada'", "- '王毅'")
        .replace('  - speaker: ada', '  - speaker: 王毅')
        .replace('>-\n      ada\n', '王毅\n'),
    );
  });

  test('changes nothing where nobody is named so', () => {
    expect(edited(file, replaceId(toSpeakerId('joe'), toSpeakerId('kim')))).toEqual({ ok: true, edits: [] });
    expect(edited('', replaceId(toSpeakerId('joe'), toSpeakerId('kim')))).toEqual({ ok: true, edits: [] });
  });

  test('keeps line ends and the absence of the last one', () => {
    const crlf = 'quotes:\r\n  - {content: x, speaker: ada}\r\n  - content: 🙂\r\n    speaker: ada';
    expect(replaced(crlf, 'ada', 'joe')).toBe(crlf.replaceAll('ada', 'joe'));
  });

  test.each([
    ['speaker: [ada, joe]', 'speaker: [joe]'],
    ['speaker: [joe, ada]', 'speaker: [joe]'],
    ['speaker: [ada, zoe, ada]', 'speaker: [joe, zoe]'],
    ['speaker: [zoe, joe, ada, ada]', 'speaker: [zoe, joe]'],
    ['speaker: ada\n    addressee: [joe]', 'speaker: joe\n    addressee: [joe]'],
    ['speaker:\n      - ada # gone\n      - joe # stays', 'speaker:\n      - joe # stays'],
    ['speaker:\n    - joe\n    - "ada"', 'speaker:\n    - joe'],
  ])('never stands twice in a list: %j', (before, after) => {
    const text = (fields: string) => `quotes:\n  - content: x\n    ${fields}\n    note: ada\n`;
    expect(replaced(text(before), 'ada', 'joe')).toBe(text(after));
  });

  test('is quoted where it must be', () => {
    const text = 'quotes:\n  - {content: x, speaker: ada, addressee: "ada"}\n';
    expect(replaced(text, 'ada', 'a: b')).toBe(
      text.replace('speaker: ada', 'speaker: "a: b"').replace('"ada"', '"a: b"'),
    );
  });

  test('follows aliases without touching what else they mean', () => {
    const shared = 'quotes:\n  - {content: x, speaker: &a ada}\n  - {content: y, speaker: *a, addressee: [*a]}\n';
    expect(replaced(shared, 'ada', 'joe')).toBe(shared.replace('&a ada', '&a joe'));
    const note = 'quotes:\n  - {content: x, note: &a ada, speaker: *a}\n';
    expect(replaced(note, 'ada', 'joe')).toBe(note.replace('speaker: *a', 'speaker: joe'));
    const reused = 'quotes:\n  - {content: x, speaker: &a ada, note: *a}\n';
    expect(replaced(reused, 'ada', 'joe')).toContain('change it by hand');
  });

  test('is refused in a file that cannot be read in full', () => {
    expect(replaced(`${file}x: "open\n`, 'ada', 'joe')).toContain('The file cannot be edited before it can be read');
  });
});
