// The report in a real browser, as people get it from the command line, and in the workbench.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { root } from '../../scripts/lib/paths.mjs';
import { writeCorpus } from '../bench/generate/write.mjs';
import { command, cursorPosition, editorWith, picture, serverReady, soon } from './kit';
import { text as file } from './sample';
import { useWorkbench } from './window';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const workbench = useWorkbench();
let folder: string;
let report: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'whosaid-report-'));
  writeCorpus(path.join(folder, 'news'), { texts: 1000, quotes: 5, seed: 3, labeled: 0.85, suggested: 0.05 });
  report = path.join(folder, 'report.html');
  const cli = path.join(root, 'dist', 'cli.js');
  execFileSync(process.execPath, [cli, 'report', 'news', '--output', report, '--title', 'Four years of news'], {
    cwd: folder,
  });
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What a page asks for and complains of, itself not counted. */
interface Opened {
  readonly page: Page;
  readonly requests: readonly string[];
  readonly complaints: readonly string[];
}

async function openReport(
  scheme: 'light' | 'dark',
  options: { readonly javaScriptEnabled?: boolean } = {},
): Promise<Opened> {
  const context = await workbench.browser.newContext({
    viewport: { width: 1280, height: 900 },
    colorScheme: scheme,
    // A report that needs its script would be an empty page for some.
    ...options,
  });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  const url = pathToFileURL(report).href;
  await page.goto(url);
  requests.splice(requests.indexOf(url), 1);
  return { page, requests, complaints };
}

/** What axe-core finds wrong, each with the elements; run in a world of its own, which the page's policy does not bind. */
async function violations(page: Page): Promise<readonly string[]> {
  // Lists and rows are made in one way, and looking at each takes minutes; the open list and some others are enough.
  await page.evaluate(() => {
    for (const list of [...document.querySelectorAll('.list:not(:target)')].slice(3)) list.remove();
    for (const row of document.querySelectorAll('tbody tr:nth-child(n+15)')) row.remove();
  });
  await page.evaluate(readFileSync(axe, 'utf8'));
  return page.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as {
      axe: {
        run: () => Promise<{ violations: { id: string; nodes: { target: string[]; failureSummary: string }[] }[] }>;
      };
    };
    const { violations: found } = await checker.run();
    return found.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary}`)
          .join(' | ')}`,
    );
  });
}

describe('the report of 1,000 texts', () => {
  test.each(['light', 'dark'] as const)(
    'asks for nothing, complains of nothing, and is open to everybody, %s',
    async (scheme) => {
      const { page, requests, complaints } = await openReport(scheme);
      expect(await page.locator('.numbers dd').first().innerText()).toMatch(/^\d,\d{3}$/);
      expect(await page.locator('main > section').count()).toBe(7);
      await reportPicture(page, scheme === 'dark' ? 'report-dark' : 'report');
      expect(await violations(page)).toEqual([]);
      await page.locator('.chart a').first().click();
      await page.locator('.list:target li').first().waitFor();
      expect(await violations(page)).toEqual([]);
      expect(requests).toEqual([]);
      expect(complaints).toEqual([]);
    },
  );

  test('every figure leads to quotes with speaker, type, text and line', async () => {
    const { page } = await openReport('light');
    const dead = await page.locator('main a').evaluateAll((links) =>
      links.flatMap((link) => {
        const href = link.getAttribute('href') ?? '';
        const target = document.getElementById(href.slice(1));
        const isList = target?.matches('.list') && target.querySelectorAll('li').length > 0;
        return isList || target?.matches('main > section') ? [] : [href];
      }),
    );
    expect(dead).toEqual([]);
    expect(await page.locator('.chart a').count()).toBeGreaterThan(200);
    await page.locator('#speakers .chart a').first().focus();
    await page.keyboard.press('Enter');
    const list = page.locator('.list:target');
    const [, who = '', count = ''] = /^(.*): (\d+) direct quotes$/.exec(await list.locator('h3').innerText()) ?? [];
    expect(await list.locator('.cut').innerText()).toBe(`The first 20 of ${count} quotes.`);
    expect(await list.locator('li').count()).toBe(20);
    const [first = ''] = await list.locator('li p + p').allInnerTexts();
    expect(first).toMatch(new RegExp(String.raw`^.*${who}.* · direct · \d+ \w+ \d{4}\nnews/.*\.txt:\d+$`));
    const [, text = ''] = /\n(.*):\d+$/.exec(first) ?? [];
    expect(existsSync(path.join(folder, text))).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.list:target').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.closest('section')?.id)).toBe('speakers');
  });

  test('tables are sorted and searched', async () => {
    const { page } = await openReport('light');
    const part = page.locator('#speakers details');
    await part.locator('summary').click();
    await part.locator('th button', { hasText: 'Speaker' }).click();
    const names = await part.locator('tbody th').allInnerTexts();
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b)));
    await part.getByLabel('Find').fill(names[3] ?? '');
    expect(await part.locator('tbody tr:visible').count()).toBe(1);
  });

  test('is read without scripts', async () => {
    const { page } = await openReport('light', { javaScriptEnabled: false });
    await page.locator('.chart a').first().click();
    await page.locator('.list:target li').first().waitFor();
    await page.locator('.list:target .close').click();
    await expect.poll(() => page.locator('.list:target').count()).toBe(0);
  });

  test('is printed on light paper, with tables and without lists', async () => {
    const { page } = await openReport('dark');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(paper).toBe('rgb(255, 255, 255)');
    expect(await page.locator('nav:visible, .list:visible, summary:visible').count()).toBe(0);
    expect(await page.locator('figure:visible').count()).toBeGreaterThan(6);
  });
});

test('the report in the editor follows its theme, and a click on a quote opens the quote', async () => {
  const { page } = await workbench.openWindow({ file, theme: 'dark' });
  await serverReady(page);
  await command(page, 'Whosaid: Show Report');
  const inside = page.frameLocator('iframe.webview').frameLocator('iframe#active-frame');
  await inside.locator('h1').filter({ hasText: 'samples' }).waitFor();
  expect(await inside.locator('body').evaluate((body) => body.classList.contains('vscode-dark'))).toBe(true);
  const colors = await inside.locator('body').evaluate((body) => {
    const { backgroundColor, color } = getComputedStyle(body);
    return [backgroundColor, color];
  });
  expect(colors[0]).toBe('rgb(31, 31, 31)');
  await inside.locator('.chart a[aria-label^="Sergei Lavrov"]').first().click();
  const quote = inside.locator('.list.open li').filter({ hasText: 'gratitude' });
  await quote.locator('a').click();
  await editorWith(page, file);
  await expect.poll(() => cursorPosition(page).innerText(), soon).toMatch(/^Ln 10, Col \d+ \(\d+ selected\)$/);
});

/** Like {@link picture}, of the top of the page. */
async function reportPicture(page: Page, name: string): Promise<void> {
  const size = page.viewportSize();
  await page.setViewportSize({ width: 1000, height: 760 });
  await picture(page, name);
  if (size) await page.setViewportSize(size);
}
