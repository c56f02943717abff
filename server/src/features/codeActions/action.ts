import { type CodeAction, CodeActionKind } from 'vscode-languageserver-types';
import { quoted } from '../../findings/rule';
import type { Content } from '../../model/attribution';
import type { TextState } from '../../project/textStates';
import type {
  AcceptMovedParams,
  AddParams,
  AddWordsParams,
  AdjustParams,
  FollowTextParams,
  MergeParams,
  RemoveParams,
  SetSpeakerParams,
  SetTypeParams,
  SetWordsParams,
  SplitParams,
  SuggestedParams,
  SuggestParams,
  serverCommands,
} from '../../protocol';

/** Whether a client that names the kinds it wants wants this one: kinds are parted by dots, the outer one first. */
export function wants(only: readonly string[] | undefined, kind: string): boolean {
  return !only || only.some((wanted) => wanted === '' || wanted === kind || kind.startsWith(`${wanted}.`));
}

/** Changes of what stands at a place. */
export const rewrite = CodeActionKind.RefactorRewrite;

/** The commands that actions call, with what they are told. */
interface Params {
  readonly [serverCommands.acceptMoved]: AcceptMovedParams;
  readonly [serverCommands.followText]: FollowTextParams;
  readonly [serverCommands.add]: AddParams;
  readonly [serverCommands.adjust]: AdjustParams;
  readonly [serverCommands.confirm]: SuggestedParams;
  readonly [serverCommands.merge]: MergeParams;
  readonly [serverCommands.reject]: SuggestedParams;
  readonly [serverCommands.remove]: RemoveParams;
  readonly [serverCommands.setSpeaker]: SetSpeakerParams;
  readonly [serverCommands.setType]: SetTypeParams;
  readonly [serverCommands.setWords]: SetWordsParams;
  readonly [serverCommands.addWords]: AddWordsParams;
  readonly [serverCommands.split]: SplitParams;
  readonly [serverCommands.suggest]: SuggestParams;
}

/**
 * A change that the server works out when it is chosen: a menu of many changes comes up at each move of the cursor, and
 * the edits of all of them would take longer than that.
 */
export function chosen<C extends keyof Params>(title: string, kind: string, command: C, params: Params[C]): CodeAction {
  return { title, kind, command: { title, command, arguments: [params] } };
}

/** The beginning of a content in quotation marks, for a title. */
export function excerptOf({ text }: TextState, content: Content): string {
  return quoted(text?.text.slice(content[0].start, content[0].end) ?? '', 32);
}
