import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import manifest from '../../../package.json';
import { registryRules, textRules } from '../../../server/src/findings/check';
import { type Finding, findingCodes, severities } from '../../../server/src/model/finding';
import { readSettings } from '../../../server/src/project/settings';
import { at, workspace } from '../kit/workspace';

const folder = 'docs/rules';
const severityOf = new Map([...textRules, ...registryRules].map(({ code, severity }) => [code, severity]));
const pages = findingCodes.map((code) => ({ code, page: readFileSync(`${folder}/${code}.md`, 'utf8') }));

interface Block {
  readonly language: string;
  /** The name of the file that the block holds; undefined for what is no file. */
  readonly file: string | undefined;
  readonly text: string;
}

/** The fenced blocks of a page: ```` ```yaml speakers.yaml ```` opens a file. */
function blocksOf(page: string): readonly Block[] {
  return [...page.matchAll(/^```(\w+)(?: (\S+))?\n([\s\S]*?)^```$/gm)].map(([, language = '', file, text = '']) => ({
    language,
    file,
    text,
  }));
}

/** What the command line prints of the files of an example, with the hints that only editors show. */
async function reportOf(files: Readonly<Record<string, string>>): Promise<readonly Finding[]> {
  const { project, indexer } = workspace(files);
  await indexer.indexAll();
  const found = await Promise.all(Object.keys(files).map((name) => project.findingsAt(at(name))));
  return found.flat();
}

function printed({ uri, span, severity, message, code }: Finding, files: Readonly<Record<string, string>>): string {
  const name = Object.keys(files).find((file) => at(file) === uri) ?? uri;
  const before = files[name]?.slice(0, span.start).split('\n') ?? [];
  return `${name}:${before.length}:${[...(before.at(-1) ?? '')].length + 1}  ${severity}  ${message}  ${code}`;
}

test('there is one page for each rule, and an index', () => {
  const names = [...findingCodes.map((code) => `${code}.md`), 'README.md'];
  expect(readdirSync(folder).toSorted()).toEqual(names.toSorted());
});

describe.each(pages)('the page of $code', ({ code, page }) => {
  const blocks = blocksOf(page);
  const files = Object.fromEntries(blocks.flatMap(({ file, text }) => (file ? [[file, text]] : [])));

  test('has its parts in their order', () => {
    expect(page.match(/^#+ .*$/gm)).toEqual([`# ${code}`, '## Example', '## What to do', '## Why']);
  });

  test('names the severity that the rule has', () => {
    expect(page).toContain(`\n**Severity:** ${severityOf.get(code)}\n`);
  });

  test('has an example in which the tool says exactly what the page prints', async () => {
    const findings = await reportOf(files);
    const shown = findings.filter(({ severity }) => severity !== 'hint' || severityOf.get(code) === 'hint');
    const said = blocks.find(({ language, file }) => language === 'text' && file === undefined)?.text;
    expect(shown.map((finding) => printed(finding, files)).join('\n')).toBe(said?.trimEnd());
    expect(shown.map((finding) => finding.code)).toContain(code);
  });

  test('shows a setting that changes the severity', () => {
    const setting = blocks.find(({ language }) => language === 'json')?.text;
    const { 'whosaid.rules': rules }: Record<string, unknown> = JSON.parse(`{${setting}}`);
    const chosen = readSettings({ rules }).rules[code];
    expect(['off', ...severities]).toContain(chosen);
    expect(chosen).not.toBe(severityOf.get(code));
  });

  test('leads to pages that exist', () => {
    const links = [...page.matchAll(/\]\(([^)]+)\)/g)].map(([, target]) => target);
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(links));
  });
});

test('the index lists every rule with its severity, in the order of the codes', () => {
  const index = readFileSync(`${folder}/README.md`, 'utf8');
  const rows = [...index.matchAll(/^\| \[([\w-]+)\]\(([\w-]+)\.md\) \| (\w+) \| \S/gm)].map((row) => row.slice(1));
  expect(rows).toEqual(findingCodes.map((code) => [code, code, severityOf.get(code)]));
});

test('the settings offer every rule with the severity that it has', () => {
  const { properties } = manifest.contributes.configuration.properties['whosaid.rules'];
  const offered = Object.entries(properties).map(([code, { default: severity }]) => [code, severity]);
  expect(offered).toEqual(findingCodes.map((code) => [code, severityOf.get(code)]));
});
