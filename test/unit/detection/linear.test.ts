import { describe, expect, test } from 'vitest';
import { analyze } from '../../../server/src/analysis/analyze';
import { languages } from '../../../server/src/languages';
import { knownFrom } from '../../../server/src/project/registries';
import { registryFrom } from '../../../server/src/speakers/registry';

// Where time grows with the square of a text, one of this length takes a minute; where it is linear, a fraction of a
// second. Between the two there is room for slow machines, so that processor time can tell them apart.
const length = 100_000;
const tooLong = 10;
/** Milliseconds by the clock, for a machine that has other things to do. */
const timeout = 60_000;

const known = knownFrom(
  registryFrom({ wang: { name: 'Wang Yi', aliases: ['Wang'], pronouns: 'he' }, li: { name: 'Li', pronouns: 'he' } }),
);

/** Processor time of an analysis of everything that is known about a text, types of contents included, in seconds. */
function secondsFor(text: string, language: string): number {
  const before = process.cpuUsage();
  const { attributions, typeOf } = analyze({ text, sidecar: undefined, known, language, minConfidence: 0 });
  for (const { content } of attributions) typeOf(content);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const adversarial: readonly (readonly [name: string, unit: string])[] = [
  ['straight quotation marks', '"'],
  ['opening quotation marks', '“a '],
  ['closing quotation marks', 'a” '],
  ['marks that do not match', '“a" «b” '],
  ['apostrophes', "'a "],
  ['nested brackets', '([{'],
  ['one word', 'a'],
  ['words with apostrophes', "a'"],
  ['hyphens', 'a-'],
  ['full stops', 'a.'],
  ['blanks', ' '],
  ['line breaks', '\r'],
  ['short lines', '“a\n'],
  ['lines of one width', 'and he said that the line was wrapped by hand at\n'],
  ['cues', 'said '],
  ['cues without end', 'he said that '],
  ['one line of quotations', '“It rains,” said Wang, “and snows.” '],
  ['labels of a transcript', 'WANG: '],
  ['colons', 'Wang: '],
  ['names', 'Wang '],
  ['pronouns', 'He said that he said. '],
  ['phrases', 'according to '],
];

describe('an analysis takes time that grows no faster than the text', () => {
  test.each(adversarial)(
    '%s',
    (_, unit) => {
      expect(secondsFor(unit.repeat(Math.ceil(length / unit.length)), 'en')).toBeLessThan(tooLong);
    },
    timeout,
  );

  test.each(languages.map(({ tag }) => tag))(
    'all of them in %s',
    (tag) => {
      const share = length / 4 / adversarial.length;
      const text = adversarial.map(([, unit]) => unit.repeat(Math.ceil(share / unit.length)));
      expect(secondsFor(text.join(' '), tag)).toBeLessThan(tooLong);
      expect(secondsFor(text.join('\n\n'), tag)).toBeLessThan(tooLong);
    },
    timeout,
  );
});
