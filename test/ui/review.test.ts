// The review of a text by keyboard alone, as somebody who annotates all day does it.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, openWindow, serverReady } from './kit';

const text = '001_7e7789833fe97c79.txt';
const sidecar = `${text}.quotes.yaml`;
const unlabeled = { file: text, prepare: (folder: string) => rmSync(path.join(folder, sidecar)) };

const soon = { timeout: 15_000 };

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

/** The title of the picker: `Quote 3 of 12 · probably Wang Yi`. */
function title(page: Page): Promise<string> {
  return page.locator('.quick-input-widget:visible .quick-input-title').innerText();
}

async function startReview(page: Page): Promise<void> {
  await serverReady(page);
  await page.locator('.editor-instance .view-lines').first().click();
  await page.keyboard.press('Control+Alt+R');
  await expect.poll(() => title(page), soon).toMatch(/^Quote 1 of/);
}

test.each(['light', 'dark'] as const)('Enter accepts the proposal and shows the next quote, %s', async (theme) => {
  const { page, folder } = await openWindow(browser, { ...unlabeled, theme });
  await startReview(page);
  await page.keyboard.press('Enter');
  await expect.poll(() => title(page), soon).toMatch(/^Quote 2 of \d+/);
  await page.keyboard.press('Escape');
  await expect.poll(() => existsSync(path.join(folder, sidecar)), soon).toBe(true);
  await expect
    .poll(() => readFileSync(path.join(folder, sidecar), 'utf8'), soon)
    .toMatch(/- content: virus combat over phone\n {4}type: indirect\n {4}speaker: sergei-lavrov\n/);
});
