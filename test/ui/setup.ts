// Before all UI tests: packs the extension as users get it, and starts one embedded VS Code with it installed.
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '../../scripts/lib/embedded.mjs';
import { root } from '../../scripts/lib/paths.mjs';
import { run } from '../../scripts/lib/processes.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** `host:port` of the embedded VS Code */
    authority: string;
  }
}

/** Called by vitest; what it returns is called after the last test. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const packed = await run(process.execPath, [path.join(root, 'scripts', 'package.mjs')], { quiet: true });
  if (packed.code !== 0) throw new Error(`npm run package failed:\n${packed.output}`);
  const embedded = await startEmbedded({
    extensions: [path.join(root, 'out', 'whosaid.vsix')],
    settings: {
      'editor.hover.delay': 100,
      'editor.minimap.enabled': false,
      'editor.occurrencesHighlight': 'off',
      'editor.wordWrap': 'on',
      'explorer.compactFolders': false,
      'workbench.quickOpen.closeOnFocusLost': false,
    },
  });
  project.provide('authority', embedded.authority);
  return embedded.stop;
}
