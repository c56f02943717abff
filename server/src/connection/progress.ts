import type { CancellationToken, Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import type { Log } from './answer';

/** Work that takes longer than this, in milliseconds, is shown. */
const patience = 1000;
/** How far it is is told this often, in milliseconds. */
const reportEvery = 250;

/** What is needed to show progress: where to, and where to tell of trouble. */
export interface Shown {
  readonly connection: { readonly window: Pick<Connection['window'], 'createWorkDoneProgress'> };
  readonly log: Log;
}

/**
 * Says how far work is: in words, and as a percentage where that is known. The words are asked for where they are shown:
 * to write the first number takes 10 ms.
 */
export type Report = (message: () => string, percent?: number) => void;

/**
 * Does work that reads many files; where it takes long, the user is shown that it goes on and may cancel it.
 * Answers `cancelled` then, whatever the work came to.
 */
export async function withProgress<T>(
  { connection, log }: Shown,
  title: string,
  work: (token: Pick<CancellationToken, 'isCancellationRequested'>, report: Report) => Promise<T>,
  isCancellable = true,
): Promise<T | 'cancelled'> {
  const token = { isCancellationRequested: false };
  let isOver = false;
  let reporter: WorkDoneProgressServerReporter | undefined;
  let reported = 0;
  const show = async () => {
    const created = await connection.window.createWorkDoneProgress();
    if (isOver) return;
    reporter = created;
    created.begin(title, undefined, undefined, isCancellable);
    created.token.onCancellationRequested(() => {
      token.isCancellationRequested = true;
    });
  };
  const report: Report = (message, percent) => {
    const now = Date.now();
    if (!reporter || now - reported < reportEvery) return;
    reported = now;
    if (percent === undefined) reporter.report(message());
    else reporter.report(percent, message());
  };
  const timer = setTimeout(() => {
    show().catch((error: unknown) => log(`Showing progress failed: ${String(error)}`));
  }, patience);
  try {
    const result = await work(token, report);
    return token.isCancellationRequested ? 'cancelled' : result;
  } finally {
    isOver = true;
    clearTimeout(timer);
    reporter?.done();
  }
}
