import { answerCommandsOf, type Command } from './command';
import { quoteCommands } from './quoteCommands';
import type { Session } from './session';
import { speakerCommands } from './speakerCommands';
import { workspaceCommands } from './workspaceCommands';

/** Every command of the server. */
const table: readonly Command[] = [...quoteCommands, ...speakerCommands, ...workspaceCommands];

/** The names that are told to clients. */
export const commands: readonly string[] = table.map(({ name }) => name);

/** Answers the commands that any client may execute. */
export function answerCommands(session: Session): void {
  answerCommandsOf(session, table);
}
