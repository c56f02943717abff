import { describe, expect, test } from 'vitest';
import { lines } from '../kit/markers';
import { at, workspace } from '../kit/workspace';

/** What the rules say of a registry: `code | marked words | severity | message`. */
async function findings(registry: string, files: Record<string, string> = {}): Promise<string[]> {
  const { project, indexer } = workspace({ ...files, 'speakers.yaml': registry });
  if (Object.keys(files).length > 0) await indexer.indexAll();
  return (await project.findingsAt(at('speakers.yaml'))).map(
    ({ code, span, severity, message }) =>
      `${code} | ${registry.slice(span.start, span.end)} | ${severity} | ${message}`,
  );
}

describe('a registry', () => {
  test('that is right leaves nothing to say', async () => {
    expect(await findings('version: 1\nspeakers:\n  ada: {name: Ada}\n')).toEqual([]);
  });

  test('with added cues that cannot be used says so at each', async () => {
    const registry = lines(
      'version: 1',
      'speakers: {}',
      'cues:',
      '  en:',
      '    verbs: [spitball, "!", put it plainly/put/put, 3]',
      '    phrases: [in the words of, "…"]',
      '    nouns: [rant]',
      '  fr: {verbs: [bonimenter, xyz]}',
      '  es: {verbs: [decir]}',
      '  vi: verbs',
    );
    const verb =
      'is no verb as a dictionary has it. Write its basic form, and forms that are irregular behind slashes.';
    expect(await findings(registry)).toEqual([
      `invalid-registry | "!" | error | “!” ${verb}`,
      'invalid-registry | 3 | error | An entry of `verbs` must be text; put it in quotation marks: "3".',
      'invalid-registry | "…" | error | “…” is no phrase. Write words, such as `in the words of`.',
      'invalid-registry | nouns | hint | Whosaid does not know the key `nouns`. It is kept as it is.',
      `invalid-registry | xyz | error | “xyz” ${verb}`,
      'invalid-registry | es | error | Whosaid knows no language `es`. Write one of `en`, `fr`, `vi`, `de`.',
      'invalid-registry | verbs | error | `vi` must be a mapping (`key: value` lines).',
    ]);
  });

  test.each(['cues:', 'cues: {}', 'cues:\n  en:', 'cues: {en: {}}', 'cues: {en: {verbs: []}}'])(
    'with %j leaves nothing to say',
    async (cues) => {
      expect(await findings(`version: 1\nspeakers: {}\n${cues}\n`)).toEqual([]);
    },
  );

  test('with a shared alias says whom else it names', async () => {
    const registry = lines(
      'version: 1',
      'speakers:',
      '  wang-yi: {name: Wang Yi, aliases: [Wang]}',
      '  wang-wenbin: {name: Wang Wenbin, aliases: [WANG]}',
    );
    expect(await findings(registry)).toEqual([
      'ambiguous-alias | Wang | information | “Wang” also names Wang Wenbin. Where it stands alone in a text, both are shown and none is assumed.',
      'ambiguous-alias | WANG | information | “WANG” also names Wang Yi. Where it stands alone in a text, both are shown and none is assumed.',
    ]);
  });

  test('with one speaker twice says so at the second', async () => {
    const registry = lines(
      'version: 1',
      'speakers:',
      '  a: {name: Ada, wikidata: Q1}',
      '  b: {name: ada}',
      '  c: {name: Lovelace, wikidata: Q1}',
    );
    expect(await findings(registry)).toEqual([
      'duplicate-speaker | b | warning | `b` and `a` have the name “ada” in common. If they are one speaker, keep one entry and use its id in the sidecars.',
      'duplicate-speaker | c | warning | `c` and `a` have the Wikidata item Q1 in common. If they are one speaker, keep one entry and use its id in the sidecars.',
    ]);
  });

  test('hints at speakers without quotes, once the whole corpus is known', async () => {
    const registry = 'version: 1\nspeakers:\n  ada: {name: Ada}\n  bob: {name: Bob}\n';
    const sidecar = 'version: 1\nquotes:\n  - {content: x, speaker: ada}\n';
    expect(await findings(registry, { 'a.txt.quotes.yaml': sidecar })).toEqual([
      'unused-speaker | bob | hint | No quote is labeled with “Bob”. Keep the entry if texts to come will need it.',
    ]);
  });

  test('does not hint at speakers who are spoken to', async () => {
    const registry = 'version: 1\nspeakers:\n  ada: {name: Ada}\n  bob: {name: Bob}\n';
    const sidecar = 'version: 1\nquotes:\n  - {content: x, speaker: ada, addressee: [bob]}\n';
    expect(await findings(registry, { 'a.txt.quotes.yaml': sidecar })).toEqual([]);
  });

  test('with a wrong value says what is right', async () => {
    expect(await findings('version: 1\nspeakers:\n  ada: {name: Ada, pronouns: her, mood: x}\n')).toEqual([
      'invalid-registry | her | error | `pronouns` cannot be “her”. Write one of `he`, `she`, `they`, `it`.',
      'invalid-registry | mood | hint | Whosaid does not know the key `mood`. It is kept as it is.',
    ]);
  });

  test('with broken YAML says where', async () => {
    expect(await findings('version: 1\nspeakers:\n  ada: {name: "Ada}\n')).toEqual([
      expect.stringContaining('yaml-syntax | '),
      expect.stringContaining('yaml-syntax | '),
    ]);
  });

  test('in another shape belongs to somebody else', async () => {
    expect(await findings('speakers:\n  - name: Ada\n    talk: "broken\n')).toEqual([]);
  });
});
