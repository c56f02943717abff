import { type PlotOptions, plot } from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { escaped, type Html, markup, raw, trusted } from './html';

/** What is used of an element; there are no types of a document here. */
interface Element {
  readonly tagName: string;
  readonly localName: string;
  readonly children: ArrayLike<Element>;
  readonly attributes: ArrayLike<{ readonly name: string; readonly value: string }>;
  readonly childNodes: ArrayLike<Element | Words>;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  remove(): void;
}

interface Words {
  readonly tagName?: undefined;
  readonly textContent: string;
}

const { document } = parseHTML('');
// An empty page has no element to make others from.
if (!document.documentElement) document.append(document.createElement('html'));

/**
 * Draws a chart as static markup: links have names and tooltips; what only repeats them, or decorates, is hidden from screen
 * readers, for whom there is a table. Styles come from the page, so that its content security policy can be strict.
 */
export function drawn(options: PlotOptions & { readonly height: number; readonly width: number }): Html {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the elements of linkedom, as far as they are used
  const svg = plot({ ...options, document }) as unknown as Element;
  tidy(svg);
  svg.setAttribute('class', options.width > 500 ? 'chart wide' : 'chart');
  svg.setAttribute('role', 'group');
  svg.removeAttribute('font-family');
  svg.removeAttribute('fill');
  return written(svg);
}

function tidy(element: Element): void {
  for (const child of Array.from(element.children)) {
    const name = child.localName;
    if (name === 'style') {
      child.remove();
      continue;
    }
    // A link takes the name of what it is around, before that loses it.
    if (name === 'a') {
      const [mark] = Array.from(child.children);
      child.setAttribute('aria-label', mark?.getAttribute('aria-label') ?? '');
      mark?.removeAttribute('aria-label');
      child.removeAttribute('fill');
    }
    tidy(child);
    const label = child.getAttribute('aria-label');
    if (name === 'g') {
      child.removeAttribute('aria-label');
      child.removeAttribute('font-variant');
      if (label !== null && /axis|grid|text|rule|frame/.test(label)) child.setAttribute('aria-hidden', 'true');
    } else if (name !== 'a' && label !== null) {
      child.removeAttribute('aria-label');
      // Without a link nobody gets there, and the tooltip says it.
      child.setAttribute('aria-hidden', 'true');
    }
    round(child);
  }
}

/** The document would leave `<` in attributes, which is no danger to a browser, and one to whatever else reads a page. */
function written(node: Element | Words): Html {
  if (node.tagName === undefined) return escaped(node.textContent);
  const name = trusted(node.localName);
  const attributes = Array.from(node.attributes, (one) => markup` ${raw(trusted(one.name))}="${one.value}"`);
  return markup`<${raw(name)}${attributes}>${Array.from(node.childNodes, written)}</${raw(name)}>`;
}

/** Hundredths of a pixel are enough, and half the size. */
function round(element: Element): void {
  for (const { name, value } of Array.from(element.attributes)) {
    if (/^(?:x|y|x1|x2|y1|y2|cx|cy|r|d|width|height|transform|stroke-width|stroke-opacity)$/.test(name)) {
      element.setAttribute(name, value.replaceAll(/(?<=\.\d\d)\d{1,20}/g, ''));
    }
  }
}
