import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/** Where problems are told of: the client's output, not its user. */
export type Log = (message: string) => void;

/** A handler that always answers; see {@link answering}. */
export type Handler<P, R> = (params: P, token: CancellationToken) => Promise<R | ResponseError<never>>;

/**
 * Wraps every request of the server in one way: an exception is logged and hurts this request alone, which gets the
 * empty answer; an answer that nobody waits for any more is not given.
 */
export function answering<P, R>(
  log: Log,
  name: string,
  empty: R,
  work: (params: P, token: CancellationToken) => R | Promise<R>,
): Handler<P, R> {
  return async (params, token) => {
    if (token.isCancellationRequested) return cancelled(name);
    try {
      const result = await work(params, token);
      return token.isCancellationRequested ? cancelled(name) : result;
    } catch (error) {
      log(`${name} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return empty;
    }
  };
}

/** The same for a request without parameters: clients leave them out, or send null or an empty object. */
export function answeringBare<R>(
  log: Log,
  name: string,
  empty: R,
  work: (token: CancellationToken) => R | Promise<R>,
): (...params: [CancellationToken] | [unknown, CancellationToken]) => Promise<R | ResponseError<never>> {
  const handler = answering<undefined, R>(log, name, empty, (_, token) => work(token));
  return (...params) => handler(undefined, params.length === 1 ? params[0] : params[1]);
}

function cancelled(name: string): ResponseError<never> {
  return new ResponseError<never>(LSPErrorCodes.RequestCancelled, `${name} was cancelled`);
}
