import {
  type CompletionItem,
  type CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  type Range,
} from 'vscode-languageserver-types';
import { renderScalar } from '../../yaml/render';

/** The place that a completion fills, and what its client can do. */
export interface CompletionContext {
  /** What an accepted item replaces. */
  readonly range: Range;
  /** The characters there, quotation marks included. */
  readonly typed: string;
  /** Whether a colon stands behind the word already. */
  readonly hasColon: boolean;
  readonly markdown: boolean;
  readonly snippets: boolean;
}

export interface Proposal {
  readonly label: string;
  readonly kind: CompletionItemKind;
  readonly detail?: string | undefined;
  /** Markdown of our own. */
  readonly documentation?: string | undefined;
  /** Words of a file, shown as they stand. */
  readonly words?: string;
  /** Other words by which the proposal is found. */
  readonly alsoFoundBy?: readonly string[];
  /** The value that is written, if not the label; quoted where YAML asks for it. */
  readonly value?: string;
  /** The value is YAML already, such as a number. */
  readonly isVerbatim?: boolean;
}

/** A value, written so that YAML reads it back as the same text. */
export function valueItem(proposal: Proposal, context: CompletionContext, order: number): CompletionItem {
  const value = proposal.value ?? proposal.label;
  const written = proposal.isVerbatim ? value : renderScalar(value);
  return item(proposal, context, order, written);
}

/** A key with what comes behind it: a colon, and the beginning of a list or mapping. */
export function keyItem(proposal: Proposal, context: CompletionContext, order: number, behind: string): CompletionItem {
  const snippet = context.hasColon ? proposal.label : `${proposal.label}:${behind}`;
  const plain = snippet.replaceAll('$1', '');
  return {
    ...item(proposal, context, order, context.snippets ? snippet : plain),
    insertTextFormat: context.snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    insertTextMode: InsertTextMode.adjustIndentation,
  };
}

function item(proposal: Proposal, context: CompletionContext, order: number, newText: string): CompletionItem {
  const { label, kind, detail, documentation, words, alsoFoundBy = [] } = proposal;
  // Clients filter by what stands in the range, an opening quotation mark included.
  const mark = /^["']/.exec(context.typed)?.[0] ?? '';
  return {
    label,
    kind,
    sortText: String(order).padStart(4, '0'),
    filterText: `${mark}${[label, ...alsoFoundBy].join(' ')}`,
    textEdit: { range: context.range, newText },
    ...(detail && { detail }),
    ...(words && { documentation: { kind: 'plaintext', value: words } }),
    ...(documentation && {
      documentation: { kind: context.markdown ? 'markdown' : 'plaintext', value: documentation },
    }),
  };
}
