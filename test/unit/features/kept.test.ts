import { describe, expect, test } from 'vitest';
import { removeQuote } from '../../../server/src/features/annotate/remove';
import { suggest } from '../../../server/src/features/annotate/suggested';
import { dismissQuote, labelQuote } from '../../../server/src/features/annotate/unlabeled';
import { toSpeakerId } from '../../../server/src/model/speaker';
import { at, workspace } from '../kit/workspace';
import { applied, opened, sidecarUri, textUri } from './kit';

const registry = 'version: 1\nspeakers:\n  wang-yi:\n    name: Wang Yi\n    aliases: [Wang]\n';
const text =
  'Wang said that it rains.\n\nWang said that it snows.\n\nWang said that the sun shines.\n\nWang said that the wind blows.\n';
const sidecar = 'version: 1\nlanguage: en\nquotes:\n  - content: that it snows\n    speaker: wang-yi\n';
const wang = { kind: 'speakers', ids: [toSpeakerId('wang-yi')] } as const;

test('labels outlive the speaker that they name: gone from the registry and back, they say what they said', async () => {
  const { project, files, indexer } = workspace({
    'a.txt': text,
    'a.txt.quotes.yaml': sidecar,
    'speakers.yaml': registry,
  });
  await indexer.indexAll();
  const become = async (content: string) => {
    files.write('speakers.yaml', content);
    project.changedOnDisk([at('speakers.yaml')]);
    await indexer.reindex([at('speakers.yaml')]);
    return (await project.findingsAt(sidecarUri)).map(({ code }) => code);
  };
  expect(await become('version: 1\nspeakers: {}\n')).toEqual(['unknown-speaker']);
  expect(project.corpus.quotesOf(at('speakers.yaml'), toSpeakerId('wang-yi'))).toBe(1);
  expect(await files.readText(sidecarUri)).toBe(sidecar);
  expect(await become(registry)).toEqual([]);
});

describe('a label that is made', () => {
  test('leaves the findings of all others where they are, at once', async () => {
    const all = await opened({ text, sidecar, registry });
    const findings = async (state: typeof all) =>
      (await state.project.findingsAt(textUri)).map(({ code, span }) => [code, span?.start, span?.end]);
    const before = await findings(all);
    expect(before).toHaveLength(3);
    const [first] = all.state.analysis?.unlabeled ?? [];
    const labeled = first && labelQuote(all.state, first, wang);
    if (!labeled?.ok) throw new Error('not labeled');
    const after = applied(all.texts, labeled.edit).get(sidecarUri) ?? '';
    expect(await findings(await opened({ text, sidecar: after, registry }))).toEqual(before.slice(1));
  });

  test('says nothing of the machine, the time or the tool that made it', async () => {
    const all = await opened({ text, registry });
    const [first, second] = all.state.analysis?.unlabeled ?? [];
    if (!first || !second) throw new Error('nothing unlabeled');
    for (const made of [
      labelQuote(all.state, first, wang),
      dismissQuote(all.state, second.content, 'a rumor'),
      suggest(all.state, 0, 0),
    ]) {
      if (!made.ok) throw new Error(made.message);
      const after = applied(all.texts, 'edit' in made ? made.edit : undefined).get(sidecarUri) ?? '';
      expect(after).toMatch(/^version: 1\n/);
      expect(after.replace('version: 1', '')).not.toMatch(/\d|file:|\/w\b|whosaid/i);
    }
  });

  test('and taken away does not come back: its words are unlabeled, and nobody’s', async () => {
    const all = await opened({ text, sidecar, registry });
    const start = text.indexOf('that it snows');
    const removed = removeQuote(all.state, { start, end: start });
    if (!removed.ok) throw new Error(removed.message);
    const after = applied(all.texts, removed.edit).get(sidecarUri) ?? '';
    const again = await opened({ text, sidecar: after, registry });
    expect(again.state.analysis?.completeness).toEqual({ labeled: 0, unlabeled: 4 });
    expect(after).not.toContain('snows');
  });
});
