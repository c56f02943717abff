import sidecarSchema from '../../schemas/sidecar.schema.json';
import { type Anchor, media, type Quote, type QuoteSpeaker, quoteTypes } from '../model/quote';
import type { Span } from '../model/span';
import { type SpeakerId, toSpeakerId } from '../model/speaker';
import { type Entry, entriesOf, isMap, isSeq, itemsOf, type Node, resolved, scalarText, spanOf } from '../yaml/nodes';
import { parseYaml, type YamlFile } from '../yaml/parse';
import { createValidator, type SchemaProblem } from '../yaml/validate';
import type { DismissalEntry, QuoteEntry, Sidecar, SidecarContents } from './contents';
import { readPlain } from './plain';
import { idsIn } from './speakerIds';

const validate = createValidator(sidecarSchema);

/** Reads a sidecar's text. Never throws: entries and fields that cannot be understood are left out and reported. */
export function readSidecar(text: string): Sidecar {
  return sidecarOf(parseYaml(text));
}

/** What a sidecar's text says, without a check of its shape. */
export function readContents(text: string): SidecarContents {
  return readPlain(text) ?? contentsOf(parseYaml(text));
}

/** {@link readSidecar} for a file that is parsed already. */
export function sidecarOf(file: YamlFile): Sidecar {
  return withProblems(contentsOf(file), file.problems, () => file);
}

/** The same for one that is written so plainly that its contents are known without it: it is parsed if need be. */
export function sidecarOfPlain(contents: SidecarContents, parse: () => YamlFile): Sidecar {
  return withProblems(contents, [], parse);
}

function withProblems(contents: SidecarContents, syntax: Sidecar['syntaxProblems'], parse: () => YamlFile): Sidecar {
  let problems: readonly SchemaProblem[] | undefined;
  return {
    ...contents,
    syntaxProblems: syntax,
    // Found out when somebody asks: what is said in a text does not go by it.
    get schemaProblems() {
      // What a slip of syntax does to the shape is not worth telling before the slip is mended.
      problems ??= syntax.length > 0 ? [] : validate(parse());
      return problems;
    },
  };
}

/** What a file that is parsed already says, without a check of its shape: for passing over many. */
export function contentsOf(file: YamlFile): SidecarContents {
  const ours = contentsOfSide(file);
  if (!file.theirs) return ours;
  const theirs = contentsOfSide(file.theirs);
  return {
    ...theirs,
    ...ours,
    quotes: ofBoth(ours.quotes, theirs.quotes),
    dismissed: ofBoth(ours.dismissed, theirs.dismissed),
    ids: new Set([...ours.ids, ...theirs.ids]),
    isInConflict: true,
  };
}

/** What a merge could not unite is known as either side has it; in the order of the file. */
function ofBoth<E extends { readonly at: { readonly entry: Span } }>(
  ours: readonly E[],
  theirs: readonly E[],
): readonly E[] {
  const known = new Set(ours.map(withoutIndex));
  const others = theirs.filter((entry) => !known.has(withoutIndex(entry)));
  return [...ours, ...others].toSorted((a, b) => a.at.entry.start - b.at.entry.start);
}

function withoutIndex(entry: object): string {
  return JSON.stringify({ ...entry, index: 0 });
}

function contentsOfSide(file: YamlFile): SidecarContents {
  const root = entriesOf(file.root);
  const field = (name: string) => root.find(({ key }) => key === name)?.value;
  const language = scalarText(field('language'));
  const list = (name: string) => (file.document ? itemsOf(resolved(field(name), file.document)) : []);
  return {
    ...(language === undefined ? {} : { language }),
    ...headOf(root[0]),
    quotes: list('quotes').flatMap((node, index) => readQuote(file, node, index) ?? []),
    dismissed: list('dismissed').flatMap((node, index) => readDismissal(file, node, index) ?? []),
    ids: idsIn(file),
  };
}

function headOf(first: Entry | undefined): Pick<Sidecar, 'head'> {
  if (!first) return {};
  const end = scalarText(first.value) !== undefined && first.value ? spanOf(first.value).end : first.keySpan.end;
  return { head: { start: first.keySpan.start, end } };
}

/** The ids that a quote names as speakers or addressees, with their places in the sidecar. */
export function speakersIn({ quote, at }: QuoteEntry): readonly { readonly id: SpeakerId; readonly span: Span }[] {
  const speakers = quote.speaker?.kind === 'speakers' ? quote.speaker.ids : [];
  return [...placed(speakers, at.speaker), ...placed(quote.addressee ?? [], at.addressee)];
}

function placed(ids: readonly SpeakerId[], spans: readonly Span[]): { id: SpeakerId; span: Span }[] {
  return ids.flatMap((id, i) => (spans[i] && id !== 'unknown' ? [{ id, span: spans[i] }] : []));
}

