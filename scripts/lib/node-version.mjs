// Says what to do when Node is too old. Written so that an old Node can still read it.
import { readFileSync } from 'node:fs';

/** Ends the process with status 1 when this Node is older than package.json asks for. */
export function checkNodeVersion() {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const wanted = String(manifest.engines.node).replace(/[^\d.]/g, '');
  const [major = 0, minor = 0] = wanted.split('.').map(Number);
  const [ownMajor = 0, ownMinor = 0] = process.versions.node.split('.').map(Number);
  if (ownMajor > major || (ownMajor === major && ownMinor >= minor)) return;
  console.error(
    `Whosaid needs Node ${wanted} or newer; this is ${process.versions.node} (${process.execPath}).\n` +
      'Install a newer one from https://nodejs.org, or with your version manager: nvm install 24, fnm install 24.',
  );
  process.exit(1);
}
