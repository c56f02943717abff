// Bundles client, server and command line into dist/.
//   node scripts/build.mjs [--watch]
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { context } from 'esbuild';
import { besides, vscodeOnce } from './lib/clientBundle.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const watch = process.argv.includes('--watch');

/**
 * What many sessions never need, and none for its first answer: evaluated when it is called for the first time. Of an ES
 * module each function is named that is used; of a CommonJS module everything can be.
 * @type {Readonly<Record<string, readonly string[] | 'all'>>}
 */
const calledLate = {
  'franc-min': ['francAll'],
  ajv: ['default'],
  'node:crypto': ['createHash', 'randomBytes'],
  crypto: 'all',
};

/** @type {import('esbuild').Plugin} */
const late = {
  name: 'late',
  setup(build) {
    build.onResolve({ filter: new RegExp(`^(?:${Object.keys(calledLate).join('|')})$`) }, ({ path, namespace }) =>
      namespace === 'late' ? undefined : { path, namespace: 'late' },
    );
    build.onLoad({ filter: /./, namespace: 'late' }, ({ path }) => {
      const names = calledLate[path] ?? [];
      return {
        contents: names === 'all' ? anythingOf(path) : `let loaded;${names.map((name) => callOf(path, name)).join('')}`,
        resolveDir: root,
      };
    });
  },
};

/** @param {string} path */
function anythingOf(path) {
  return `module.exports = new Proxy({}, { get: (_, name) => require('${path}')[name] });`;
}

/** @param {string} path @param {string} name */
function callOf(path, name) {
  return `
    function late_${name}(...args) {
      loaded ??= require('${path}');
      return new.target ? new loaded.${name}(...args) : loaded.${name}(...args);
    }
    export { late_${name} as ${name} };`;
}

/** @type {import('esbuild').BuildOptions} */
const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  minify: !watch,
  sourcemap: watch,
  legalComments: 'none',
  logLevel: 'warning',
  // The build for Node asks for an environment variable at each token, which takes a third of the time of parsing.
  alias: { yaml: './node_modules/yaml/browser/index.js' },
  plugins: [late],
};

/**
 * esbuild escapes all characters beyond ASCII but those in regular expressions, and for a single one of them JavaScript
 * keeps a whole bundle in two bytes a character.
 * @param {string} file
 */
async function writeInAscii(file) {
  const bundle = await readFile(file, 'utf8');
  if (/\\[^\0-\x7f]/.test(bundle)) throw new Error(`${file} has a backslash before a character that is to be escaped.`);
  const escaped = bundle.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  await writeFile(file, escaped);
}

/** A module that asks for its own place gets that of the bundle. */
const knowsWhereItIs = {
  define: { 'import.meta.url': 'bundleUrl' },
  banner: { js: 'const bundleUrl = require("node:url").pathToFileURL(__filename).href;' },
};

/** @type {(import('esbuild').BuildOptions & { readonly outfile: string })[]} */
const bundles = [
  {
    entryPoints: ['client/src/extension.ts'],
    outfile: 'dist/extension.js',
    plugins: [late, vscodeOnce, besides('./languageClient')],
    supported: { 'dynamic-import': false },
  },
  { entryPoints: ['client/src/server/languageClient.ts'], outfile: 'dist/languageClient.js', external: ['vscode'] },
  { entryPoints: ['server/src/main.ts'], outfile: 'dist/server.js' },
  { entryPoints: ['server/src/cli/main.ts'], outfile: 'dist/cli.js', ...knowsWhereItIs },
  { entryPoints: ['server/src/cli/worker.ts'], outfile: 'dist/worker.js' },
  // Charts are large and rarely drawn: loaded when somebody asks for a report.
  {
    entryPoints: ['server/src/report/page/page.ts'],
    outfile: 'dist/report.js',
    alias: Object.fromEntries(['htmlparser2', 'css-select', 'cssom'].map((name) => [name, './scripts/lib/absent.cjs'])),
  },
  // The pool of threads starts each with this file, which it looks for in a folder beside the bundle that it is in.
  { entryPoints: ['node_modules/tinypool/dist/entry/worker.js'], outfile: 'dist/entry/worker.js' },
];

if (!watch) await rm(new URL('../dist', import.meta.url), { recursive: true, force: true });
for (const bundle of bundles) {
  const builder = await context({ ...common, ...bundle });
  if (watch) {
    await builder.watch();
  } else {
    await builder.rebuild();
    await builder.dispose();
    await writeInAscii(path.join(root, bundle.outfile));
  }
}
