// Bundles client, server and command line into dist/, one file each.
//   node scripts/build.mjs [--watch]
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { context } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const watch = process.argv.includes('--watch');

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

/** A module that asks for its own place gets that of the bundle. */
const knowsWhereItIs = {
  define: { 'import.meta.url': 'bundleUrl' },
  banner: { js: 'const bundleUrl = require("node:url").pathToFileURL(__filename).href;' },
};

/** @type {import('esbuild').BuildOptions[]} */
const bundles = [
  { entryPoints: ['client/src/extension.ts'], outfile: 'dist/extension.js', external: ['vscode'] },
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
  }
}
