// The review of a text by keyboard alone, as somebody who annotates all day does it.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { goTo, pickerRows, pickerTitle, picture, serverReady, soon } from './kit';
import { sidecar, text, unlabeled } from './sample';
import { useWorkbench } from './window';

const { openWindow } = useWorkbench();

async function startReview(page: Page): Promise<void> {
  await serverReady(page);
  await page.keyboard.press('Control+1');
  await page.locator('.editor-instance .monaco-editor.focused').waitFor();
  await page.keyboard.press('Control+Alt+R');
  await expect.poll(() => pickerTitle(page), soon).toMatch(/^Quote 1 of/);
}

/** Presses a key and waits for the quote with this number. */
async function decide(page: Page, key: string, next: number): Promise<void> {
  await page.keyboard.press(key);
  await expect.poll(() => pickerTitle(page), soon).toMatch(new RegExp(`^Quote ${next} of`));
}

test.each(['light', 'dark'] as const)('one key a quote labels a text, %s', async (theme) => {
  const { page, folder } = await openWindow({ ...unlabeled, theme });
  await startReview(page);
  await decide(page, 'd', 2);
  await decide(page, 'd', 3);
  for (const next of [4, 5, 6, 7, 8]) await decide(page, 'Enter', next);
  await expect
    .poll(() => page.locator('.statusbar-item').filter({ hasText: 'left' }).innerText(), soon)
    .toMatch(/ 14 left/);
  await picture(page, theme === 'dark' ? 'review-dark' : 'review');
  await page.keyboard.press('Escape');
  const saved = () => readFileSync(path.join(folder, sidecar), 'utf8');
  await expect.poll(() => existsSync(path.join(folder, sidecar)) && saved(), soon).toContain('dismissed:');
  expect(saved()).toMatch(
    /- content: that since the epidemic broke out[^\n]*\n {4}type: indirect\n {4}speaker: wang-yi\n/,
  );
});

test('every decision can be taken back, until there is no sidecar again', async () => {
  const { page, folder } = await openWindow(unlabeled);
  await startReview(page);
  await decide(page, 'd', 2);
  await decide(page, '2', 3);
  await decide(page, 'Enter', 4);
  for (const before of [3, 2, 1]) await decide(page, 'u', before);
  await expect.poll(() => existsSync(path.join(folder, sidecar)), soon).toBe(false);
  await page.keyboard.press('Escape');
  await expect
    .poll(() => page.locator('.statusbar-item').filter({ hasText: '% ·' }).innerText(), soon)
    .toMatch(/ 0 % · 21 left/);
  expect(existsSync(path.join(folder, sidecar))).toBe(false);
});

test('a new speaker is taken back with the quote, and the registry with it where it was new', async () => {
  const registry = (folder: string) => path.join(folder, 'speakers.yaml');
  for (const hasRegistry of [true, false]) {
    const { page, folder } = await openWindow({
      file: text,
      prepare: (copy) => {
        rmSync(path.join(copy, sidecar));
        if (!hasRegistry) rmSync(registry(copy));
      },
    });
    const saved = () => (existsSync(registry(folder)) ? readFileSync(registry(folder), 'utf8') : undefined);
    const before = saved();
    await startReview(page);
    await page.keyboard.press('n');
    await expect.poll(() => pickerTitle(page), soon).toBe('New speaker');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Jane Doe');
    await decide(page, 'Enter', 2);
    await expect.poll(() => existsSync(path.join(folder, sidecar)), soon).toBe(true);
    if (!hasRegistry) await expect.poll(saved, soon).toContain('Jane Doe');
    await decide(page, 'u', 1);
    await page.keyboard.press('Escape');
    await expect.poll(saved, soon).toBe(before);
    await expect.poll(() => existsSync(path.join(folder, sidecar)), soon).toBe(false);
    await page.context().close();
  }
});

test('letters find anybody in the registry, and those that are keys do behind a space', async () => {
  const { page } = await openWindow(unlabeled);
  await startReview(page);
  await page.keyboard.type('vlad');
  await expect.poll(() => pickerRows(page).first().innerText(), soon).toContain('Vladimir Putin');
  for (let letter = 0; letter < 4; letter++) await page.keyboard.press('Backspace');
  await page.keyboard.type(' den');
  await expect.poll(() => pickerRows(page).first().innerText(), soon).toContain('Andrey Denisov');
  expect(await pickerTitle(page)).toMatch(/^Quote 1 of/);
  await decide(page, 'Enter', 2);
});

test('what is skipped comes again at the end, and ? tells the keys', async () => {
  const { page } = await openWindow(unlabeled);
  await startReview(page);
  const first = await pickerRows(page).first().innerText();
  await page.keyboard.press('s');
  await expect.poll(() => pickerRows(page).first().innerText(), soon).not.toBe(first);
  await page.keyboard.press('?');
  await expect.poll(() => pickerTitle(page), soon).toBe('The keys of the review');
  expect(await pickerRows(page).allInnerTexts()).toEqual(
    expect.arrayContaining([expect.stringMatching(/^d\s+Dismiss/)]),
  );
  await page.keyboard.press('Escape');
  await expect.poll(() => pickerTitle(page), soon).toMatch(/^Quote 1 of 21/);
});

test('the arrow keys move where a quote ends', async () => {
  const { page, folder } = await openWindow(unlabeled);
  await startReview(page);
  await page.keyboard.press('e');
  const mode = page.locator('.statusbar-item').filter({ hasText: 'the end by word' });
  await mode.waitFor();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await picture(page, 'adjust');
  await page.keyboard.press('Enter');
  await expect.poll(() => pickerTitle(page), soon).toMatch(/^Quote 2 of/);
  await page.keyboard.press('Escape');
  const saved = () => (existsSync(path.join(folder, sidecar)) ? readFileSync(path.join(folder, sidecar), 'utf8') : '');
  await expect.poll(saved, soon).toContain('content: virus combat\n');
});

test('the selected words are labeled with one key and a name', async () => {
  const { page } = await openWindow({ file: text });
  await serverReady(page);
  await goTo(page, 'a phone conversation');
  for (let word = 0; word < 3; word++) await page.keyboard.press('Control+Shift+ArrowRight');
  await page.keyboard.press('Control+Alt+L');
  await expect.poll(() => pickerTitle(page), soon).toBe('Who says the selected words?');
  await page.keyboard.type('lavrov');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => page.locator('.statusbar-item').filter({ hasText: 'Whosaid' }).allInnerTexts(), soon)
    .toEqual(expect.arrayContaining([expect.stringContaining('100 % · complete')]));
});
