/** What in `from` becomes which words in `to`: all but what both begin and end with. UTF-16, end exclusive. */
export function difference(from: string, to: string): { start: number; end: number; words: string } {
  const most = Math.min(from.length, to.length);
  let start = 0;
  while (start < most && from[start] === to[start]) start++;
  let tail = 0;
  while (tail < most - start && from[from.length - 1 - tail] === to[to.length - 1 - tail]) tail++;
  // Not between the two halves of a line end or of a character.
  while (start > 0 && isInside(from, start)) start--;
  while (tail > 0 && (isInside(from, from.length - tail) || isInside(to, to.length - tail))) tail--;
  return { start, end: from.length - tail, words: to.slice(start, to.length - tail) };
}

function isInside(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return (before === 0x0d && text.charCodeAt(at) === 0x0a) || (before >= 0xd800 && before <= 0xdbff);
}
