import { serverCommands } from '../protocol';
import { nothing } from './arguments';
import { type Command, type CommandResult, command } from './command';

const done: CommandResult = { ok: true };

/** The commands about the workspace as a whole. They begin something, and do not keep others waiting. */
export const workspaceCommands: readonly Command[] = [
  command(serverCommands.check, 'Check workspace', nothing, (session) => {
    session.checkWorkspace(true);
    return done;
  }),
  command(serverCommands.clearCheck, 'Clear check of workspace', nothing, (session) => {
    session.checkWorkspace(false);
    return done;
  }),
];
