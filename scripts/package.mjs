// Packs what is built in dist/ into out/whosaid.vsix.
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { root } from './lib/paths.mjs';
import { standalone } from './lib/readme.mjs';

/** A larger extension takes too long to install and to load. */
const LIMIT_BYTES = 1_000_000;

const packagePath = path.join(root, 'out', 'whosaid.vsix');
const readmePath = path.join('out', 'README.md');
mkdirSync(path.dirname(packagePath), { recursive: true });
writeFileSync(path.join(root, readmePath), standalone(readFileSync(path.join(root, 'README.md'), 'utf8')));
await createVSIX({
  cwd: root,
  packagePath,
  readmePath,
  dependencies: false,
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
});

const { size } = statSync(packagePath);
console.log(`out/whosaid.vsix: ${(size / 1000).toFixed(0)} kB`);
if (size > LIMIT_BYTES) {
  console.error(`That is over ${LIMIT_BYTES / 1000} kB. What is in it: npx vsce ls --tree --no-dependencies`);
  process.exitCode = 1;
}
