// From an empty folder to the first complete text along the walkthrough, as somebody does who has never seen the tool.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { command, editorWith, pickerRows, pickerTitle, soon } from './kit';
import { useWorkbench } from './window';

const article = [
  'Harbour to be dredged again',
  '',
  'The mayor, Ana Ruiz, said on Monday that the harbour would be dredged in spring. “We have waited long enough,” she said.',
  '',
  'According to the port authority, the work will cost two million euros.',
].join('\n');

const sidecar = `version: 1
quotes:
  - content: that the harbour would be dredged in spring
    type: indirect
    speaker: ana-ruiz
    source: The mayor, Ana Ruiz,
    cue: said
  - content: “We have waited long enough,”
    type: direct
    speaker: ana-ruiz
    source: she
    cue: said
  - content: the work will cost two million euros
    type: indirect
    speaker: the-port-authority
    source: the port authority
    cue: According to
`;

const { openWindow } = useWorkbench();

/** Opens a step of the walkthrough and follows its link. */
async function step(page: Page, title: string, link: string): Promise<void> {
  await page.locator('.getting-started-step').filter({ hasText: title }).click();
  await page.locator('.getting-started-step.expanded').getByText(link, { exact: true }).click();
}

test('the walkthrough leads from an empty folder to the first complete text', async () => {
  const { page, folder } = await openWindow({
    prepare: (copy) => {
      for (const name of readdirSync(copy)) rmSync(path.join(copy, name));
    },
  });
  await command(page, 'Welcome: Open Walkthrough');
  await pickerRows(page).filter({ hasText: 'Label who said what' }).click();
  await page.locator('.getting-started-step').first().waitFor();
  await step(page, 'Make it a project', 'Initialize Project');
  await editorWith(page, 'speakers.yaml');
  await command(page, 'Welcome: Open Walkthrough');
  await pickerRows(page).filter({ hasText: 'Label who said what' }).click();
  await step(page, 'Add a text', 'New File');
  await page.keyboard.type('article.txt');
  await page.keyboard.press('Enter');
  await page.locator('.tabs-container .tab.active[data-resource-name="article.txt"]').waitFor();
  await page.locator('.editor-instance .monaco-editor.focused').first().waitFor();
  await page.keyboard.insertText(article);
  await page.keyboard.press('Control+S');
  await expect
    .poll(() => page.locator('.statusbar-item').filter({ hasText: 'left' }).innerText(), soon)
    .toContain('3 left');
  await command(page, 'Whosaid: Review Quotes');
  await expect.poll(() => pickerTitle(page), soon).toMatch(/^Quote 1 of 3/);
  await page.keyboard.press('n');
  await expect.poll(() => pickerTitle(page), soon).toBe('New speaker');
  await page.keyboard.press('Enter');
  await expect.poll(() => pickerTitle(page), soon).toMatch(/^Quote 2 of 3/);
  // Whoever was added just now is offered at once.
  await expect
    .poll(() => pickerRows(page).allInnerTexts(), soon)
    .toEqual(expect.arrayContaining([expect.stringMatching(/^1 .*Ana Ruiz/s)]));
  await page.keyboard.press('1');
  await expect.poll(() => pickerTitle(page), soon).toMatch(/^Quote 3 of 3/);
  await page.keyboard.press('n');
  await expect.poll(() => pickerTitle(page), soon).toBe('New speaker');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => page.locator('.statusbar-item').filter({ hasText: 'complete' }).innerText(), soon)
    .toContain('100 %');
  const saved = (name: string) => readFileSync(path.join(folder, name), 'utf8');
  await expect
    .poll(() => existsSync(path.join(folder, 'article.txt.quotes.yaml')) && saved('article.txt.quotes.yaml'), soon)
    .toBe(sidecar);
  expect(saved('speakers.yaml')).toMatch(
    /^speakers:\n {2}ana-ruiz:\n {4}name: Ana Ruiz\n {2}the-port-authority:\n {4}name: the port authority\n/m,
  );
});
