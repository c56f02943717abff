// A speaker gets another id: in the registry and in every sidecar. One undo brings all of them back, saved.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { command, focusEditor, launch, openWindow, serverReady } from './kit';

const soon = { timeout: 15_000 };

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

/** Every sidecar and the registry, as they are saved. */
function files(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return Object.fromEntries(names.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]));
}

/** The files with another id for Wang Yi. */
function renamed(before: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const after = Object.fromEntries(
    Object.entries(before).map(([name, text]) => [
      name,
      text.replaceAll(/(?<=[ [])wang-yi(?=[\n:,\]])/g, 'foreign-minister'),
    ]),
  );
  expect(Object.keys(before).filter((name) => after[name] !== before[name]).length).toBeGreaterThan(3);
  return after;
}

test.each(['light', 'dark'] as const)(
  'another id for a speaker, in every sample, and one undo takes it back, %s',
  async (theme) => {
    const { page, folder } = await openWindow(browser, { file: 'speakers.yaml', theme });
    await serverReady(page);
    const before = files(folder);
    await command(page, 'Rename Speaker Id Everywhere');
    const title = page.locator('.quick-input-widget:visible .quick-input-title');
    await expect.poll(() => title.innerText(), soon).toBe('Whose id changes?');
    await page.keyboard.type('Wang Yi');
    await page.locator('.quick-input-list .monaco-list-row.focused').filter({ hasText: 'Wang Yi' }).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => title.innerText(), soon).toBe('The id of Wang Yi');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('foreign-minister');
    await page.keyboard.press('Enter');
    await expect.poll(() => files(folder), soon).toEqual(renamed(before));
    await focusEditor(page);
    await page.keyboard.press('Control+Z');
    await expect.poll(() => files(folder), soon).toEqual(before);
  },
);
