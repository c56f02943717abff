// Before all grammar tests: the grammars that ours are injected into, byte for byte as VS Code ships them.
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { cached } from '../../scripts/lib/cache.mjs';
import { npm } from '../../scripts/lib/npm.mjs';
import { namesIn } from '../../scripts/lib/paths.mjs';
import { run } from '../../scripts/lib/processes.mjs';

/** VS Code's built-in extensions as npm packages; only their files are wanted, not what these packages depend on. */
const packages = {
  // As in VS Code 1.91, and what took its place later, as in 1.139.
  'yaml-flat': '@codingame/monaco-vscode-yaml-default-extension@11.1.2',
  'yaml-nested': '@codingame/monaco-vscode-yaml-default-extension@36.2.7',
  markdown: '@codingame/monaco-vscode-markdown-basics-default-extension@36.2.7',
};

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the hosts' grammars: `yaml-flat/`, `yaml-nested/`, `markdown/`. */
    hosts: string;
  }
}

/** Called by vitest. */
export default async function setup(project: TestProject): Promise<void> {
  const hosts = await cached({
    key: 'grammars-1',
    title: 'the YAML and Markdown grammars of VS Code',
    size: '50 kB',
    install: async (folder) => {
      for (const [name, spec] of Object.entries(packages)) {
        const unpacked = path.join(folder, 'unpacked');
        await mkdir(unpacked);
        await npm(unpacked, ['pack', spec]);
        const archive = namesIn(unpacked).find((file) => file.endsWith('.tgz')) ?? '';
        const { code, output } = await run('tar', ['-xzf', archive], { cwd: unpacked, quiet: true });
        if (code !== 0) throw new Error(`tar could not unpack ${archive}:\n${output}`);
        await rename(path.join(unpacked, 'package', 'resources'), path.join(folder, name));
        await rm(unpacked, { recursive: true });
      }
    },
  });
  project.provide('hosts', hosts);
}
