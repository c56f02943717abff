import type { CancellationToken, Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import type { Log } from './answer';

/** Work that takes longer than this, in milliseconds, is shown. */
const patience = 1000;

/** What is needed to show progress: where to, and where to tell of trouble. */
export interface Shown {
  readonly connection: { readonly window: Pick<Connection['window'], 'createWorkDoneProgress'> };
  readonly log: Log;
}

/**
 * Does work that reads many files; where it takes long, the user is shown that it goes on and may cancel it.
 * Answers `cancelled` then, whatever the work came to.
 */
export async function withProgress<T>(
  { connection, log }: Shown,
  title: string,
  work: (token: Pick<CancellationToken, 'isCancellationRequested'>) => Promise<T>,
): Promise<T | 'cancelled'> {
  const token = { isCancellationRequested: false };
  let isOver = false;
  let reporter: WorkDoneProgressServerReporter | undefined;
  const show = async () => {
    const created = await connection.window.createWorkDoneProgress();
    if (isOver) return;
    reporter = created;
    created.begin(title, undefined, undefined, true);
    created.token.onCancellationRequested(() => {
      token.isCancellationRequested = true;
    });
  };
  const timer = setTimeout(() => {
    show().catch((error: unknown) => log(`Showing progress failed: ${String(error)}`));
  }, patience);
  try {
    const result = await work(token);
    return token.isCancellationRequested ? 'cancelled' : result;
  } finally {
    isOver = true;
    clearTimeout(timer);
    reporter?.done();
  }
}
