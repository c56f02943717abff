import { describe, expect, test } from 'vitest';
import { type MadeFiles, makeCorpus } from '../../bench/generate/corpus.mjs';
import { at, workspace } from '../kit/workspace';

const corpus = makeCorpus({ texts: 12, seed: 7, labeled: 1, suggested: 0, speakers: 12 });

function filesOf({ path, text, sidecar }: MadeFiles): Record<string, string> {
  return { [path]: text, ...(sidecar !== undefined && { [`${path}.quotes.yaml`]: sidecar }) };
}

async function stateOf(made: MadeFiles) {
  const { project } = workspace({ 'speakers.yaml': corpus.registry, ...filesOf(made) });
  const state = (await project.stateOf(at(made.path))) ?? expect.fail(`${made.path} is no text of a project`);
  return { state, findings: project.findingsOfText(state) };
}

describe('a made-up corpus', () => {
  test('is the same for the same seed, and another for another', () => {
    const again = makeCorpus({ texts: 12, seed: 7, labeled: 1, suggested: 0, speakers: 12 });
    expect([again.registry, ...again.all()]).toEqual([corpus.registry, ...corpus.all()]);
    expect(makeCorpus({ texts: 12, seed: 8 }).text(0).text).not.toBe(corpus.text(0).text);
  });

  test('begins like a larger one', () => {
    const larger = makeCorpus({ texts: 500, seed: 7, labeled: 1, suggested: 0, speakers: 12 });
    expect(larger.text(5)).toEqual(corpus.text(5));
  });

  test('has a registry that nothing is wrong with', async () => {
    const { project } = workspace({ 'speakers.yaml': corpus.registry });
    const findings = await project.findingsAt(at('speakers.yaml'));
    expect(findings.map(({ code }) => code)).toEqual(Array.from({ length: findings.length }, () => 'unused-speaker'));
  });

  test.each([...corpus.all()])('$path has sidecar and text that fit', async (made) => {
    const { state, findings } = await stateOf(made);
    expect(findings.filter(({ code }) => code !== 'unlabeled-quote').map(({ message }) => message)).toEqual([]);
    expect(state.analysis?.quotes.map(({ anchoring }) => anchoring)).toEqual(
      made.made.map(({ content }) => ({
        state: 'attached',
        content: content.map(({ at: start, words }) => ({ start, end: start + words.length })),
      })),
    );
  });

  test('has quotes of all types, some of them in two parts, some of somebody unknown', () => {
    const quotes = [...corpus.all()].flatMap(({ made }) => made);
    expect(new Set(quotes.map(({ type }) => type))).toEqual(new Set(['direct', 'indirect', 'mixed']));
    expect(quotes.some(({ content }) => content.length > 1)).toBe(true);
    expect(quotes.some(({ speaker }) => speaker === 'unknown')).toBe(true);
  });

  test('labels and suggests the shares that are asked for', () => {
    const sidecars = [...makeCorpus({ texts: 50, labeled: 0.5, suggested: 0.2 }).all()];
    const all = sidecars.reduce((sum, { made }) => sum + made.length, 0);
    const count = (words: string) =>
      sidecars.reduce((sum, { sidecar }) => sum + (sidecar ?? '').split(words).length - 1, 0) / all;
    expect(count('  - content:')).toBeCloseTo(0.7, 1);
    expect(count('status: suggested')).toBeCloseTo(0.2, 1);
  });
});
