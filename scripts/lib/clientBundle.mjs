// How the extension is bundled so that VS Code, which waits for it, loads little.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from './paths.mjs';

/**
 * One module for VS Code's API. Each file that imports it would copy the whole of it otherwise, hundreds of names, while
 * VS Code waits for the extension to be loaded.
 *
 * @type {import('esbuild').Plugin}
 */
export const vscodeOnce = {
  name: 'vscode once',
  setup(build) {
    build.onResolve({ filter: /^vscode$/ }, ({ kind }) =>
      kind === 'require-call' ? { path: 'vscode', external: true } : { path: 'vscode', namespace: 'vscode' },
    );
    build.onLoad({ filter: /^/, namespace: 'vscode' }, async () => {
      const types = await readFile(path.join(root, 'node_modules', '@types', 'vscode', 'index.d.ts'), 'utf8');
      const declared = types.matchAll(/^\texport (?:abstract )?(?:class|const|enum|function|let|namespace) (\w+)/gm);
      const names = new Set([...declared].map(([, name]) => name));
      const exported = [...names].map((name) => `export const ${name} = api.${name};`);
      return { contents: ["const api = require('vscode');", ...exported].join('\n'), resolveDir: root };
    });
  },
};

/**
 * Leaves a module that is loaded late to a bundle of its own, so that nobody reads it before.
 *
 * @param {`./${string}`} specifier as it is written where it is imported
 * @returns {import('esbuild').Plugin}
 */
export function besides(specifier) {
  return {
    name: `besides ${specifier}`,
    setup(build) {
      build.onResolve({ filter: /^\./ }, (found) =>
        found.path === specifier ? { path: `${specifier}.js`, external: true } : undefined,
      );
    },
  };
}
