import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/src/analysis/analyze';
import { decode } from '../../server/src/node/fileSystem';
import { withoutIgnored } from '../../server/src/project/ignored';
import { knownFrom, noSpeakers } from '../../server/src/project/registries';
import { readSidecar } from '../../server/src/sidecar/read';
import { readRegistry, registryFrom, speakersFrom } from '../../server/src/speakers/registry';
import { toCodePoints } from '../../server/src/text/positions';
import { parseYaml } from '../../server/src/yaml/parse';
import { MemoryFiles, root } from '../unit/kit/workspace';
import { soon, tries } from './effort';
import { oddPiece, registry, sidecar, text } from './files';

/** Whatever stands on a disk: bytes of no encoding, of another one, and with one byte that does not belong. */
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  text.map((words) => new Uint8Array(Buffer.from(words, 'utf16le'))),
  text.map((words) => new Uint8Array(Buffer.from(words, 'latin1'))),
  fc.tuple(sidecar, fc.nat(), fc.nat(255)).map(([file, at, byte]) => {
    const encoded = new TextEncoder().encode(file);
    if (encoded.length > 0) encoded[at % encoded.length] = byte;
    return encoded;
  }),
);

/** Reads a file as whatever it may be, and analyzes a text with it. */
function read(file: string): number {
  const sidecar = soon('a sidecar', () => readSidecar(file));
  const registry = soon('a registry', () => readRegistry(file));
  const known = registry ? knownFrom(registry) : noSpeakers;
  const text = 'Wang said that it rains.\n“It rains,” he said.\n';
  const analysis = soon('an analysis', () => analyze({ text, sidecar, known, minConfidence: 0 }));
  soon('a text', () => analyze({ text: file, sidecar, known, minConfidence: 0 }));
  return analysis.attributions.length;
}

describe('every file is read in time, and hurts nobody', () => {
  test.each([
    ['bytes', bytes.map(decode)],
    ['nearly a sidecar', sidecar],
    ['nearly a registry', registry],
    ['a text', text],
  ])('%s', (_, files) => {
    fc.assert(
      fc.property(files, (file) => {
        expect(read(file)).toBeGreaterThan(0);
      }),
      tries(300),
    );
  });

  test('whatever is piped in as JSON', () => {
    fc.assert(
      fc.property(fc.anything(), fc.json(), (any, json) => {
        expect(Array.isArray(speakersFrom(json))).toBe(true);
        expect(registryFrom(JSON.parse(json), JSON.parse(json)).entries).toBeInstanceOf(Map);
        // What JSON has no words for does not come out of JSON.
        if (JSON.stringify([any]) !== undefined) expect(Array.isArray(speakersFrom(any))).toBe(true);
      }),
      tries(300, 1),
    );
  });

  test('ignore files', async () => {
    const lines = fc.array(
      fc.oneof(oddPiece, fc.constantFrom('*', '**/', '!', 'a', '/', '[', ']', '\\', '?', '\n', 'a.txt')),
    );
    await fc.assert(
      fc.asyncProperty(lines, async (parts) => {
        const files = new MemoryFiles({ 'a.txt': '', 'b/c.txt': '', '.gitignore': parts.join('') });
        const entries = await withoutIgnored(files, root).readFolder(root);
        expect(entries.length).toBeLessThanOrEqual(3);
      }),
      tries(300, 1),
    );
  });
});

