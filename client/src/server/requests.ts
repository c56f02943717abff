import * as vscode from 'vscode';
import {
  type AcceptMovedEverywhereParams,
  type AcceptMovedParams,
  type AddAliasParams,
  type AddParams,
  type AddWordsParams,
  type AdjustParams,
  type CheckParams,
  type CreateSpeakerParams,
  type DismissParams,
  type DocumentStatus,
  type FollowTextParams,
  type InitializeParams,
  type LabelParams,
  type MergeParams,
  type MergeSpeakersParams,
  quotesRequest,
  type RemoveParams,
  type RenameSpeakerParams,
  type ReportAnswer,
  type ReportParams,
  reportRequest,
  type SetSpeakerParams,
  type SetTypeParams,
  type SetWordsParams,
  type SpeakerChoice,
  type SpeakerItem,
  type SpeakerQuote,
  type SplitParams,
  type SuggestedEverywhereParams,
  type SuggestedParams,
  type SuggestParams,
  serverCommands,
  speakerListRequest,
  speakerQuotesRequest,
  speakersRequest,
  statusRequest,
  type TextList,
  type TextQuotes,
  textsRequest,
} from '../../../server/src/protocol';
import { askAgain, doOnce } from './crashes';
import type { Server } from './server';

/** What each command of the server wants to know. */
export interface CommandParams {
  readonly label: LabelParams;
  readonly dismiss: DismissParams;
  readonly add: AddParams;
  readonly setSpeaker: SetSpeakerParams;
  readonly setType: SetTypeParams;
  readonly setWords: SetWordsParams;
  readonly addWords: AddWordsParams;
  readonly adjust: AdjustParams;
  readonly split: SplitParams;
  readonly merge: MergeParams;
  readonly remove: RemoveParams;
  readonly suggest: SuggestParams;
  readonly confirm: SuggestedParams;
  readonly reject: SuggestedParams;
  readonly confirmEverywhere: SuggestedEverywhereParams;
  readonly rejectEverywhere: SuggestedEverywhereParams;
  readonly acceptMoved: AcceptMovedParams;
  readonly acceptMovedEverywhere: AcceptMovedEverywhereParams;
  readonly followText: FollowTextParams;
  readonly createSpeaker: CreateSpeakerParams;
  readonly addAlias: AddAliasParams;
  readonly renameSpeaker: RenameSpeakerParams;
  readonly mergeSpeakers: MergeSpeakersParams;
  readonly initialize: InitializeParams;
  readonly check: CheckParams;
  readonly clearCheck: CheckParams;
}

/** What may be asked of the server. Each waits for it to start and fails with a message for people. */
export class Requests {
  readonly #server: Server;

  constructor(server: Server) {
    this.#server = server;
  }

  status(uri: vscode.Uri): Promise<DocumentStatus | null> {
    return this.#ask(statusRequest, { uri: uri.toString() });
  }

  /** The quotes of a text, given by itself or its sidecar; null for other files. */
  quotes(uri: vscode.Uri): Promise<TextQuotes | null> {
    return this.#ask(quotesRequest, { uri: uri.toString() });
  }

  /** The speakers to choose from for a text, those whom it names first. */
  speakers(uri: vscode.Uri): Promise<readonly SpeakerChoice[]> {
    return this.#ask(speakersRequest, { uri: uri.toString() });
  }

  texts(): Promise<TextList> {
    return this.#ask(textsRequest, undefined);
  }

  speakerList(): Promise<readonly SpeakerItem[]> {
    return this.#ask(speakerListRequest, undefined);
  }

  speakerQuotes(registry: string, id: string): Promise<readonly SpeakerQuote[]> {
    return this.#ask(speakerQuotesRequest, { registry, id });
  }

  /** A page for a webview; null where it was cancelled. */
  report(folder: vscode.Uri | undefined): Promise<ReportAnswer | null> {
    const params: ReportParams = { forEditor: true, ...(folder && { folder: folder.toString() }) };
    return this.#ask(reportRequest, params);
  }

  /** The same as a file. */
  reportFile(folder: vscode.Uri | undefined, format: 'html' | 'csv' | 'json'): Promise<ReportAnswer | null> {
    const params: ReportParams = { format, ...(folder && { folder: folder.toString() }) };
    return this.#ask(reportRequest, params);
  }

  /** Executes a command of the server; its edit is applied when this resolves. */
  run<Name extends keyof CommandParams>(name: Name, params: CommandParams[Name]): Promise<unknown> {
    return doOnce(() => this.#send('workspace/executeCommand', { command: serverCommands[name], arguments: [params] }));
  }

  #ask<Answer>(method: string, params: unknown): Promise<Answer> {
    return askAgain(() => this.#send<Answer>(method, params));
  }

  async #send<Answer>(method: string, params: unknown): Promise<Answer> {
    const client = await this.#server.client();
    return params === undefined ? client.sendRequest<Answer>(method) : client.sendRequest<Answer>(method, params);
  }
}

/** Does something that may take long; after a second people see what, and may stop waiting for it. */
export async function withProgress<T>(title: string, work: Promise<T>): Promise<T | undefined> {
  const patience = 1000;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), patience);
  });
  const first = await Promise.race([work.then((value) => ({ value })), late]).finally(() => clearTimeout(timer));
  if (first !== 'late') return first.value;
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: `Whosaid: ${title}`, cancellable: true },
    async (_progress, token) => {
      const cancelled = new Promise<undefined>((resolve) => token.onCancellationRequested(() => resolve(undefined)));
      return Promise.race([work, cancelled]);
    },
  );
}
