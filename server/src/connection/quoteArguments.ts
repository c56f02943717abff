import type { QuoteSpeaker } from '../model/quote';
import type { Span } from '../model/span';
import { toSpeakerId } from '../model/speaker';
import { both, checked, type Fields, list, mapped, object, offset, type Reader, string, uri } from './arguments';

const isForward = ({ start, end }: Span) => start <= end;
const backwards = 'ends before it begins';

/** Words of a text. */
export const span: Reader<Span> = checked(object({ start: offset, end: offset }), isForward, backwards);

/** The quote at a place. */
export const quotePlace = checked(object({ uri, start: offset, end: offset }, { entry: offset }), isForward, backwards);

/** The quote at a place, and what else a command has to know. */
export function quotePlaceWith<R extends Fields>(required: R) {
  return both(quotePlace, object(required));
}

const ids: Reader<readonly string[]> = (raw, name) =>
  Array.isArray(raw)
    ? checked(list(string), (found) => found.length > 0, 'must name a speaker, or `unknown`')(raw, name)
    : mapped(string, (id) => [id])(raw, name);

/** One id, several, or `unknown`. */
export const speaker: Reader<QuoteSpeaker> = mapped(ids, (found) => {
  const [first, ...rest] = [...new Set(found)].filter((id) => id !== 'unknown').map(toSpeakerId);
  return first === undefined ? { kind: 'unknown' } : { kind: 'speakers', ids: [first, ...rest] };
});
