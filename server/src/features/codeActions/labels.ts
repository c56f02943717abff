import type { CodeAction } from 'vscode-languageserver-types';
import type { TextState } from '../../project/textStates';
import { toSpan } from '../convert';
import { rewrite, wants } from './action';
import type { ActionContext } from './context';
import { changeLabel } from './labeledQuote';
import { attachLostQuote } from './lostQuote';
import { labelSelection } from './selectedWords';
import { changeAll } from './wholeText';

/** The changes of labels that commands of the server make, for a cursor or a selection in a text. */
export function labelActions(
  state: TextState,
  context: ActionContext,
  only: readonly string[] | undefined,
): CodeAction[] {
  const { text } = state;
  if (!text) return [];
  const place = toSpan(text, context.range);
  return [
    ...(wants(only, rewrite)
      ? [...labelSelection(state, place), ...attachLostQuote(state, context), ...changeLabel(state, place)]
      : []),
    ...changeAll(state, only),
  ];
}
