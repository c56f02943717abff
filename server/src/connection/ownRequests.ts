import { speakerChoices, statusOf } from '../features/status';
import { toUri } from '../project/uri';
import {
  type SpeakerChoice,
  type SpeakersParams,
  type StatusParams,
  speakersRequest,
  statusRequest,
} from '../protocol';
import { answering } from './answer';
import type { Session } from './session';

/** Answers what our own client asks beyond LSP. */
export function answerOwnRequests(session: Session): void {
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
}
