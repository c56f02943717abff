/** Whether a sentence or a line ends in the words between two places of a text; an abbreviation may look as if. */
export function partsSentences(between: string): boolean {
  return /[\n\r]|[.!?…][”"»’)]*\s|[。！？]/u.test(between);
}
