import type { QuoteItem, TextSpan } from '../../../server/src/protocol';
import { hueOf } from './colors';

export type Look = 'labeled' | 'suggested';

/** The decoration type of a quote, by name. */
export function tintOf({ state, speakers }: QuoteItem): string {
  if (state === 'unlabeled' || state === 'incomplete') return 'open';
  const look = state === 'suggested' ? 'suggested' : 'labeled';
  const [first] = speakers;
  return first ? nameOf(look, hueOf(first.id)) : look;
}

export function nameOf(look: Look, hue: number): string {
  return `${look}${hue}`;
}

/**
 * The words of a quote that are decorated. What a problem underlines already gets no second line: the first stretch of
 * an unlabeled quote.
 *
 * @param isUnderlined whether problems are shown for unlabeled quotes
 */
export function tintedSpans({ state, content }: QuoteItem, isUnderlined: boolean): readonly TextSpan[] {
  return state === 'unlabeled' && isUnderlined ? content.slice(1) : content;
}
