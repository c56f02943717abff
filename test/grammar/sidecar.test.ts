import { describe, expect, it } from 'vitest';
import { lines } from '../unit/kit/markers';
import { grammar, ours, tokenize, wordsIn, yamlHosts } from './kit';

describe.each(yamlHosts)('a sidecar over %s', async (host) => {
  const yaml = await grammar(host);
  const tokensOf = (...entry: readonly string[]) =>
    tokenize(yaml, lines('version: 1', 'language: en', 'quotes:', ...entry));
  const oursIn = (...entry: readonly string[]) => ours(tokensOf(...entry));

  it('marks every part of a quote as what it is', () => {
    expect(
      oursIn(
        '  - content: China and Russia have supported each other',
        '    type: indirect',
        '    speaker: wang-yi',
        '    source: Wang',
        '    cue: noted',
        '    addressee: sergei-lavrov',
        '    medium: speech',
        '    tags: [covid]',
        '    note: free text',
        '    status: suggested',
      ),
    ).toEqual([
      'content ⟨support.type.property-name⟩',
      'China and Russia have supported each other ⟨string.quoted.other.content⟩',
      'type ⟨support.type.property-name⟩',
      'indirect ⟨constant.language.type⟩',
      'speaker ⟨support.type.property-name⟩',
      'wang-yi ⟨entity.name.type.speaker⟩',
      'source ⟨support.type.property-name⟩',
      'Wang ⟨variable.other.source⟩',
      'cue ⟨support.type.property-name⟩',
      'noted ⟨entity.name.function.cue⟩',
      'addressee ⟨support.type.property-name⟩',
      'sergei-lavrov ⟨entity.name.type.speaker⟩',
      'medium ⟨support.type.property-name⟩',
      'speech ⟨constant.language.medium⟩',
      'tags ⟨support.type.property-name⟩',
      'covid ⟨string.unquoted⟩',
      'note ⟨support.type.property-name⟩',
      'free text ⟨string.unquoted⟩',
      'status ⟨support.type.property-name⟩',
      'suggested ⟨constant.language.status⟩',
    ]);
  });

  it('gives our keys the color of keys', () => {
    const key = tokensOf('  - content: We win', '    type: direct').find(({ text }) => text === 'type');
    expect(key?.scopes.at(-1)).toBe('entity.name.tag.yaml');
  });

  it.each([
    ['plain', ['  - content: said the minister: yes, # no', '    type: direct'], ['said the minister: yes,']],
    ['in double quotation marks', ['  - content: "a # b"'], ['"', 'a # b', '"']],
    ['in single quotation marks', ["  - content: 'It''s # so'"], ["'", 'It', "''", 's # so', "'"]],
    ['on several lines', ['  - content: We will', '      win', '    type: direct'], ['We will', 'win']],
    ['in quotation marks on several lines', ['  - content: "We', '      win"', '    cue: x'], ['"', 'We', 'win', '"']],
    [
      'as a folded block',
      ['  - content: >-', '      He said: we', '      will', '', '      win', '    cue: x'],
      ['>', '-', 'He said: we', 'will', 'win'],
    ],
    ['as an anchor', ['  - content: { exact: We win , prefix: "he, " }'], ['We win']],
    ['as an anchor on lines of its own', ['  - content:', '      exact: We win', '      suffix: . He'], ['We win']],
    [
      'in pieces',
      ['  - content:', '      - We will', '      - { exact: win }', '      - exact: soon', '        prefix: he'],
      ['We will', 'win', 'soon'],
    ],
    ['in pieces without indentation', ['  - content:', '    - We', '    - win', '    type: direct'], ['We', 'win']],
    ['in a flow list', ['  - content: [We will, {exact: win}]'], ['We will', 'win']],
    ['in any script', ['  - content: 中方将坚定支持俄方抗击疫情'], ['中方将坚定支持俄方抗击疫情']],
  ])('marks content %s', (_, entry, words) => {
    expect(wordsIn(tokensOf(...entry), 'string.quoted.other.content.whosaid')).toEqual(words);
  });

  it('does not take the words around a content for its own', () => {
    const entry = ['  - content:', '      - { exact: win, prefix: "he said, “", suffix: ” }'];
    expect(oursIn(...entry)).toContain('he said, “ ⟨string.unquoted⟩');
  });

  it.each([
    ['one', ['    speaker: wang-yi # a comment'], ['wang-yi']],
    ['one in quotation marks', ['    speaker: "wang-yi"'], ['"wang-yi"']],
    ['a list', ['    speaker:', '      - wang-yi', '      - 王毅'], ['wang-yi', '王毅']],
    ['a flow list', ['    addressee: [wang-yi, sergei-lavrov]'], ['wang-yi', 'sergei-lavrov']],
    ['what cannot be an id', ['    speaker: Wang Yi', '    addressee: wang_yi'], []],
  ])('marks speaker ids: %s', (_, entry, ids) => {
    expect(wordsIn(tokensOf('  - content: x', ...entry), 'entity.name.type.speaker.whosaid')).toEqual(ids);
  });

  it('marks `unknown` as no id', () => {
    expect(oursIn('  - speaker: unknown')).toContain('unknown ⟨constant.language.unknown⟩');
  });

  it.each([
    ['type', ['direct', 'indirect', 'mixed', 'free-indirect', 'reported']],
    ['medium', ['speech', 'thought', 'writing']],
    ['status', ['suggested']],
  ])('marks values of `%s` only where they are valid', (key, values) => {
    const entries = [...values, `${values[0]}ly`, 'none'].map((value) => `  - ${key}: ${value}`);
    expect(wordsIn(tokensOf(...entries), `constant.language.${key}.whosaid`)).toEqual(values);
  });

  it('leaves keys that it does not know ordinary keys', () => {
    const tokens = tokensOf('  - content: x', '    type: direct', '    speakr: wang-yi', '    cue: said');
    const typo = tokens.find(({ text }) => text === 'speakr');
    expect(typo?.scopes).toContain('entity.name.tag.yaml');
    expect(typo?.scopes).not.toContain('support.type.property-name.whosaid');
    expect(ours(tokens)).toContain('said ⟨entity.name.function.cue⟩');
  });

  it('marks what is dismissed, with its own keys only', () => {
    const tokens = tokenize(
      yaml,
      lines(
        'version: 1',
        'quotes:',
        '  - content: We win',
        'dismissed:',
        '  - content: a topic',
        '    reason: nothing is said',
        '    cue: said',
      ),
    );
    expect(wordsIn(tokens, 'string.quoted.other.content.whosaid')).toEqual(['We win', 'a topic']);
    expect(wordsIn(tokens, 'support.type.property-name.whosaid')).toEqual(['content', 'content', 'reason']);
  });

  it('ends where another key of the file begins', () => {
    const tokens = tokenize(yaml, lines('version: 1', 'quotes:', '- content: x', 'extra:', '- content: y'));
    expect(wordsIn(tokens, 'string.quoted.other.content.whosaid')).toEqual(['x']);
  });

  it('is not lost behind a quotation mark that is still open', () => {
    expect(oursIn('  - content: "We win', '    type: direct', '  - content: next')).toContain(
      'next ⟨string.quoted.other.content⟩',
    );
  });

  it('keeps comments', () => {
    const tokens = tokensOf('# one', '  # two', '  - content: x # three', '    # four', '    type: direct # five');
    expect(wordsIn(tokens, 'comment.line.number-sign.yaml').filter((text) => text !== '#')).toEqual([
      'one',
      'two',
      'three',
      'four',
      'five',
    ]);
  });

  it('is found when other keys stand before the version', () => {
    const tokens = tokenize(yaml, lines('language: en', 'version: 1', 'quotes:', '  - content: x'));
    expect(wordsIn(tokens, 'string.quoted.other.content.whosaid')).toEqual(['x']);
  });

  it('is the same with CRLF and behind a comment and a document marker', () => {
    const text = lines('# whosaid', '---', 'version: 1', 'quotes:', '  - content: We win', '    speaker: a-b');
    const wanted = ['We win ⟨string.quoted.other.content⟩', 'a-b ⟨entity.name.type.speaker⟩'];
    expect(ours(tokenize(yaml, text))).toEqual(expect.arrayContaining(wanted));
    expect(tokenize(yaml, text.replaceAll('\n', '\r\n'))).toEqual(tokenize(yaml, text));
  });
});
