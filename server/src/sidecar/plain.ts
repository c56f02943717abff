import { type Anchor, type Dismissal, media, type Quote, type QuoteSpeaker, quoteTypes } from '../model/quote';
import type { Span } from '../model/span';
import { type SpeakerId, toSpeakerId } from '../model/speaker';
import { inOneGo, type Steps } from '../model/steps';
import { maxLength } from '../yaml/parse';
import type { DismissalEntry, QuoteEntry, QuoteSpans, SidecarContents } from './contents';
import { PlainLines } from './plainLines';
import { anchorIn, anchorOf, inAnchor, isList, scalarIn, type Word, withoutComment, wordsIn } from './plainValues';

/** A key of an entry with what stands behind or below it. */
interface Field {
  readonly key: Word;
  readonly words: readonly Word[];
  /** Of words that stand in the text, one for each word. */
  readonly anchors: readonly Anchor[];
  /** Where the last of it ends. */
  readonly end: number;
}

/** What may stand in the list of a file, and what in an entry of it. */
const lists: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['quotes', new Set(['content', 'type', 'speaker', 'source', 'cue', 'addressee', 'medium', 'tags', 'note', 'status'])],
  ['dismissed', new Set(['content', 'reason'])],
]);
/** The keys that name words of the text. */
const anchored: ReadonlySet<string> = new Set(['content', 'source', 'cue']);

/** So many entries are read between two pauses: a millisecond or two. */
const atOnce = 200;

/**
 * What a sidecar says that is written as plainly as we write them ourselves: each value on a line of its own or in a list
 * of lines, with our indentation; comments are passed over. Undefined for every other file, valid or not, which has to be
 * read as YAML. Nearly all files are plain, and reading them so takes a tenth of the time. Linear in the text.
 */
export function readPlain(text: string): SidecarContents | undefined {
  return inOneGo(readPlainInSteps(text));
}

/** The same with pauses, for long files. */
export function* readPlainInSteps(text: string): Steps<SidecarContents | undefined> {
  if (text.length > maxLength || odd.test(text)) return undefined;
  yield undefined;
  return yield* new PlainReader(text).read();
}

/** Characters that YAML gives a meaning, or of which readers may think differently. */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const odd = /[\0-\u0009\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]|\r(?!\n)|\p{Cs}/u;

class PlainReader {
  private readonly lines: PlainLines;
  private readonly seen = new Set<string>();
  private language: string | undefined;
  private head: Span | undefined;
  private readonly quotes: QuoteEntry[] = [];
  private readonly dismissed: DismissalEntry[] = [];
  private readonly ids = new Set<SpeakerId>();

  constructor(text: string) {
    this.lines = new PlainLines(text);
  }

  *read(): Steps<SidecarContents | undefined> {
    for (let line = this.lines.peek(); line !== undefined; line = this.lines.peek()) {
      const { start } = this.lines;
      this.lines.pass();
      const colon = line.indexOf(':');
      const key = line.slice(0, colon);
      if (this.seen.has(key)) return undefined;
      this.seen.add(key);
      const rest = line.slice(colon + 1);
      const keys = lists.get(key);
      if (keys) {
        this.head ??= { start, end: start + colon };
        if (rest !== '' || !(yield* this.readList(key, keys))) return undefined;
      } else {
        const value = rest[0] === ' ' ? scalarIn(rest.slice(1)) : undefined;
        if ((key !== 'version' && key !== 'language') || value === undefined) return undefined;
        this.head ??= { start, end: start + line.length };
        if (key === 'language') this.language = value;
      }
    }
    if (this.lines.hasLooseComment) return undefined;
    const { language, head, quotes, dismissed, ids } = this;
    // A file without anything in it is for others to judge.
    return head && { ...(language !== undefined && { language }), head, quotes, dismissed, ids };
  }

  /** Reads the entries of a list, of which there is one at least; false where something in it is not plain. */
  private *readList(name: string, keys: ReadonlySet<string>): Steps<boolean> {
    let count = 0;
    for (let line = this.lines.peek(); line?.startsWith(' ') === true; line = this.lines.peek(), count++) {
      if (!line.startsWith('  - ')) return false;
      const fields = this.readEntry(keys, line);
      if (!fields) return false;
      if (name === 'quotes') this.takeQuote(fields, count);
      else this.takeDismissal(fields, count);
      if (count % atOnce === atOnce - 1) yield undefined;
    }
    return count > 0;
  }

  /** @param first the line that the entry begins in, which was looked at */
  private readEntry(keys: ReadonlySet<string>, first: string): ReadonlyMap<string, Field> | undefined {
    const fields = new Map<string, Field>();
    let line: string | undefined = first;
    while (line !== undefined) {
      const field = this.readField(line, keys);
      if (!field || fields.has(field.key.text)) return undefined;
      fields.set(field.key.text, field);
      const following = this.lines.peek();
      line = following?.startsWith('    ') === true ? following : undefined;
    }
    return fields;
  }

