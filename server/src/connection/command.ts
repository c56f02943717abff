import { type ExecuteCommandParams, LSPErrorCodes, ResponseError, type WorkspaceEdit } from 'vscode-languageserver';
import { createsFile } from '../features/workspaceEdit';
import type { Reader } from './arguments';
import type { Session } from './session';
import { changesAgain, haveChangedUnseen, isOutrun } from './unseen';

/**
 * What a command comes to: an edit for the client to apply and what to answer then (null where it says nothing), or
 * why nothing can be done: a sentence for people. Without an edit, or with one that changes nothing, it is done at once.
 */
export type CommandResult =
  | { readonly ok: true; readonly edit?: WorkspaceEdit; readonly answer?: unknown }
  | { readonly ok: false; readonly message: string };

/** A command that any client may execute, with one object as its argument. */
export interface Command {
  readonly name: string;
  /** What a list of things to undo calls it. */
  readonly label: string;
  readonly run: (session: Session, argument: unknown) => Promise<CommandResult>;
}

/** Makes a command of the shape of its argument and what it does. */
export function command<P>(
  name: string,
  label: string,
  read: Reader<P>,
  work: (session: Session, params: P) => CommandResult | Promise<CommandResult>,
): Command {
  return {
    name,
    label,
    run: async (session, argument) => {
      const params = read(argument, '');
      if (params.ok) return work(session, params.value);
      return {
        ok: false,
        message: `The command ${name} was called in a way that it does not understand: ${params.message}.`,
      };
    },
  };
}

/**
 * Answers commands by a table of them, one after another: what one of them changes has to be known before the next
 * one is worked out, or somebody who is fast would get edits of a state that is gone.
 */
export function answerCommandsOf(session: Session, table: readonly Command[]): void {
  const commands = new Map(table.map((each) => [each.name, each]));
  let last: Promise<unknown> = Promise.resolve();
  session.connection.onExecuteCommand((params) => {
    const turn = last.then(() => execute(session, commands, params));
    // A turn that failed, however that came about, holds up nobody.
    last = turn.catch(() => undefined);
    return turn;
  });
}

async function execute(
  session: Session,
  commands: ReadonlyMap<string, Command>,
  { command: name, arguments: given }: ExecuteCommandParams,
): Promise<unknown> {
  const argument: unknown = given?.[0];
  const found = commands.get(name);
  if (!found) return failed(`There is no command ${name}.`);
  try {
    // What an edit was made for may be another state by now; then it is made anew, once.
    for (let isFirst = true; ; isFirst = false) {
      const result = await found.run(session, argument);
      if (!result.ok) return failed(result.message);
      const { edit, answer = null } = result;
      if (!edit || isEmpty(edit)) return answer;
      if (await haveChangedUnseen(session, edit)) {
        if (isFirst) continue;
        return failed(changesAgain);
      }
      const refusal = await refusalOf(session, found.label, edit);
      if (refusal === undefined) return answer;
      if (!isFirst || !isOutrun(session, edit)) return failed(refusal);
    }
  } catch (error) {
    session.log(`${name} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return failed(`${found.label}: this failed for a reason of our own. The output of Whosaid says more.`);
  }
}

/** Has the client apply an edit; says why where it did not. */
async function refusalOf({ connection, abilities }: Session, label: string, edit: WorkspaceEdit) {
  if (!abilities.applyEdits) return 'This editor does not let a language server make edits; use its code actions.';
  if (createsFile(edit) && !abilities.createFiles) {
    return 'The file that this would go to is not there, and this editor does not let a language server create it. Create it with the line `version: 1`, then try again.';
  }
  const { applied, failureReason } = await connection.workspace.applyEdit({ label, edit });
  if (applied) return undefined;
  return failureReason
    ? `The editor did not apply the change: ${failureReason}`
    : 'The editor did not apply the change. Perhaps a file has changed meanwhile; try again.';
}

function isEmpty({ documentChanges = [], changes = {} }: WorkspaceEdit): boolean {
  return (
    documentChanges.every((change) => 'edits' in change && change.edits.length === 0) &&
    Object.values(changes).every((edits) => edits.length === 0)
  );
}

function failed(message: string): ResponseError<never> {
  return new ResponseError<never>(LSPErrorCodes.RequestFailed, message);
}
