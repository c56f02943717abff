import { Console } from 'node:console';
import process from 'node:process';
import {
  type Connection,
  type ConnectionOptions,
  createConnection,
  ErrorCodes,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { Framing } from './node/framing';

/**
 * Opens the connection that the arguments of the process name. Over the standard streams the process ends where they
 * do, and where what comes is no message any more: with a line on standard error that says why.
 * @param isShutDown whether the client has said that it will go
 */
export function openConnection(options: ConnectionOptions, isShutDown: () => boolean): Connection {
  if (!process.argv.includes('--stdio')) return createConnection(ProposedFeatures.all, options);

  const end = () => process.exit(isShutDown() ? 0 : 1);
  const framing = new Framing();
  framing.on('error', (error) => {
    process.stderr.write(`whosaid: ${error.message} The server ends, since it cannot tell where messages begin.\n`);
    process.exit(1);
  });
  process.stdin.on('end', end).on('close', end).pipe(framing);
  // Nobody is there any more who could be told.
  process.stdout.on('error', end);
  // What a library logs would be taken for messages.
  globalThis.console = new Console(process.stderr);

  const reader = new StreamMessageReader(framing);
  const writer = new StreamMessageWriter(process.stdout);
  reader.onError((error) => {
    const message = { jsonrpc: '2.0', id: null, error: { code: ErrorCodes.ParseError, message: error.message } };
    writer.write(message).catch(end);
  });
  return createConnection(ProposedFeatures.all, reader, writer, options);
}
