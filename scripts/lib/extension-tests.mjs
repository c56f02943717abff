// Runs a test suite inside the extension host of an embedded VS Code, as `code --extensionTestsPath` does on a desktop.
import { setTimeout as delay } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { findChromium } from './chromium.mjs';
import { startEmbedded, windowUrl } from './embedded.mjs';

/**
 * @typedef {object} ExtensionTests
 * @property {readonly string[]} developmentPaths absolute folders of the extensions under test
 * @property {string} testsPath the absolute path of a CommonJS module that exports `run()`
 * @property {string} workspace an absolute path of a folder or a `.code-workspace` file
 * @property {NodeJS.ProcessEnv} [env] what the suite sees
 * @property {(line: string) => void} [log] gets what VS Code and the suite write to the console, line by line
 * @property {number} [timeoutMs]
 */

/**
 * @param {ExtensionTests} tests
 * @returns {Promise<number>} the exit code: 0 when `run()` was resolved
 * @throws when VS Code does not come up or the time is over
 */
export async function runExtensionTests(tests) {
  const executable = await findChromium();
  const embedded = await startEmbedded(tests.env === undefined ? {} : { env: tests.env });
  const browser = await chromium.launch(executable);
  try {
    const page = await browser.newPage();
    /** @type {Promise<number>} */
    const ended = new Promise((resolve, reject) => {
      void page.exposeFunction('codeAutomationExit', resolve);
      page.once('crash', () => reject(new Error('The browser page crashed.')));
      page.once('close', () => reject(new Error('The browser page closed before the suite ended.')));
    });
    await page.exposeFunction('codeAutomationLog', (/** @type {string} */ _type, /** @type {unknown} */ args) =>
      tests.log?.(logLine(args)),
    );
    const remote = (/** @type {string} */ file) => ({
      $mid: 1,
      scheme: 'vscode-remote',
      authority: embedded.authority,
      path: file,
    });
    await withDevelopmentOptions(page, {
      extensions: tests.developmentPaths.map(remote),
      extensionTestsPath: remote(tests.testsPath),
    });
    await page.goto(windowUrl(embedded.authority, tests.workspace));
    return await orTimeout(ended, tests.timeoutMs ?? 300_000, async () => {
      return `The suite did not end in time. The server's log:\n${await embedded.log()}`;
    });
  } finally {
    await browser.close();
    await embedded.stop();
  }
}

/**
 * The workbench reads its options from its page; the server has no switch for these.
 *
 * @param {import('playwright-core').Page} page
 * @param {object} developmentOptions
 */
async function withDevelopmentOptions(page, developmentOptions) {
  await page.route(
    (url) => url.pathname === '/',
    async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      const body = html.replace(
        /(<meta id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/,
        (_all, before, settings) => {
          const configuration = { ...JSON.parse(unescapeHtml(settings)), developmentOptions };
          return `${before}${escapeHtml(JSON.stringify(configuration))}"`;
        },
      );
      await route.fulfill({ response, body });
    },
  );
}

/** @param {string} text */
function escapeHtml(text) {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** @param {string} html */
function unescapeHtml(html) {
  return html.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&amp;', '&');
}

/**
 * @param {unknown} args
 * @returns {string}
 */
function logLine(args) {
  return (Array.isArray(args) ? args : [args])
    .map((each) => (typeof each === 'string' ? each : JSON.stringify(each)))
    .join(' ');
}

/**
 * @param {Promise<number>} ended
 * @param {number} ms
 * @param {() => Promise<string>} message
 */
async function orTimeout(ended, ms, message) {
  const timer = new AbortController();
  const late = delay(ms, undefined, { signal: timer.signal }).then(async () => {
    throw new Error(await message());
  });
  late.catch(() => {});
  try {
    return await Promise.race([ended, late]);
  } finally {
    timer.abort();
  }
}
