import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { sarifReporter } from '../../../../server/src/cli/reporters/sarif';
import { findingCodes } from '../../../../server/src/model/finding';
import { toUri } from '../../../../server/src/project/uri';
import { at, root } from '../../kit/workspace';
import { file, finding, text, written } from './kit';

/** The schema as OASIS wrote it, for JSON Schema draft 4, of which it uses nothing that later drafts read otherwise. */
function officialSchema(): object {
  const path = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/package.json');
  const { $schema, id, ...schema } = JSON.parse(
    readFileSync(path.replace(/package\.json$/, 'lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'),
  );
  expect([$schema, id]).toEqual([expect.stringContaining('draft-04'), expect.stringContaining('sarif-2.1.0')]);
  return schema;
}

// One of its patterns is no pattern in Unicode mode.
const ajv = addFormats(new Ajv({ allErrors: true, strict: false, unicodeRegExp: false }));
const isValid = ajv.compile(officialSchema());

const pageUriOf = (code: string) => `file:///rules/${code}.md`;

function reporter(folder = root) {
  const pageOf = (code: string) =>
    `# ${code}\n\n**Severity:** error\n\nWhat ${code} finds,\nin words. More.\n\n## Why\n\nBecause.\n`;
  return sarifReporter({ version: '1.2.3', folder, pageOf, pageUriOf });
}

function logOf(...args: Parameters<typeof written>) {
  const log = JSON.parse(written(...args));
  expect(isValid(log) ? [] : isValid.errors).toEqual([]);
  return log;
}

const runOf = (...args: Parameters<typeof written>) => logOf(...args).runs[0];

describe('the log', () => {
  test('follows the official schema', () => {
    const registry = file('speakers.yaml', [finding({ code: 'duplicate-speaker', severity: 'information' })]);
    const log = logOf(
      reporter(),
      [text('a.txt', finding(), finding({ severity: 'error' })), text('b.txt')],
      [registry],
    );
    expect(log.version).toBe('2.1.0');
    expect(log.runs[0].results.map(({ level }: { level: string }) => level)).toEqual(['warning', 'error', 'note']);
  });

  test('the schema would refuse another', () => {
    const log = JSON.parse(written(reporter(), [text('a.txt', finding())]));
    log.runs[0].results[0].level = 'hint';
    expect(isValid(log)).toBe(false);
  });

  test('is whole without any result', () => {
    expect(runOf(reporter(), []).results).toEqual([]);
  });

  test('says that columns are UTF-16, and counts them so', () => {
    const utf16 = { line: 2, column: 5, endLine: 3, endColumn: 1 };
    const run = runOf(reporter(), [text('a.txt', finding({ utf16 }))]);
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(run.results[0].locations[0].physicalLocation.region).toEqual({
      startLine: 2,
      startColumn: 5,
      endLine: 3,
      endColumn: 1,
    });
  });

  test('names files relative to the folder of the call, encoded, and others in full', () => {
    const run = runOf(reporter(toUri('file:///w/news')), [
      text('news/é 王.txt', finding()),
      text('newspapers/a.txt', finding()),
    ]);
    expect(run.originalUriBaseIds).toEqual({ '%SRCROOT%': { uri: 'file:///w/news/' } });
    const locations = run.results.map(
      (result: { locations: { physicalLocation: { artifactLocation: unknown } }[] }) =>
        result.locations[0]?.physicalLocation.artifactLocation,
    );
    expect(locations).toEqual([
      { uri: '%C3%A9%20%E7%8E%8B.txt', uriBaseId: '%SRCROOT%' },
      { uri: 'file:///w/newspapers/a.txt' },
    ]);
  });

  test('other places that a finding is about are named with what stands there', () => {
    const place = { line: 1, column: 2, endLine: 1, endColumn: 9 };
    const related = [
      { uri: at('a.txt'), utf16: place, message: 'The content in the text.' },
      { uri: toUri('file:///elsewhere/b.txt'), utf16: place, message: 'See [this](x).' },
    ];
    const run = runOf(reporter(), [text('a.txt', finding({ related }), finding())]);
    const region = { startLine: 1, startColumn: 2, endLine: 1, endColumn: 9 };
    expect(run.results[0].relatedLocations).toEqual([
      {
        id: 1,
        physicalLocation: { artifactLocation: { uri: 'a.txt', uriBaseId: '%SRCROOT%' }, region },
        message: { text: 'The content in the text.' },
      },
      {
        id: 2,
        physicalLocation: { artifactLocation: { uri: 'file:///elsewhere/b.txt' }, region },
        message: { text: 'See [this\\](x).' },
      },
    ]);
    expect(run.results[1]).not.toHaveProperty('relatedLocations');
  });

  test('words of a text make no link', () => {
    const run = runOf(reporter(), [text('a.txt', finding({ message: 'See [this](https://example.org).' }))]);
    expect(run.results[0].message.text).toBe('See [this\\](https://example.org).');
  });
});

describe('rules', () => {
  test('all of them are there with help, and results point to theirs', () => {
    const run = runOf(reporter(), [text('a.txt', finding({ code: 'moved-quote' }))]);
    const { rules } = run.tool.driver;
    expect(rules.map(({ id }: { id: string }) => id)).toEqual(findingCodes);
    expect(rules[run.results[0].ruleIndex]).toMatchObject({
      id: 'moved-quote',
      name: 'MovedQuote',
      shortDescription: { text: 'What moved-quote finds, in words.' },
      fullDescription: { text: 'What moved-quote finds, in words. More.' },
      help: { markdown: expect.stringContaining('## Why') },
      helpUri: 'file:///rules/moved-quote.md',
      defaultConfiguration: { level: 'warning' },
    });
  });

  test('the pages that we ship give each rule a description', () => {
    const pageOf = (code: string) => readFileSync(`docs/rules/${code}.md`, 'utf8');
    const run = runOf(sarifReporter({ version: '1.2.3', folder: root, pageOf, pageUriOf }), []);
    for (const { shortDescription } of run.tool.driver.rules) expect(shortDescription.text).toMatch(/^[A-Z`].+\.$/);
  });
});

describe('fingerprints', () => {
  const fingerprintsOf = (...findings: ReturnType<typeof finding>[]): readonly string[] =>
    runOf(reporter(), [text('a.txt', ...findings)]).results.map(
      (result: { partialFingerprints: Record<string, string> }) => result.partialFingerprints['whosaid/v1'],
    );

  test('stay where lines and line breaks move', () => {
    const place = { line: 20, column: 1, endLine: 21, endColumn: 8 };
    const [before] = fingerprintsOf(finding({ words: 'that China wins' }));
    expect(fingerprintsOf(finding({ words: 'that\n  China wins', place, utf16: place }))).toEqual([before]);
  });

  test('tell rules, words and repetitions apart', () => {
    const all = fingerprintsOf(finding(), finding({ words: 'other' }), finding({ code: 'moved-quote' }), finding());
    expect(new Set(all).size).toBe(4);
  });
});
