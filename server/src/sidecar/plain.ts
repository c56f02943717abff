import { type SpeakerId, toSpeakerId } from '../model/speaker';

/** Who is named in a sidecar. */
export interface NamedIn {
  /** The speakers of each quote that has a content, `unknown` aside. */
  readonly speakers: readonly (readonly SpeakerId[])[];
  /** Every id that the file names as speaker or addressee, in the order of the file. */
  readonly ids: ReadonlySet<SpeakerId>;
}

/** A key in a list of entries and what one line says of it. */
interface Field {
  readonly key: string;
  readonly words: readonly string[];
}

/** What may stand in the list of a file, and what in an entry of it. */
const lists: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['quotes', new Set(['content', 'type', 'speaker', 'source', 'cue', 'addressee', 'medium', 'tags', 'note', 'status'])],
  ['dismissed', new Set(['content', 'reason'])],
]);
const inAnchor: ReadonlySet<string> = new Set(['exact', 'prefix', 'suffix']);

/**
 * Who is named in a sidecar that is written as plainly as we write them ourselves: each value on a line of its own or in a
 * list of lines, with our indentation. Undefined for every other file, valid or not, which has to be read as YAML. Of a
 * thousand files most are plain, and reading them takes a tenth of the time. Linear in the text.
 */
export function namedInPlain(text: string): NamedIn | undefined {
  return odd.test(text) ? undefined : new PlainReader(text.split('\n')).read();
}

/** Characters that YAML gives a meaning, or of which readers may think differently. */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const odd = /[\0-\u0009\u000B-\u001F\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]|\p{Cs}/u;

class PlainReader {
  private at = 0;
  private readonly seen = new Set<string>();
  private readonly speakers: (readonly SpeakerId[])[] = [];
  private readonly ids = new Set<SpeakerId>();

  constructor(private readonly lines: readonly string[]) {}

  read(): NamedIn | undefined {
    for (let line = this.next(); line !== undefined; line = this.next()) {
      const colon = line.indexOf(':');
      const key = line.slice(0, colon);
      if (this.seen.has(key)) return undefined;
      this.seen.add(key);
      const rest = line.slice(colon + 1);
      const keys = lists.get(key);
      if (keys) {
        if (rest !== '' || !this.readList(key, keys)) return undefined;
      } else if (
        (key !== 'version' && key !== 'language') ||
        rest[0] !== ' ' ||
        scalarIn(rest.slice(1)) === undefined
      ) {
        return undefined;
      }
    }
    // A file without anything in it is for others to judge.
    return this.seen.size === 0 ? undefined : { speakers: this.speakers, ids: this.ids };
  }

  /** The line that is read next, without going on; comments and empty lines are passed over. */
  private peek(): string | undefined {
    for (let line = this.lines[this.at]; line !== undefined; line = this.lines[++this.at]) {
      if (line !== '' && !line.startsWith('#')) return line;
    }
    return undefined;
  }

  private next(): string | undefined {
    const line = this.peek();
    this.at++;
    return line;
  }

  /** Reads the entries of a list, of which there is one at least; false where something in it is not plain. */
  private readList(name: string, keys: ReadonlySet<string>): boolean {
    let count = 0;
    for (let line = this.peek(); line?.startsWith(' ') === true; line = this.peek(), count++) {
      if (!line.startsWith('  - ')) return false;
      this.at++;
      if (!this.readEntry(name, keys, line.slice(4))) return false;
    }
    return count > 0;
  }

  private readEntry(name: string, keys: ReadonlySet<string>, first: string): boolean {
    const fields = new Map<string, readonly string[]>();
    let rest: string | undefined = first;
    while (rest !== undefined) {
      const field = this.readField(rest, keys);
      if (!field || fields.has(field.key)) return false;
      fields.set(field.key, field.words);
      const line = this.peek();
      rest = line?.startsWith('    ') === true ? line.slice(4) : undefined;
      if (rest !== undefined) this.at++;
    }
    if (name === 'quotes') this.takeQuote(fields);
    return true;
  }

  private takeQuote(fields: ReadonlyMap<string, readonly string[]>): void {
    for (const [key, words] of fields) {
      if (key === 'speaker' || key === 'addressee') for (const id of knownIn(words)) this.ids.add(id);
    }
    if (fields.has('content')) this.speakers.push(knownIn(fields.get('speaker') ?? []));
  }

  /** @param line behind its indentation */
  private readField(line: string, keys: ReadonlySet<string>): Field | undefined {
    const colon = line.indexOf(':');
    const key = line.slice(0, colon);
    if (!keys.has(key)) return undefined;
    const rest = line.slice(colon + 1);
    const words = rest === '' ? this.readBelow(key) : rest[0] === ' ' ? wordsIn(key, rest.slice(1)) : undefined;
    return words && { key, words };
  }

  /** The items of a list below a key. */
  private readBelow(key: string): readonly string[] | undefined {
    if (!isList(key)) return undefined;
    const words: string[] = [];
    for (let line = this.peek(); line?.startsWith('      ') === true; line = this.peek()) {
      if (!line.startsWith('      - ')) return undefined;
      this.at++;
      const item = line.slice(8);
      const word = key === 'content' ? (this.readAnchor(item) ?? scalarIn(item)) : scalarIn(item);
      if (word === undefined) return undefined;
      words.push(word);
    }
    return words.length === 0 ? undefined : words;
  }

  /** An anchor with its context: `exact: …` and, on lines of their own, `prefix: …` and `suffix: …`. */
  private readAnchor(item: string): string | undefined {
    if (!item.startsWith('exact: ')) return undefined;
    const exact = scalarIn(item.slice(7));
    const known = new Set(['exact']);
    for (let line = this.peek(); line?.startsWith('        ') === true; line = this.peek()) {
      this.at++;
      const colon = line.indexOf(':');
      const key = line.slice(8, colon);
      if (!inAnchor.has(key) || known.has(key)) return undefined;
      known.add(key);
      if (line[colon + 1] !== ' ' || scalarIn(line.slice(colon + 2)) === undefined) return undefined;
    }
    return exact;
  }
}

function isList(key: string): boolean {
  return key === 'content' || key === 'speaker' || key === 'addressee' || key === 'tags';
}

function wordsIn(key: string, value: string): readonly string[] | undefined {
  if (value.startsWith('[') && isList(key) && key !== 'content') {
    if (!/^\[[\p{L}\p{N}-]+(?:, [\p{L}\p{N}-]+)*\]$/u.test(value)) return undefined;
    const words = value.slice(1, -1).split(', ');
    return words.some((word) => word.startsWith('-')) ? undefined : words;
  }
  const word = scalarIn(value);
  return word === undefined ? undefined : [word];
}

/** What a scalar on one line says; undefined where that is nothing, or where more than a look is needed to tell. */
function scalarIn(value: string): string | undefined {
  if (value.startsWith("'")) {
    return /^'(?:[^']|'')+'$/u.test(value) ? value.slice(1, -1).replaceAll("''", "'") : undefined;
  }
  if (value.startsWith('"')) return /^"[^"\\]+"$/u.test(value) ? value.slice(1, -1) : undefined;
  if (!/^[^\s\-?:,[\]{}#&*!|>'"%@`.~=]/u.test(value) || value.endsWith(' ') || value.endsWith(':')) return undefined;
  return value.includes(': ') || value.includes(' #') ? undefined : value;
}

function knownIn(words: readonly string[]): readonly SpeakerId[] {
  return words.filter((word) => word !== 'unknown').map(toSpeakerId);
}
