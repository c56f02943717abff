// What the UI tests say instead of selectors: point at these words, take that quick fix. Everything waits
// for a condition; nothing sleeps.
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { root } from '../../scripts/lib/paths.mjs';

/** How long VS Code may take for one step. */
export const PATIENCE_MS = 20_000;

/** For `expect.poll`: how long the server and the workbench may take, on a slow machine, until something is so. */
export const soon = { timeout: 15_000 } as const;

/** Waits until the active editor shows this file, with text in it. */
export async function editorWith(page: Page, name: string): Promise<void> {
  await page.locator(`.tabs-container .tab.active[data-resource-name="${name}"]`).waitFor();
  await page.locator('.editor-instance .view-line').filter({ hasText: /\S/ }).first().waitFor();
}

/** Waits until our server answers: the breadcrumbs show a text's quotes then. A hover before that finds nothing. */
export async function serverReady(page: Page): Promise<void> {
  await page.locator('.breadcrumbs-control .monaco-breadcrumb-item').nth(1).waitFor();
}

/** Whether words on screen have a squiggle below them, of whatever severity. */
export async function hasSquiggle(page: Page, words: string): Promise<boolean> {
  const { x, y } = await middleOf(page, words);
  const boxes = await page.locator('.editor-instance [class*="squiggly-"]').evaluateAll((elements) =>
    elements.map((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return { left, right, top, bottom };
    }),
  );
  return boxes.some((box) => box.left <= x && x <= box.right && box.top <= y && y <= box.bottom);
}

/** Lets the editor have the keys. */
export async function focusEditor(page: Page): Promise<void> {
  await page.locator('.editor-instance .monaco-editor').first().locator('.native-edit-context, .inputarea').focus();
}

/** Scrolls to words and puts the cursor before them, by the editor's own search. */
export async function goTo(page: Page, words: string): Promise<void> {
  // Not by a click: a lens that comes up above the first line moves what is there.
  await focusEditor(page);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+F');
  const input = page.locator('.find-widget.visible .find-part textarea.input, .find-widget.visible .find-part input');
  await input.first().fill(words);
  await page
    .locator('.find-widget.visible .matchesCount')
    .filter({ hasText: /^\d+ of / })
    .waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.find-widget:not(.visible)').first().waitFor({ state: 'attached' });
  // The search leaves the words selected; this puts the cursor at their start.
  await page.keyboard.press('ArrowLeft');
}

/**
 * Asks for the hover at words and waits for the one that says `text`; its parts come one after the other. By the keyboard,
 * since lenses and hints that come up meanwhile move the words away from the mouse.
 */
export async function hover(page: Page, words: string, text: string | RegExp): Promise<Locator> {
  await goTo(page, words);
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Control+I');
  const card = page.locator('.monaco-hover:not(.hidden)').filter({ hasText: text });
  await card.waitFor();
  return card;
}

/** The middle of the first occurrence of words in the lines on screen, in pixels. */
async function middleOf(page: Page, words: string): Promise<{ readonly x: number; readonly y: number }> {
  const handle = await page.waitForFunction((wanted) => {
    const lines = [...document.querySelectorAll('.editor-instance .view-line')].toSorted(
      (a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top,
    );
    for (const line of lines) {
      // The editor draws spaces as no-break spaces.
      const start = (line.textContent ?? '').replaceAll('\u00a0', ' ').indexOf(wanted);
      if (start < 0) continue;
      const range = document.createRange();
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      let offset = 0;
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const length = node.textContent?.length ?? 0;
        if (start >= offset && start < offset + length) range.setStart(node, start - offset);
        const end = start + wanted.length;
        if (end > offset && end <= offset + length) range.setEnd(node, end - offset);
        offset += length;
      }
      const box = range.getBoundingClientRect();
      return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    }
    return undefined;
  }, words);
  const middle = await handle.jsonValue();
  if (middle === undefined) throw new Error(`“${words}” is not on screen`);
  return middle;
}

/**
 * Asks for the hover at words with a squiggle and clicks "Quick Fix" below the message. Not by Ctrl+. here: VS Code looks for fixes on
 * its own a moment after each move of the cursor, and drops the menu that is open then.
 */
export async function openQuickFixes(page: Page, words: string): Promise<void> {
  const card = await hover(page, words, 'Quick Fix');
  await card.locator('.action').filter({ hasText: 'Quick Fix' }).click();
  await page.locator('.action-widget .monaco-list-row.action').first().waitFor();
}

/** Chooses from the menu of quick fixes. */
export async function choose(page: Page, title: string): Promise<void> {
  await page.locator('.action-widget .monaco-list-row.action').filter({ hasText: title }).first().click();
}

/** Opens the Problems panel and returns its rows. */
export async function problems(page: Page): Promise<Locator> {
  const rows = page.locator('.markers-panel .monaco-list-row');
  await page.keyboard.press('Control+Shift+M');
  await page.locator('.markers-panel').waitFor();
  return rows;
}

/** The title of the list or input box that is open: `Quote 3 of 12 · probably Wang Yi`. */
export function pickerTitle(page: Page): Promise<string> {
  return page.locator('.quick-input-widget:visible .quick-input-title').innerText();
}

/** The rows of the list that is open. */
export function pickerRows(page: Page): Locator {
  return page.locator('.quick-input-list .monaco-list-row');
}

/** Runs a command by its title, with or without its category, in the command palette. */
export async function command(page: Page, title: string): Promise<void> {
  const name = page.locator('.label-name').filter({ hasText: new RegExp(`(?:^|: )${title}(?:…|[.]{3})?$`) });
  const row = pickerRows(page).filter({ has: name }).first();
  // The palette knows the commands that there were when it was opened.
  const isListed = async () => {
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget .quick-input-box input').fill(`>${title}`);
    return row.waitFor({ timeout: 2000 }).then(
      () => true,
      () => false,
    );
  };
  await expect.poll(isListed, { timeout: PATIENCE_MS }).toBe(true);
  // By a click on the very row: Enter takes what has the focus while the list is still being filtered.
  await row.click();
}

/** `Ln 4, Col 3` of the status bar. */
export function cursorPosition(page: Page): Locator {
  return page.locator(String.raw`#status\.editor\.selection`);
}

/**
 * Keeps a picture for the documentation in docs/images, when it is missing or UPDATE_SCREENSHOTS is set: pictures
 * differ in a few pixels on each machine and would change with every run.
 */
export async function picture(page: Page, name: string): Promise<void> {
  const file = path.join(root, 'docs', 'images', `${name}.png`);
  if (existsSync(file) && !process.env.UPDATE_SCREENSHOTS) return;
  await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
}

/** What the editor shows, line by line as it is drawn. */
export async function textOnScreen(page: Page): Promise<string> {
  const lines = await page.locator('.editor-instance .view-line').allTextContents();
  return lines.join('\n').replaceAll('\u00a0', ' ');
}
