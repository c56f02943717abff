import type { Ask } from './fresh';
import { type Question, questionsAbout, referencesOf, wholeQuestions } from './questions';
import type { Workspace } from './workspace';

/** What a server says: its answer to each question, as JSON. */
export type View = ReadonlyMap<string, string>;

/** Answers that are known already, with what they go by. */
export type Known = Map<string, { readonly inputs: string; readonly answer: string }>;

/**
 * What a server says of a workspace now: findings, quotes, tokens, symbols and more of every file, hovers and definitions
 * at random places of each, and who speaks in all.
 * @param known answers that are not asked for again as long as what they go by stays; new ones are added
 */
export async function viewOf(workspace: Workspace, ask: Ask, known?: Known): Promise<View> {
  await settled(ask);
  const whole = await answersTo(wholeQuestions, ask);
  const counts = whole.get('whosaid/speakerList') ?? '';
  return new Map([...whole, ...(await answersTo(questionsAbout(workspace, counts, 1), ask, known))]);
}

/** The same at more places, with what is named where in other files, and how complete each text is. */
export async function fullViewOf(workspace: Workspace, ask: Ask): Promise<View> {
  await settled(ask);
  const whole = await answersTo(wholeQuestions, ask);
  const questions = questionsAbout(workspace, '', 3);
  const answers = await answersTo([...questions, ...referencesOf(questions)], ask);
  return new Map([...whole, ...answers, ['texts', await textsOf(ask)]]);
}

/** Resolves when the whole folder has been looked at; settings are asked for before. */
async function settled(ask: Ask): Promise<void> {
  await ask('workspace/symbol', { query: '' }).catch(() => undefined);
}

/** Each kind of question is put about all files at once, as it comes to a server on which many editors are open. */
async function answersTo(questions: readonly Question[], ask: Ask, known?: Known): Promise<View> {
  const view = new Map<string, string>();
  for (const kind of new Set(questions.map(({ method }) => method))) {
    const alike = questions.filter(({ method }) => method === kind);
    await Promise.all(
      alike.map(async ({ name, method, params, inputs }) => {
        const before = known?.get(name);
        const isKnown = before !== undefined && before.inputs === inputs;
        const answer = isKnown ? before.answer : await answerTo(method, params, ask);
        if (inputs !== undefined) known?.set(name, { inputs, answer });
        view.set(name, answer);
      }),
    );
  }
  return view;
}

async function answerTo(method: string, params: unknown, ask: Ask): Promise<string> {
  const answer = await ask(method, params).catch((error: unknown) => `failed: ${String(error)}`);
  return JSON.stringify(answer, plain) ?? 'nothing';
}

/** The texts with their counts, once all are counted. */
async function textsOf(ask: Ask): Promise<string> {
  for (let tries = 0; tries < 500; tries++) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own answer
    const answer = (await ask('whosaid/texts', {})) as { readonly complete: boolean };
    if (answer.complete) return JSON.stringify(answer);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return 'never counted';
}

/** What differs between two servers that say the same: which answer it is, and where the pages of rules are. */
function plain(key: string, value: unknown): unknown {
  return key === 'resultId' || key === 'codeDescription' ? undefined : value;
}

/** How two views differ: the first few answers, from shortly before the first difference on. */
export function differencesOf(found: ReadonlyMap<string, string>, expected: ReadonlyMap<string, string>): string[] {
  return [...expected]
    .filter(([name, answer]) => found.get(name) !== answer)
    .slice(0, 3)
    .map(([name, answer]) => {
      const other = found.get(name) ?? 'nothing';
      let from = 0;
      while (from < answer.length && answer[from] === other[from]) from++;
      const part = (words: string) => words.slice(Math.max(0, from - 200), from + 300);
      return `${name}\n   says      ${part(other)}\n   should be ${part(answer)}`;
    });
}
