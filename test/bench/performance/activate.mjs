// Loads and activates dist/extension.js and prints how many milliseconds that took. NODE_PATH has to name the folder of
// what stands in for VS Code's API.
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from '../../../scripts/lib/paths.mjs';

const require = createRequire(import.meta.url);
const nothing = { get: () => undefined, update: () => Promise.resolve(), keys: () => [] };

const begun = performance.now();
const { activate } = require(path.join(root, 'dist', 'extension.js'));
activate({
  subscriptions: [],
  workspaceState: nothing,
  globalState: nothing,
  extensionUri: require('vscode').Uri,
  asAbsolutePath: (/** @type {string} */ name) => path.join(root, name),
});
process.stdout.write(String(performance.now() - begun), () => process.exit(0));
