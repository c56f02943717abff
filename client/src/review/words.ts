import type * as vscode from 'vscode';
import type { QuoteItem } from '../../../server/src/protocol';
import { endOf } from '../shown';
import { namesOf } from './choices';
import { rangeOf } from './highlight';
import { keyOf, progressOf, type Walk } from './walk';

/** `Quote 3 of 12 · probably Wang Yi`. */
export function titleOf(walk: Walk, quote: QuoteItem): string {
  const { number, total } = progressOf(walk);
  const again = walk.skipped.has(keyOf(quote)) ? ' · skipped before' : '';
  return `Quote ${number} of ${total} · ${proposalOf(quote)}${again}`;
}

function proposalOf(quote: QuoteItem): string {
  const names = namesOf(quote.speakers);
  if (quote.state === 'suggested') return `suggested ${quote.unknown ? 'unknown speaker' : names}`;
  const missing = quote.state === 'incomplete' ? 'labeled without a speaker' : 'nobody is known to speak';
  return names === '' ? missing : `probably ${names}`;
}

/** Of a source or a cue, in UTF-16 code units: the quote has to be seen beside them in one line. */
const mostOfPart = 32;

/** Source, cue and the beginning of the content in text order, so that the picker can be read alone. */
export function inContext(document: vscode.TextDocument, { source, cue, content, words }: QuoteItem): string {
  const parts = [{ at: content[0]?.start ?? 0, words: `“${words}”` }];
  for (const part of [source, cue]) {
    if (part) parts.push({ at: part.start, words: endOf(document.getText(rangeOf(document, part)), mostOfPart) });
  }
  const inOrder = parts.toSorted((a, b) => a.at - b.at);
  return inOrder.map((part) => part.words).join(' ');
}
