// Windows of the real workbench, each on a copy of the samples that nobody else uses.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, inject, onTestFinished } from 'vitest';
import { findChromium } from '../../scripts/lib/chromium.mjs';
import { windowUrl } from '../../scripts/lib/embedded.mjs';
import { root } from '../../scripts/lib/paths.mjs';
import { editorWith, PATIENCE_MS } from './kit';

const SIZE = { width: 1280, height: 800 } as const;

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

/** What a test file has while its tests run. */
export interface Workbench {
  /** There from the first hook or test on. */
  readonly browser: Browser;
  /**
   * Opens a window on a fresh copy of the samples and waits until its editor shows text. It is closed when the test ends;
   * out/ui/ keeps a picture of it when the test fails.
   */
  readonly openWindow: (options?: WindowOptions) => Promise<Window>;
}

/** Starts a browser before the tests of the file that calls this, and closes it after them. */
export function useWorkbench(): Workbench {
  let running: Browser | undefined;
  beforeAll(async () => {
    running = await chromium.launch(await findChromium());
  });
  afterAll(async () => {
    await running?.close();
  });
  const started = () => {
    if (!running) throw new Error('The browser is started before the tests of the file, not while it is read.');
    return running;
  };
  return {
    get browser() {
      return started();
    },
    openWindow: (options) => openWindow(started(), options),
  };
}

async function openWindow(browser: Browser, options: WindowOptions = {}): Promise<Window> {
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
