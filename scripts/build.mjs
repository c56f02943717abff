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
 * Libraries that many sessions never need, and none for its first answer, with what is used of each. They are in a bundle
 * of their own, so that a start does not even read them.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const neededLate = { 'franc-min': ['francAll'], ajv: ['default'] };
const lateBundle = './late.js';

/**
 * Lets what is needed late be loaded when it is called for the first time; so too Node’s cryptography, of which libraries
 * that are no ES modules may use anything.
 * @type {Readonly<Record<string, string>>}
 */
const calledLate = {
  ...Object.fromEntries(
    Object.entries(neededLate).map(([name, all]) => [
      name,
      all.map((used) => calling(used, lateBundle, nameInBundle(name, used))).join(''),
    ]),
  ),
  'node:crypto': ['createHash', 'randomBytes'].map((used) => calling(used, 'node:crypto', used)).join(''),
  crypto: "module.exports = new Proxy({}, { get: (_, used) => require('crypto')[used] });",
};

/** @param {string} used @param {string} module that has it @param {string} name that it has there */
function calling(used, module, name) {
  return `
    function call_${used}(...args) {
      const called = require('${module}').${name};
      return new.target ? new called(...args) : called(...args);
    }
    export { call_${used} as ${used} };`;
}

/** @param {string} name of a library @param {string} used */
function nameInBundle(name, used) {
  return `${name}_${used}`.replaceAll('-', '_');
}

/** Each library is evaluated when it is asked for. */
function gettersOfLate() {
  return Object.entries(neededLate)
    .flatMap(([name, all]) =>
      all.map((used) => `get ${nameInBundle(name, used)}() { return require('${name}').${used}; }`),
    )
    .join(', ');
}

/** @type {import('esbuild').Plugin} */
const late = {
  name: 'late',
  setup(build) {
    const filter = new RegExp(`^(?:${Object.keys(calledLate).join('|')})$`);
    build.onResolve({ filter }, ({ path: name, namespace }) =>
      namespace === 'late' ? undefined : { path: name, namespace: 'late' },
    );
    build.onResolve({ filter: /./, namespace: 'late' }, ({ path: name }) => ({ path: name, external: true }));
    build.onLoad({ filter: /./, namespace: 'late' }, ({ path: name }) => ({ contents: calledLate[name] ?? '' }));
  },
};

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
  {
    entryPoints: ['client/src/server/languageClient.ts'],
    outfile: 'dist/languageClient.js',
    external: ['vscode'],
    plugins: [late],
  },
  { entryPoints: ['server/src/main.ts'], outfile: 'dist/server.js', plugins: [late] },
  { entryPoints: ['server/src/cli/main.ts'], outfile: 'dist/cli.js', ...knowsWhereItIs, plugins: [late] },
  { entryPoints: ['server/src/cli/worker.ts'], outfile: 'dist/worker.js', plugins: [late] },
  {
    stdin: { contents: `module.exports = {${gettersOfLate()}};`, resolveDir: root },
    outfile: 'dist/late.js',
  },
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
