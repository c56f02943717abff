import process from 'node:process';
import { printable } from './printable';

/** What the exit status of a command says. */
export const exitCodes = {
  /** Everything is labeled, nothing is wrong. */
  complete: 0,
  /** There are findings. */
  findings: 1,
  /** The command was called wrongly, or a file could not be read. */
  error: 2,
  /** Ctrl+C. */
  interrupted: 130,
} as const;

/** Says on standard error what went wrong, and ends the process with status 2 when its work is done. */
export function fail(message: string): void {
  process.stderr.write(`whosaid: ${printable(message)}\n`);
  process.exitCode = exitCodes.error;
}

/** Writes to standard output and waits where the reader is slower, so that memory stays constant. */
export async function write(text: string | Uint8Array): Promise<void> {
  if (process.stdout.write(text)) return;
  await new Promise((resolve) => process.stdout.once('drain', resolve));
}

let interrupt: (() => void) | undefined;

/** What Ctrl+C does from now on; with nothing it ends the process, whatever threads and unread input there are. */
export function onInterrupt(act: (() => void) | undefined): void {
  interrupt = act;
}

/** Once at the start of the process. */
export function heedInterrupts(): void {
  process.on('SIGINT', () => {
    // Whoever writes a file holds the signal back until that is done, and sends it again.
    if (process.listenerCount('SIGINT') > 1) return;
    if (interrupt) interrupt();
    else process.exit(exitCodes.interrupted);
  });
}
