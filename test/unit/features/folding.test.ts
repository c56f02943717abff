import { describe, expect, test } from 'vitest';
import { foldsOfText, foldsOfYaml } from '../../../server/src/features/foldingRanges';
import { sourceOf } from '../../../server/src/project/sources';
import { lines } from '../kit/markers';
import { registry, sidecar, text } from './files';
import { type Files, opened, sidecarUri } from './kit';

/** `first line … last line` of each fold. */
function folds(yaml: string): string[] {
  const rows = yaml.split(/\r\n|\r|\n/);
  return foldsOfYaml(sourceOf(sidecarUri, yaml, undefined)).map(({ startLine, endLine, kind = '' }) =>
    `${rows[startLine]?.trim()} … ${rows[endLine]?.trim()} ${kind}`.trim(),
  );
}

describe('folding a sidecar or a registry', () => {
  test('folds its lists and their entries', () => {
    expect(folds(sidecar)).toEqual([
      'quotes: … cue: added',
      '- content: that China wins … note: At a press conference.',
      '- content: that Russia wins, too … cue: added',
    ]);
    expect(folds(registry)).toEqual([
      'speakers: … pronouns: he',
      'wang-yi: … notes: In office since 2013.',
      'sergei-lavrov: … pronouns: he',
    ]);
  });

  test.each(['\n', '\r\n'])('folds long values and comments, with the line end %j', (eol) => {
    const file = lines(
      '# One',
      '# Two',
      'version: 1',
      '# alone',
      'quotes:',
      '  - content:',
      '      - We will',
      '      - win',
      '    note: |',
      '      # no comment',
      '      # neither',
      '    # a',
      '    # b',
      '    # c',
      '    speaker: unknown',
    ).replaceAll('\n', eol);
    expect(folds(file)).toEqual([
      '# One … # Two comment',
      'quotes: … speaker: unknown',
      '- content: … speaker: unknown',
      'note: | … # neither',
      '# a … # c comment',
    ]);
  });

  test('folds what can be read of a file that is broken, and nothing of an empty one', () => {
    expect(folds('version: 1\nquotes:\n  - content: a\n    speaker: [b\n')).toContain('- content: a … speaker: [b');
    expect(folds('')).toEqual([]);
  });
});

describe('folding a text', () => {
  async function foldsIn(files: Files) {
    return foldsOfText((await opened(files)).state);
  }

  test('is left to the editor where every quote stands in one line', async () => {
    expect(await foldsIn({ text, sidecar, registry })).toBeUndefined();
    expect(await foldsIn({ text: '', registry })).toBeUndefined();
    expect(await foldsIn({ sidecar, registry })).toBeUndefined();
  });

  test('folds contents that go over several lines', async () => {
    const long = 'Wang wrote:\r\n“We will 🎉\r\ngo on and\r\nwin.”\r\n';
    const files = {
      text: long,
      sidecar: 'version: 1\nquotes:\n  - {content: We will 🎉 go on and win., speaker: unknown}\n',
    };
    expect(await foldsIn(files)).toEqual([{ startLine: 1, endLine: 3 }]);
  });
});