  private takeQuote(fields: ReadonlyMap<string, Field>, index: number): void {
    for (const { key, words } of fields.values()) {
      if (key.text === 'speaker' || key.text === 'addressee') for (const id of knownIn(words)) this.ids.add(id);
    }
    const content = fields.get('content');
    const anchors = content && nonEmpty(content.anchors);
    if (!content || !anchors) return;
    const word = (key: string) => fields.get(key)?.words[0];
    const [type, source, cue, note, status] = [word('type'), word('source'), word('cue'), word('note'), word('status')];
    const [sourceAnchor, cueAnchor] = [fields.get('source')?.anchors[0], fields.get('cue')?.anchors[0]];
    const quoteType = quoteTypes.find((known) => known === type?.text);
    const speakers = fields.get('speaker')?.words ?? none;
    const known = speakers.filter(isKnown);
    const speaker = speakerOf(speakers);
    const addressees = fields.get('addressee')?.words ?? none;
    // Written out, since spreading takes ten times as long.
    const quote: Writable<Quote> = {
      content: anchors,
      medium: media.find((each) => each === word('medium')?.text) ?? 'speech',
      tags: fields.get('tags')?.words.map(textOf) ?? [],
      status: status?.text === 'suggested' ? 'suggested' : 'confirmed',
    };
    const { entry, head } = placeOf(fields, content.key);
    const at: Writable<QuoteSpans> = {
      entry,
      head,
      content: content.words.map(spanOf),
      speaker: (known.length > 0 ? known : speakers).map(spanOf),
      addressee: addressees.map(spanOf),
    };
    if (quoteType && type) {
      quote.type = quoteType;
      at.type = type.span;
    }
    if (speaker) quote.speaker = speaker;
    if (source && sourceAnchor) {
      quote.source = sourceAnchor;
      at.source = source.span;
    }
    if (cue && cueAnchor) {
      quote.cue = cueAnchor;
      at.cue = cue.span;
    }
    if (addressees.length > 0) quote.addressee = addressees.map(({ text }) => toSpeakerId(text));
    if (note) quote.note = note.text;
    if (status) at.status = status.span;
    this.quotes.push({ index, quote, at });
  }

  private takeDismissal(fields: ReadonlyMap<string, Field>, index: number): void {
    const content = fields.get('content');
    const anchors = content && nonEmpty(content.anchors);
    if (!content || !anchors) return;
    const reason = fields.get('reason')?.words[0];
    const dismissal: Dismissal = { content: anchors, ...(reason && { reason: reason.text }) };
    this.dismissed.push({
      index,
      dismissal,
      at: { ...placeOf(fields, content.key), content: content.words.map(spanOf) },
    });
  }

  /** @param line with its indentation, which was looked at */
  private readField(line: string, keys: ReadonlySet<string>): Field | undefined {
    const { start } = this.lines;
    const colon = line.indexOf(':', 4);
    const name = line.slice(4, colon);
    if (!keys.has(name)) return undefined;
    this.lines.pass();
    const key = { text: name, span: { start: start + 4, end: start + colon } };
    if (colon + 1 === line.length) return this.readBelow(key);
    if (line[colon + 1] !== ' ') return undefined;
    const value = withoutComment(line.slice(colon + 2));
    const at = start + colon + 2;
    const end = at + value.length;
    if (anchored.has(name)) {
      const anchor = anchorIn(value);
      return anchor && { key, words: [{ text: anchor.exact, span: { start: at, end } }], anchors: [anchor], end };
    }
    const words = wordsIn(name, value, at);
    return words && { key, words, anchors: [], end };
  }

  /** The items of a list below a key. */
  private readBelow(key: Word): Field | undefined {
    if (!isList(key.text)) return undefined;
    const words: Word[] = [];
    const anchors: Anchor[] = [];
    let end = 0;
    for (let line = this.lines.peek(); line?.startsWith('      ') === true; line = this.lines.peek()) {
      if (!line.startsWith('      - ')) return undefined;
      const start = this.lines.start + 8;
      this.lines.pass();
      const item = line.slice(8);
      const anchor = key.text === 'content' ? (this.readAnchor(item) ?? anchorIn(item)) : undefined;
      const text = key.text === 'content' ? anchor?.exact : scalarIn(item);
      if (text === undefined) return undefined;
      end = this.lines.end;
      words.push({ text, span: { start, end } });
      if (anchor) anchors.push(anchor);
    }
    return words.length === 0 ? undefined : { key, words, anchors, end };
  }

  /** An anchor with its context: `exact: …` and, on lines of their own, `prefix: …` and `suffix: …`. */
  private readAnchor(item: string): Anchor | undefined {
    if (!item.startsWith('exact: ')) return undefined;
    const exact = scalarIn(item.slice(7));
    if (exact === undefined) return undefined;
    const parts = new Map([['exact', exact]]);
    for (let line = this.lines.peek(); line?.startsWith('        ') === true; line = this.lines.peek()) {
      const colon = line.indexOf(':');
      const key = line.slice(8, colon);
      if (!inAnchor.has(key) || parts.has(key)) return undefined;
      const value = line[colon + 1] === ' ' ? scalarIn(line.slice(colon + 2)) : undefined;
      if (value === undefined) return undefined;
      parts.set(key, value);
      this.lines.pass();
    }
    return anchorOf(parts);
  }
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

const none: readonly Word[] = [];

function spanOf({ span }: Word): Span {
  return span;
}

function textOf({ text }: Word): string {
  return text;
}

function isKnown({ text }: Word): boolean {
  return text !== 'unknown';
}

function nonEmpty<T>([first, ...rest]: readonly T[]): readonly [T, ...T[]] | undefined {
  return first === undefined ? undefined : [first, ...rest];
}

/** Where an entry stands, and its first key. */
function placeOf(fields: ReadonlyMap<string, Field>, some: Word): { readonly entry: Span; readonly head: Span } {
  let first: Word | undefined;
  let last = some.span.end;
  for (const { key, end } of fields.values()) {
    first ??= key;
    last = end;
  }
  const head = (first ?? some).span;
  return { entry: { start: head.start, end: last }, head };
}

function knownIn(words: readonly Word[]): readonly SpeakerId[] {
  return words.filter(isKnown).map(({ text }) => toSpeakerId(text));
}

function speakerOf(words: readonly Word[]): QuoteSpeaker | undefined {
  const ids = nonEmpty(knownIn(words));
  if (ids) return { kind: 'speakers', ids };
  return words.length > 0 ? { kind: 'unknown' } : undefined;
}
