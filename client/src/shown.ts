/**
 * Words for a notification or a status: VS Code makes links of `[words](command:…)` in them, and names of files and
 * speakers are shown as text.
 */
export function withoutLinks(words: string): string {
  return words.replaceAll('](', ']\u200B(');
}

/**
 * The end of long words, which tells a name behind its titles, with an ellipsis where something is left out.
 *
 * @param most UTF-16 code units; a little less is kept, so that it begins with a whole word
 */
export function endOf(words: string, most: number): string {
  if (words.length <= most) return words;
  const tail = words.slice(words.length - most);
  const space = tail.indexOf(' ');
  // A script without spaces is cut between two characters.
  const from = space === -1 ? Number(/^[\uDC00-\uDFFF]/.test(tail)) : space + 1;
  return `… ${tail.slice(from)}`;
}
