// The README as it is shipped.

/**
 * An installed extension shows its README without the files that lie around it, and VS Code loads pictures from
 * https alone: relative pictures go, relative links become plain words.
 *
 * @param {string} markdown
 */
export function standalone(markdown) {
  const relative = String.raw`\((?!https?:|#|mailto:)[^()\s]*\)`;
  return markdown
    .replace(new RegExp(String.raw`!\[[^[\]]*\]${relative}`, 'g'), '')
    .replace(new RegExp(String.raw`\[([^[\]]*)\]${relative}`, 'g'), '$1')
    .replaceAll(/\n{3,}/g, '\n\n');
}
