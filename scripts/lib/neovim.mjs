// Neovim, the second editor of the protocol tests.
import { findOnPath } from './paths.mjs';
import { run } from './processes.mjs';

const INSTALL = 'apt-get install -y --no-install-recommends neovim';

/**
 * Neovim's path. In CI, as root on Debian, it is installed when missing; on a person's machine nothing is installed
 * without being asked.
 *
 * @returns {Promise<{ readonly path: string } | { readonly missing: string }>} `missing` says what to do
 */
export async function findNeovim() {
  const found = await findOnPath(['nvim']);
  if (found !== undefined) return { path: found };
  const apt = await findOnPath(['apt-get']);
  if (!process.env.CI || process.getuid?.() !== 0 || apt === undefined) {
    return { missing: `Neovim is not installed. On Debian: sudo ${INSTALL}` };
  }
  console.log(`Installing Neovim (${INSTALL})`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const steps = [['update', '-qq'], INSTALL.split(' ').slice(1)];
  for (const args of steps) {
    const { code, output } = await run(apt, args, { quiet: true, env });
    if (code !== 0) return { missing: `apt-get ${args.join(' ')} failed:\n${output}` };
  }
  const installed = await findOnPath(['nvim']);
  return installed === undefined ? { missing: 'apt-get installed no nvim' } : { path: installed };
}