function readQuote(file: YamlFile, node: Node, index: number): QuoteEntry | undefined {
  const entry = readEntry(file, node);
  if (!entry) return undefined;
  const { fields, head } = entry;
  const content = readAnchors(file, fields.get('content'));
  if (!content) return undefined;
  const ids = readTexts(file, fields.get('speaker'));
  const known = ids.filter(({ text }) => text !== 'unknown');
  const addressees = readTexts(file, fields.get('addressee'));
  const source = readAnchor(file, fields.get('source'));
  const cue = readAnchor(file, fields.get('cue'));
  const type = oneOf(quoteTypes, fields.get('type'));
  const status = fields.get('status');
  const note = scalarText(fields.get('note'));
  const speaker = speakerOf(ids.map(({ text }) => toSpeakerId(text)));
  const quote: Quote = {
    content: content.anchors,
    ...(type && { type: type.value }),
    ...(speaker && { speaker }),
    ...(source && { source: source.anchor }),
    ...(cue && { cue: cue.anchor }),
    ...(addressees.length > 0 && { addressee: addressees.map(({ text }) => toSpeakerId(text)) }),
    medium: oneOf(media, fields.get('medium'))?.value ?? 'speech',
    tags: readTexts(file, fields.get('tags')).map(({ text }) => text),
    ...(note !== undefined && { note }),
    status: scalarText(status) === 'suggested' ? 'suggested' : 'confirmed',
  };
  return {
    index,
    quote,
    at: {
      entry: entry.span,
      head,
      content: content.spans,
      ...(fields.has('type') && type && { type: type.span }),
      speaker: (known.length > 0 ? known : ids).map(({ span }) => span),
      addressee: addressees.map(({ span }) => span),
      ...(source && { source: source.span }),
      ...(cue && { cue: cue.span }),
      ...(status && { status: spanOf(status) }),
    },
  };
}

function readDismissal(file: YamlFile, node: Node, index: number): DismissalEntry | undefined {
  const entry = readEntry(file, node);
  const content = entry && readAnchors(file, entry.fields.get('content'));
  if (!content) return undefined;
  const reason = scalarText(entry.fields.get('reason'));
  return {
    index,
    dismissal: { content: content.anchors, ...(reason !== undefined && { reason }) },
    at: { entry: entry.span, head: entry.head, content: content.spans },
  };
}

function readEntry(file: YamlFile, node: Node) {
  const map = file.document && resolved(node, file.document);
  const entries = entriesOf(map);
  const first = entries[0];
  if (!map || !first) return undefined;
  const fields = new Map<string, Node>();
  for (const { key, value } of entries) if (value && !fields.has(key)) fields.set(key, value);
  return { fields, head: first.keySpan, span: wordsOf(file, first, entries.at(-1) ?? first) };
}

/** From the first key of a mapping to its last word: block values reach to the start of the next line. */
function wordsOf({ text }: YamlFile, first: Entry, last: Entry): Span {
  const { start } = first.keySpan;
  return { start, end: trimmedEnd(text, start, last.value ? spanOf(last.value).end : last.keySpan.end) };
}

function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /\s/.test(text.charAt(at - 1))) at--;
  return at;
}

function readAnchors(file: YamlFile, node: Node | undefined) {
  const value = node && file.document && resolved(node, file.document);
  const parts = isSeq(value) ? itemsOf(value) : value ? [value] : [];
  const read = parts.flatMap((part) => readAnchor(file, part) ?? []);
  const [first, ...rest] = read;
  if (!first) return undefined;
  return {
    anchors: [first.anchor, ...rest.map(({ anchor }) => anchor)] as const,
    spans: read.map(({ span }) => span),
  };
}

function readAnchor(file: YamlFile, node: Node | undefined): { anchor: Anchor; span: Span } | undefined {
  const value = node && file.document && resolved(node, file.document);
  if (!value) return undefined;
  const span = spanOf(node);
  const text = scalarText(value);
  if (text) return { anchor: { exact: text }, span };
  if (!isMap(value)) return undefined;
  const entries = entriesOf(value);
  const fields = new Map(entries.map(({ key, value: inner }) => [key, scalarText(inner)]));
  const exact = fields.get('exact');
  const prefix = fields.get('prefix');
  const suffix = fields.get('suffix');
  if (!exact) return undefined;
  const [first, last] = value === node && value.flow !== true ? [entries[0], entries.at(-1)] : [];
  return {
    anchor: { exact, ...(prefix && { prefix }), ...(suffix && { suffix }) },
    span: first && last ? wordsOf(file, first, last) : span,
  };
}

function readTexts(file: YamlFile, node: Node | undefined): { text: string; span: Span }[] {
  const value = node && file.document && resolved(node, file.document);
  const parts = isSeq(value) ? itemsOf(value) : value ? [value] : [];
  return parts.flatMap((part) => {
    const text = scalarText(part);
    return text ? [{ text, span: spanOf(part) }] : [];
  });
}

function speakerOf(ids: readonly SpeakerId[]): QuoteSpeaker | undefined {
  const known = ids.filter((id) => id !== 'unknown');
  const [first, ...rest] = known;
  if (first) return { kind: 'speakers', ids: [first, ...rest] };
  return ids.length > 0 ? { kind: 'unknown' } : undefined;
}

function oneOf<T extends string>(allowed: readonly T[], node: Node | undefined): { value: T; span: Span } | undefined {
  const text = scalarText(node);
  const value = allowed.find((candidate) => candidate === text);
  return value && node ? { value, span: spanOf(node) } : undefined;
}
