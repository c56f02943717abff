/**
 * Words of a file or its name as one line for a terminal: they cannot move the cursor, change colors, turn the order of
 * what follows, or be taken for a command by the log of a CI.
 */
export function printable(words: string): string {
  return (
    words
      .replaceAll(/[\s\p{Cc}]+/gu, (blank) => (/^ +$/.test(blank) ? blank : ' '))
      // Overrides and isolates of the direction of writing reach beyond the words.
      .replaceAll(/[\u202A-\u202E\u2066-\u2069]/g, '')
      // Of GitHub Actions and Azure Pipelines, at the beginning of a line and anywhere in it.
      .replace(/^\s*::/, (start) => start.replace('::', '\u200B::'))
      .replaceAll(/##(?=(?:vso)?\[)/gi, '##\u200B')
  );
}

/**
 * Lines that keep everything but that: where the log of a CI would take words for a command, a space without width stands
 * in them.
 */
export function linesWithoutCommands(lines: string): string {
  return lines.replaceAll(/^([^\S\n\r\u2028\u2029]*)::/gmu, '$1\u200B::').replaceAll(/##(?=(?:vso)?\[)/gi, '##\u200B');
}

/** {@link printable}, and runs of blanks are one. */
export function oneLine(words: string): string {
  return printable(words.replaceAll(/\s+/g, ' '));
}
