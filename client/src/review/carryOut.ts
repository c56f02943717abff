import type { QuoteItem, QuotePlace, SpeakerArgument } from '../../../server/src/protocol';
import type { Requests } from '../server/requests';

/** The place of a quote that is not lost, for the server's commands. */
export function placeOf(uri: string, { content }: QuoteItem): QuotePlace {
  return { uri, start: content[0]?.start ?? 0, end: content.at(-1)?.end ?? 0 };
}

/** Says who speaks in a quote, whatever its state is. */
export async function labelAs(
  requests: Requests,
  uri: string,
  quote: QuoteItem,
  speaker: SpeakerArgument,
): Promise<void> {
  const place = placeOf(uri, quote);
  if (quote.state === 'unlabeled') {
    await requests.run('label', { ...place, speaker });
    return;
  }
  if (quote.state === 'suggested' && isSame(quote, speaker)) {
    await requests.run('confirm', { uri, start: place.start, end: place.end });
  } else {
    await requests.run('setSpeaker', { ...place, speaker });
  }
}

/** Says that this is no quote, or takes away what labels it. */
export async function dismiss(requests: Requests, uri: string, quote: QuoteItem): Promise<void> {
  const place = placeOf(uri, quote);
  if (quote.state === 'unlabeled') await requests.run('dismiss', place);
  else if (quote.state === 'suggested') await requests.run('reject', { uri, start: place.start, end: place.end });
  else await requests.run('remove', place);
}

function isSame(quote: QuoteItem, speaker: SpeakerArgument): boolean {
  const wanted = typeof speaker === 'string' ? [speaker] : speaker;
  const has = quote.unknown ? ['unknown'] : quote.speakers.map(({ id }) => id);
  return wanted.length === has.length && wanted.every((id) => has.includes(id));
}
