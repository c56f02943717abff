/** A day, `2021-03-04`, or a month, `2021-03`, of the Gregorian calendar. */
export type CalendarDate = string & { readonly [calendarDate]: true };
declare const calendarDate: unique symbol;

/** Lines without words apart, a date that stands for the whole text stands among the first ones. */
const headLines = 5;
/** Of a text only the beginning is looked at, in UTF-16 code units. */
const headLength = 4000;

/**
 * The date that a text carries, or undefined. Only what can hardly mean anything else counts, in this order: `date` in the
 * front matter of Markdown, the name of the file, the folders from the nearest up (`2021-03-04`, `20210304`, `2021-03`,
 * `2021/03/04`), and one of the first five lines where it holds nothing but a date in digits, year first, after a word and
 * a colon or not. Where one place names two days there is none: a name such as `2020-01-01_2020-12-31` is a range.
 *
 * @param path with slashes, from the folder that holds the corpus: what lies above it says nothing about a text
 */
export function dateOf(path: string, text: string): CalendarDate | undefined {
  const head = text.slice(0, headLength);
  return inFrontMatter(head) ?? inPath(path) ?? inFirstLines(head);
}

function inFrontMatter(head: string): CalendarDate | undefined {
  const [first, ...lines] = head.split(/\r\n?|\n/);
  if (first?.trimEnd() !== '---') return undefined;
  const end = lines.findIndex((line) => line.trimEnd() === '---');
  const line = lines.slice(0, Math.max(end, 0)).find((one) => /^date:/i.test(one));
  return line === undefined ? undefined : inWords(line.slice('date:'.length));
}

function inPath(path: string): CalendarDate | undefined {
  const parts = path.split('/');
  const ofFile = inWords(parts.pop() ?? '');
  if (ofFile) return ofFile;
  for (let depth = parts.length; depth > 0; depth--) {
    const folder = inWords(parts[depth - 1] ?? '') ?? nested(parts.slice(Math.max(0, depth - 3), depth));
    if (folder) return folder;
  }
  return undefined;
}

/** `2021`, `03`, `04`: folders for years, months and days in one another. */
function nested(parts: readonly string[]): CalendarDate | undefined {
  const day = parts.slice(-3).join('-');
  const month = parts.slice(-2).join('-');
  return /^\d{4}-\d\d-\d\d$/.test(day) ? checked(day) : /^\d{4}-\d\d$/.test(month) ? checked(month) : undefined;
}

function inFirstLines(head: string): CalendarDate | undefined {
  const lines = head.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  for (const line of lines.slice(0, headLines)) {
    const value = /^(?:\p{L}{1,20} ?: ?)?(\d{4}[-./]\d\d[-./]\d\d)(?:[T ][\d:.]{1,15}Z?)?$/u.exec(line.trim())?.[1];
    const date = value && checked(value.replaceAll(/[./]/g, '-'));
    if (date) return date;
  }
  return undefined;
}

/** The one date among words; a day says more than a month. */
function inWords(words: string): CalendarDate | undefined {
  return (
    onlyOne([...words.matchAll(/(?<![\p{L}\p{N}])(\d{4})([-_.]?)(\d\d)\2(\d\d)(?![\p{N}])/gu)], ([, y, , m, d]) =>
      checked(`${y}-${m}-${d}`),
    ) ??
    onlyOne([...words.matchAll(/(?<![\p{L}\p{N}.-])(\d{4})[-_](\d\d)(?![\p{L}\p{N}_-])/gu)], ([, y, m]) =>
      checked(`${y}-${m}`),
    )
  );
}

function onlyOne(
  matches: readonly RegExpMatchArray[],
  read: (match: RegExpMatchArray) => CalendarDate | undefined,
): CalendarDate | undefined {
  const [first, ...others] = new Set(matches.flatMap((match) => read(match) ?? []));
  return others.length === 0 ? first : undefined;
}

/** A date of the calendar since there are newspapers, until well after now. */
function checked(date: string): CalendarDate | undefined {
  const [year = 0, month = 0, day = 1] = date.split('-').map(Number);
  if (year < 1600 || year > 2199 || month < 1 || month > 12 || day < 1) return undefined;
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one place where the brand is given
  return day <= days ? (date as CalendarDate) : undefined;
}
