import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from './kit';

export const cli = path.join(root, 'dist', 'cli.js');

export interface Result {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface Options {
  readonly cwd?: string;
  readonly input?: string;
  /** in place of variables of ours */
  readonly env?: Readonly<Record<string, string>>;
  /** another copy of the command line */
  readonly at?: string;
}

/** Runs the built command line. */
export function whosaid(
  args: readonly string[],
  { cwd = root, input = '', env = {}, at = cli }: Options = {},
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [at, ...args], { cwd, env: { ...process.env, NO_COLOR: '1', ...env } });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.on('error', reject).on('close', (code) => resolve({ code, out, err }));
    child.stdin.on('error', () => undefined).end(input);
  });
}