describe('YAML that was made to hurt', () => {
  const laughs = Array.from({ length: 12 }, (_, i) => {
    const items = Array.from({ length: 10 }, () => (i === 0 ? 'ha' : `*l${i - 1}`)).join(', ');
    return `l${i}: &l${i} [${items}]\n`;
  }).join('');

  test.each<[string, string]>([
    ['a billion laughs', `version: 1\n${laughs}quotes: *l11\nspeakers: *l11\n`],
    [
      'a billion laughs in a quote',
      `version: 1\n${laughs}quotes:\n  - content: *l11\n    speaker: *l11\n    tags: *l11\n`,
    ],
    ['a billion laughs in a speaker', `version: 1\n${laughs}speakers:\n  a:\n    name: *l11\n    aliases: *l11\n`],
    ['an alias of itself', 'version: 1\nquotes: &q\n  - content: x\n    tags: *q\n  - *q\nspeakers: &s\n  a: *s\n'],
    ['aliases in a ring', 'a: &a [*b]\nb: &b [*a]\nversion: 1\nquotes: *a\nspeakers: *b\n'],
    ['aliases to nowhere', 'version: 1\nquotes: [*x, *y]\nspeakers: { a: *z }\n'],
    ['many aliases', `version: 1\nx: &x {a: b}\nquotes: [${'*x,'.repeat(20_000)}]\nspeakers: {}\n`],
    ['deep lists', `version: 1\nquotes: ${'['.repeat(50_000)}\nspeakers: {}\n`],
    ['deep mappings', `version: 1\nspeakers: ${'{a: '.repeat(50_000)}\nquotes:\n`],
    [
      'deep blocks',
      `version: 1\nspeakers:\n${Array.from({ length: 2000 }, (_, i) => `${' '.repeat(i + 2)}a:\n`).join('')}`,
    ],
    ['deep dashes', `version: 1\nquotes:\n  ${'- '.repeat(20_000)}x\n`],
    ['long keys', `version: 1\nspeakers:\n  ? ${'k'.repeat(200_000)}\n  : a\n`],
    ['a long scalar', `version: 1\nspeakers:\n  a:\n    name: "${'\\u0041'.repeat(100_000)}"\n`],
    ['many colons', `version: 1\nspeakers:\n  ${': '.repeat(20_000)}\n`],
    ['many quotation marks', `version: 1\nspeakers:\n  ${'"\''.repeat(20_000)}\n`],
    ['many documents', `version: 1\nspeakers:\n${'---\na: 1\n'.repeat(10_000)}`],
    [
      'many anchors',
      `version: 1\nspeakers:\n${Array.from({ length: 3000 }, (_, i) => `  s${i}: &a${i} {name: x}\n`).join('')}`,
    ],
    ['many tags', `version: 1\nspeakers:\n  a: ${'!!str '.repeat(5000)}x\n`],
    ['many duplicate keys', `version: 1\nspeakers:\n${'  a: {name: A}\n'.repeat(3000)}`],
    ['many comments', `version: 1\nspeakers:\n${'# x\n'.repeat(50_000)}`],
    ['merge keys', `version: 1\nx: &x {name: X}\nspeakers:\n  a:\n    <<: *x\n    <<: [*x, *x]\n    name: A\n`],
  ])('%s: is read in time, and the text is analyzed', (_, file) => {
    expect(read(file)).toBeGreaterThan(0);
  });

  test('tags make nothing but words', () => {
    const file = parseYaml(
      'a: !!js/function "function () { throw 1 }"\nb: !!python/object:os.system x\nc: !!binary aGk=\n',
    );
    expect(JSON.stringify(file.document?.toJS())).not.toContain('function ()'.repeat(2));
    const registry = readRegistry(
      'version: 1\nspeakers:\n  a:\n    name: !!js/function "function () {}"\n    role: !!set x\n',
    );
    expect([...(registry?.entries.values() ?? [])].map(({ speaker }) => typeof speaker.name)).toEqual(['string']);
  });
});

describe('ids that are members of objects', () => {
  const ids = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype'];

  test.each(ids)('%s is an id like any other, or none, and changes no object', (id) => {
    const registry = readRegistry(`version: 1\nspeakers:\n  ${id}:\n    name: Wang\n    ${id}: x\n    polluted: y\n`);
    const [entry] = registry?.entries.values() ?? [];
    expect(entry?.speaker.name).toBe('Wang');
    expect(String(entry?.speaker.id)).toBe(id);
    const sidecar = readSidecar(
      `version: 1\nlanguage: en\n${id}: x\nquotes:\n  - content: it rains\n    speaker: ${id}\n    ${id}: x\n`,
    );
    expect([...sidecar.ids].map(String)).toEqual([id]);
    const known = registry ? knownFrom(registry) : noSpeakers;
    const analysis = analyze({ text: 'Wang said that it rains.\n', sidecar, known, minConfidence: 0 });
    expect(analysis.quotes).toHaveLength(1);
    expect(analysis.mentions.flatMap(({ speakers }) => speakers.map(String))).toEqual([id]);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect({}).not.toHaveProperty('polluted');
  });
});

describe('code points', () => {
  /** Counts as slowly as can be understood. */
  function naive(words: string, offset: number): number {
    let points = 0;
    let at = 0;
    for (const char of words) {
      if (at + char.length > offset) break;
      at += char.length;
      points++;
    }
    return points;
  }

  test('are those that a walk over the characters counts', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(oddPiece, fc.string({ unit: 'binary' }))), fc.nat(), fc.nat(), (parts, a, b) => {
        const words = parts.join('');
        const span = { start: a % (words.length + 2), end: b % (words.length + 2) };
        expect(toCodePoints(words)(span)).toEqual([naive(words, span.start), naive(words, span.end)]);
      }),
      tries(500, 1),
    );
  });
});
