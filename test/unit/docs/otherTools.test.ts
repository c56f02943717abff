import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '../../..');

/** What the cells of the last column name: a file of tests, and what is named of it. */
function named(page: string): (readonly [file: string, words: string])[] {
  return page.split('\n').flatMap((line) => {
    const cell = /^\|.*\|(.*)\|$/.exec(line)?.[1] ?? '';
    let file = '';
    return cell.split('; ').flatMap((part) => {
      const place = /`(?:test\/)?((?:unit|fuzz|protocol|growth|soak|ui|editor)\/[\w/.-]*)`/g;
      const files = [...part.matchAll(place)].map(({ 1: found = '' }) => found.replace(/\.test\.ts$/, ''));
      const words = files.length === 0 ? part : (/`: (.*)/.exec(part)?.[1] ?? '');
      file = files.at(-1) ?? file;
      // What begins with a capital or a command is no name.
      const name = /^[^A-Z`]/.test(words.trim()) ? words.trim() : '';
      return [
        ...files.slice(0, -1).map((each) => [each, ''] as const),
        ...(file === '' ? [] : [[file, name] as const]),
      ];
    });
  });
}

test.each(['docs/other-tools.md', 'SECURITY.md'])('%s names tests that are there', (page) => {
  const found = named(readFileSync(path.join(root, page), 'utf8'));
  expect(found.length).toBeGreaterThan(10);
  const missing = found.filter(([file, words]) => {
    const place = path.join(root, 'test', file);
    if (file.endsWith('/')) return !existsSync(place);
    return !existsSync(`${place}.test.ts`) || !readFileSync(`${place}.test.ts`, 'utf8').includes(words);
  });
  expect(missing).toEqual([]);
});
