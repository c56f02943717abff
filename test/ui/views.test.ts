// The views of our container in the side bar.
import { rmSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { command, cursorPosition, editorWith, picture, serverReady, soon } from './kit';
import { gratitude, text, withoutGratitude } from './sample';
import { useWorkbench } from './window';

const { openWindow } = useWorkbench();

/** The rows of a view; the view is opened where it is closed. */
async function view(page: Page, name: 'Texts' | 'Speakers' | 'This Text'): Promise<Locator> {
  await command(page, `Focus on ${name} View`);
  return page.locator(`.pane:has(.pane-header[aria-label^="${name}"]) .monaco-list-row`);
}

test.each(['light', 'dark'] as const)(
  'the views show what is left, who is quoted, and the quotes of the text, %s',
  async (theme) => {
    const { page } = await openWindow({ ...withoutGratitude, theme });
    await serverReady(page);
    const texts = await view(page, 'Texts');
    await expect
      .poll(() => texts.first().getAttribute('aria-label'), soon)
      .toContain(`${text}, 16 of 17 quotes labeled`);
    const speakers = await view(page, 'Speakers');
    await expect.poll(() => speakers.first().getAttribute('aria-label'), soon).toMatch(/^Wang Yi, \d+ quotes/);
    const quotes = await view(page, 'This Text');
    const left = quotes.filter({ hasText: gratitude.slice(0, 20) });
    await expect
      .poll(() => left.getAttribute('aria-label'), soon)
      .toMatch(/probably Sergei Lavrov, indirect, unlabeled: gratitude/);
    await picture(page, theme === 'dark' ? 'views-dark' : 'views');
    await left.click();
    await expect.poll(() => cursorPosition(page).innerText(), soon).toMatch(/^Ln 10, Col \d+$/);
  },
);

test('a speaker is expanded to their quotes, and a click goes there', async () => {
  const { page } = await openWindow({ file: text });
  await serverReady(page);
  const speakers = await view(page, 'Speakers');
  const lavrov = speakers.filter({ hasText: 'Sergei Lavrov' });
  await lavrov.click();
  const quote = speakers.filter({ hasText: gratitude.slice(0, 20) });
  await quote.click();
  await editorWith(page, text);
  await expect.poll(() => cursorPosition(page).innerText(), soon).toMatch(/^Ln 10, Col \d+$/);
});

test('a folder that is no project yet is welcomed, and becomes one', async () => {
  const { page } = await openWindow({
    file: text,
    prepare: (folder) => {
      for (const name of [
        '000_6904c2a5929c856e',
        '001_7e7789833fe97c79',
        '002_5fe7fededd3e81d6',
        '003_9e8541a73bf21a8d',
        '004_d19f09f518550f41',
      ])
        rmSync(path.join(folder, `${name}.txt.quotes.yaml`));
      rmSync(path.join(folder, 'speakers.yaml'));
    },
  });
  await command(page, 'Focus on Texts View');
  await page.locator('.welcome-view-content').getByText('Initialize Project').click();
  await editorWith(page, 'speakers.yaml');
  const texts = await view(page, 'Texts');
  await expect.poll(() => texts.count(), soon).toBe(5);
});
