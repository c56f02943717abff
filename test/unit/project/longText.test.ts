import { describe, expect, test } from 'vitest';
import { Project } from '../../../server/src/project/project';
import { defaultSettings } from '../../../server/src/project/settings';
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
    hasWaiting: () => false,
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
    // What was done before is made use of.
    expect(turns).toBeGreaterThan(whole * share);
    expect(turns).toBeLessThan(whole * 1.3);
    expect(source?.version).toBe(2);
    expect(findings).toEqual(await other.findingsAt(uri));
  });

  test('is read by the settings of now, also where they became others meanwhile', async () => {
    const settings = { ...defaultSettings, minConfidence: 0.9 };
    let turns = 0;
    const project: Project = opened(() => {
      if (turns++ === Math.floor(whole / 2)) project.setSettings(settings);
    });
    const before = await project.findingsAt(uri);
    const other = opened();
    other.setSettings(settings);
    const expected = await other.findingsAt(uri);
    expect(await project.findingsAt(uri)).toEqual(expected);
    expect(before).toEqual(expected);
  });

  describe('of which an answer was cancelled', () => {
    /** Has it cancelled, and more done, after a third of the work; tells how many turns were taken. */
    async function cancelled(act: (project: Project) => void) {
      const token = { isCancellationRequested: false };
      let turns = 0;
      const project: Project = opened(() => {
        if (turns++ !== Math.floor(whole / 3)) return;
        token.isCancellationRequested = true;
        act(project);
      });
      const first = project.findingsIn(uri, token);
      return { project, first, turns: () => turns };
    }

    test('is given up once it is closed', async () => {
      const { first, turns } = await cancelled((project) => project.close(uri));
      expect((await first).findings).toEqual([]);
      expect(turns()).toBeLessThan(whole / 3 + 10);
    });

    test('is read to the end as long as it is open: whatever is asked next needs that', async () => {
      const { project, first, turns } = await cancelled(() => undefined);
      await first;
      const before = turns();
      expect(before).toBeGreaterThan(whole / 2);
      expect(await project.findingsAt(uri)).toEqual(await opened().findingsAt(uri));
      expect(turns()).toBeLessThan(before + 10);
    });

    test('is read for whoever else waits', async () => {
      const { project, first } = await cancelled((each) => each.close(uri));
      const second = project.findingsAt(uri);
      expect((await first).findings).toEqual([]);
      expect(await second).toEqual(await opened().findingsAt(uri));
    });
  });
});
