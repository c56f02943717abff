import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { expect, test, vi } from 'vitest';
import type * as follower from '../../server/src/analysis/follower';
import { languages } from '../../server/src/languages';
import { toUri } from '../../server/src/project/uri';
import { effort, isLong, seed } from '../fuzz/effort';
import { Folder } from '../protocol/kit';
import { Raw } from '../protocol/raw';
import { Following } from './following';
import { type Ask, openInOrder, soaked, withFreshServer } from './fresh';
import { type Step, stepsFrom } from './steps';
import { differencesOf, fullViewOf, type Known, viewOf } from './views';
import { Workspace } from './workspace';

/** What follows the texts that are opened next in this process, in their order. */
const handedOn = vi.hoisted((): follower.Follower[] => []);

vi.mock('../../server/src/analysis/follower', async (original) => {
  const { Follower } = await original<typeof follower>();
  class HandedOn extends Follower {
    constructor(text: string) {
      super(text);
      const known = handedOn.shift();
      if (known) return known;
    }
  }
  return { Follower: HandedOn };
});

/** In the short form one of so many steps is followed by a look at everything. */
const every = isLong ? 1 : 12;
const count = effort(200);

/** The built server on a folder of its own, with what it is told of. */
async function started(folder: Folder, cache: string): Promise<{ raw: Raw; workspace: Workspace }> {
  const workspace = new Workspace(folder);
  const hook = path.join(import.meta.dirname, 'memory.cjs');
  const raw = new Raw(['--expose-gc', '--require', hook]);
  raw.configuration = () => workspace.settings;
  const uri = folder.uri();
  await raw.ask('initialize', {
    processId: null,
    rootUri: uri,
    workspaceFolders: [{ uri, name: 'w' }],
    capabilities: soaked,
    initializationOptions: { cacheFolder: cache },
  });
  raw.tell('initialized', {});
  return { raw, workspace };
}

/**
 * Does the steps; tells how the server's view then differs from one that is computed from scratch, and when.
 * @param end the time when it gives up without having found anything
 */
async function differences(
  steps: readonly Step[],
  every: number,
  end = Number.POSITIVE_INFINITY,
): Promise<readonly string[]> {
  using folder = new Folder();
  using cache = new Folder();
  const { raw, workspace } = await started(folder, cache.path);
  await using _ = raw;
  const following = new Following();
  const known: Known = new Map();
  for (const [index, step] of steps.entries()) {
    workspace.do(step, (method, params) => {
      raw.tell(method, params);
      following.told(method, params);
    });
    if (Date.now() > end) return [];
    for (const uri of following.ask((uri) => workspace.textOf(uri))) await raw.ask('whosaid/quotes', { uri });
    if (index % every !== every - 1 && index !== steps.length - 1) continue;
    // What is known of a look before is not known here, whatever it may go by.
    const isFull = (index + 1) % (10 * every) === 0 || index === steps.length - 1;
    const look = (ask: Ask, known?: Known) => (isFull ? fullViewOf(workspace, ask) : viewOf(workspace, ask, known));
    const texts = openInOrder(workspace).map((name) => toUri(folder.uri(name)));
    handedOn.splice(0, handedOn.length, ...following.of(texts));
    const views = await Promise.all([look(answered(raw)), withFreshServer(workspace, (ask) => look(ask, known))]).catch(
      String,
    );
    if (isLong && index % 500 === 499) console.log(`${index + 1} steps`);
    const different = typeof views === 'string' ? [views] : differencesOf(...views);
    const failed = raw.logged.find((line) => line.includes(' failed: '));
    if (failed !== undefined) different.push(failed);
    if (different.length > 0) return [`after step ${index} (${step.kind})`, ...different];
  }
  return [];
}

function answered(raw: Raw) {
  return async (method: string, params: unknown) => {
    const { stdin } = raw.process;
    // What is asked at once goes in one go.
    stdin?.cork();
    const answer = raw.ask(method, params);
    process.nextTick(() => stdin?.uncork());
    const { result, error } = await answer;
    if (error) throw new Error(error.message);
    return result;
  };
}

/** The fewest steps that are found in a minute to fail as well; a try that is under way then is broken off. */
async function shrunk(steps: readonly Step[]): Promise<readonly Step[]> {
  const end = Date.now() + 60_000;
  let best = steps;
  for (let size = Math.ceil(best.length / 2); size >= 1 && Date.now() < end; size = Math.floor(size / 2)) {
    for (let from = 0; from < best.length && Date.now() < end; ) {
      const fewer = [...best.slice(0, from), ...best.slice(from + size)];
      if (fewer.length > 0 && (await differences(fewer, fewer.length, end)).length > 0) best = fewer;
      else from += size;
    }
  }
  return best;
}

test(`after ${count} steps of seed ${seed} the server says what one says that has just begun`, async () => {
  const replayed = process.env['WHOSAID_STEPS'];
  const steps: readonly Step[] = replayed ? JSON.parse(readFileSync(replayed, 'utf8')) : stepsFrom(seed, count);
  const found = await differences(steps, every);
  if (found.length === 0) return;
  const last = Number(/step (\d+)/.exec(found[0] ?? '')?.[1] ?? steps.length - 1);
  const few = await shrunk(steps.slice(0, last + 1));
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'whosaid-soak-')), 'steps.json');
  writeFileSync(file, JSON.stringify(few));
  const listed = few.length <= 50 ? `\n${JSON.stringify(few)}` : '';
  expect.fail(
    `${found.join('\n')}\n${few.length} steps that show it: WHOSAID_STEPS=${file} npm run soak -- soak${listed}`,
  );
});

test('what is used after the steps is what was used before', async () => {
  using folder = new Folder();
  const cache = mkdtempSync(path.join(tmpdir(), 'whosaid-cache-'));
  const { raw, workspace } = await started(folder, cache);
  await using _ = raw;
  const tell = (method: string, params: unknown) => raw.tell(method, params);
  const used = async () => {
    workspace.restore(tell);
    // What is built for the last few cues that registries added is kept: it is for the same ones at each look.
    for (const verb of ['quip', 'spitball', 'blab', 'snark', 'quip']) {
      workspace.setCue(verb, tell);
      await fullViewOf(workspace, answered(raw));
    }
    const before = raw.errors.length;
    raw.process.kill('SIGUSR2');
    const told = () => /memory (\d+) of which code (\d+)\n/.exec(raw.errors.slice(before))?.slice(1).map(Number);
    while (!told()) await new Promise((resolve) => setTimeout(resolve, 10));
    const [all = 0, code = 0] = told() ?? [];
    return { all, code };
  };
  const run = async (steps: readonly Step[]) => {
    for (const [index, step] of steps.entries()) {
      workspace.do(step, tell);
      if (index % 20 === 0) await viewOf(workspace, answered(raw));
    }
  };
  // What is built once for each language is there for good.
  for (const { tag } of languages) {
    workspace.set({ language: tag }, tell);
    await fullViewOf(workspace, answered(raw));
  }
  // The engine compiles more of the code the longer it runs, most of it at first.
  await run(stepsFrom(seed + 1, isLong ? 3000 : 600));
  const before = await used();
  await run(stepsFrom(seed + 2, isLong ? count : 600));
  const after = await used();
  rmSync(cache, { recursive: true, force: true });
  if (isLong) console.log(`In use before ${JSON.stringify(before)} and after ${JSON.stringify(after)} bytes.`);
  expect(after.all / before.all).toBeLessThan(1.1);
});
