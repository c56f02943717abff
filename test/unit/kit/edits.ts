import { applyEdits, type EditResult } from '../../../server/src/model/edit';
import { type Change, edited } from '../../../server/src/yaml/change';

/** The text after an edit; throws where it was refused. */
export function applied(text: string, result: EditResult): string {
  if (!result.ok) throw new Error(`${result.message}\n${text}`);
  return applyEdits(text, result.edits);
}

/** The text after changes made at once; throws where they were refused. */
export function changed(text: string, ...changes: readonly Change[]): string {
  return applied(text, edited(text, ...changes));
}

/** The text after changes made at once, or why it stayed as it was. */
export function changedOrMessage(text: string, ...changes: readonly Change[]): string {
  const result = edited(text, ...changes);
  return result.ok ? applyEdits(text, result.edits) : result.message;
}
