// The fonts of the tests: every script that the samples use, and the same on every machine, so that pictures compare.
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { cached, installPackages } from './cache.mjs';
import { temporaryFolder } from './paths.mjs';

const FILES = [
  '@embedpdf/fonts-latin/fonts/NotoSans-Regular.ttf',
  '@embedpdf/fonts-latin/fonts/NotoSans-Italic.ttf',
  '@embedpdf/fonts-latin/fonts/NotoSans-SemiBold.ttf',
  '@embedpdf/fonts-latin/fonts/NotoSans-Bold.ttf',
  '@embedpdf/fonts-latin/LICENSE',
  '@embedpdf/fonts-sc/fonts/NotoSansHans-Regular.otf',
  'dejavu-fonts-ttf/ttf/DejaVuSansMono.ttf',
  'dejavu-fonts-ttf/ttf/DejaVuSansMono-Bold.ttf',
  'dejavu-fonts-ttf/ttf/DejaVuSansMono-Oblique.ttf',
];

/**
 * A fontconfig file that knows these fonts only.
 *
 * @returns {Promise<string>} its path
 */
export async function fontConfiguration() {
  const fonts = await cached({
    key: 'fonts-1',
    title: 'fonts for the tests (Latin, Vietnamese, Cyrillic, Chinese)',
    size: '48 MB, 12 MB on disk',
    install: async (folder) => {
      await installPackages(
        folder,
        '@embedpdf/fonts-latin@1.0.0',
        '@embedpdf/fonts-sc@1.0.0',
        'dejavu-fonts-ttf@2.37.3',
      );
      const modules = path.join(folder, 'node_modules');
      for (const file of FILES) {
        await mkdir(path.join(folder, 'fonts'), { recursive: true });
        await rename(path.join(modules, file), path.join(folder, 'fonts', path.basename(file)));
      }
      await rm(modules, { recursive: true });
    },
  });
  const folder = temporaryFolder('fonts');
  const file = path.join(folder, 'fonts.conf');
  await writeFile(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${path.join(fonts, 'fonts')}</dir>
  <cachedir>${folder}</cachedir>
  ${prefer('monospace', 'DejaVu Sans Mono')}
  ${prefer('sans-serif', 'Noto Sans')}
  <match target="pattern">
    <edit name="family" mode="append_last"><string>Noto Sans</string></edit>
  </match>
</fontconfig>
`,
  );
  return file;
}

/**
 * @param {string} family
 * @param {string} by
 */
function prefer(family, by) {
  return `<alias binding="same"><family>${family}</family><prefer><family>${by}</family></prefer></alias>`;
}
