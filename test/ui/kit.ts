// What the UI tests say instead of selectors: open a window, point at these words, take that quick fix. Everything waits
// for a condition; nothing sleeps.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { expect, inject, onTestFinished } from 'vitest';
import { findChromium } from '../../scripts/lib/chromium.mjs';
import { windowUrl } from '../../scripts/lib/embedded.mjs';
import { root } from '../../scripts/lib/paths.mjs';

/** How long VS Code may take for one step. */
const PATIENCE_MS = 20_000;
const SIZE = { width: 1280, height: 800 } as const;

/** One VS Code window on a copy of the samples that nobody else uses. */
export interface Window {
  readonly page: Page;
  /** absolute path of the workspace folder */
  readonly folder: string;
}

const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'high contrast': 'Default High Contrast',
  'high contrast light': 'Default High Contrast Light',
} as const;

/** What a window is opened with. */
export interface WindowOptions {
  /** relative to the samples */
  readonly file?: string;
  readonly theme?: keyof typeof themes;
  /** of the workspace, beside those that every window has */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** changes the copied samples before VS Code sees them */
  readonly prepare?: (folder: string) => void;
}

/** The browser; started once for a test file. */
export async function launch(): Promise<Browser> {
  return chromium.launch(await findChromium());
}

/**
 * Opens a window on a fresh copy of the samples and waits until its editor shows text. It is closed when the test ends;
 * out/ui/ keeps a picture of it when the test fails.
 */
export async function openWindow(browser: Browser, options: WindowOptions = {}): Promise<Window> {
  const parent = mkdtempSync(path.join(tmpdir(), 'whosaid-ui-'));
  const folder = path.join(parent, 'samples');
  cpSync(path.join(root, 'samples'), folder, { recursive: true });
  options.prepare?.(folder);
  mkdirSync(path.join(folder, '.vscode'));
  writeFileSync(
    path.join(folder, '.vscode', 'settings.json'),
    JSON.stringify({
      'workbench.colorTheme': themes[options.theme ?? 'light'],
      'files.exclude': { '.vscode': true },
      ...options.settings,
    }),
  );
  const context = await browser.newContext({ viewport: SIZE, locale: 'en-US', timezoneId: 'UTC' });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail') {
      const name = task.name.replaceAll(/[^\p{L}\p{N}]+/gu, '-');
      await page.screenshot({ path: path.join(root, 'out', 'ui', `${name}.png`) });
    }
    await context.close();
    rmSync(parent, { recursive: true, force: true });
  });
  const file = options.file === undefined ? undefined : path.join(folder, options.file);
  await page.goto(windowUrl(inject('authority'), folder, file));
  await page.locator('.monaco-workbench .part.statusbar').waitFor();
  if (file !== undefined) await editorWith(page, path.basename(file));
  return { page, folder };
}

/** Waits until the active editor shows this file, with text in it. */
export async function editorWith(page: Page, name: string): Promise<void> {
  await page.locator(`.tabs-container .tab.active[data-resource-name="${name}"]`).waitFor();
  await page.locator('.editor-instance .view-line').filter({ hasText: /\S/ }).first().waitFor();
}

/** Waits until our server answers: the breadcrumbs show a text's quotes then. A hover before that finds nothing. */
export async function serverReady(page: Page): Promise<void> {
  await page.locator('.breadcrumbs-control .monaco-breadcrumb-item').nth(1).waitFor();
}

/** Takes the entry with these words out of a sidecar, so that its quote is unlabeled. */
export function unlabel(folder: string, sidecar: string, words: string): void {
  const file = path.join(folder, sidecar);
  const entries = readFileSync(file, 'utf8').split(/(?<=\n)(?= {2}- content:)/);
  const kept = entries.filter((entry) => !entry.includes(words));
  if (kept.length !== entries.length - 1) throw new Error(`“${words}” is not in one entry of ${sidecar}`);
  writeFileSync(file, kept.join(''));
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

/** Runs a command by its title, with or without its category, in the command palette. */
export async function command(page: Page, title: string): Promise<void> {
  const name = page.locator('.label-name').filter({ hasText: new RegExp(`(?:^|: )${title}(?:…|[.]{3})?$`) });
  const row = page.locator('.quick-input-list .monaco-list-row').filter({ has: name }).first();
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
