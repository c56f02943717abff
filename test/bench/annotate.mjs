// npm run bench:annotate: labels each of the samples, without its sidecar, in the real VS Code by keyboard alone, as
// somebody would who knows the right labels: first in a review, then by selecting what no proposal stood for. Prints keys
// per quote of both, the time to the next proposal, and whether the sidecars that come out label what the samples' own
// label.
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
import { byHand, jobsFor } from './annotate/byHand.mjs';
import { compare } from './annotate/compare.mjs';
import { decisionsFor, written } from './annotate/decide.mjs';
import { label } from './annotate/label.mjs';
import { quotesOf } from './annotate/quotes.mjs';
import { Review } from './annotate/review.mjs';

const MOST_KEYS = 1.5;
const MOST_MS = 100;
const MOST_ACTIVATION_MS = 100;

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
  let handKeys = 0;
  let hand = 0;
  for (const name of names) {
    const result = await annotate(name, expected.get(name) ?? []);
    times.push(...result.times);
    keys += result.keys;
    asked += result.asked;
    handKeys += result.handKeys;
    hand += result.hand;
    ok &&= result.isSame;
  }
  const activation = await activationTime();
  const perQuote = keys / asked;
  const p95 = quantile(times, 0.95);
  ok &&= perQuote <= MOST_KEYS && p95 <= MOST_MS && activation <= MOST_ACTIVATION_MS;
  console.log(
    `\n${perQuote.toFixed(2)} keys per quote of the reviews (${keys} for ${asked}; at most ${MOST_KEYS})` +
      `\n${(handKeys / Math.max(1, hand)).toFixed(1)} keys per quote that was labeled or completed by hand (${handKeys} for ${hand})` +
      `\n${((keys + handKeys) / (asked + hand)).toFixed(2)} keys per quote of both` +
      `\n${p95.toFixed(0)} ms from key to next proposal, p95 of ${times.length} (median ${quantile(times, 0.5).toFixed(0)}; at most ${MOST_MS})` +
      `\n${activation} ms to load and activate the extension, as VS Code measures it, median of 5 (at most ${MOST_ACTIVATION_MS})`,
  );
} finally {
  await browser.close();
  await embedded.stop();
}
process.exitCode = ok ? 0 : 1;

/** What VS Code shows under *Running Extensions*, in milliseconds: the median of five windows. */
async function activationTime() {
  const found = [];
  for (let round = 0; round < 5; round++) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-US' });
    const page = await context.newPage();
    await page.goto(windowUrl(embedded.authority, samples, path.join(samples, names[0] ?? '')));
    await page.locator('.breadcrumbs-control .monaco-breadcrumb-item').nth(1).waitFor();
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget .quick-input-box input').fill('>Developer: Show Running Extensions');
    await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'Show Running' }).first().waitFor();
    await page.keyboard.press('Enter');
    const row = page.locator('.runtime-extensions-editor .monaco-list-row').filter({ hasText: 'Whosaid' });
    const words = await row.first().innerText();
    const milliseconds = /(\d+)\s*ms/.exec(words)?.[1];
    if (milliseconds === undefined) throw new Error(`VS Code tells no time: ${words}`);
    found.push(Number(milliseconds));
    await context.close();
  }
  return quantile(found, 0.5);
}

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
    const decisions = decisionsFor(asked, expected);
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
    await page.locator('.notification-toast').filter({ hasText: 'every quote is labeled or dismissed' }).waitFor();
    await until(() => existsSync(sidecar));
    const quotesNow = async () => (await quotesOf(folder, [name])).get(name) ?? [];
    // VS Code in a browser saves by itself after a second.
    const changing = async (/** @type {() => Promise<void>} */ act) => {
      const before = readFileSync(sidecar, 'utf8');
      await act();
      await until(() => readFileSync(sidecar, 'utf8') !== before);
    };
    const keysOfReview = review.keys;
    const jobs = jobsFor(await quotesNow(), expected);
    for (const job of jobs) {
      const typeNow = async () =>
        (await quotesNow()).find(({ content }) => written(content) === written(job.content))?.type;
      await byHand(review, text, job, changing, typeNow);
    }
    const { isSame, lines } = compare(text, await quotesNow(), expected);
    const slowest = Math.max(0, ...review.times);
    console.log(
      `${name}: ${decided} quotes asked about, ${keysOfReview} keys; ${jobs.length} by hand, ${review.keys - keysOfReview} keys; ` +
        `p95 ${quantile(review.times, 0.95).toFixed(0)} ms, slowest ${slowest.toFixed(0)} ms`,
    );
    for (const line of lines) console.log(`  ${line}`);
    for (const said of await page.locator('.notification-list-item-message').allInnerTexts())
      console.log(`  VS Code says: ${said}`);
    return {
      asked: decided,
      keys: keysOfReview,
      hand: jobs.length,
      handKeys: review.keys - keysOfReview,
      times: review.times,
      isSame,
    };
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
    if (performance.now() > deadline) throw new Error('The sidecar did not become another one.');
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
