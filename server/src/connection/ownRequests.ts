import { quotesOf } from '../features/quotes';
import { speakerList, speakerQuotes } from '../features/speakerList';
import { speakersFor, statusOf } from '../features/status';
import { textList } from '../features/texts';
import { toSpeakerId } from '../model/speaker';
import { toUri } from '../project/uri';
import {
  type QuotesParams,
  quotesRequest,
  type SpeakerChoice,
  type SpeakerItem,
  type SpeakerQuote,
  type SpeakerQuotesParams,
  type SpeakersParams,
  type StatusParams,
  speakerListRequest,
  speakerQuotesRequest,
  speakersRequest,
  statusRequest,
  type TextList,
  type TextQuotes,
  textsRequest,
} from '../protocol';
import { answering, answeringBare } from './answer';
import { countQuotes } from './counting';
import type { Session } from './session';

/** Answers what our own client asks beyond LSP. */
export function answerOwnRequests(session: Session): void {
  const { connection, project, counter, scheduler, log } = session;

  connection.onRequest(
    statusRequest,
    answering(log, 'status', null, ({ uri }: StatusParams, token) => statusOf(project, toUri(uri), token)),
  );

  connection.onRequest(
    speakersRequest,
    answering(log, 'speakers', [], ({ uri }: SpeakersParams, token): Promise<SpeakerChoice[]> => {
      return speakersFor(project, toUri(uri), token);
    }),
  );

  connection.onRequest<TextQuotes | null, never>(
    quotesRequest,
    answering(log, 'quotes', null, async ({ uri }: QuotesParams, token): Promise<TextQuotes | null> => {
      const text = project.textFor(toUri(uri));
      const state = text && (await project.stateOf(text, token));
      return state ? quotesOf(state) : null;
    }),
  );

  connection.onRequest<TextList, never>(
    textsRequest,
    answeringBare(log, 'texts', { texts: [], complete: false }, (): TextList => {
      // The answer is what is known now; counting begins with the first question.
      countQuotes(session);
      return textList(project, counter);
    }),
  );

  connection.onRequest(
    speakerListRequest,
    answeringBare(log, 'speaker list', [], (): Promise<SpeakerItem[]> => speakerList(project)),
  );

  connection.onRequest(
    speakerQuotesRequest,
    answering(log, 'speaker quotes', [], ({ registry, id }: SpeakerQuotesParams, token): Promise<SpeakerQuote[]> => {
      return speakerQuotes(project, toUri(registry), toSpeakerId(id), scheduler, token);
    }),
  );
}
