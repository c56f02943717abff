import type { CancellationToken } from 'vscode-languageserver';
import type { Uri } from '../model/uri';
import { textsOf } from '../project/ours';
import { innermost } from '../project/texts';
import { pauseIfDue } from '../project/turns';
import { isWithin, nameOf, relativeTo, toUri } from '../project/uri';
import { type ReportAnswer, type ReportParams, reportRequest } from '../protocol';
import { Collector } from '../report/collect';
import { csvHead, csvOf } from '../report/csv';
import { factsOf, type TextFacts } from '../report/facts';
import { jsonReport } from '../report/json';
import { answering } from './answer';
import { type Report, withProgress } from './progress';
import type { Session } from './session';

/** Answers the request for a report; null where it was cancelled, or failed and the log says why. */
export function answerReports(session: Session): void {
  session.connection.onRequest<ReportAnswer | null, never>(
    reportRequest,
    answering(session.log, 'report', null, async (params: ReportParams | null, token): Promise<ReportAnswer | null> => {
      const answer = await withProgress(session, 'Making the report', (shown, report) =>
        answerTo(session, params ?? {}, [token, shown], report),
      );
      return answer === 'cancelled' ? null : answer;
    }),
  );
}

type Token = Pick<CancellationToken, 'isCancellationRequested'>;

async function answerTo(
  session: Session,
  { format = 'html', folder, forEditor = false, title }: ReportParams,
  tokens: readonly Token[],
  report: Report,
): Promise<ReportAnswer | null> {
  await session.indexed();
  const { corpus, folders } = session.project;
  const within = folder === undefined ? undefined : toUri(folder);
  const texts = textsOf(corpus, folders).filter((uri) => within === undefined || isWithin(uri, within));
  const name = title ?? titleOf(within ?? folders[0]);
  const facts = factsOfAll(session, texts, tokens, report);
  if (format === 'csv') return { content: csvHead + (await joined(facts, csvOf)), texts: [] };
  const collector = new Collector();
  if (format === 'html') {
    for await (const each of facts) collector.add(each);
    if (isCancelled(tokens)) return null;
    const linking = forEditor ? 'editor' : 'none';
    const page = await session.reportPage(collector.data, { title: name, version: session.version, linking });
    return { content: page.html, texts: page.texts };
  }
  const json = jsonReport(name);
  const body = await joined(facts, (each) => {
    collector.add(each);
    return json.text(each);
  });
  return { content: json.begin() + body + json.end(collector.data), texts: [] };
}

async function joined(facts: AsyncIterable<TextFacts>, written: (facts: TextFacts) => string): Promise<string> {
  const pieces = [];
  for await (const each of facts) pieces.push(written(each));
  return pieces.join('');
}

/** In slices, so that whoever types meanwhile is answered. */
async function* factsOfAll(
  { project, scheduler }: Session,
  texts: readonly Uri[],
  tokens: readonly Token[],
  report: Report,
): AsyncGenerator<TextFacts> {
  for (const [done, uri] of texts.entries()) {
    if (await pauseIfDue(scheduler)) report(() => `${done} of ${texts.length} texts`, (100 * done) / texts.length);
    if (isCancelled(tokens)) return;
    const state = await project.stateOnce(uri);
    const facts = state && factsOf(state, ...pathsOf(uri, project.folders));
    if (facts) yield facts;
  }
}

/** Of several folders the name of each comes first. */
function pathsOf(uri: Uri, folders: readonly Uri[]): readonly [path: string, below: string] {
  const folder = innermost(uri, folders);
  const below = (folder && relativeTo(uri, folder)) ?? nameOf(uri);
  return [folder && folders.length > 1 ? `${nameOf(folder)}/${below}` : below, below];
}

function titleOf(folder: Uri | undefined): string {
  return folder === undefined ? 'Who said what' : nameOf(folder);
}

function isCancelled(tokens: readonly Token[]): boolean {
  return tokens.some(({ isCancellationRequested }) => isCancellationRequested);
}
