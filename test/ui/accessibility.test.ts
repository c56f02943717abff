// What a screen reader says: the names that VS Code gives to what we show, and where they are when a key was pressed.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { command, focusEditor, serverReady, soon } from './kit';
import { unlabeled } from './sample';
import { useWorkbench } from './window';

const { openWindow } = useWorkbench();

/** What is read of the element that has the keyboard: its name, then that of the row that it has selected. */
function spoken(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    const row = document.getElementById(focused?.getAttribute('aria-activedescendant') ?? '');
    return [focused, row].map((each) => each?.getAttribute('aria-label') ?? '');
  });
}

test('a review reads the number of the quote, who is proposed, and the quote, also where nobody is', async () => {
  const { page } = await openWindow(unlabeled);
  await serverReady(page);
  await focusEditor(page);
  await page.keyboard.press('Control+Alt+R');
  await expect
    .poll(() => spoken(page), soon)
    .toEqual([
      expect.stringMatching(/Enter accepts .* keys - Quote 1 of 21 · probably Sergei Lavrov$/),
      expect.stringMatching(/^1 {2}Sergei Lavrov, Lavrov, .*“virus combat over phone”$/),
    ]);
  await page.keyboard.press('Enter');
  await expect
    .poll(() => spoken(page), soon)
    .toEqual([
      expect.stringMatching(/Quote 2 of 21 · nobody is known to speak$/),
      expect.stringMatching(/^\d {2}Unknown speaker, nobody can say who speaks, .*“the fight against COVID-19”$/),
    ]);
  const rows = await page.locator('.quick-input-list').getByRole('option').all();
  const last = await rows.at(-1)?.getAttribute('aria-label');
  expect(last).toBe('New speaker…');
});

test('the rows of the views tell speaker, type and state in words, and are reached by keyboard', async () => {
  const { page } = await openWindow(unlabeled);
  await serverReady(page);
  await command(page, 'Focus on This Text View');
  const tree = page.getByRole('tree', { name: 'This Text' });
  const names = async () => {
    const rows = await tree.getByRole('treeitem').all();
    return Promise.all(rows.slice(0, 3).map((row) => row.getAttribute('aria-label')));
  };
  await expect
    .poll(names, soon)
    .toEqual([
      'probably Sergei Lavrov, indirect, unlabeled: virus combat over phone',
      'nobody known, indirect, unlabeled: the fight against COVID-19',
      expect.stringMatching(/^probably Wang Yi, indirect, unlabeled: that since the epidemic broke out/),
    ]);
  // What is unlabeled has no label to accept.
  expect(await tree.getByRole('toolbar').count()).toBe(0);
  // VS Code gives the keyboard to the rows of a view only where they were there before it is asked to.
  await command(page, 'Focus on This Text View');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => spoken(page), soon).toEqual(['This Text', await names().then((all) => all[1])]);
});
