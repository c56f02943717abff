/** How many hues there are; more could not be told apart by everybody. */
export const hues = 8;

/**
 * The hue of a speaker, 1 to {@link hues}: a hash of the id (FNV-1a over UTF-16 code units), so that it is the same in
 * every text, on every machine, and whoever else is in the registry.
 */
export function hueOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) {
    hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  }
  return ((hash >>> 0) % hues) + 1;
}
