// A speaker gets another id: in the registry and in every sidecar.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { command, launch, openWindow, serverReady } from './kit';

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

test.each(['light', 'dark'] as const)('another id for a speaker, in every sample, %s', async (theme) => {
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
  const renamed = Object.fromEntries(
    Object.entries(before).map(([name, text]) => [
      name,
      text.replaceAll(/(?<=[ [])wang-yi(?=[\n:,\]])/g, 'foreign-minister'),
    ]),
  );
  expect(Object.keys(before).filter((name) => renamed[name] !== before[name]).length).toBeGreaterThan(3);
  await expect.poll(() => files(folder), soon).toEqual(renamed);
});
