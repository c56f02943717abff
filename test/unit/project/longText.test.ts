import { describe, expect, test } from 'vitest';
import { Project } from '../../../server/src/project/project';
import { makeCorpus } from '../../bench/generate/corpus.mjs';
import { at, MemoryFiles, root } from '../kit/workspace';

const corpus = makeCorpus({ texts: 1, quotes: 400, speakers: 20, languages: ['en'], labeled: 0.7 });
const { text, sidecar = '' } = corpus.text(0);
const uri = at('long.txt');

function opened(turn?: () => void) {
  let now = 0;
  const scheduler = {
    // Each look at the clock finds a slice of time over.
    now: () => (now += 100),
    yieldNow: () => Promise.resolve().then(turn),
  };
  const files = new MemoryFiles({
    'long.txt': text,
    'long.txt.quotes.yaml': sidecar,
    'speakers.yaml': corpus.registry,
  });
  const project = new Project(files, turn && scheduler);
  project.setFolders([root]);
  project.open(uri, 1, text);
  return project;
}

describe('a long text that is opened', () => {
  /** How many turns all of it takes. */
  let whole = 1000;

  test('is read in slices, to the same end', async () => {
    expect(text.length).toBeGreaterThan(50_000);
    let turns = 0;
    const project = opened(() => turns++);
    const asked = await Promise.all([project.findingsAt(uri), project.findingsAt(uri), project.stateOf(uri)]);
    expect(turns).toBeGreaterThan(100);
    whole = turns;
    const other = opened();
    expect(asked[0]).toEqual(await other.findingsAt(uri));
    expect(asked[1]).toEqual(asked[0]);
    const state = await other.stateOf(uri);
    expect(asked[2]?.analysis?.quotes).toEqual(state?.analysis?.quotes);
  });

  test.each([0.3, 0.8])('may be typed in meanwhile, after %d of the work', async (share) => {
    const typed = (project: Project) =>
      project.change(uri, 2, [
        {
          range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
          text: 'It rains, Ada said.\n\n',
        },
      ]);
    let turns = 0;
    const project: Project = opened(() => {
      if (turns++ === Math.floor(whole * share)) typed(project);
    });
    const { findings, source } = await project.findingsIn(uri);
    const other = opened();
    await other.findingsAt(uri);
    typed(other);
    expect(turns).toBeGreaterThan(whole * share);
    expect(source?.version).toBe(2);
    expect(findings).toEqual(await other.findingsAt(uri));
  });
});
