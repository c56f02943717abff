import { type ExecuteCommandParams, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { attributionAt, labelQuote } from '../features/labelQuote';
import { speakerChoices, statusOf } from '../features/status';
import type { QuoteSpeaker } from '../model/quote';
import { toSpeakerId } from '../model/speaker';
import { toUri } from '../project/uri';
import {
  type LabelParams,
  type SpeakerChoice,
  type SpeakersParams,
  type StatusParams,
  serverCommands,
  speakersRequest,
  statusRequest,
} from '../protocol';
import { answering } from './answer';
import type { Session } from './session';

/** Those that are told to clients. */
export const commands: readonly string[] = [serverCommands.label];

/** Answers what our own client asks beyond LSP, and the commands that any client may execute. */
export function answerCommands(session: Session): void {
  const { connection, project, log } = session;

  connection.onRequest(
    statusRequest,
    answering(log, 'status', null, ({ uri }: StatusParams) => statusOf(project, toUri(uri))),
  );

  connection.onRequest(
    speakersRequest,
    answering(log, 'speakers', [], async ({ uri }: SpeakersParams): Promise<SpeakerChoice[]> => {
      const text = project.textFor(toUri(uri));
      const state = text && (await project.stateOf(text));
      return state ? speakerChoices(state) : [];
    }),
  );

  connection.onExecuteCommand(
    answering(log, 'command', null, async ({ command, arguments: [params] = [] }: ExecuteCommandParams) => {
      if (command !== serverCommands.label || !isLabelParams(params)) throw new Error(`cannot execute ${command}`);
      return label(session, params);
    }),
  );
}

async function label({ connection, project }: Session, params: LabelParams) {
  const text = project.textFor(toUri(params.uri));
  const state = text && (await project.stateOf(text));
  const attribution = state && attributionAt(state, params.start, params.end);
  if (!attribution) {
    return new ResponseError<never>(LSPErrorCodes.RequestFailed, 'There is no unlabeled quote at this place any more.');
  }
  const result = labelQuote(state, attribution, speakerOf(params.speaker));
  if (!result.ok) return new ResponseError<never>(LSPErrorCodes.RequestFailed, result.message);
  const { applied, failureReason } = await connection.workspace.applyEdit({ label: 'Label quote', edit: result.edit });
  if (applied) return null;
  return new ResponseError<never>(LSPErrorCodes.RequestFailed, failureReason ?? 'The edit could not be applied.');
}

function speakerOf(speaker: LabelParams['speaker']): QuoteSpeaker {
  const [first, ...rest] = [speaker]
    .flat()
    .filter((id) => id !== 'unknown')
    .map(toSpeakerId);
  return first === undefined ? { kind: 'unknown' } : { kind: 'speakers', ids: [first, ...rest] };
}

function isLabelParams(raw: unknown): raw is LabelParams {
  if (
    typeof raw !== 'object' ||
    raw === null ||
    !('uri' in raw && 'start' in raw && 'end' in raw && 'speaker' in raw)
  ) {
    return false;
  }
  const { uri, start, end, speaker } = raw;
  const isSpeaker =
    typeof speaker === 'string' || (Array.isArray(speaker) && speaker.every((id) => typeof id === 'string'));
  return typeof uri === 'string' && typeof start === 'number' && typeof end === 'number' && isSpeaker;
}
