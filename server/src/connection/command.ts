import { type ExecuteCommandParams, LSPErrorCodes, ResponseError, type WorkspaceEdit } from 'vscode-languageserver';
import { applyFresh } from './applying';
import type { Reader } from './arguments';
import type { Session } from './session';

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
  session.connection.onExecuteCommand((params) => session.inTurn(() => execute(session, commands, params)));
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
    const result = await applyFresh(session, found.label, () => found.run(session, argument));
    return result.ok ? (result.answer ?? null) : failed(result.message);
  } catch (error) {
    session.log(`${name} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return failed(`${found.label}: this failed for a reason of our own. The output of Whosaid says more.`);
  }
}

function failed(message: string): ResponseError<never> {
  return new ResponseError<never>(LSPErrorCodes.RequestFailed, message);
}
