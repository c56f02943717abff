const barWidth = 24;
/** A line is rewritten this often, in milliseconds. */
const showEvery = 100;

/** How far a work of known size is: a bar, the rate and the time that is probably left. `elapsed`: milliseconds. */
export function progressLine(done: number, total: number, elapsed: number): string {
  const share = total === 0 ? 1 : Math.min(1, done / total);
  const filled = Math.floor(share * barWidth);
  const bar = '█'.repeat(filled) + '░'.repeat(barWidth - filled);
  const perSecond = elapsed > 0 ? (done / elapsed) * 1000 : 0;
  const rate = perSecond >= 10 ? `${Math.round(perSecond)}` : perSecond.toFixed(1);
  const left = perSecond > 0 ? `  ${durationInWords((total - done) / perSecond)} left` : '';
  return `${bar} ${Math.floor(share * 100)} %  ${done} of ${total} texts  ${rate}/s${left}`;
}

function durationInWords(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds));
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}

/** A line of progress on standard error, rewritten in place; silent where nobody watches a terminal. */
export class Progress {
  readonly isShown = process.stderr.isTTY && !process.env['CI'];
  #total = 0;
  #done = 0;
  #startedAt = 0;
  #shownAt = 0;
  #isThere = false;

  /** `total`: how many texts there are. */
  start(total: number): void {
    this.#total = total;
    this.#startedAt = performance.now();
  }

  /** One more text is done. */
  step(): void {
    this.#done++;
    const now = performance.now();
    if (!this.isShown || now - this.#shownAt < showEvery) return;
    this.#shownAt = now;
    this.#isThere = true;
    const line = progressLine(this.#done, this.#total, now - this.#startedAt);
    // A line that wraps cannot be rewritten; a terminal of unknown width says 0.
    process.stderr.write(`\r\u001B[2K${line.slice(0, (process.stderr.columns || 80) - 1)}`);
  }

  /** Makes room for other output. */
  clear(): void {
    if (this.#isThere) process.stderr.write('\r\u001B[2K');
    this.#isThere = false;
  }
}
