import { type CodeAction, CodeActionKind } from 'vscode-languageserver-types';
import { nearest } from '../../findings/similar';
import { containsSpan, type Span, textOf } from '../../model/span';
import type { RegistryFile } from '../../project/registries';
import type { TextState } from '../../project/textStates';
import { tidyName } from '../../speakers/nameKeys';
import { addAlias } from '../../speakers/registryEdit';
import { wordsIn } from '../../speakers/words';
import { Character, classOf, isUpper } from '../../text/characters';
import { toSpan } from '../convert';
import { createSpeaker, type RegistryPlace } from '../speakers/create';
import { editRegistry } from '../speakers/registryOf';
import { createsFile, type FileEdit } from '../workspaceEdit';
import type { ActionContext } from './context';

/** So many speakers are offered to have the name as well. */
const mostSpeakers = 5;
/** A longer selection is a phrase rather than a name. */
const mostWords = 8;
/** Words inside a name that are written small: `van`, `de`, `bin`. */
const longestParticle = 4;

/** What can be done with a selected name that no registered speaker has. */
export function actionsOnName(state: TextState, place: RegistryPlace, context: ActionContext): CodeAction[] {
  const { text, analysis, registry } = state;
  const span = text && selectedName(text.text, toSpan(text, context.range));
  if (!text || !analysis || !span) return [];
  if (analysis.mentions.some((mention) => containsSpan(mention, span))) return [];
  const name = tidyName(textOf(text.text, span));
  return [
    ...action(`Add speaker “${name}”`, createSpeaker(place, name), context),
    ...(registry ? aliasActions(registry, name, context) : []),
  ];
}

function aliasActions(registry: RegistryFile, name: string, context: ActionContext): CodeAction[] {
  const speakers = registry.known.speakers.map((item) => ({ item, names: [item.name, ...item.aliases] }));
  return nearest(name, speakers, mostSpeakers).flatMap((speaker) =>
    action(`Add “${name}” as alias of ${speaker.name}`, editRegistry(registry, addAlias(speaker.id, name)), context),
  );
}

function action(title: string, edit: FileEdit, { canCreate }: ActionContext): CodeAction[] {
  if (!edit.ok || (createsFile(edit.edit) && !canCreate)) return [];
  return [{ title, kind: CodeActionKind.Refactor, edit: edit.edit }];
}

/**
 * The name that a selection holds: words with a capital first letter, or of a script without capitals, with nothing but
 * blanks, hyphens, apostrophes and the full stops of initials between them. A possessive ending is left out. Undefined
 * for other selections.
 */
export function selectedName(text: string, { start, end }: Span): Span | undefined {
  const words = wordsIn(text, start, end).map((word) => ({ ...word, isName: isNameWord(text, word) }));
  const last = words.at(-1);
  const kept = last && isPossessive(text, last, words.at(-2)) ? words.slice(0, -1) : words;
  const [first] = kept;
  const end2 = kept.at(-1);
  if (!first || !end2 || kept.length > mostWords || !first.isName || !end2.isName) return undefined;
  if (kept.some((word) => !word.isName && word.end - word.start > longestParticle)) return undefined;
  // Half a word at either end is no name.
  if (isLetterAt(text, first.start - 1) || isLetterAt(text, end2.end)) return undefined;
  const isWhole = kept.every((word, i) => {
    const before = kept[i - 1];
    return before === undefined || /^[\s.'’·・‐‑-]*$/.test(text.slice(before.end, word.start));
  });
  return isWhole ? { start: first.start, end: end2.end } : undefined;
}

function isNameWord(text: string, { start, end }: Span): boolean {
  const first = text.slice(start, end).normalize('NFC').charCodeAt(0);
  if (isUpper(first) || classOf(first) === Character.Ideograph) return true;
  const letter = String.fromCharCode(first);
  return classOf(first) === Character.Letter && letter.toUpperCase() === letter.toLowerCase();
}

function isPossessive(text: string, word: Span, before: Span | undefined): boolean {
  return before !== undefined && textOf(text, word) === 's' && /^['’]$/.test(text.slice(before.end, word.start));
}

function isLetterAt(text: string, at: number): boolean {
  const kind = at < 0 || at >= text.length ? Character.Blank : classOf(text.charCodeAt(at));
  return kind === Character.Letter || kind === Character.Mark;
}
