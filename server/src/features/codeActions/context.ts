import { type CodeAction, CodeActionKind, type Diagnostic, type Range } from 'vscode-languageserver-types';
import type { FindingCode } from '../../model/finding';
import type { Uri } from '../../model/uri';
import { createsFile, type FileEdit } from '../workspaceEdit';

/** What a request for code actions says, and what its client can do. */
export interface ActionContext {
  readonly uri: Uri;
  readonly range: Range;
  readonly diagnostics: readonly Diagnostic[];
  /** Whether the client can create files. */
  readonly canCreate: boolean;
  /** Whether the client asks its user for a speaker when it gets the command `whosaid.labelAs`. */
  readonly canPick: boolean;
}

export interface QuickFix {
  readonly title: string;
  readonly fixes: FindingCode;
  readonly preferred?: boolean;
}

/** A quick fix with its edit; none where the edit cannot be made, or not by this client. */
export function quickFix(context: ActionContext, { title, fixes, preferred }: QuickFix, edit: FileEdit): CodeAction[] {
  if (!edit.ok || (createsFile(edit.edit) && !context.canCreate)) return [];
  return [
    {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: diagnosticsOf(context, fixes),
      ...(preferred && { isPreferred: true }),
      edit: edit.edit,
    },
  ];
}

/** The diagnostics of a rule that the request came with. */
export function diagnosticsOf({ diagnostics }: ActionContext, code: FindingCode): Diagnostic[] {
  return diagnostics.filter((diagnostic) => diagnostic.source === 'whosaid' && diagnostic.code === code);
}

/** Whether a client that names the kinds it wants wants quick fixes. */
export function wantsQuickFixes(only: readonly string[] | undefined): boolean {
  return !only || only.some((kind) => kind === '' || kind === CodeActionKind.QuickFix || kind.startsWith('quickfix.'));
}

/** Whether a client that names the kinds it wants wants changes that answer no finding; kinds below it are others. */
export function wantsRefactorings(only: readonly string[] | undefined): boolean {
  return !only || only.some((kind) => kind === '' || kind === CodeActionKind.Refactor);
}
