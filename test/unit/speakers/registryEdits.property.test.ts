import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Speaker, type SpeakerId, toSpeakerId } from '../../../server/src/model/speaker';
import { mergeSpeakers } from '../../../server/src/speakers/mergeEdit';
import { isSameInTexts, nameKey, tidyName } from '../../../server/src/speakers/nameKeys';
import { readRegistry } from '../../../server/src/speakers/registry';
import { addAlias, addSpeaker, removeSpeaker } from '../../../server/src/speakers/registryEdit';
import { renameId, renameSpeaker } from '../../../server/src/speakers/renameEdit';
import { effort } from '../../fuzz/effort';
import { changed } from '../kit/edits';
import { lines } from '../kit/markers';

/** Names of any script with YAML's own characters among them, never blank and never the same as another in the file. */
const name = fc
  .string({ unit: fc.constantFrom(...'aé王😀 :#-?,[]{}&*!|>\'"%@`“”\t.0', 'e\u0301', '\u00a0', '\n'), maxLength: 12 })
  .map((words) => `N${words}`);

const ids = ['ada', 'bob', '王毅', 'true', '2020'];

/** A field as people write it. */
const field = fc.constantFrom(
  'role: R # c',
  'aliases: [A1, "A, 2"]',
  'aliases:\n      - A3 # c\n      - A4',
  'aliases: A5',
  'aliases:',
  'aliases: []',
  'country: "NO"',
  'links: [https://example.org/1]',
  'notes: |\n      long\n\n      text',
  'notes: >-\n      long\n      text',
  'own: {x: [1, true], y: null}',
);

const entry = fc.record({
  fields: fc.uniqueArray(field, { selector: (written) => written.split(':')[0], maxLength: 4 }),
  above: fc.constantFrom('', '\n', '  # about it\n', '\n  # a group\n'),
  inline: fc.boolean(),
});

const registry = fc
  .record({
    entries: fc.array(entry, { minLength: 2, maxLength: 5 }),
    crlf: fc.boolean(),
    end: fc.constantFrom('', '\n', '# end\n', 'extra: kept\n'),
    final: fc.boolean(),
  })
  .map(({ entries, crlf, end, final }) => {
    const written = entries.map(({ fields, above, inline }, i) => {
      const id = ids[i] ?? 'x';
      if (inline) return `${above}  ${id}: {name: Name ${i}, role: R} # c\n`;
      return `${above}  ${id}:\n    name: Name ${i}\n${fields.map((each) => `    ${each.replaceAll(/A\d/g, `$&${i}`)}\n`).join('')}`;
    });
    const text = `# top\nversion: 1\nspeakers:\n${written.join('')}${end}`;
    const ended = final ? text : text.replace(/\n+$/, '');
    return crlf ? ended.replaceAll('\n', '\r\n') : ended;
  });

function speakersOf(text: string): Map<SpeakerId, Speaker> {
  const read = readRegistry(text);
  if (!read || read.syntaxProblems.length > 0) throw new Error(`cannot be read: ${text}`);
  return new Map([...read.entries].map(([id, { speaker }]) => [id, speaker]));
}

/** The comments of {@link registry}, in order. */
function commentsIn(text: string): readonly string[] {
  return text.match(/# (?:c|top|end|about it|a group)(?=[\r\n]|$)/g) ?? [];
}

const [ada, bob, other] = ['ada', 'bob', 'new-one'].map(toSpeakerId);
if (!ada || !bob || !other) throw new Error('no ids');

describe('of any registry', () => {
  test('an alias is added to one speaker and nothing else changes', () => {
    fc.assert(
      fc.property(registry, name, (text, alias) => {
        const before = speakersOf(text);
        const speaker = before.get(ada);
        if (!speaker) throw new Error('no speaker');
        before.set(ada, { ...speaker, aliases: [...speaker.aliases, tidyName(alias)] });
        const after = changed(text, addAlias(ada, alias));
        expect(speakersOf(after)).toEqual(before);
        expect(commentsIn(after)).toEqual(commentsIn(text));
      }),
      { numRuns: effort(100) },
    );
  });

  test('a name is changed and nothing is lost', () => {
    fc.assert(
      fc.property(registry, name, (text, written) => {
        const before = speakersOf(text);
        const speaker = before.get(ada);
        if (!speaker) throw new Error('no speaker');
        const kept = isSameInTexts(speaker.name, tidyName(written)) ? [] : [speaker.name];
        before.set(ada, { ...speaker, name: tidyName(written), aliases: [...speaker.aliases, ...kept] });
        const after = changed(text, renameSpeaker(ada, written));
        expect(speakersOf(after)).toEqual(before);
        expect(commentsIn(after)).toEqual(commentsIn(text));
      }),
      { numRuns: effort(100) },
    );
  });

  test('a speaker is added, and removed again without a trace', () => {
    fc.assert(
      fc.property(registry, name, (text, written) => {
        const there = changed(text, addSpeaker({ id: other, name: tidyName(written) }));
        const before = speakersOf(text);
        expect(new Map([...speakersOf(there)].filter(([id]) => id !== other))).toEqual(before);
        expect(speakersOf(there).get(other)?.name).toBe(tidyName(written));
        expect(speakersOf(changed(there, removeSpeaker(other)))).toEqual(before);
      }),
      { numRuns: effort(100) },
    );
  });

  test('two speakers become one who has the names of both', () => {
    fc.assert(
      fc.property(registry, (text) => {
        const before = speakersOf(text);
        const [from, into] = [before.get(bob), before.get(ada)];
        const after = speakersOf(changed(text, mergeSpeakers(bob, ada)));
        const merged = after.get(ada);
        expect(after.has(bob)).toBe(false);
        expect(after.size).toBe(before.size - 1);
        const names = (speaker: Speaker | undefined) =>
          speaker ? [speaker.name, ...speaker.aliases].map(nameKey) : [];
        expect(new Set(names(merged))).toEqual(new Set([...names(into), ...names(from)]));
        expect(merged?.name).toBe(into?.name);
        expect(merged?.role).toEqual(into?.role ?? from?.role);
        expect(merged?.notes).toEqual(into?.notes ?? from?.notes);
        expect(merged?.country).toEqual(into?.country ?? from?.country);
        for (const [id, speaker] of before) if (id !== ada && id !== bob) expect(after.get(id)).toEqual(speaker);
      }),
      { numRuns: effort(100) },
    );
  });

  test('line ends are those of the file', () => {
    fc.assert(
      fc.property(registry, name, (text, written) => {
        const after = changed(text, addSpeaker({ id: other, name: tidyName(written) }));
        const merged = changed(after, mergeSpeakers(bob, ada));
        if (text.includes('\r\n')) expect(merged.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        else expect(merged).not.toContain('\r');
      }),
      { numRuns: effort(60) },
    );
  });

  test('an id is changed and back, which gives the same bytes', () => {
    const oldId = fc.constantFrom('ada', 'true', '2020', '王毅', 'é-1', 'null');
    fc.assert(
      fc.property(oldId, fc.constantFrom('new-id', 'false', '1'), fc.constantFrom('', '"', "'"), (old, other, mark) => {
        const text = lines(
          'speakers:',
          `  ${mark}${old}${mark}: # c`,
          '    name: Name',
          '  sergei-lavrov: {}',
          'version: 1',
        );
        const there = changed(text, renameId(toSpeakerId(old), other));
        expect([...(readRegistry(there)?.entries.keys() ?? [])]).toEqual([other, 'sergei-lavrov']);
        expect(changed(there, renameId(toSpeakerId(other), old))).toBe(text);
      }),
    );
  });
});
