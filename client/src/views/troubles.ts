import type { QuoteItem, QuoteTrouble } from '../../../server/src/protocol';

/** The quotes of a text with one kind of trouble, in the order in which they were told. */
export interface Troubled {
  readonly kind: QuoteTrouble['kind'];
  /** `Lost (2)` */
  readonly title: string;
  /** For people who have the title read to them. */
  readonly label: string;
  readonly quotes: readonly QuoteItem[];
}

interface Kind {
  readonly icon: string;
  readonly title: string;
  /** Behind `2 quotes`. */
  readonly meaning: string;
}

/** An icon and words for each kind: none is told by color alone. In this order they are listed. */
export const kinds: Readonly<Record<QuoteTrouble['kind'], Kind>> = {
  lost: { icon: 'debug-disconnect', title: 'Lost', meaning: 'with words that are not in the text' },
  ambiguous: { icon: 'type-hierarchy', title: 'Ambiguous', meaning: 'with words that fit several places' },
  moved: { icon: 'diff-modified', title: 'Moved', meaning: 'with other words in the text' },
};

const order: readonly QuoteTrouble['kind'][] = ['lost', 'ambiguous', 'moved'];

/** The quotes that somebody has to look at, by their trouble; without empty groups. */
export function troubledIn(quotes: readonly QuoteItem[]): readonly Troubled[] {
  return order.flatMap((kind) => {
    const found = quotes.filter(({ trouble }) => trouble?.kind === kind);
    const { title, meaning } = kinds[kind];
    const count = `${found.length} ${found.length === 1 ? 'quote' : 'quotes'}`;
    return found.length === 0
      ? []
      : [{ kind, title: `${title} (${found.length})`, label: `${title}: ${count} ${meaning}`, quotes: found }];
  });
}

/** What became of the words of a quote, in words. */
export function troubleInWords(trouble: QuoteTrouble): string {
  switch (trouble.kind) {
    case 'lost':
      return 'not found in the text';
    case 'ambiguous':
      return trouble.count === 1 ? 'not certain' : `fits ${trouble.count} places`;
    case 'moved':
      return `${Math.round(trouble.score * 100)} % alike`;
  }
}
