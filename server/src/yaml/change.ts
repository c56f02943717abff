import { applyEdits, type EditResult, type Refusal, type TextEdit } from '../model/edit';
import { inOneGo, type Steps } from '../model/steps';
import { combined } from './combine';
import { parseYamlInSteps, type YamlFile } from './parse';
import { isWordForWord } from './words';

/** What a change comes to, before it is proved: edits, or why there are none. */
export type Edited = readonly TextEdit[] | Refusal;

/**
 * A change of a file that is read already. Places are of the file as it stands before any change, so that changes made
 * at once do not depend on their order; of what goes to one place, the first stands first.
 */
export type Change = (file: YamlFile) => Edited;

export function refuse(message: string): Refusal {
  return { ok: false, message };
}

/** The edits of all, in order, or the first reason against them. */
export function all(edits: readonly Edited[]): Edited {
  const found: TextEdit[] = [];
  for (const edit of edits) {
    if ('ok' in edit) return edit;
    found.push(...edit);
  }
  return found;
}

/** Several changes as one. */
export function together(...changes: readonly Change[]): Change {
  return (file) => all(changes.map((change) => change(file)));
}

/**
 * Changes a file that can be read in full, and proves that the result can be read in full, too: by reading it, unless
 * only plain words take the place of plain words. The file is read once, however many changes there are; they must not
 * be about the same place.
 */
export function edited(text: string, ...changes: readonly Change[]): EditResult {
  return inOneGo(editedInSteps(text, ...changes));
}

/** The same with pauses: many changes of a long file take their time, and reading the result does, too. */
export function* editedInSteps(text: string, ...changes: readonly Change[]): Steps<EditResult> {
  const file = yield* readForEdit(text);
  const [problem] = file.problems;
  if (problem) return refuse(`The file cannot be edited before it can be read: ${problem.message}`);
  yield undefined;
  const result = together(...changes)(file);
  if ('ok' in result) return result;
  const edits = combined(text, result);
  if (!edits) return refuse('Two changes at one place cannot be made at once; make them one after another.');
  if (edits.every((edit) => isWordForWord(text, edit))) return { ok: true, edits };
  yield undefined;
  const [broken] = (yield* readForEdit(applyEdits(text, edits))).problems;
  return broken ? refuse(`The edit would break the file: ${broken.message}`) : { ok: true, edits };
}

/**
 * The files that were read last. What an edit was proved by is what the next edit begins with, so that a series of them
 * reads the file once for each; several edits that are offered for one state begin with the same.
 */
const lastRead: YamlFile[] = [];
const remembered = 2;

function* readForEdit(text: string): Steps<YamlFile> {
  const known = lastRead.find((file) => file.text === text);
  const file = known ?? (yield* parseYamlInSteps(text, { keepSyntax: true }));
  // Others can have read something in the pauses, so its place is looked up only now.
  const at = lastRead.findIndex((each) => each.text === text);
  if (at !== -1) lastRead.splice(at, 1);
  lastRead.unshift(file);
  lastRead.length = Math.min(lastRead.length, remembered);
  return file;
}
