import { Document, isCollection, isScalar, isSeq, Scalar, visit } from 'yaml';
import { behindWords } from './lines';

/** A value that an edit writes: what YAML can say without tags, or words of another place as they are quoted there. */
export type Value = string | number | boolean | null | Scalar | readonly Value[] | { readonly [key: string]: Value };

/**
 * Writes a value the way people write our files: blocks, but short lists of words and selectors in one line
 * (`[Wang, 王毅]`, `{exact: win, prefix: said}`), no folded lines, plain text where YAML allows it.
 * @returns lines, indented as YAML asks but not beyond, without line ends
 */
export function renderLines(value: Value): readonly string[] {
  const document = new Document(value, { version: '1.2' });
  visit(document, {
    Pair(_, { key, value: list }) {
      // The fragments of a content are whole phrases, which stand better one below the other.
      const isContent = isScalar(key) && key.value === 'content';
      if (isSeq(list) && !isContent && list.items.every(isScalar)) list.flow = true;
    },
    Map(_, map) {
      if (map.has('exact')) map.flow = true;
    },
    Scalar(_, scalar, path) {
      if (typeof scalar.value !== 'string') return;
      // A block scalar cannot say white space at the ends of its lines, but for one last line end, nor stand in brackets.
      const isInFlow = path.some((outer) => isCollection(outer) && outer.flow === true);
      if ((isInFlow ? /[\r\n]/ : /(?:^|[\r\n])\s|[^\S\r\n](?:[\r\n]|$)|\r/).test(scalar.value)) {
        scalar.type = Scalar.QUOTE_DOUBLE;
      }
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }).replace(/\n$/, '').split('\n');
}

/** Writes a value in one line, for a place inside `[…]` or `{…}`. */
export function renderFlow(value: Value): string {
  // Words between brackets need marks more often than words alone.
  const document = new Document([value], { version: '1.2' });
  visit(document, {
    Collection(_, collection) {
      collection.flow = true;
    },
    Scalar(_, scalar) {
      // A block scalar cannot stand inside a flow collection.
      if (typeof scalar.value === 'string' && /[\r\n]/.test(scalar.value)) scalar.type = Scalar.QUOTE_DOUBLE;
    },
  });
  const brackets = document.toString({ lineWidth: 0, flowCollectionPadding: false }).replace(/\n$/, '');
  // Blanks only: a no-break space belongs to the words.
  const inner = brackets.replaceAll(/\n\s*/g, ' ').replace(/^\[ */, '').replace(/\]$/, '');
  return inner.slice(0, behindWords(inner, inner.length));
}

/** Writes a scalar in one line, in the style given if that can be, otherwise quoted only where it must be. */
export function renderScalar(value: string, style?: Scalar.Type): string {
  const scalar = new Scalar(value);
  // White space at the ends, no-break spaces included, is kept by marks only.
  if (/[\r\n]|^\s|\s$/.test(value)) scalar.type = Scalar.QUOTE_DOUBLE;
  else if (style) scalar.type = style;
  const document = new Document({ v: scalar }, { version: '1.2' });
  return document.toString({ lineWidth: 0 }).replace(/\n$/, '').slice('v: '.length);
}

export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

export function isRecord(value: Value): value is Readonly<Record<string, Value>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isScalar(value);
}
