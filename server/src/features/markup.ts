import type { MarkupContent } from 'vscode-languageserver-types';

/** One line of a card, before it is written as Markdown or plain text. Values are taken as text, never as Markdown. */
export type Line =
  | { readonly kind: 'title'; readonly text: string; readonly detail?: string | undefined }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'field'; readonly label: string; readonly value: string }
  | { readonly kind: 'link'; readonly label: string; readonly href: string }
  | { readonly kind: 'rule' };

/** A line that is left out where there is nothing to say. */
export function field(label: string, value: string | undefined): readonly Line[] {
  return value ? [{ kind: 'field', label, value }] : [];
}

/** Writes a card in what the client can show. */
export function toMarkup(lines: readonly Line[], markdown: boolean): MarkupContent {
  return markdown
    ? { kind: 'markdown', value: lines.map(toMarkdown).join('\n\n') }
    : { kind: 'plaintext', value: lines.map(toPlainText).join('\n') };
}

function toMarkdown(line: Line): string {
  switch (line.kind) {
    case 'title':
      return `**${escaped(line.text)}**${line.detail ? ` · ${escaped(line.detail)}` : ''}`;
    case 'text':
      return escaped(line.text);
    case 'note':
      return `*${escaped(line.text)}*`;
    case 'field':
      return `${line.label}: ${escaped(line.value)}`;
    case 'link':
      return `[${escaped(line.label)}](${line.href})`;
    case 'rule':
      return '---';
  }
}

function toPlainText(line: Line): string {
  switch (line.kind) {
    case 'title':
      return line.detail ? `${line.text} · ${line.detail}` : line.text;
    case 'text':
    case 'note':
      return line.text;
    case 'field':
      return `${line.label}: ${line.value}`;
    case 'link':
      return line.label === line.href ? line.href : `${line.label}: ${line.href}`;
    case 'rule':
      return '—';
  }
}

/** What files say is shown as it stands: no links, no images, no HTML, no commands, one line. */
function escaped(text: string): string {
  return (
    text
      .replaceAll(/\s+/g, ' ')
      .trim()
      .replaceAll(/[\\`*_{}[\]()#+.!|<>~$-]/g, '\\$&')
      .replaceAll('&', '&amp;')
      // A bare address would become a link by itself.
      .replaceAll(/(https?|ftp)(:)/gi, '$1\u200B$2')
  );
}

/** Words for a notification, where editors make links of `[words](command:…)`, as they stand. */
export function withoutLinks(words: string): string {
  return words.replaceAll('](', ']\u200B(');
}

/** A web address that is safe to link to, or undefined: files may say `command:` or `javascript:`. */
export function safeLink(address: string): string | undefined {
  if (!/^https?:\/\/[^\s<>"]+$/i.test(address)) return undefined;
  return address.replaceAll(/[()\\]/g, (char) => `%${char.charCodeAt(0).toString(16)}`);
}
