import * as vscode from 'vscode';
import type { EverywhereAnswer } from '../../../server/src/protocol';
import { withoutLinks } from '../shown';

/** So many files are named in a message. */
const mostNames = 5;

/** Says what was left as it is in many sidecars, where anything was. */
export function tellLeft({ left }: EverywhereAnswer): void {
  const [first] = left;
  if (!first) return;
  const names = left.slice(0, mostNames).map(({ path }) => path);
  const more = left.length > mostNames ? ` and ${left.length - mostNames} more` : '';
  const why = left.length === 1 ? `: ${first.why}` : ', since they cannot be read in full.';
  void vscode.window.showWarningMessage(withoutLinks(`Whosaid: left as they are: ${names.join(', ')}${more}${why}`));
}

export function say(words: string): void {
  void vscode.window.showInformationMessage(withoutLinks(`Whosaid: ${words}`));
}

export function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

export function isEverywhereAnswer(raw: unknown): raw is EverywhereAnswer {
  return typeof raw === 'object' && raw !== null && 'sidecars' in raw;
}
