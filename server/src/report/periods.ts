import type { CalendarDate } from './dates';
import { compare, type Group, Groups, type ListedQuote } from './groups';

/** `day` as long as a picture can show them all, else `month`, else `year`. */
export type Grain = 'day' | 'month' | 'year';

export interface PeriodRow extends Group {
  /** `2021-03-04`, `2021-03` or `2021`. */
  readonly period: string;
  /** By type: `{type}` to the quotes of that type. */
  readonly byType: ReadonlyMap<string, Group>;
  /** Texts that carry a date in it, with or without quotes. */
  readonly datedTexts: number;
}

export interface PeriodTable {
  readonly grain: Grain;
  /** Every one from the first to the last, empty ones as well; none where no text carries a date. */
  readonly rows: readonly PeriodRow[];
  readonly dated: number;
  readonly undated: number;
  readonly first?: CalendarDate;
  readonly last?: CalendarDate;
}

const mostDays = 62;
const mostMonths = 84;

/** Quotes by day, month and year, in the finest grain that can be shown. */
export class Periods {
  readonly #grains = [new Counted('day', 10, mostDays), new Counted('month', 7, mostMonths), new Counted('year', 4)];
  #dated = 0;
  #undated = 0;
  #first: CalendarDate | undefined;
  #last: CalendarDate | undefined;

  add(date: CalendarDate | undefined, quotes: readonly ListedQuote[]): void {
    if (!date) {
      this.#undated++;
      return;
    }
    this.#dated++;
    if (!this.#first || date < this.#first) this.#first = date;
    if (!this.#last || date > this.#last) this.#last = date;
    for (const grain of this.#grains) grain.add(date, quotes);
  }

  get table(): PeriodTable {
    const [first, last] = [this.#first, this.#last];
    const count = { dated: this.#dated, undated: this.#undated };
    if (!first || !last) return { grain: 'year', rows: [], ...count };
    const fitting = this.#grains.find((grain) => grain.fits(first, last)) ?? this.#grains[2];
    return { grain: fitting?.grain ?? 'year', rows: fitting?.rowsBetween(first, last) ?? [], ...count, first, last };
  }
}

class Counted {
  readonly grain: Grain;
  readonly #length: number;
  readonly #most: number;
  readonly #quotes = new Groups();
  readonly #byType = new Groups();
  readonly #texts = new Map<string, number>();
  #isOut = false;

  constructor(grain: Grain, length: number, most = Number.POSITIVE_INFINITY) {
    this.grain = grain;
    this.#length = length;
    this.#most = most;
  }

  add(date: CalendarDate, quotes: readonly ListedQuote[]): void {
    // A month is no day: it needs the coarser grain.
    if (date.length < this.#length) this.#isOut = true;
    if (this.#isOut) return;
    const period = date.slice(0, this.#length);
    this.#texts.set(period, (this.#texts.get(period) ?? 0) + 1);
    for (const quote of quotes) {
      this.#quotes.add(period, quote);
      this.#byType.add(`${period}\n${quote.type}`, quote);
    }
    if (this.#texts.size <= this.#most) return;
    this.#isOut = true;
    this.#quotes.clear();
    this.#byType.clear();
    this.#texts.clear();
  }

  fits(first: string, last: string): boolean {
    return (
      !this.#isOut &&
      periodsBetween(first.slice(0, this.#length), last.slice(0, this.#length), this.#most) !== undefined
    );
  }

  rowsBetween(first: string, last: string): readonly PeriodRow[] {
    const all =
      periodsBetween(first.slice(0, this.#length), last.slice(0, this.#length), this.#most) ??
      [...this.#texts.keys()].toSorted(compare);
    return all.map((period): PeriodRow => {
      const group = this.#quotes.get(period);
      const types = Object.entries(group.types).filter(([, quotes]) => quotes > 0);
      return {
        ...group,
        period,
        byType: new Map(types.map(([type]) => [type, this.#byType.get(`${period}\n${type}`)])),
        datedTexts: this.#texts.get(period) ?? 0,
      };
    });
  }
}

/** Every day, month or year from one to another; undefined where there are more than `most`. */
function periodsBetween(first: string, last: string, most: number): readonly string[] | undefined {
  const found = [];
  for (let period = first; period <= last; period = nextOf(period)) {
    if (found.length >= most) return undefined;
    found.push(period);
  }
  return found;
}

function nextOf(period: string): string {
  const [year = 0, month, day] = period.split('-').map(Number);
  if (month === undefined) return String(year + 1);
  const next = new Date(day === undefined ? Date.UTC(year, month, 1) : Date.UTC(year, month - 1, day + 1));
  return next.toISOString().slice(0, period.length);
}
