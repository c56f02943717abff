import type { Ask } from './fresh';
import { randomFrom } from './random';
import type { Workspace } from './workspace';

/**
 * What a server says of a workspace now, by what was asked: findings, quotes, tokens, symbols and more of the files that
 * something has happened to and of one more, hovers and definitions at random places of them, and who speaks in all.
 * @param isFull everything of all files, and how complete each text is
 */
export async function viewOf(
  workspace: Workspace,
  ask: Ask,
  seed: number,
  isFull: boolean,
): Promise<Map<string, string>> {
  const view = new Map<string, string>();
  const random = randomFrom(seed);
  const note = async (name: string, method: string, params: unknown) => {
    const answer = await ask(method, params).catch((error: unknown) => `failed: ${String(error)}`);
    view.set(`${method} ${name}`, JSON.stringify(answer, plain));
  };
  // The answer comes when the whole folder has been looked at; settings are asked for before.
  await ask('workspace/symbol', { query: '' }).catch(() => undefined);
  await note('', 'workspace/symbol', { query: '' });
  const concerned = isFull ? undefined : workspace.concerned();
  const another = workspace.names[Math.floor(random() * workspace.names.length)];
  const names = concerned && another ? new Set([...concerned, another]) : workspace.names;
  for (const name of names) {
    const uri = workspace.folder.uri(name);
    const textDocument = { uri };
    const text = workspace.open.get(name)?.text ?? workspace.disk.get(name) ?? '';
    const lines = text.split(/\r\n|\r|\n/);
    const places = Array.from({ length: isFull ? 3 : 1 }, () => {
      const line = Math.floor(random() * lines.length);
      return { line, character: Math.floor(random() * ((lines[line]?.length ?? 0) + 1)) };
    });
    await note(name, 'textDocument/diagnostic', { textDocument });
    await note(name, 'whosaid/quotes', { uri });
    await note(name, 'whosaid/status', { uri });
    await note(name, 'textDocument/semanticTokens/full', { textDocument });
    if (isFull) {
      const range = { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } };
      for (const method of ['documentSymbol', 'foldingRange', 'codeLens', 'documentLink', 'inlayHint'])
        await note(name, `textDocument/${method}`, { textDocument, range });
      await note(name, 'textDocument/selectionRange', { textDocument, positions: places });
    }
    for (const [index, position] of places.entries()) {
      await note(`${name} ${index}`, 'textDocument/hover', { textDocument, position });
      if (!isFull) continue;
      for (const method of ['definition', 'references', 'documentHighlight', 'prepareRename'])
        await note(`${name} ${index}`, `textDocument/${method}`, { textDocument, position, context: {} });
    }
  }
  await note('', 'whosaid/speakerList', {});
  if (!concerned) view.set('texts', await textsOf(ask));
  return view;
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
export function differencesOf(
  found: ReadonlyMap<string, string>,
  expected: ReadonlyMap<string, string>,
): readonly string[] {
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
