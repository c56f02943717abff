/**
 * A value as JSON that the log of a CI takes for no command, whatever words of files are in it: what begins one anywhere
 * in a line (`##[` on GitHub Actions, `##vso[` on Azure Pipelines) is written with an escape, and reads as the same words.
 */
export function json(value: unknown, indent?: number): string {
  return withoutCommands(JSON.stringify(value, undefined, indent));
}

/** The same for JSON that is written already. */
export function withoutCommands(written: string): string {
  return written.replaceAll(/##(?=(?:vso)?\[)/gi, String.raw`\u0023#`);
}
