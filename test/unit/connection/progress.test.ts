import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CancellationTokenSource, type WorkDoneProgressServerReporter } from 'vscode-languageserver';
import { type Shown, withProgress } from '../../../server/src/connection/progress';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A client that writes down what it shows. */
function client() {
  const shown: string[] = [];
  const cancel = new CancellationTokenSource();
  const reporter: WorkDoneProgressServerReporter = {
    token: cancel.token,
    begin: (title) => shown.push(`begin ${title}`),
    report: () => shown.push('report'),
    done: () => shown.push('done'),
  };
  const session: Shown = {
    connection: { window: { createWorkDoneProgress: () => Promise.resolve(reporter) } },
    log: (message) => shown.push(message),
  };
  return { shown, cancel, session };
}

/** Work that takes some milliseconds. */
const taking = (ms: number) => () => new Promise<string>((resolve) => setTimeout(() => resolve('result'), ms));

describe('progress', () => {
  test('is not shown of short work', async () => {
    const { shown, session } = client();
    const result = withProgress(session, 'Work', taking(900));
    await vi.advanceTimersByTimeAsync(5000);
    expect([await result, shown]).toEqual(['result', []]);
  });

  test('is shown of long work, until it ends', async () => {
    const { shown, session } = client();
    const result = withProgress(session, 'Work', taking(3000));
    await vi.advanceTimersByTimeAsync(2000);
    expect(shown).toEqual(['begin Work']);
    await vi.advanceTimersByTimeAsync(2000);
    expect([await result, shown]).toEqual(['result', ['begin Work', 'done']]);
  });

  test('can be cancelled', async () => {
    const { shown, session, cancel } = client();
    const result = withProgress(session, 'Work', async (token) => {
      await taking(3000)();
      return token.isCancellationRequested;
    });
    await vi.advanceTimersByTimeAsync(2000);
    cancel.cancel();
    await vi.advanceTimersByTimeAsync(2000);
    expect([await result, shown]).toEqual(['cancelled', ['begin Work', 'done']]);
  });

  test('ends where the work fails, and where the client cannot show it the work goes on', async () => {
    const { shown, session } = client();
    const failing = withProgress(session, 'Work', () => Promise.reject(new Error('broken')));
    await expect(failing).rejects.toThrow('broken');
    const mute: Shown = {
      ...session,
      connection: { window: { createWorkDoneProgress: () => Promise.reject(new Error('no')) } },
    };
    const result = withProgress(mute, 'Work', taking(3000));
    await vi.advanceTimersByTimeAsync(4000);
    expect([await result, shown]).toEqual(['result', ['Showing progress failed: Error: no']]);
  });
});
