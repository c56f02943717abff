import { describe, expect, test } from 'vitest';
import type { FindingCode } from '../../../server/src/model/finding';
import { readSettings } from '../../../server/src/project/settings';
import { lines } from '../kit/markers';
import { at, workspace } from '../kit/workspace';

const registry = lines(
  'version: 1',
  'speakers:',
  '  wang-yi:',
  '    name: Wang Yi',
  '    aliases: [Wang]',
  '    pronouns: he',
  '  sergei-lavrov:',
  '    name: Sergei Lavrov',
  '    aliases: [Lavrov]',
);

const text = lines(
  'Wang said that China supports Russia. “We will win this fight together,” Wang said.',
  'Lavrov said that Russia supports China.',
);

/** What the rules say of a text and its sidecar: `file | marked words | severity | message`. */
async function findings(quotes: string, code: FindingCode, settings: unknown = {}, article = text): Promise<string[]> {
  const sidecar = `version: 1\nlanguage: en\n${quotes}`;
  const { project } = workspace({ 'a.txt': article, 'a.txt.quotes.yaml': sidecar, 'speakers.yaml': registry });
  project.setSettings(readSettings(settings));
  const state = await project.stateOf(at('a.txt'));
  const all = project.findingsOfText(state ?? expect.fail('no state'));
  // Asked for one file, only the rules are run whose findings are there.
  for (const uri of [at('a.txt'), at('a.txt.quotes.yaml')])
    expect(await project.findingsAt(uri)).toEqual(all.filter((finding) => finding.uri === uri));
  return all
    .filter((finding) => finding.code === code)
    .map(({ uri, span, severity, message }) => {
      const file = uri.endsWith('.yaml') ? sidecar : article;
      return `${uri.endsWith('.yaml') ? 'sidecar' : 'text'} | ${file.slice(span.start, span.end)} | ${severity} | ${message}`;
    });
}

const labeled = lines(
  'quotes:',
  '  - content: that China supports Russia',
  '    type: indirect',
  '    speaker: wang-yi',
  '    source: Wang',
  '    cue: said',
  '  - content: “We will win this fight together,”',
  '    type: direct',
  '    speaker: wang-yi',
  '    source: Wang',
  '    cue: said',
  '  - content: that Russia supports China',
  '    type: indirect',
  '    speaker: sergei-lavrov',
  '    source: Lavrov',
  '    cue: said',
);

/** The good sidecar with one thing changed. */
function but(before: string, after: string): string {
  expect(labeled).toContain(before);
  return labeled.replace(before, after);
}

describe('unlabeled-quote', () => {
  test('says what is quoted, how, and who probably speaks', async () => {
    expect(await findings('', 'unlabeled-quote')).toEqual([
      'text | that China supports Russia | warning | Unlabeled indirect quote, probably by Wang Yi (“said”): “that China supports Russia”. Label or dismiss it.',
      'text | “We will win this fight together,” | warning | Unlabeled direct quote, probably by Wang Yi (“said”): “We will win this fight together,”. Label or dismiss it.',
      'text | that Russia supports China | warning | Unlabeled indirect quote, probably by Sergei Lavrov (“said”): “that Russia supports China”. Label or dismiss it.',
    ]);
  });

  test('is silent where everything is labeled', async () => {
    expect(await findings(labeled, 'unlabeled-quote')).toEqual([]);
  });

  test('takes boundaries that differ a little for a label', async () => {
    expect(await findings(but('that China supports Russia', 'China supports Russia'), 'unlabeled-quote')).toEqual([]);
    expect(await findings(but('that China supports Russia', 'supports'), 'unlabeled-quote')).toEqual([]);
  });

  test('takes a dismissal for an answer', async () => {
    const dismissed = lines(
      'dismissed:',
      '  - content: “We will win this fight together,”',
      '  - content: that China supports Russia',
    );
    expect(await findings(dismissed, 'unlabeled-quote')).toEqual([expect.stringContaining('Lavrov')]);
  });

  test('still counts what is left beside a short label', async () => {
    expect(
      await findings(lines('quotes:', '  - content: China', '    speaker: wang-yi'), 'unlabeled-quote'),
    ).toHaveLength(3);
  });

  test('names words that are in no registry', async () => {
    const article = 'A spokesman for the ministry said that the talks went well.\n';
    expect(await findings('', 'unlabeled-quote', {}, article)).toEqual([
      'text | that the talks went well | warning | Unlabeled indirect quote by “A spokesman for the ministry” (“said”), whom no registered speaker fits: “that the talks went well”. Label or dismiss it.',
    ]);
  });

  test('listens to the settings', async () => {
    expect(await findings('', 'unlabeled-quote', { rules: { 'unlabeled-quote': 'off' } })).toEqual([]);
    expect(await findings('', 'unlabeled-quote', { rules: { 'unlabeled-quote': 'error' } })).toEqual(
      Array.from({ length: 3 }, () => expect.stringContaining('| error |')),
    );
    expect(await findings('', 'unlabeled-quote', { minConfidence: 1 })).toEqual([]);
  });
});

