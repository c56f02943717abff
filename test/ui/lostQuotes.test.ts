// Labels whose words the text has lost, changed or several times: listed first, and put right from the keyboard.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { command, goTo, serverReady, soon } from './kit';
import { useWorkbench } from './window';

const name = 'talks.txt';
const text = `Wang said that the talks have been going remarkably well.
“We will win,” he said on Monday. “We will win,” he said on Tuesday.
Lavrov added that nothing was decided.
`;
const sidecar = `version: 1
language: en
quotes:
  - content: that the talks have been going quite remarkably well
    type: indirect
    speaker: wang-yi
  - content: We will win # which day?
    type: direct
    speaker: wang-yi
  - content: everything was settled long ago
    type: indirect
    speaker: sergei-lavrov
`;

const { openWindow } = useWorkbench();

/** The rows of the view, as a screen reader says them. */
async function said(page: Page): Promise<readonly string[]> {
  const rows = page.locator('.pane:has(.pane-header[aria-label^="This Text"]) .monaco-list-row');
  const labels = await Promise.all((await rows.all()).map((row) => row.getAttribute('aria-label')));
  return labels.map((label) => label ?? '');
}

test('they are listed first, and each can be put right', async () => {
  const { page, folder } = await openWindow({
    file: name,
    prepare: (samples) => {
      writeFileSync(path.join(samples, name), text);
      writeFileSync(path.join(samples, `${name}.quotes.yaml`), sidecar);
    },
  });
  await serverReady(page);
  await command(page, 'Focus on This Text View');
  await expect
    .poll(() => said(page), soon)
    .toEqual([
      expect.stringMatching(/^Lost: 1 quote with words that are not in the text/),
      expect.stringMatching(/^Sergei Lavrov, indirect, not found in the text: everything was settled long ago/),
      expect.stringMatching(/^Ambiguous: 1 quote with words that fit several places/),
      expect.stringMatching(/^Wang Yi, direct, fits 2 places: We will win/),
      expect.stringMatching(/^Moved: 1 quote with other words in the text/),
      expect.stringMatching(/^Wang Yi, indirect, \d\d % alike: that the talks .* The sidecar says: that the talks/),
      expect.stringMatching(/^probably Sergei Lavrov, indirect, unlabeled: that nothing was decided/),
    ]);

  await command(page, 'Whosaid: Accept New Wording of Quote');
  await expect.poll(() => said(page).then((all) => all.join()), soon).not.toContain('Moved');

  await command(page, 'Whosaid: Choose Place of Ambiguous Quote');
  await page.locator('.quick-input-widget').getByText('Where does “We will win” belong?').waitFor();
  await page.keyboard.press('2');
  await expect.poll(() => said(page).then((all) => all.join()), soon).not.toContain('Ambiguous');

  await goTo(page, 'that nothing was decided');
  await page.keyboard.press('Shift+End');
  await page.keyboard.press('Shift+ArrowLeft');
  await command(page, 'Whosaid: Attach Lost Quote to Selection');
  await expect.poll(() => said(page).then((all) => all.join()), soon).not.toContain('Lost');

  await command(page, 'File: Save All Files');
  await expect
    .poll(() => readFileSync(path.join(folder, `${name}.quotes.yaml`), 'utf8'), soon)
    .toBe(
      sidecar
        .replace('quite ', '')
        .replace('We will win #', '{exact: We will win, prefix: on Monday. “} #')
        .replace('everything was settled long ago', 'that nothing was decided'),
    );
});
