import { describe, expect, test } from 'vitest';
import { setSpeaker } from '../../../server/src/features/annotate/change';
import { dismissQuote } from '../../../server/src/features/annotate/unlabeled';
import { fixConflict } from '../../../server/src/features/codeActions/conflict';
import { hoverInRegistry, hoverInSidecar, hoverInText } from '../../../server/src/features/hover';
import { replaceEverywhere } from '../../../server/src/features/speakers/everywhere';
import { toSpeakerId } from '../../../server/src/model/speaker';
import { applied, type Files, opened, registryUri, sidecarUri } from './kit';

const text = 'Wang said that China wins. Li said that rain falls.\n';
/** The place of some words of the text. */
function spanOf(words: string) {
  return { start: text.indexOf(words), end: text.indexOf(words) + words.length };
}

const registry = 'version: 1\nspeakers:\n  wang: {name: Wang}\n  li: {name: Li}\n';
const entry = (content: string, speaker: string) =>
  `  - content: ${content}\n    type: indirect\n    speaker: ${speaker}\n`;
const conflict = (ours: string, theirs: string) => `<<<<<<< HEAD\n${ours}=======\n${theirs}>>>>>>> branch\n`;
const head = 'version: 1\nlanguage: en\nquotes:\n';
const sidecar = head + conflict(entry('that China wins', 'wang'), entry('that rain falls', 'li'));
/** As git leaves it, which goes by lines. */
const inField = `${head}  - content: that China wins\n    type: indirect\n${conflict('    speaker: wang\n', '    speaker: li\n')}`;

async function hoverText(files: Files, words: string): Promise<string> {
  const { state, texts } = await opened(files);
  const at = (files.text ?? text).indexOf(words) + 1;
  const hover = hoverInText(state, at, { markdown: false, quotesOf: () => 0 });
  expect(texts.size).toBeGreaterThan(0);
  return JSON.stringify(hover?.contents ?? '');
}

describe('a sidecar with conflicts of a merge', () => {
  test('is reported as such and nothing else', async () => {
    for (const broken of [sidecar, inField]) {
      const { project } = await opened({ text, sidecar: broken, registry });
      const findings = await project.findingsAt(sidecarUri);
      expect(findings.map(({ code }) => code)).toEqual(['merge-conflict']);
      expect(broken.slice(findings[0]?.span.start, findings[0]?.span.end)).toMatch(
        /^<<<<<<< HEAD\n[^]*\n>>>>>>> branch$/,
      );
    }
  });

  test('keeps the quotes and hovers of both sides', async () => {
    const files = { text, sidecar, registry };
    expect(await hoverText(files, 'China wins')).toContain('Wang');
    expect(await hoverText(files, 'rain falls')).toContain('Li');
    const { project, state } = await opened(files);
    expect(
      state.sidecar?.sidecar.quotes.map(({ at }) => sidecar.slice(at.entry.start, at.entry.end).split('\n')[0]),
    ).toEqual(['content: that China wins', 'content: that rain falls']);
    expect(project.corpus.quotesOf(registryUri, toSpeakerId('li'))).toBe(1);
    for (const id of ['wang', 'li']) {
      const hover = hoverInSidecar(state, sidecar.indexOf(`: ${id}`) + 3, {
        markdown: false,
        quotesOf: () => 0,
      });
      expect(JSON.stringify(hover)).toContain(id === 'wang' ? 'Wang' : 'Li');
    }
  });

  test('knows both speakers of a quote on which the sides disagree', async () => {
    const { state } = await opened({ text, sidecar: inField, registry });
    for (const id of ['wang', 'li']) {
      const hover = hoverInSidecar(state, inField.indexOf(`: ${id}`) + 3, {
        markdown: false,
        quotesOf: () => 0,
      });
      expect(JSON.stringify(hover)).toContain(id === 'wang' ? 'Wang' : 'Li');
    }
  });

  test('is not edited, and the refusal says what to do', async () => {
    const { state, project } = await opened({ text, sidecar, registry });
    const refused = [
      setSpeaker(state, spanOf('China'), { kind: 'unknown' }),
      dismissQuote(state, [{ start: 0, end: 4 }]),
    ];
    for (const result of refused) {
      expect(result).toEqual({
        ok: false,
        message: expect.stringContaining('A merge left two versions of these lines. Take one'),
      });
    }
    async function* all() {
      const source = await project.sources.get(sidecarUri);
      if (source) yield source;
    }
    const renamed = await replaceEverywhere(
      undefined,
      all(),
      toSpeakerId('li'),
      toSpeakerId('xi'),
      () => 'a.txt.quotes.yaml',
    );
    expect(renamed).toEqual({ ok: false, message: expect.stringMatching(/^a\.txt\.quotes\.yaml: .*A merge left/) });
  });

  test('takes ours, theirs or both by a quick fix', async () => {
    const all = await opened({ text, sidecar, registry });
    const source = await all.project.sources.get(sidecarUri);
    if (!source) throw new Error('no sidecar');
    const range = { start: { line: 5, character: 0 }, end: { line: 5, character: 0 } };
    const actions = fixConflict(source, { uri: sidecarUri, range, diagnostics: [], canCreate: true, canPick: false });
    expect(actions.map(({ title }) => title)).toEqual(['Take our version', 'Take their version', 'Take both versions']);
    const [ours, theirs] = [entry('that China wins', 'wang'), entry('that rain falls', 'li')];
    expect(actions.map(({ edit }) => applied(all.texts, edit ?? {}).get(sidecarUri))).toEqual([
      head + ours,
      head + theirs,
      head + ours + theirs,
    ]);
    const above = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    expect(
      fixConflict(source, { uri: sidecarUri, range: above, diagnostics: [], canCreate: true, canPick: false }),
    ).toEqual([]);
  });
});

test('a registry with conflicts knows the speakers of both sides', async () => {
  const both = `version: 1\nspeakers:\n${conflict('  wang: {name: Wang}\n', '  li: {name: Li}\n')}`;
  const { project, registry: file } = await opened({
    text,
    sidecar: head + entry('that rain falls', 'li'),
    registry: both,
  });
  expect([...(file?.registry.entries.keys() ?? [])]).toEqual(['wang', 'li']);
  const codes = (await project.findingsAt(registryUri)).map(({ code }) => code);
  expect(codes).toContain('merge-conflict');
  expect(codes).not.toContain('yaml-syntax');
  if (file)
    expect(
      JSON.stringify(hoverInRegistry(file, both.indexOf('li:'), { markdown: false, quotesOf: () => 0 })),
    ).toContain('Li');
});
