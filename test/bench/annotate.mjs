// npm run bench:annotate: labels each of the samples, without its sidecar, in the real VS Code by keyboard alone, as
// somebody would who knows the right labels, and prints keys per quote, the time to the next proposal, and whether the
// sidecars that come out label what the samples' own label.
//   node test/bench/annotate.mjs [NAME…]     only the samples whose names begin so
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { findChromium } from '../../scripts/lib/chromium.mjs';
import { startEmbedded, windowUrl } from '../../scripts/lib/embedded.mjs';
import { root } from '../../scripts/lib/paths.mjs';
import { run } from '../../scripts/lib/processes.mjs';
import { compare } from './annotate/compare.mjs';
import { decisionsFor } from './annotate/decide.mjs';
import { label } from './annotate/label.mjs';
import { quotesOf } from './annotate/quotes.mjs';
import { Review } from './annotate/review.mjs';

const MOST_KEYS = 1.5;
const MOST_MS = 100;

const chosen = process.argv.slice(2);
const samples = path.join(root, 'samples');
const names = readdirSync(samples)
  .filter((name) => name.endsWith('.txt'))
  .filter((name) => chosen.length === 0 || chosen.some((each) => name.startsWith(each)));

const packed = await run(process.execPath, [path.join(root, 'scripts', 'package.mjs')], { quiet: true });
if (packed.code !== 0) throw new Error(packed.output);
const embedded = await startEmbedded({
  extensions: [path.join(root, 'out', 'whosaid.vsix')],
  settings: { 'editor.minimap.enabled': false, 'editor.wordWrap': 'on' },
});
const browser = await chromium.launch(await findChromium());
let ok = true;
try {
  const expected = await quotesOf(samples, names);
  /** @type {number[]} */
  const times = [];
  let keys = 0;
  let asked = 0;
  for (const name of names) {
    const result = await annotate(name, expected.get(name) ?? []);
    times.push(...result.times);
    keys += result.keys;
    asked += result.asked;
    ok &&= result.isSame;
  }
  const perQuote = keys / asked;
  const p95 = quantile(times, 0.95);
  ok &&= perQuote <= MOST_KEYS && p95 <= MOST_MS;
  console.log(
    `\n${(perQuote).toFixed(2)} keys per quote (${keys} for ${asked}; at most ${MOST_KEYS})` +
      `\n${p95.toFixed(0)} ms from key to next proposal, p95 of ${times.length} (median ${quantile(times, 0.5).toFixed(0)}; at most ${MOST_MS})`,
  );
} finally {
  await browser.close();
  await embedded.stop();
}
process.exitCode = ok ? 0 : 1;

/**
 * @param {string} name
 * @param {readonly import('../../server/src/protocol').QuoteItem[]} expected
 */
async function annotate(name, expected) {
  const parent = mkdtempSync(path.join(tmpdir(), 'whosaid-annotate-'));
  const folder = path.join(parent, 'samples');
  cpSync(samples, folder, { recursive: true });
  // The other texts stay complete, so that the review ends with this one.
  rmSync(path.join(folder, `${name}.quotes.yaml`));
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-US' });
  const page = await context.newPage();
  try {
    const asked = (await quotesOf(folder, [name])).get(name) ?? [];
    const { decisions, missed } = decisionsFor(asked, expected);
    await page.goto(windowUrl(embedded.authority, folder, path.join(folder, name)));
    await page.locator('.editor-instance .view-line').filter({ hasText: /\S/ }).first().waitFor();
    await page.locator('.breadcrumbs-control .monaco-breadcrumb-item').nth(1).waitFor();
    await page
      .locator('.statusbar-item')
      .filter({ hasText: `${asked.length} left` })
      .waitFor();
    await page.locator('.editor-instance .view-lines').first().click();
    const review = new Review(page);
    await review.begin();
    const text = readFileSync(path.join(folder, name), 'utf8').replace(/^\uFEFF/, '');
    let decided = 0;
    while (await review.isOpen()) {
      const index = await review.current(asked);
      await label(review, text, asked[index], decisions[index]);
      decided++;
    }
    const sidecar = path.join(folder, `${name}.quotes.yaml`);
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await until(
      () =>
        existsSync(sidecar) &&
        page
          .locator('.tab.dirty')
          .count()
          .then((count) => count === 0),
    );
    const result = (await quotesOf(folder, [name])).get(name) ?? [];
    const { isSame, lines } = compare(result, expected, missed);
    const slowest = Math.max(0, ...review.times);
    console.log(
      `${name}: ${decided} quotes asked about, ${review.keys} keys, ` +
        `p95 ${quantile(review.times, 0.95).toFixed(0)} ms, slowest ${slowest.toFixed(0)} ms`,
    );
    for (const line of lines) console.log(`  ${line}`);
    for (const said of await page.locator('.notification-list-item-message').allInnerTexts())
      console.log(`  VS Code says: ${said}`);
    return { asked: decided, keys: review.keys, times: review.times, isSame };
  } catch (error) {
    const picture = path.join(root, 'out', 'bench', `${name}.png`);
    await page.screenshot({ path: picture });
    throw new Error(`${name}: see ${picture}`, { cause: error });
  } finally {
    await context.close();
    rmSync(parent, { recursive: true, force: true });
  }
}

/** @param {() => boolean | Promise<boolean>} condition */
async function until(condition) {
  const deadline = performance.now() + 20_000;
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error('The sidecar was not saved.');
    await delay(50);
  }
}

/**
 * @param {readonly number[]} numbers
 * @param {number} share 0 to 1
 */
function quantile(numbers, share) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
