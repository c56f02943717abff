// The size of what users install.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../../../scripts/lib/paths.mjs';

/** @returns {import('../measure.mjs').Row[]} */
export function size() {
  const run = spawnSync(process.execPath, [path.join(root, 'scripts', 'package.mjs')], { cwd: root, encoding: 'utf8' });
  const bytes = run.error ? Number.NaN : statSync(path.join(root, 'out', 'whosaid.vsix')).size;
  return [
    { group: 'size', what: 'the .vsix', value: bytes / 1000, unit: 'kB', limit: 1000, kind: 'ratio' },
    {
      group: 'size',
      what: 'dist/server.js in it, unpacked',
      value: statSync(path.join(root, 'dist', 'server.js')).size / 1000,
      unit: 'kB',
    },
  ];
}
