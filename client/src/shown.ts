/**
 * Words for a notification or a status: VS Code makes links of `[words](command:…)` in them, and names of files and
 * speakers are shown as text.
 */
export function withoutLinks(words: string): string {
  return words.replaceAll('](', ']\u200B(');
}
