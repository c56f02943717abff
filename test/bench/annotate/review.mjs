/// <reference lib="dom" />
// A review in the real workbench: what its picker shows, and how long after a key it shows the next.

/** @typedef {import('playwright-core').Page} Page */

const PATIENCE_MS = 20_000;
const picker = '.quick-input-widget:visible';

/** Counts keys, and notes in the page when a key went down and when another title was drawn behind it. */
export class Review {
  /** @type {Page} */
  #page;
  keys = 0;
  /** milliseconds from the key that decides to the next proposal on screen */
  /** @type {number[]} */
  times = [];

  /** @param {Page} page */
  constructor(page) {
    this.#page = page;
  }

  /** Begins in the open text, and waits for the first proposal. The key that begins is no quote's. */
  async begin() {
    await this.#page.evaluate(() => {
      const state = { key: 0, title: '', shown: 0 };
      Object.assign(globalThis, { whosaidBench: state });
      addEventListener('keydown', () => (state.key = performance.now()), { capture: true });
      new MutationObserver(() => {
        const title = document.querySelector('.quick-input-widget .quick-input-title')?.textContent ?? '';
        if (title === state.title) return;
        state.title = title;
        requestAnimationFrame(() => (state.shown = performance.now()));
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    await this.#page.keyboard.press('Control+Alt+R');
    await this.#page
      .locator(`${picker} .quick-input-title`)
      .filter({ hasText: /^Quote 1 of/ })
      .waitFor({ timeout: PATIENCE_MS });
  }

  /** Presses a key without waiting for anything but the picker's input. */
  /** @param {string} key */
  async press(key) {
    if (process.env.BENCH_LOG) console.log(key, (await this.isOpen()) ? await this.title() : '');
    this.keys++;
    await this.#page.keyboard.press(key);
  }

  /**
   * Presses the key that decides and waits for the next quote, or for the end.
   *
   * @param {string} key
   */
  async decide(key) {
    const before = await this.title();
    await this.press(key);
    const next = this.#page.locator(`${picker} .quick-input-title`).filter({ hasNotText: before, hasText: /^Quote/ });
    const end = this.#page.locator('.quick-input-widget').and(this.#page.locator(':not(:visible)'));
    await next.or(end).first().waitFor({ state: 'attached', timeout: PATIENCE_MS });
    if (!(await this.isOpen())) return;
    const time = await this.#page.evaluate(elapsed);
    this.times.push(time);
    if (process.env.BENCH_LOG) console.log(`  ${time.toFixed(0)} ms`);
  }

  /**
   * Moves the edges of a quote, and goes on where a review is on.
   *
   * @param {string} begin the key that begins it: `e` labels a quote of the review before
   * @param {readonly string[]} keys
   */
  async adjust(begin, keys) {
    await this.press(begin);
    const mode = this.#page.locator('.statusbar-item').filter({ hasText: 'the end by word' });
    await mode.waitFor({ timeout: PATIENCE_MS });
    await this.#page.locator('.editor-instance .monaco-editor.focused').waitFor({ timeout: PATIENCE_MS });
    for (const key of keys) await this.press(key);
    await this.press('Enter');
    await mode.waitFor({ state: 'detached', timeout: PATIENCE_MS });
    const end = this.#page.locator('.statusbar-item').filter({ hasText: '· complete' });
    await this.#page.locator(`${picker} .quick-input-title`).or(end).first().waitFor({ timeout: PATIENCE_MS });
  }

  /**
   * Goes to words by the editor's search, and leaves them selected.
   *
   * @param {string} words
   */
  async find(words) {
    await this.press('Control+F');
    const widget = this.#page.locator('.editor-instance .find-widget.visible');
    await widget.waitFor({ timeout: PATIENCE_MS });
    this.keys += [...words].length;
    await this.#page.keyboard.type(words);
    await widget.locator('.matchesCount').filter({ hasText: '1 of 1' }).waitFor({ timeout: PATIENCE_MS });
    // A notification that is still there takes the first Escape.
    while (await widget.isVisible()) {
      await this.press('Escape');
      await this.#page.waitForTimeout(300);
    }
  }

  /**
   * Opens a picker, and waits for it.
   *
   * @param {readonly string[]} keys
   * @param {string} title
   */
  async pick(keys, title) {
    for (const key of keys) await this.press(key);
    await this.#page
      .locator(`${picker} .quick-input-title`)
      .filter({ hasText: title })
      .waitFor({ timeout: PATIENCE_MS });
    await this.settled();
  }

  /** Whether a quote is asked about. */
  async isOpen() {
    return this.#page.locator(`${picker} .quick-input-title`).isVisible();
  }

  /**
   * Which quote is asked about, by its words.
   *
   * @param {readonly import('../../../server/src/protocol').QuoteItem[]} asked
   */
  async current(asked) {
    await this.settled();
    const [row = ''] = await this.rows();
    const index = asked.findIndex(({ words }) => row.includes(`“${words}”`));
    if (index === -1) throw new Error(`Nobody expected to be asked about ${row}`);
    return index;
  }

  /** `Quote 3 of 12 · probably Wang Yi`. */
  async title() {
    return this.#page.locator(`${picker} .quick-input-title`).innerText();
  }

  /** The lines of the list, as they are read. */
  async rows() {
    const rows = await this.#page.locator(`${picker} .monaco-list-row`).all();
    return Promise.all(rows.map((row) => row.getAttribute('aria-label').then((label) => label ?? '')));
  }

  /** The line that Enter takes. */
  async focused() {
    return (await this.#page.locator(`${picker} .monaco-list-row.focused`).getAttribute('aria-label')) ?? '';
  }

  /** The list has been drawn for what is typed. */
  async settled() {
    const before = JSON.stringify(await this.rows());
    await this.#page.waitForTimeout(60);
    if (JSON.stringify(await this.rows()) !== before) await this.settled();
  }
}

/** Runs in the page: waits for the frame in which the title is drawn. */
async function elapsed() {
  const { whosaidBench: state } = /** @type {any} */ (globalThis);
  while (state.shown < state.key) await new Promise((resolve) => requestAnimationFrame(resolve));
  return state.shown - state.key;
}