describe('labels', () => {
  test('that are right leave nothing to say', async () => {
    for (const code of [
      'missing-speaker',
      'unknown-speaker',
      'type-mismatch',
      'source-mismatch',
      'orphaned-quote',
      'moved-quote',
      'ambiguous-anchor',
      'overlapping-quotes',
      'duplicate-quote',
      'invalid-sidecar',
      'yaml-syntax',
      'missing-text',
      'unconfirmed-suggestion',
    ] as const) {
      expect(await findings(labeled, code)).toEqual([]);
    }
  });

  test.each<[FindingCode, string, string, string[]]>([
    [
      'missing-speaker',
      '    speaker: sergei-lavrov\n',
      '',
      [
        'sidecar | content | warning | This quote has no speaker. Add `speaker:` with an id from speakers.yaml, or `unknown`.',
      ],
    ],
    [
      'unknown-speaker',
      'speaker: sergei-lavrov',
      'speaker: sergey-lavrov',
      [
        'sidecar | sergey-lavrov | error | The speaker “sergey-lavrov” is not in speakers.yaml. Did you mean `sergei-lavrov`? Add an entry or correct the id.',
      ],
    ],
    [
      'unknown-speaker',
      'speaker: sergei-lavrov',
      'speaker: [sergei-lavrov, nobody]\n    addressee: constructor',
      [
        'sidecar | nobody | error | The speaker “nobody” is not in speakers.yaml. Add an entry or correct the id.',
        'sidecar | constructor | error | The speaker “constructor” is not in speakers.yaml. Add an entry or correct the id.',
      ],
    ],
    ['unknown-speaker', 'speaker: sergei-lavrov', 'speaker: unknown', []],
    [
      'unconfirmed-suggestion',
      'speaker: sergei-lavrov',
      'speaker: sergei-lavrov\n    status: suggested',
      [
        'sidecar | suggested | information | Nobody has confirmed this suggestion. Take the `status` line out if it is right, or the entry if it is not.',
      ],
    ],
    [
      'moved-quote',
      'that Russia supports China',
      'that Russia suports Chine',
      [
        'sidecar | that Russia suports Chine | warning | The text now reads “that Russia supports China” (92 % alike) where this says “that Russia suports Chine”. Accept its words if they are the ones you mean.',
      ],
    ],
    [
      'orphaned-quote',
      'that Russia supports China',
      'that nobody ever asked for anything',
      [
        'sidecar | that nobody ever asked for anything | warning | These words do not stand in a.txt. The entry is kept; correct the words, or take it out if the text has dropped them.',
      ],
    ],
    [
      'orphaned-quote',
      'source: Lavrov',
      'source: Lavrow',
      [
        'sidecar | Lavrow | warning | The source “Lavrow” does not stand in a.txt. Write the words as they stand there.',
      ],
    ],
    [
      'type-mismatch',
      'type: direct',
      'type: mixed',
      [
        'sidecar | mixed | warning | The type is `mixed`, but all words stand inside quotation marks: that is `direct`. Correct the type or the content.',
      ],
    ],
    ['type-mismatch', 'type: indirect', 'type: free-indirect', []],
    [
      'source-mismatch',
      'speaker: sergei-lavrov',
      'speaker: wang-yi',
      [
        'sidecar | wang-yi | warning | The source “Lavrov” names Sergei Lavrov, not Wang Yi. Correct the speaker or the source.',
      ],
    ],
    [
      'source-mismatch',
      'speaker: sergei-lavrov',
      'speaker: unknown',
      [
        'sidecar | unknown | warning | The source “Lavrov” names Sergei Lavrov, not an unknown speaker. Correct the speaker or the source.',
      ],
    ],
    ['source-mismatch', 'speaker: sergei-lavrov', 'speaker: [wang-yi, sergei-lavrov]', []],
    [
      'overlapping-quotes',
      'content: “We will win this fight together,”',
      'content: Russia. “We will win this fight together,”',
      [
        'sidecar | Russia. “We will win this fight together,” | information | This content shares words with “that China supports Russia”, and neither holds the other. Shorten one of them.',
      ],
    ],
    ['overlapping-quotes', 'content: “We will win this fight together,”', 'content: We will', []],
    [
      'duplicate-quote',
      'content: “We will win this fight together,”',
      'content: that China supports Russia',
      [
        'sidecar | that China supports Russia | warning | These words are already labeled, as said by Wang Yi. Take one of the two entries out.',
      ],
    ],
    ['ambiguous-anchor', 'content: “We will win this fight together,”', 'content: that China supports Russia', []],
    [
      'duplicate-quote',
      'quotes:',
      'dismissed:\n  - content: Russia supports China\n  - content: Russia supports China\nquotes:',
      [
        'sidecar | Russia supports China | warning | These words are already dismissed. Take one of the two entries out.',
      ],
    ],
    [
      'ambiguous-anchor',
      'quotes:',
      'dismissed:\n  - content: Russia supports China\n  - content: Russia supports China\nquotes:',
      [],
    ],
    [
      'ambiguous-anchor',
      'quotes:',
      'dismissed:\n  - { content: { exact: Russia supports China, prefix: nowhere } }\nquotes:',
      [
        'sidecar | { exact: Russia supports China, prefix: nowhere } | warning | These words stand in a.txt, but not where this says that they do. Choose the place if it is the one that is meant.',
      ],
    ],
    [
      'invalid-sidecar',
      'type: direct',
      'type: direckt',
      [expect.stringContaining('sidecar | direckt | error | `type` cannot be “direckt”.')],
    ],
    [
      'invalid-sidecar',
      'type: direct',
      'mood: good',
      ['sidecar | mood | hint | Whosaid does not know the key `mood`. It is kept as it is.'],
    ],
    [
      'yaml-syntax',
      'cue: said\n  - content: that Russia',
      'cue: "said\n  - content: that Russia',
      [expect.stringContaining('| error | This quotation mark is never closed.')],
    ],
  ])('%s: %j instead', async (code, before, after, expected) => {
    expect(await findings(but(before, after), code)).toEqual(expected);
  });
});

