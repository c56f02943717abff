// A Chromium that Playwright can drive.
import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { cached, installPackages } from './cache.mjs';
import { fontConfiguration } from './fonts.mjs';
import { findOnPath, isExecutable } from './paths.mjs';
import { run } from './processes.mjs';

const CHROMIUM = '153.0.0';
const ON_PATH = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const ON_MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/**
 * What `chromium.launch` of playwright-core takes.
 *
 * @typedef {object} Browser
 * @property {string} executablePath
 * @property {string[]} args
 * @property {{ [name: string]: string | undefined }} env
 */

/**
 * The browser for the tests: CHROMIUM_PATH, one on PATH, or one from npm.
 *
 * @returns {Promise<Browser>}
 * @throws with what to do when there is none for this machine
 */
export async function findChromium() {
  const { executablePath, libraries } = await findExecutable();
  return {
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-dev-shm-usage',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // A page whose HTML was intercepted could not reach its own server otherwise.
      '--disable-features=LocalNetworkAccessChecks',
      '--font-render-hinting=none',
    ],
    env: {
      ...process.env,
      ...(libraries === undefined ? {} : { LD_LIBRARY_PATH: libraries }),
      ...(process.platform === 'linux' ? { FONTCONFIG_FILE: await fontConfiguration() } : {}),
    },
  };
}

/** @returns {Promise<{ readonly executablePath: string, readonly libraries?: string }>} */
async function findExecutable() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen !== undefined && chosen !== '') {
    if (await isExecutable(chosen)) return { executablePath: chosen };
    throw new Error(`CHROMIUM_PATH is ${chosen}, which is not an executable file.`);
  }
  const installed = (await findOnPath(ON_PATH)) ?? ((await isExecutable(ON_MAC)) ? ON_MAC : undefined);
  if (installed !== undefined) return { executablePath: installed };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `There is no Chromium on PATH, and npm has none for ${process.platform}-${process.arch}. ` +
        'Install Chromium or Chrome, or set CHROMIUM_PATH.' +
        (process.platform === 'linux' ? ' On Debian: sudo apt-get install chromium' : ''),
    );
  }

  const folder = await chromiumFromNpm();
  const executablePath = path.join(folder, 'chromium');
  const bare = await run(executablePath, ['--version'], { quiet: true });
  if (bare.code === 0) return { executablePath };
  const libraries = [path.join(folder, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(path.delimiter);
  const helped = await run(executablePath, ['--version'], {
    quiet: true,
    env: { ...process.env, LD_LIBRARY_PATH: libraries },
  });
  if (helped.code === 0) return { executablePath, libraries };
  throw new Error(
    `Chromium does not start:\n${bare.output}${helped.output}` +
      'On Debian: sudo apt-get install libnss3 libnspr4 libexpat1, or set CHROMIUM_PATH to another Chromium.',
  );
}

/** The package carries the browser and the system libraries that a small machine lacks, all compressed. */
async function chromiumFromNpm() {
  return cached({
    key: `chromium-${CHROMIUM}`,
    title: 'Chromium for the tests',
    size: '70 MB, 220 MB on disk',
    install: async (folder) => {
      await installPackages(folder, `@sparticuz/chromium@${CHROMIUM}`);
      const packed = path.join(folder, 'node_modules', '@sparticuz', 'chromium', 'bin');
      const executable = path.join(folder, 'chromium');
      await decompress(path.join(packed, 'chromium.br'), executable);
      await chmod(executable, 0o755);
      for (const name of ['al2023.tar', 'swiftshader.tar']) {
        const archive = path.join(folder, name);
        await decompress(path.join(packed, `${name}.br`), archive);
        const { code, output } = await run('tar', ['-xf', archive, '-C', folder, '--no-same-owner'], { quiet: true });
        if (code !== 0) throw new Error(`tar cannot unpack ${archive}:\n${output}`);
        await rm(archive);
      }
      await rm(path.join(folder, 'node_modules'), { recursive: true });
    },
  });
}

/**
 * @param {string} from
 * @param {string} to
 */
async function decompress(from, to) {
  await pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to));
}
