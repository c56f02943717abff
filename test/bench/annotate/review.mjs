/// <reference lib="dom" />
// A review in the real workbench: what its picker shows, and how long after a key it shows the next. While a time is
// taken the page is asked in its own plain words only: Playwright's locators search all of it, on the thread that draws.

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
    await this.#page.evaluate(watch);
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
    await this.press(key);
    const time = await this.#page.evaluate(untilNext, PATIENCE_MS);
    if (time === undefined) return;
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
    return (await this.#shown()).isOpen;
  }

  /**
   * Which quote is asked about, by its words.
   *
   * @param {readonly import('../../../server/src/protocol').QuoteItem[]} asked
   */
  async current(asked) {
    await this.settled();
    const rows = await this.rows();
    const index = asked.findIndex(({ words }) => rows.some((row) => row.includes(`“${words}”`)));
    if (index === -1) throw new Error(`Nobody expected to be asked about ${rows.join('; ')}`);
    return index;
  }

  /** `Quote 3 of 12 · probably Wang Yi`. */
  async title() {
    return (await this.#shown()).title;
  }

  /** The lines of the list, as they are read. */
  async rows() {
    return (await this.#shown()).rows;
  }

  /** The line that Enter takes. */
  async focused() {
    return (await this.#shown()).focused;
  }

  #shown() {
    return this.#page.evaluate(read);
  }

  /** The list has been drawn for what is typed. */
  async settled() {
    const before = JSON.stringify(await this.rows());
    await this.#page.waitForTimeout(60);
    if (JSON.stringify(await this.rows()) !== before) await this.settled();
  }
}

/** Runs in the page: notes when a key goes down, and when a title that is another has been drawn. */
function watch() {
  const widget = () => /** @type {HTMLElement | null} */ (document.querySelector('.quick-input-widget'));
  const titleOf = () => widget()?.querySelector('.quick-input-title')?.textContent ?? '';
  const numberOf = (/** @type {string} */ of) => /^Quote (\d+) of/.exec(of)?.[1];
  const isOpen = () => (widget()?.style.display ?? 'none') !== 'none';
  const state = { key: 0, before: '', shown: 0, isOver: false };
  let title = titleOf();
  Object.assign(globalThis, { whosaidBench: state });
  const pressed = () => Object.assign(state, { key: performance.now(), before: title, shown: 0, isOver: false });
  addEventListener('keydown', pressed, { capture: true });
  new MutationObserver(() => {
    state.isOver = !isOpen();
    const now = titleOf();
    if (now === title) return;
    title = now;
    if (!numberOf(now) || numberOf(now) === numberOf(state.before)) return;
    requestAnimationFrame(() => (state.shown ||= performance.now()));
  }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
}

/**
 * Runs in the page: waits until the next quote is drawn or the review ends.
 *
 * @param {number} patience
 * @returns {Promise<number | undefined>} milliseconds since the key; undefined where the review ended
 */
async function untilNext(patience) {
  const { whosaidBench: state } = /** @type {any} */ (globalThis);
  while (state.shown === 0) {
    if (state.isOver) return undefined;
    if (performance.now() - state.key > patience) throw new Error('No other quote was shown.');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return state.shown - state.key;
}

/** Runs in the page: what the picker shows. */
function read() {
  const widget = /** @type {HTMLElement | null} */ (document.querySelector('.quick-input-widget'));
  const title = widget?.querySelector('.quick-input-title')?.textContent ?? '';
  const rows = [...(widget?.querySelectorAll('.monaco-list-row') ?? [])];
  const labelOf = (/** @type {Element | undefined} */ row) => row?.getAttribute('aria-label') ?? '';
  return {
    isOpen: (widget?.style.display ?? 'none') !== 'none' && /^Quote \d/.test(title),
    title,
    rows: rows.map(labelOf),
    focused: labelOf(rows.find((row) => row.classList.contains('focused'))),
  };
}
