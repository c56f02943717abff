import { describe, expect, it } from 'vitest';
import { lines } from '../unit/kit/markers';
import { grammar, ours, tokenize, wordsIn, yamlHosts } from './kit';

describe.each(yamlHosts)('a registry over %s', async (host) => {
  const yaml = await grammar(host);
  const tokensOf = (...entries: readonly string[]) => tokenize(yaml, lines('version: 1', 'speakers:', ...entries));

  it('marks every part of an entry as what it is', () => {
    expect(
      ours(
        tokensOf(
          '  # China',
          '  wang-yi:',
          '    name: Wang Yi',
          '    aliases: [Wang, 王毅]',
          '    kind: person',
          '    role: Foreign Minister of China',
          '    country: CN',
          '    pronouns: he',
          '    wikidata: Q123',
          '    links: [https://example.org/wang-yi]',
          '    notes: free text',
        ),
      ),
    ).toEqual([
      'wang-yi ⟨entity.name.type.speaker⟩',
      'name ⟨support.type.property-name⟩',
      'Wang Yi ⟨string.unquoted⟩',
      'aliases ⟨support.type.property-name⟩',
      'Wang ⟨string.unquoted⟩',
      '王毅 ⟨string.unquoted⟩',
      'kind ⟨support.type.property-name⟩',
      'person ⟨constant.language.kind⟩',
      'role ⟨support.type.property-name⟩',
      'Foreign Minister of China ⟨string.unquoted⟩',
      'country ⟨support.type.property-name⟩',
      'CN ⟨constant.language.country⟩',
      'pronouns ⟨support.type.property-name⟩',
      'he ⟨constant.language.pronouns⟩',
      'wikidata ⟨support.type.property-name⟩',
      'Q123 ⟨constant.numeric.wikidata⟩',
      'links ⟨support.type.property-name⟩',
      'https://example.org/wang-yi ⟨markup.underline.link⟩',
      'notes ⟨support.type.property-name⟩',
      'free text ⟨string.unquoted⟩',
    ]);
  });

  it('marks ids of any script, and only what can be one', () => {
    const entries = ['王毅', 'сергей-лавров', 'an-vũ', '"no"', 'wang_yi', 'wang--yi', 'Wang Yi'].flatMap((id) => [
      `  ${id}: # here`,
      '    name: x',
    ]);
    const tokens = tokensOf(...entries);
    expect(wordsIn(tokens, 'entity.name.type.speaker.whosaid')).toEqual(['王毅', 'сергей-лавров', 'an-vũ', 'no']);
    expect(wordsIn(tokens, 'support.type.property-name.whosaid')).toHaveLength(7);
  });

  it.each([
    ['kind', 'constant.language.kind', ['person', 'organization', 'group', 'role'], ['persons', 'people']],
    ['pronouns', 'constant.language.pronouns', ['he', 'she', 'they', 'it'], ['him', 'he/him']],
    ['country', 'constant.language.country', ['CN', '"NO"'], ['China', 'cn']],
    ['wikidata', 'constant.numeric.wikidata', ['Q123'], ['123', 'Q0', 'q1']],
    ['links', 'markup.underline.link', ['https://a.example/b?c=d#e'], ['a.example']],
  ])('marks values of `%s` only where they are valid', (key, scope, valid, invalid) => {
    const entries = [...valid, ...invalid].flatMap((value, i) => [`  a${i}:`, `    ${key}: ${value}`]);
    expect(wordsIn(tokensOf(...entries), `${scope}.whosaid`)).toEqual(valid);
  });

  it('marks links on lines of their own', () => {
    const tokens = tokensOf('  a:', '    links:', '      - https://a.example', '      - "https://b.example"');
    expect(wordsIn(tokens, 'markup.underline.link.whosaid')).toEqual(['https://a.example', 'https://b.example']);
  });

  it('marks the id of an entry in braces', () => {
    expect(wordsIn(tokensOf('  wang-yi: { name: Wang Yi }'), 'entity.name.type.speaker.whosaid')).toEqual(['wang-yi']);
  });

  it('ends where another key of the file begins', () => {
    const tokens = tokensOf('  a:', '    kind: person', 'venues:', '  b:', '    kind: person');
    expect(wordsIn(tokens, 'entity.name.type.speaker.whosaid')).toEqual(['a']);
    expect(wordsIn(tokens, 'constant.language.kind.whosaid')).toEqual(['person']);
  });
});
