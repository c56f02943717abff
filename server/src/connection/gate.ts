import { type Connection, ErrorCodes, Message, type MessageStrategy, ResponseError } from 'vscode-languageserver';
import { paramsOf } from './params';

/** A request that is refused goes to this one, which says why; no client knows it. */
const refused = 'whosaid/refused';

interface Refusal {
  readonly code: number;
  readonly message: string;
}

/**
 * Stands between the client and everything that answers: nothing is asked before `initialize` or after `shutdown`, and
 * nothing whose parameters do not have the shape that the protocol gives them. A request is then answered with the
 * error that the protocol has for it; a notification, to which there is no answer, is passed over and logged.
 */
export class Gate implements MessageStrategy {
  #phase: 'new' | 'running' | 'ended' = 'new';
  #log: (message: string) => void = () => undefined;

  /** Whether the client has said that it will go. */
  get isShutDown(): boolean {
    return this.#phase === 'ended';
  }

  /** To be called before the connection listens. */
  guard(connection: Connection): void {
    this.#log = (message) => connection.console.warn(message);
    connection.onRequest(refused, ({ code, message }: Refusal) => new ResponseError<never>(code, message));
  }

  handleMessage(message: Message, next: (message: Message) => void): void {
    if (Message.isRequest(message)) {
      const refusal = this.#refusalOf(message.method, message.params);
      next(refusal ? { ...message, method: refused, params: refusal } : message);
      return;
    }
    if (Message.isNotification(message) && message.method !== 'exit') {
      if (this.#phase !== 'running') return;
      const problem = problemOf(message.method, message.params);
      if (problem !== undefined) {
        this.#log(`${message.method} is passed over: ${problem}.`);
        return;
      }
    }
    next(message);
  }

  #refusalOf(method: string, params: unknown): Refusal | undefined {
    if (method === refused) return { code: ErrorCodes.MethodNotFound, message: `There is no request ${method}.` };
    if (this.#phase === 'ended') {
      return {
        code: ErrorCodes.InvalidRequest,
        message: `${method} comes after \`shutdown\`: only \`exit\` may follow.`,
      };
    }
    if (this.#phase === 'new' && method !== 'initialize') {
      return { code: ErrorCodes.ServerNotInitialized, message: `${method} comes before \`initialize\`.` };
    }
    if (this.#phase === 'running' && method === 'initialize') {
      return { code: ErrorCodes.InvalidRequest, message: '`initialize` comes a second time.' };
    }
    const problem = problemOf(method, params);
    if (problem !== undefined) return { code: ErrorCodes.InvalidParams, message: `${method}: ${problem}.` };
    if (method === 'initialize') this.#phase = 'running';
    if (method === 'shutdown') this.#phase = 'ended';
    return undefined;
  }
}

function problemOf(method: string, params: unknown): string | undefined {
  const read = paramsOf.get(method)?.(params, '');
  return read === undefined || read.ok ? undefined : read.message;
}
