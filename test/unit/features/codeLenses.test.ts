import { describe, expect, test } from 'vitest';
import { codeLenses } from '../../../server/src/features/codeLenses';
import { registry, sidecar, text } from './files';
import { type Files, opened, textUri } from './kit';

async function lenses(files: Files, { paragraphs = false, canReview = true } = {}): Promise<string[]> {
  const { state } = await opened(files);
  return codeLenses(state, { paragraphs, canReview }).map(({ range, command }) => {
    expect(range.start).toEqual(range.end);
    const [params] = command?.arguments ?? [];
    return `${range.start.line}: ${command?.title} ${command?.command} ${JSON.stringify(params) ?? ''}`.trim();
  });
}

const half = sidecar.slice(0, sidecar.indexOf('  - content: that Russia'));

describe('code lenses', () => {
  test('say above a text what is left, and offer to review it', async () => {
    expect(await lenses({ text, sidecar: half, registry })).toEqual([
      `0: 1 of 2 quotes unlabeled · review whosaid.review {"uri":"${textUri}"}`,
    ]);
  });

  test('only tell where the client cannot review', async () => {
    expect(await lenses({ text, registry }, { canReview: false })).toEqual(['0: 2 of 2 quotes unlabeled']);
  });

  test('count suggestions as left, and a single quote as one', async () => {
    const suggested = half.replace('note: At', 'status: suggested #');
    expect(
      await lenses({ text: text.split('\n')[0] ?? '', sidecar: suggested, registry }, { canReview: false }),
    ).toEqual(['0: 1 of 1 quote unlabeled']);
  });

  test('are none where nothing is left, in an empty text and without a text', async () => {
    expect(await lenses({ text, sidecar, registry }, { paragraphs: true })).toEqual([]);
    expect(await lenses({ text: '', registry }, { paragraphs: true })).toEqual([]);
    expect(await lenses({ sidecar, registry }, { paragraphs: true })).toEqual([]);
  });

  test('stand above paragraphs with something left where that is wanted', async () => {
    const apart =
      '🎉 News\r\n\r\nWang said that China wins.\r\n\r\nHe added that Russia wins, too. Lavrov said that it rains.\r\n';
    const found = await lenses({ text: apart, sidecar: half, registry }, { paragraphs: true, canReview: false });
    expect(found).toEqual(['0: 2 of 3 quotes unlabeled', '4: 2 unlabeled quotes']);
    const [, second] = await lenses({ text: apart, sidecar: half, registry }, { paragraphs: true });
    const start = apart.indexOf('He added');
    expect(second).toBe(
      `4: 2 unlabeled quotes · review whosaid.review ${JSON.stringify({ uri: textUri, start, end: apart.trimEnd().length })}`,
    );
  });
});
