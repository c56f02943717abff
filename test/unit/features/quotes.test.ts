import { describe, expect, test } from 'vitest';
import { quotesOf } from '../../../server/src/features/quotes';
import type { QuoteItem } from '../../../server/src/protocol';
import { lines } from '../kit/markers';
import { at, workspace } from '../kit/workspace';
import { registry, sidecar, text } from './files';
import { type Files, opened, sidecarUri, textUri } from './kit';

/** `state: words of the text, speakers (source, cue)` of each quote. */
async function quotes(files: Files): Promise<string[]> {
  const { state } = await opened(files);
  const words = (span: { start: number; end: number } | undefined) =>
    span ? (state.text?.text.slice(span.start, span.end) ?? '') : '-';
  return quotesOf(state).quotes.map((quote: QuoteItem) => {
    const content = quote.content.map(words).join(' | ');
    const who = quote.unknown ? 'unknown' : quote.speakers.map(({ name }) => name).join(' and ');
    return `${quote.state}: ${content}, ${who} (${words(quote.source)}, ${words(quote.cue)})`;
  });
}

describe('the quotes of a text', () => {
  test('stand in text order, whatever their state', async () => {
    const mixed = [
      'version: 1',
      'language: en',
      'quotes:',
      '  - content: words that stand nowhere in it',
      '    speaker: sergei-lavrov',
      '  - content: that Russia wins, too',
      '    speaker: wang-yi',
      '    status: suggested',
      '  - content: that India wins',
      '    source: Lavrov',
      '',
    ].join('\n');
    const longer = text.replace('Lavrov visited Wang.', 'Lavrov said that India wins.');
    expect(await quotes({ text: longer, sidecar: mixed, registry })).toEqual([
      'unlabeled: that China wins, Wang Yi (Wang, said)',
      'suggested: that Russia wins, too, Wang Yi (-, -)',
      'incomplete: that India wins, Sergei Lavrov (Lavrov, -)',
      'lost: , Sergei Lavrov (-, -)',
    ]);
  });

  test('tell what a new speaker would be called, where nobody is labeled', async () => {
    const { state } = await opened({
      text: 'The mayor, Ana Ruiz, said that it rains. She said that it rains.\n',
      registry,
    });
    expect(quotesOf(state).quotes.map(({ name }) => name)).toEqual(['Ana Ruiz', undefined]);
  });

  test('tell who probably speaks where a label does not, also without a source', async () => {
    const without = sidecar.replaceAll(/ {4}(?:speaker|source|cue): .*\n/g, '');
    expect(await quotes({ text, sidecar: without, registry })).toEqual([
      'incomplete: that China wins, Wang Yi (-, -)',
      'incomplete: that Russia wins, too, Wang Yi (-, -)',
    ]);
  });

  test('keep the honest unknown apart from nobody', async () => {
    const unknown = sidecar.replace('speaker: wang-yi', 'speaker: unknown');
    expect((await quotes({ text, sidecar: unknown, registry }))[0]).toBe(
      'labeled: that China wins, unknown (Wang, said)',
    );
  });

  test('name every speaker of a joint statement, by the id where the registry has none', async () => {
    const joint = sidecar.replace('speaker: wang-yi', 'speaker: [wang-yi, nobody-knows]');
    expect((await quotes({ text, sidecar: joint, registry }))[0]).toContain('Wang Yi and nobody-knows');
  });

  test('have every fragment of an interrupted content', async () => {
    const files = {
      text: '“We will,” he said, “win.” 🎉\r\n',
      sidecar: 'version: 1\nquotes:\n  - content: [We will, win]\n    type: direct\n    speaker: unknown\n',
    };
    expect(await quotes(files)).toEqual(['labeled: We will | win, unknown (-, -)']);
  });

  test('are lost where their words stand in several places', async () => {
    const files = { text: 'win win', sidecar: 'version: 1\nquotes:\n  - content: win\n    speaker: unknown\n' };
    expect(await quotes(files)).toEqual(['lost: , unknown (-, -)']);
  });

  test('tell what became of words that are gone, changed or in several places', async () => {
    const words = lines(
      'Wang said that the talks have been going remarkably well.',
      '“We will win,” he said on Monday.',
      '“We will win,” he said on Tuesday.',
    );
    const { state } = await opened({
      text: words,
      sidecar: lines(
        'version: 1',
        'quotes:',
        '  - content: that the talks have been going quite remarkably well',
        '  - content: We will win',
        '  - content: everything was settled long ago',
      ),
      registry,
    });
    const troubles = quotesOf(state).quotes.flatMap(({ trouble }) => trouble ?? []);
    expect(troubles).toEqual([
      { kind: 'moved', score: expect.closeTo(0.9, 1), stored: 'that the talks have been going quite remarkably well' },
      { kind: 'ambiguous', count: 2, places: [expect.anything(), expect.anything()] },
      { kind: 'lost' },
    ]);
    const places = troubles.flatMap((trouble) => (trouble.kind === 'ambiguous' ? trouble.places : []));
    expect(
      places.map(({ line, content }) => [line, ...content.map(({ start, end }) => words.slice(start, end))]),
    ).toEqual([
      [2, 'We will win'],
      [3, 'We will win'],
    ]);
    expect(places[1]?.words).toBe('n,” he said on Monday. “We will win,” he said on Tuesday.');
  });

  test('are found in a text that writes its accents apart', async () => {
    const composed = 'Le ministre répète que la réforme est prête.';
    const files = {
      text: composed.normalize('NFD'),
      sidecar: 'version: 1\nlanguage: fr\nquotes:\n  - content: la réforme est prête\n    speaker: unknown\n',
    };
    expect(await quotes(files)).toEqual([`labeled: ${'la réforme est prête'.normalize('NFD')}, unknown (-, -)`]);
  });

  test('of a text that is missing are all lost', async () => {
    expect(await quotes({ sidecar, registry })).toEqual(['lost: , Wang Yi (-, -)', 'lost: , Wang Yi (-, -)']);
  });

  test('are none in an empty text', async () => {
    expect(await quotes({ text: '', registry })).toEqual([]);
  });

  test('come with their entry, type, confidence, note and words on one line', async () => {
    const { state } = await opened({
      text,
      sidecar: sidecar.slice(0, sidecar.indexOf('  - content: that Russia')),
      registry,
    });
    const [labeled, unlabeled] = quotesOf(state).quotes;
    expect(labeled).toMatchObject({
      entry: 0,
      type: 'indirect',
      note: 'At a press conference.',
      words: 'that China wins',
    });
    expect(sidecar.slice(labeled?.at?.start, labeled?.at?.end)).toMatch(/^content: that China wins\n[^]*conference\.$/);
    expect(unlabeled).toMatchObject({ state: 'unlabeled', type: 'indirect' });
    expect(unlabeled?.entry).toBeUndefined();
    expect(unlabeled?.confidence).toBeGreaterThan(0.4);
  });

  test('shorten long words without tearing a character', async () => {
    const { state } = await opened({
      text: `“${'😀'.repeat(40)}” said Wang.`,
      sidecar: `version: 1\nquotes:\n  - {content: ${'😀'.repeat(40)}, speaker: unknown}\n`,
    });
    expect(quotesOf(state).quotes[0]?.words).toBe(`${'😀'.repeat(30)}…`);
  });

  test('say which files they are of, and the version of an open text', async () => {
    const { project } = workspace({ 'a.txt': text, 'speakers.yaml': registry });
    project.open(at('a.txt'), 7, text);
    const state = await project.stateOf(at('a.txt'));
    expect(state && quotesOf(state)).toMatchObject({ text: textUri, sidecar: sidecarUri, version: 7 });
  });
});
