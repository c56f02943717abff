import process from 'node:process';

/** `npm run soak` sets it: how many times as much is tried as in `npm test`. */
const factor = Number(process.env['WHOSAID_EFFORT'] ?? 1);

/** What the random choices are made from; `WHOSAID_SEED` makes others, a failure tells which it was. */
export const seed = Number(process.env['WHOSAID_SEED'] ?? 20_261_121);

/** Whether this is the long form. */
export const isLong = factor > 1;

/** How often something is tried, from how often in the short form. */
export function effort(runs: number): number {
  return Math.ceil(runs * factor);
}

/** How much a property is tried: so often, and no longer than a share of the time there is (seconds in the short form). */
export function tries(runs: number, seconds = 2) {
  return { numRuns: effort(runs), interruptAfterTimeLimit: seconds * 1000 * factor, markInterruptAsFailure: false };
}

/** Milliseconds of processor time that one answer may take. */
export const longest = 1000;

/** Does something and fails where it takes more processor time than an answer may. */
export function soon<T>(what: string, work: () => T): T {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  const spent = (user + system) / 1000;
  if (spent > longest) throw new Error(`${what} took ${Math.round(spent)} ms of processor time.`);
  return result;
}
