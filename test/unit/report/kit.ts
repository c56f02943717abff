import { relativeTo } from '../../../server/src/project/uri';
import { Collector, type ReportData } from '../../../server/src/report/collect';
import { factsOf, type TextFacts } from '../../../server/src/report/facts';
import { at, root, workspace } from '../kit/workspace';

export const registry = `version: 1
speakers:
  wang: {name: Wang Yi, aliases: [Wang], country: CN, affiliation: Ministry, role: Minister, pronouns: he}
  li: {name: Li, country: CN}
  bank: {name: The Bank, kind: organization, country: CH}
`;

export const label = (content: string, rest: string) => `  - content: ${content}\n    ${rest}\n`;
export const sidecar = (...labels: string[]) => `version: 1\nlanguage: en\nquotes:\n${labels.join('')}`;

/** What a report would know of the texts among these files, in their order. */
export async function factsIn(files: Readonly<Record<string, string>>): Promise<readonly TextFacts[]> {
  const { project } = workspace(files);
  const found: TextFacts[] = [];
  for (const path of Object.keys(files).filter((name) => /\.(txt|md)$/.test(name))) {
    const state = await project.stateOnce(at(path));
    const facts = state && factsOf(state, relativeTo(state.context.textUri, root) ?? '');
    if (facts) found.push(facts);
  }
  return found;
}

export async function reportOn(files: Readonly<Record<string, string>>): Promise<ReportData> {
  return collected(await factsIn(files));
}

export function collected(texts: readonly TextFacts[]): ReportData {
  const collector = new Collector();
  for (const facts of texts) collector.add(facts);
  return collector.data;
}

const base = (await factsIn({ 'a.txt': 'Nothing is said here.\n' }))[0]!;

/** A made-up text: `[who, type, words?]` for each labeled quote; no name for one that nobody labeled, `?` for an unnamed one. */
export function made(
  path: string,
  quotes: readonly (readonly [who: string, type: 'direct' | 'indirect' | 'mixed', words?: string])[],
  rest: Partial<TextFacts> = {},
): TextFacts {
  const labeled = quotes.filter(([who]) => who !== '').length;
  return {
    ...base,
    uri: at(path),
    path,
    folder: path.slice(0, Math.max(0, path.lastIndexOf('/'))) || '.',
    completeness: { labeled, unlabeled: quotes.length - labeled },
    quotes: quotes.map(([who, type, words = 'words'], i) => ({
      state: who === '' ? 'unlabeled' : 'labeled',
      type,
      speakers: who === '' || who === '?' ? [] : [{ key: who, id: who as never, name: who, kind: 'person' as const }],
      isUnnamed: who === '?',
      words,
      content: [],
      hull: { start: i, end: i + 1 },
      line: i + 1,
      column: 1,
      addressees: [],
      medium: 'speech' as const,
      tags: [],
    })),
    ...rest,
  };
}
