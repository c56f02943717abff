import { type Person, type QuoteFacts, type TextFacts, toNumber } from './facts';

type Cell = string | number | undefined;

interface Column {
  readonly name: string;
  /** @param number of the quote in its text, from 1 */
  readonly of: (quote: QuoteFacts, text: TextFacts, number: number) => Cell;
}

/** The columns of the table of quotes; docs/report.md says what each holds. New ones go to the end. */
const columns: readonly Column[] = [
  { name: 'text', of: (_, { path }) => path },
  { name: 'folder', of: (_, { folder }) => folder },
  { name: 'date', of: (_, { date }) => date },
  { name: 'language', of: (_, { language }) => language },
  { name: 'quote', of: (_quote, _text, number) => number },
  { name: 'state', of: ({ state }) => state },
  { name: 'type', of: ({ type }) => type },
  { name: 'speaker', of: ({ speakers, isUnnamed }) => (isUnnamed ? 'unknown' : all(speakers, ({ id }) => id)) },
  { name: 'name', of: ({ speakers }) => all(speakers, ({ name }) => name) },
  { name: 'kind', of: ({ speakers }) => all(speakers, ({ kind }) => kind) },
  { name: 'role', of: ({ speakers }) => all(speakers, ({ role }) => role) },
  { name: 'affiliation', of: ({ speakers }) => all(speakers, ({ affiliation }) => affiliation) },
  { name: 'country', of: ({ speakers }) => all(speakers, ({ country }) => country) },
  { name: 'content', of: ({ words }) => words },
  { name: 'start', of: ({ content }) => spansOf(content)[0]?.[0] },
  { name: 'end', of: ({ content }) => spansOf(content).at(-1)?.[1] },
  {
    name: 'fragments',
    of: ({ content }) =>
      spansOf(content)
        .map((span) => span.join('-'))
        .join(' '),
  },
  { name: 'line', of: ({ line }) => line },
  { name: 'column', of: ({ column }) => column },
  { name: 'source', of: ({ source }) => source },
  { name: 'cue', of: ({ cue }) => cue },
  { name: 'addressee', of: ({ addressees }) => all(addressees, ({ id }) => id) },
  { name: 'medium', of: ({ medium }) => medium },
  { name: 'tags', of: ({ tags }) => tags.join('; ') },
  { name: 'note', of: ({ note }) => note },
  { name: 'proposed_speaker', of: ({ probable }) => probable?.id },
  { name: 'confidence', of: ({ confidence }) => confidence },
];

/** The first line of the table. */
export const csvHead = lineOf(columns.map(({ name }) => name));

/** The quotes of one text as lines of RFC 4180: commas, CRLF, quotation marks where they are needed, UTF-8 without BOM. */
export function csvOf(text: TextFacts): string {
  return text.quotes.map((quote, i) => lineOf(columns.map(({ of }) => of(quote, text, i + 1)))).join('');
}

function lineOf(cells: readonly Cell[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`;
}

/**
 * Spreadsheets take what begins with `=`, `+`, `-` or `@` for a formula, which can send data away. Such words get an
 * apostrophe in front, and so do those that begin with apostrophes and then like that: taking one away where
 * `^'+[=+\-@\t\r]` fits gives every cell back as it was.
 */
function cellOf(cell: Cell): string {
  if (cell === undefined || typeof cell === 'number') return cell === undefined ? '' : String(cell);
  const safe = /^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Of a joint statement one value for each speaker, in one order in all columns; empty where nobody has one. */
function all(people: readonly Person[], of: (person: Person) => string | undefined): string {
  const values = people.map((person) => of(person) ?? '');
  return values.every((value) => value === '') ? '' : values.join('; ');
}

/** Offsets in code points, to be printed. */
export function spansOf(content: QuoteFacts['content']): readonly (readonly [number, number])[] {
  return content.map(([start, end]) => [toNumber(start), toNumber(end)]);
}
