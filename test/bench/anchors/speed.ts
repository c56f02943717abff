import { locateQuotes } from '../../../server/src/analysis/locate';
import type { Quote } from '../../../server/src/model/quote';
import type { QuoteEntry } from '../../../server/src/sidecar/contents';
import { searchIn } from '../../../server/src/sidecar/search';
import { type LabeledText, quotesOf } from './trial';

/** A text of a wanted size with so many anchors, and a way to look all of them up. */
export function manyAnchors(
  texts: readonly LabeledText[],
  size: number,
  count: number,
  change: (words: string) => string,
) {
  const parts: string[] = [];
  const quotes: Quote[] = [];
  let length = 0;
  for (let i = 0; length < size; i++) {
    const labeled = texts[i % texts.length];
    if (!labeled) break;
    // A number on each round keeps the copies from being the same words.
    const text = i < texts.length ? labeled.text : labeled.text.replaceAll(/\p{L}{7,}/gu, (word) => `${word}${i}`);
    parts.push(text);
    length += text.length + 2;
    if (i < texts.length) quotes.push(...quotesOf(labeled));
  }
  const text = parts.join('\n\n').slice(0, size);
  const step = quotes.length / count;
  const chosen = Array.from({ length: count }, (_, i) => quotes[Math.floor(i * step)]).filter(
    (quote) => quote !== undefined,
  );
  const entries = chosen.map((quote, index): QuoteEntry => {
    const [first, ...rest] = quote.content;
    const changed = (anchor: typeof first) => ({ ...anchor, exact: change(anchor.exact) });
    return {
      index,
      quote: { ...quote, content: [changed(first), ...rest.map(changed)] },
      at: { entry: { start: 0, end: 0 }, head: { start: 0, end: 0 }, content: [], speaker: [], addressee: [] },
    };
  });
  const sidecar = { quotes: entries, dismissed: [], ids: new Set<never>() };
  return { anchors: entries.length, run: () => locateQuotes(searchIn(text), sidecar) };
}
