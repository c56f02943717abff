// What a person sees and does in the real workbench, with the extension installed as it is shipped.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import {
  choose,
  command,
  cursorPosition,
  editorWith,
  goTo,
  hasSquiggle,
  hover,
  openQuickFixes,
  pickerRows,
  picture,
  problems,
  serverReady,
  soon,
} from './kit';
import { gratitude, sidecar, text, withoutGratitude } from './sample';
import { useWorkbench } from './window';

const { openWindow } = useWorkbench();

test.each(['light', 'dark'] as const)('a hover on a name shows who it is, %s', async (theme) => {
  const { page } = await openWindow({ file: text, theme });
  await serverReady(page);
  const card = await hover(page, 'Wang', /in this text/);
  const words = await card.innerText();
  for (const part of ['Wang Yi', 'State Councilor and Foreign Minister of China', 'China (CN)', '王毅']) {
    expect(words).toContain(part);
  }
  await picture(page, theme === 'dark' ? 'hover-dark' : 'hover');
});

test.each(['high contrast', 'high contrast light'] as const)(
  'quotes are told apart by lines, not by fills, %s',
  async (theme) => {
    const { page } = await openWindow({ ...withoutGratitude, theme });
    await serverReady(page);
    const marked = page.locator('.editor-instance .view-overlays [class*="TextEditorDecorationType"]');
    const looks = () =>
      marked.evaluateAll((elements) => {
        const styles = elements.map((element) => getComputedStyle(element));
        return {
          lines: [...new Set(styles.map((style) => style.borderBottomStyle))],
          fills: [...new Set(styles.map((style) => style.backgroundColor))],
        };
      });
    await expect.poll(looks, soon).toEqual({ lines: ['solid'], fills: ['rgba(0, 0, 0, 0)'] });
    await expect.poll(() => hasSquiggle(page, 'gratitude'), soon).toBe(true);
  },
);

test('the Problems panel lists an unlabeled quote, with who is probably speaking', async () => {
  const { page } = await openWindow(withoutGratitude);
  const row = (await problems(page)).filter({ hasText: gratitude });
  await row.waitFor();
  expect(await row.innerText()).toMatch(/Unlabeled indirect quote, probably by Sergei Lavrov/);
  await goTo(page, 'Lavrov expressed');
  await expect.poll(() => cursorPosition(page).innerText(), soon).toMatch(/^Ln 10, Col \d+$/);
  await picture(page, 'problems');
});

test('F12 on a name leads to the speaker in the registry', async () => {
  const { page, folder } = await openWindow({ file: text });
  await serverReady(page);
  await goTo(page, 'Lavrov expressed');
  await page.keyboard.press('F12');
  await editorWith(page, 'speakers.yaml');
  const lines = readFileSync(path.join(folder, 'speakers.yaml'), 'utf8').split('\n');
  await expect
    .poll(() => cursorPosition(page).innerText(), soon)
    .toContain(`Ln ${lines.indexOf('  sergei-lavrov:') + 1}, Col 3`);
});

test('a quick fix labels the quote, and the squiggle goes', async () => {
  const { page, folder } = await openWindow(withoutGratitude);
  await goTo(page, gratitude);
  await expect.poll(() => hasSquiggle(page, 'gratitude'), soon).toBe(true);
  await openQuickFixes(page, 'gratitude');
  await picture(page, 'quick-fix');
  await choose(page, 'Label as Sergei Lavrov');
  await expect.poll(() => hasSquiggle(page, 'gratitude'), soon).toBe(false);
  await command(page, 'File: Save All Files');
  const saved = () => readFileSync(path.join(folder, sidecar), 'utf8');
  await expect.poll(saved, soon).toContain(gratitude);
  expect(saved()).toMatch(new RegExp(`${gratitude}.*\\n {4}type: indirect\\n {4}speaker: sergei-lavrov\\n`));
});

test('a quote can be labeled as a speaker that is chosen from a list', async () => {
  const { page, folder } = await openWindow(withoutGratitude);
  await goTo(page, gratitude);
  await expect.poll(() => hasSquiggle(page, 'gratitude'), soon).toBe(true);
  await openQuickFixes(page, 'gratitude');
  await choose(page, 'Label as another speaker');
  const rows = pickerRows(page);
  await rows.filter({ hasText: 'Wang Yi' }).first().waitFor();
  await page.keyboard.type('Wang Yi');
  await rows.filter({ hasText: 'Wang Yi' }).first().waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => hasSquiggle(page, 'gratitude'), soon).toBe(false);
  await command(page, 'File: Save All Files');
  await expect
    .poll(() => readFileSync(path.join(folder, sidecar), 'utf8'), soon)
    .toMatch(new RegExp(`${gratitude}.*\\n {4}type: indirect\\n {4}speaker: wang-yi\\n`));
});

test('a sidecar completes the ids of speakers', async () => {
  const { page } = await openWindow({ file: sidecar });
  await goTo(page, 'wang-yi');
  await page.keyboard.press('Control+Shift+ArrowRight');
  await page.keyboard.press('Control+Shift+ArrowRight');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Control+Space');
  const offers = page.locator('.suggest-widget.visible .monaco-list-row');
  await offers.filter({ hasText: 'sergei-lavrov' }).waitFor();
  expect(await offers.filter({ hasText: 'wang-yi' }).innerText()).toContain('Wang Yi, State Councilor');
  await picture(page, 'completion');
});

test('the language status tells how complete the text is', async () => {
  const { page } = await openWindow(withoutGratitude);
  await expect.poll(() => hasSquiggle(page, 'gratitude'), soon).toBe(true);
  // What its hover shows is in its name, too, which stays while the item is drawn anew.
  const status = page.locator(String.raw`#status\.languageStatus a`);
  await expect
    .poll(() => status.getAttribute('aria-label'), soon)
    .toMatch(/Whosaid: \d\d % complete, \d+ of \d+ quotes labeled/);
});
