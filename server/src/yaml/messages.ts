import type { YAMLParseError } from 'yaml';

/**
 * Says in the words of people who do not think in YAML what is wrong and what to do; what is too rare for that is told
 * in the words of the parser. Never empty, one sentence or two.
 */
export function explainSyntax(error: YAMLParseError, text: string): string {
  const { code, message } = error;
  const at = text.slice(error.pos[0], error.pos[1]);
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the rare ones speak for themselves
  switch (code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return message.startsWith('Nested mappings')
        ? 'A colon followed by a space ends a key. Put the whole value in quotation marks.'
        : 'A list begins where a key should stand. Begin it on a line of its own.';
    case 'DUPLICATE_KEY':
      return `The key \`${lineAt(text, error.pos[0])}\` stands here twice. Take one of them out.`;
    case 'TAB_AS_INDENT':
      return 'This line is indented with a tab. Use spaces.';
    case 'BAD_SCALAR_START':
      return `A value cannot begin with \`${at.charAt(0)}\`. Put it in quotation marks.`;
    case 'MULTILINE_IMPLICIT_KEY':
      return 'This line has no colon, and it is no value either. Write `key: value`, or indent it deeper if it goes on.';
    case 'BAD_DQ_ESCAPE':
      return `In double quotation marks a backslash has a meaning of its own. Write \`\\\\\` for one, or use single marks.`;
    case 'BAD_ALIAS':
      return 'A value that begins with `*` or `&` has a meaning of its own. Put it in quotation marks.';
    case 'MISSING_CHAR':
      return missing(message);
    case 'BAD_INDENT':
      return indented(message);
    case 'UNEXPECTED_TOKEN':
      return message.includes('at node end')
        ? `Something follows the closing quotation mark. Put the whole value in one pair of marks: \`'"We will win," he said'\`.`
        : `${message}.`;
    case 'RESOURCE_EXHAUSTION':
      return 'This file is nested too deep, so it is not read.';
    default:
      return `${message}.`;
  }
}

function missing(message: string): string {
  const mark = /Missing closing (["'])/.exec(message)?.[1];
  if (mark) return `This quotation mark is never closed. Add \`${mark}\` at the end of the value.`;
  if (message.startsWith('Implicit map keys')) return 'This key has no colon. Write `key: value`.';
  if (message.startsWith('Sequence item'))
    return 'This line is indented differently from its entry. Align it with the line above.';
  if (message.startsWith('Comments'))
    return 'A `#` begins a comment only behind a space. Put the value in quotation marks if it is meant.';
  return `${message}.`;
}

function indented(message: string): string {
  const bracket = /must be sufficiently indented and end with a ([\]}])/.exec(message)?.[1];
  if (bracket === ']') return 'This list has no closing `]`.';
  if (bracket === '}') return 'This mapping has no closing `}`.';
  if (message.startsWith('All sequence items') || message.startsWith('All mapping items')) {
    return 'This line is indented differently from its neighbours. Align it with them.';
  }
  return `${message}.`;
}

/** The key at an offset, as far as it is in one line. */
function lineAt(text: string, offset: number): string {
  return /^[^:\r\n]*/.exec(text.slice(offset, offset + 80))?.[0] ?? '';
}
