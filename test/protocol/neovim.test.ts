// A second editor, Neovim, against the server that the command line starts.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findNeovim } from '../../scripts/lib/neovim.mjs';
import { root } from '../../scripts/lib/paths.mjs';
import { run } from '../../scripts/lib/processes.mjs';

const neovim = await findNeovim();
if ('missing' in neovim) console.log(`Skipped: ${neovim.missing}`);

interface Answer {
  readonly diagnostics: readonly { readonly code: string; readonly message: string; readonly line: number }[];
  readonly hover: { readonly contents: { readonly value: string } } | null;
  readonly definition: unknown;
}

describe.skipIf('missing' in neovim)('Neovim', () => {
  let home: string;
  let answer: Answer;

  beforeAll(async () => {
    home = mkdtempSync(path.join(tmpdir(), 'whosaid-neovim-'));
    const folder = path.join(home, 'samples');
    cpSync(path.join(root, 'samples'), folder, { recursive: true });
    const file = path.join(folder, 'new.txt');
    writeFileSync(
      file,
      'Two ministers on the phone\n\nWang said that the talks would go on. The two had spoken for an hour about the work.\n',
    );
    const request = path.join(home, 'request.json');
    const answered = path.join(home, 'answer.json');
    writeFileSync(
      request,
      JSON.stringify({
        command: [process.execPath, path.join(root, 'dist', 'cli.js'), 'lsp', '--stdio'],
        folder,
        file,
        at: { line: 2, character: 1 },
      }),
    );
    const { code, output } = await run(
      'path' in neovim ? neovim.path : 'nvim',
      ['--clean', '--headless', '-n', '-S', path.join(root, 'test', 'protocol', 'neovim.lua')],
      {
        quiet: true,
        cwd: folder,
        env: { ...process.env, HOME: home, WHOSAID_REQUEST: request, WHOSAID_ANSWER: answered },
      },
    );
    if (code !== 0) throw new Error(`Neovim ended with ${code}:\n${output}`);
    answer = JSON.parse(readFileSync(answered, 'utf8'));
  }, 60_000);

  afterAll(() => rmSync(home, { recursive: true, force: true }));

  test('gets diagnostics', () => {
    expect(answer.diagnostics).toEqual([
      expect.objectContaining({ code: 'unlabeled-quote', line: 2, message: expect.stringContaining('Wang Yi') }),
    ]);
  });

  test('shows a hover', () => {
    expect(answer.hover?.contents.value).toContain('Wang Yi');
  });

  test('goes to the definition', () => {
    expect(JSON.stringify(answer.definition)).toContain('speakers.yaml');
  });
});
