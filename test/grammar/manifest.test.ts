import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contributed } from './kit';

describe('the grammars in the manifest', () => {
  it('are all the files in syntaxes/, under the names that the files give themselves', () => {
    const files = readdirSync('syntaxes').map((name) => {
      const { scopeName }: { scopeName: string } = JSON.parse(readFileSync(`syntaxes/${name}`, 'utf8'));
      return { scopeName, path: `./syntaxes/${name}` };
    });
    const named = contributed.map(({ scopeName, path }) => ({ scopeName, path }));
    expect(named.toSorted((a, b) => a.path.localeCompare(b.path))).toEqual(
      files.toSorted((a, b) => a.path.localeCompare(b.path)),
    );
  });

  it('leave the language `yaml` to VS Code', () => {
    expect(contributed.flatMap(({ language }) => language ?? [])).toEqual(['plaintext']);
  });
});
