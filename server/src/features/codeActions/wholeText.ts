import { type CodeAction, CodeActionKind } from 'vscode-languageserver-types';
import type { TextState } from '../../project/textStates';
import { serverCommands } from '../../protocol';
import { suggestedQuotes } from '../annotate/suggested';
import { chosen, wants } from './action';

/** Kinds of their own, so that they can be bound to keys. As sources they stay out of the menu of each single place. */
export const confirmAllKind = `${CodeActionKind.Source}.confirmAll.whosaid`;
export const suggestAllKind = `${CodeActionKind.Source}.suggestAll.whosaid`;

/** What can be done with all quotes of a text at once. */
export function changeAll(state: TextState, only: readonly string[] | undefined): CodeAction[] {
  const uri = state.context.textUri;
  const suggested = suggestedQuotes(state, {}).length;
  const unlabeled = state.analysis?.unlabeled.filter(({ speaker }) => speaker !== undefined).length ?? 0;
  return [
    ...(suggested > 0 && wants(only, confirmAllKind)
      ? [
          chosen(`Confirm all ${suggested} suggested quotes of this text`, confirmAllKind, serverCommands.confirm, {
            uri,
          }),
        ]
      : []),
    ...(unlabeled > 0 && wants(only, suggestAllKind)
      ? [
          chosen(
            `Suggest labels for ${unlabeled} unlabeled quotes of this text`,
            suggestAllKind,
            serverCommands.suggest,
            { uri },
          ),
        ]
      : []),
  ];
}
