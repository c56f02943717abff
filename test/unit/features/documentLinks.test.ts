import { describe, expect, test } from 'vitest';
import type { DocumentLink } from 'vscode-languageserver-types';
import { linksOfRegistry, linksOfSidecar } from '../../../server/src/features/documentLinks';
import { registryOf } from '../../../server/src/project/registries';
import { sourceOf } from '../../../server/src/project/sources';
import { lines } from '../kit/markers';
import { registry, sidecar, text } from './files';
import { type Files, opened, registryUri, textUri } from './kit';

/** `words -> target` of each link; a link stands in one line. */
function links(file: string, found: readonly DocumentLink[]): string[] {
  const rows = file.split(/\r?\n/);
  return found.map(({ range: { start, end }, target }) => {
    expect(end.line).toBe(start.line);
    return `${rows[start.line]?.slice(start.character, end.character)} -> ${target}`;
  });
}

describe('the links of a sidecar', () => {
  async function inSidecar(files: Files): Promise<string[]> {
    return links(files.sidecar ?? '', linksOfSidecar((await opened(files)).state));
  }

  test('lead from its top to the text', async () => {
    expect(await inSidecar({ text, sidecar, registry })).toEqual([`version: 1 -> ${textUri}`]);
    expect(await inSidecar({ text, sidecar: `# 🎉\r\nlanguage: "en"\r\nversion: 1\r\n` })).toEqual([
      `language: "en" -> ${textUri}`,
    ]);
    expect(await inSidecar({ text, sidecar: 'quotes:\n  - content: that China wins\n' })).toEqual([
      `quotes -> ${textUri}`,
    ]);
  });

  test('are none where there is no text, or nothing to begin at', async () => {
    expect(await inSidecar({ sidecar, registry })).toEqual([]);
    expect(await inSidecar({ text, sidecar: '' })).toEqual([]);
    expect(await inSidecar({ text, registry })).toEqual([]);
  });
});

describe('the links of a registry', () => {
  test('lead to Wikidata and to pages that are safe to open', () => {
    const file = lines(
      'version: 1',
      'speakers:',
      '  wang-yi:',
      '    wikidata: Q123',
      '    links: [https://example.org/wang, "http://example.org", "command:evil", javascript:alert(1)]',
      '  ada:',
      '    wikidata: none yet',
      '    links:',
      '      - HTTPS://example.org/ada?x=1&y=é',
    );
    const read = registryOf(sourceOf(registryUri, file, undefined));
    expect(read && links(file, linksOfRegistry(read))).toEqual([
      'Q123 -> https://www.wikidata.org/wiki/Q123',
      'https://example.org/wang -> https://example.org/wang',
      'HTTPS://example.org/ada?x=1&y=é -> HTTPS://example.org/ada?x=1&y=é',
    ]);
  });
});
