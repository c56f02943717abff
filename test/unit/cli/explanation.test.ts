import pc from 'picocolors';
import { describe, expect, test } from 'vitest';
import { explanation } from '../../../server/src/cli/explanation';
import { languageFor } from '../../../server/src/languages';
import type { ResolvedAttribution } from '../../../server/src/model/attribution';
import { toSpeakerId } from '../../../server/src/model/speaker';
import { sourceOf } from '../../../server/src/project/sources';
import { toUri } from '../../../server/src/project/uri';

const plain = pc.createColors(false);

function spanOf(text: string, words: string, from = 0) {
  const start = text.indexOf(words, from);
  return { start, end: start + words.length };
}

/** The explanation of one attribution; sentences are lines here. */
function explain(
  text: string,
  parts: { content: readonly [string, ...string[]]; source?: string; cue?: string },
  { colors = plain, speaker = 'wang', mentioned = [] as readonly string[] } = {},
): string {
  const [first, ...rest] = parts.content;
  const attribution: ResolvedAttribution = {
    type: 'mixed',
    content: [spanOf(text, first), ...rest.map((words) => spanOf(text, words))],
    source: parts.source === undefined ? undefined : spanOf(text, parts.source),
    cue: parts.cue === undefined ? undefined : spanOf(text, parts.cue),
    confidence: 0.876,
    rule: 'en/quote-verb',
    speaker: speaker === '' ? undefined : toSpeakerId(speaker),
  };
  const [one, ...others] = mentioned.map(toSpeakerId);
  const mention = attribution.source && one && { ...attribution.source, speakers: [one, ...others] as const };
  return explanation({
    path: 'a.txt',
    source: sourceOf(toUri('file:///a.txt'), text, undefined),
    language: { tag: 'en', given: false, pack: languageFor('en') },
    minConfidence: 0.4,
    attributions: [attribution],
    mentions: mention ? [mention] : [],
    sentences: text.split('\n').map((line) => spanOf(text, line)),
    names: new Map([
      [toSpeakerId('wang'), 'Wang Yi'],
      [toSpeakerId('li'), 'Li'],
    ]),
    colors,
  });
}

/** The line with the marked sentences. */
function sentences(...args: Parameters<typeof explain>): string {
  return explain(...args).split('\n')[3] ?? '';
}

describe('an explanation', () => {
  test('says language, threshold, place in code points, rule, confidence and speaker', () => {
    expect(explain('😀 “So it is,” Wang said.', { content: ['“So it is,”'], source: 'Wang', cue: 'said' })).toBe(
      [
        'a.txt: English (detected); 1 attribution of 40 % confidence or more',
        '',
        'a.txt:1:3  mixed  88 %',
        '  😀 {content: “So it is,”} [source: Wang] <cue: said>.',
        '  Rule: words in quotation marks, and a cue behind or between them (en/quote-verb)',
        '  Speaker: Wang Yi (wang)',
        '',
        '',
      ].join('\n'),
    );
  });

  test('marks who speaks and the cue inside the words that are said', () => {
    expect(
      sentences('« On attend, dit-il, et on verra. »', {
        content: ['« On attend, dit-il, et on verra. »'],
        source: 'il',
        cue: 'dit',
      }),
    ).toBe('  {content: « On attend,} <cue: dit>{content: -}[source: il]{content: , et on verra. »}');
  });

  test('shows the sentences that it touches, and where it leaves some out', () => {
    expect(sentences('A b.\nC d.\nE f.\nG h.', { content: ['b', 'C d', 'h'] })).toBe(
      '  A {content: b}. {content: C d}. … G {content: h}.',
    );
  });

  test('with colors tells the parts apart by their brackets as well', () => {
    const colors = pc.createColors(true);
    const out = explain('So it is, Wang said.', { content: ['So it is'], source: 'Wang', cue: 'said' }, { colors });
    const marked = `${colors.green('{So it is}')}, ${colors.cyan('[Wang]')} ${colors.yellow('<said>')}.`;
    expect(out).toContain(marked);
    expect(out.split('\n')[0]).toContain(
      `${colors.cyan('[source]')} ${colors.yellow('<cue>')} ${colors.green('{content}')}`,
    );
  });

  test.each<[string | undefined, string[], string]>([
    [undefined, [], 'nobody, because nobody is named'],
    ['Chen', [], 'nobody, because no registered speaker fits “Chen”'],
    ['Chen', ['wang', 'li'], 'nobody, because “Chen” may be Wang Yi or Li'],
  ])('with the source %s and %j says why nobody is meant', (source, mentioned, expected) => {
    const parts = { content: ['So it is'] as const, ...(source !== undefined && { source }) };
    expect(explain('So it is, Chen said.', parts, { speaker: '', mentioned })).toContain(`  Speaker: ${expected}\n`);
  });

  test('lets no file steer the terminal', () => {
    const text = 'So\u001B[31m it\u009B1m is,\r Wang said.';
    expect(explain(text, { content: [text] })).toContain('\n  {content: So [31m it 1m is, Wang said.}\n');
  });
});