describe('source-mismatch', () => {
  test.each([
    ['a common name, which may be anybody’s', 'La préfecture', 0],
    ['a description that is resolved to who is labeled', 'La maire', 0],
    ['a name', 'La maire Ana Ferro', 1],
    ['the name of a body', 'Le cabinet Vermont', 1],
  ])('speaks where it is sure: %s', async (_, source, count) => {
    const article = `Luc Faure, maire de Brenne, était là. ${source} assure que tout va bien.\n`;
    const names = lines(
      'version: 1',
      'speakers:',
      '  faure: {name: Luc Faure, role: Maire}',
      '  ferro: {name: Ana Ferro}',
      '  vire: {name: Préfecture de la Vire, aliases: [préfecture, La maire], kind: organization}',
      '  vermont: {name: Cabinet Vermont, kind: organization}',
    );
    const quotes = lines('quotes:', '  - content: que tout va bien', '    speaker: faure', `    source: ${source}`);
    const sidecar = `version: 1\nlanguage: fr\n${quotes}`;
    const { project } = workspace({ 'a.txt': article, 'a.txt.quotes.yaml': sidecar, 'speakers.yaml': names });
    const codes = (await project.findingsAt(at('a.txt.quotes.yaml'))).map(({ code }) => code);
    expect(codes.filter((code) => code === 'source-mismatch')).toHaveLength(count);
  });

  test.each([
    ['The leader of the Wang Yi Foundation said that China wins.', 'The leader of the Wang Yi Foundation', 0],
    ['The lawyer who speaks for Lavrov said that China wins.', 'The lawyer who speaks for Lavrov', 0],
    ['Foreign Minister Sergei Lavrov said that China wins.', 'Foreign Minister Sergei Lavrov', 1],
    ['Mr. Lavrov said that China wins.', 'Mr. Lavrov', 1],
  ])('a name on the way is not the source: %s', async (article, source, count) => {
    const quotes = lines('quotes:', '  - content: that China wins', '    speaker: other', `    source: ${source}`);
    const sidecar = `version: 1\nlanguage: en\n${quotes}`;
    const names = `${registry}  other: {name: Somebody Else}\n`;
    const { project } = workspace({ 'a.txt': article, 'a.txt.quotes.yaml': sidecar, 'speakers.yaml': names });
    const codes = (await project.findingsAt(at('a.txt.quotes.yaml'))).map(({ code }) => code);
    expect(codes.filter((code) => code === 'source-mismatch')).toHaveLength(count);
  });
});

describe('ambiguous-anchor', () => {
  test('says how many places fit, and where they are', async () => {
    const article = 'Peace now, he said. Peace now, she said.\n';
    const quotes = lines('quotes:', '  - content: Peace now', '    speaker: unknown');
    expect(await findings(quotes, 'ambiguous-anchor', {}, article)).toEqual([
      'sidecar | Peace now | warning | These words stand in 2 places of a.txt. Say which one is meant by the words before or behind it: `{ exact: …, suffix: … }`.',
    ]);
  });
});

describe('missing-text', () => {
  test('is said at the beginning of the sidecar', async () => {
    const { project } = workspace({ 'a.txt.quotes.yaml': labeled, 'speakers.yaml': registry });
    const found = await project.findingsAt(at('a.txt.quotes.yaml'));
    expect(found.filter(({ code }) => code === 'missing-text')).toEqual([
      {
        code: 'missing-text',
        severity: 'warning',
        uri: at('a.txt.quotes.yaml'),
        span: { start: 0, end: 0 },
        message: 'There is no a.txt beside this sidecar. If the text was renamed, give the sidecar its new name.',
      },
    ]);
    expect(found.some(({ code }) => code === 'orphaned-quote')).toBe(false);
  });
});
