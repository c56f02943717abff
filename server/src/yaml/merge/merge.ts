import { conflictOf, conflictsIn, resolvedText } from '../conflicts';
import { eolOf } from '../lines';
import { isMap } from '../nodes';
import { parseYaml } from '../parse';
import { behindColon, isMissing, pairAt } from '../places';
import { isPlainRecord, isSame, own, type Plain, plainFile } from '../plain';
import { agreed, disagreed, inManner, type Manner, type MergedEntry, mergeEntry, newComments, oneSided } from './entry';
import { mergeLines } from './lines';
import { type Matched, matched } from './match';
import { inOrder, type Rank } from './order';
import { type Entries, type FileParts, type Part, partsOf } from './parts';
import type { Collection, Shape } from './shape';

/** What became of three versions of a file. */
export interface Merged {
  readonly text: string;
  /** The places that a person has to decide, between markers. */
  readonly conflicts: number;
  /** Why it was merged line by line, a sentence; undefined where it was merged entry by entry. */
  readonly reason: string | undefined;
}

/** The three versions of a file that git gives to merge; the base is empty where both sides made the file. */
export interface Versions {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

/**
 * Merges two versions of a file of ours entry by entry, on the ground of ours: comments, order, unknown keys and the way
 * things are written stay. Sides disagree only where both changed one field of one entry in different ways, or where one
 * took away what the other changed. What was understood is proved by reading the result; where anything cannot be read,
 * or the proof fails, the versions are merged line by line, as git does.
 */
export function mergeVersions(versions: Versions, shape: Shape, rank: Rank): Merged {
  const { base, ours, theirs } = versions;
  if (ours === theirs || base === theirs) return { text: ours, conflicts: 0, reason: undefined };
  if (base === ours) return { text: theirs, conflicts: 0, reason: undefined };
  const read = readVersions(versions, shape);
  if (typeof read === 'string') return byLines(versions, read);
  const merged = mergeParts(read, versions, shape, rank);
  if (!isProved(merged)) return byLines(versions, 'The entries stand in a way that cannot be taken apart.');
  return { text: merged.text, conflicts: merged.conflicts, reason: undefined };
}

/** The parts of all three, or why there are none. */
function readVersions({ base, ours, theirs }: Versions, shape: Shape) {
  const found: FileParts[] = [];
  for (const [name, text] of [
    ['common', base],
    ['own', ours],
    ['other', theirs],
  ] as const) {
    if (conflictsIn(text).length > 0) return `The ${name} version holds conflicts of another merge.`;
    const file = parseYaml(ended(text), { keepSyntax: true });
    const [problem] = file.problems;
    if (problem) return `The ${name} version cannot be read: ${problem.message}`;
    const parts = partsOf(file, shape);
    if (!parts) return `The ${name} version is written in a way that cannot be taken apart.`;
    found.push(parts);
  }
  const [b, o, t] = found;
  return b && o && t ? { base: b, ours: o, theirs: t } : 'There are no versions.';
}

interface Built {
  readonly text: string;
  readonly conflicts: number;
  readonly ours: Plain;
  readonly theirs: Plain;
}

type ReadVersions = Exclude<ReturnType<typeof readVersions>, string>;

function mergeParts({ base, ours, theirs }: ReadVersions, texts: Versions, shape: Shape, rank: Rank): Built {
  const manner = { eol: eolOf(texts.ours || texts.theirs), column: (ours.parts[0] ?? theirs.parts[0])?.column ?? 0 };
  const entries = matched(base.parts, ours.parts, theirs.parts, false);
  const parts: string[] = [];
  const [first, second]: [[string, Plain][], [string, Plain][]] = [[], []];
  let conflicts = 0;
  for (const entry of inOrder(entries, ours.parts, theirs.parts, () => undefined)) {
    const name = (entry.ours ?? entry.theirs ?? entry.base)?.name ?? '';
    const collection = shape.get(name);
    const merged = collection
      ? mergeCollection({ base, ours, theirs }, entry, name, collection, manner, rank)
      : mergeField(entry, manner);
    if (merged.text !== '') parts.push(gapOf(entry, manner.eol), merged.text);
    conflicts += merged.conflicts;
    if (merged.ours !== undefined) first.push([name, merged.ours]);
    if (merged.theirs !== undefined) second.push([name, merged.theirs]);
  }
  const head = mergedHead(base.head, ours.head, theirs.head, manner);
  const text = withoutLastEnd(head + parts.join(''), texts, conflicts);
  return { text, conflicts, ours: Object.fromEntries(first), theirs: Object.fromEntries(second) };
}

/** A key of the root that is no collection: its value is one field. */
function mergeField(entry: Matched, manner: Manner): MergedEntry {
  const { base, ours, theirs } = entry;
  if (!ours || !theirs) return oneSided(entry, manner);
  const [o, t, b] = [inManner(ours, manner), inManner(theirs, manner), base && inManner(base, manner)];
  if (o === t || t === b) return agreed(ours.text, ours.value);
  if (o === b) return agreed(t, theirs.value);
  const lines = mergeLines(b ?? '', o, t);
  const value = lines.conflicts === 0 ? plainFile(parseYaml(lines.text)) : undefined;
  if (isPlainRecord(value)) {
    const merged = own(value, ours.name);
    if (merged !== undefined) return agreed(lines.text, merged);
  }
  if (isSame(ours.value, theirs.value)) return agreed(newComments(b ?? '', t, o, manner) + ours.text, ours.value);
  return disagreed(o, ours.value, t, theirs.value, manner);
}

function mergeCollection(
  versions: ReadVersions,
  holder: Matched,
  name: string,
  by: Collection,
  manner: Manner,
  rank: Rank,
): MergedEntry {
  const [base, ours, theirs] = [versions.base, versions.ours, versions.theirs].map((version) =>
    version.collections.get(name),
  );
  const sides: readonly (readonly Part[])[] = [base, ours, theirs].map((side) => side?.parts ?? []);
  const [b = [], o = [], t = []] = sides;
  const entries = inOrder(matched(b, o, t, by.kind === 'list'), o, t, rank);
  const column = (o[0] ?? t[0] ?? b[0])?.column ?? manner.column;
  const parts: string[] = [];
  const [first, second]: [[string, Plain][], [string, Plain][]] = [[], []];
  let conflicts = 0;
  for (const entry of entries) {
    const merged = mergeEntry(entry, name, by, { column, eol: manner.eol });
    const entryName = (entry.ours ?? entry.theirs ?? entry.base)?.name ?? '';
    if (merged.text !== '') parts.push(gapOf(entry, manner.eol), merged.text);
    conflicts += merged.conflicts;
    if (merged.ours !== undefined) first.push([entryName, merged.ours]);
    if (merged.theirs !== undefined) second.push([entryName, merged.theirs]);
  }
  const isLeft = parts.length > 0;
  const holders = [holder.ours, holder.theirs].filter((part) => part !== undefined);
  const goes = by.goesWhenEmpty ? holders.length < 2 || b.length > 0 : holders.length < 2 && holder.base;
  if (!isLeft && goes) return agreed('', undefined);
  const head = collectionHead({ base, ours, theirs }, isLeft, name, by, manner);
  const valueOf = (side: readonly [string, Plain][]): Plain =>
    by.kind === 'list' ? side.map(([, value]) => value) : Object.fromEntries(side);
  return {
    text: head + parts.join(''),
    ours: valueOf(first),
    theirs: valueOf(second),
    conflicts,
  };
}

/** What stands before the entries of a collection: its comments and its key. */
function collectionHead(
  { base, ours, theirs }: { readonly [K in keyof Versions]: Entries | undefined },
  isLeft: boolean,
  name: string,
  by: Collection,
  manner: Manner,
): string {
  // `[]` behind the key is right where nothing is left, and nowhere else.
  const fits = (side: Entries | undefined) => side && side.parts.length > 0 === isLeft;
  const [o, t] = [ours, theirs].map((side) => (fits(side) ? side?.head : undefined));
  const b = base && fits(base) ? base.head : undefined;
  const head =
    o !== undefined && t !== undefined
      ? mergedHead(b ?? '', o, t, manner)
      : (o ?? (t === undefined ? emptied(ours?.head ?? theirs?.head ?? '', name, by) : endsOf(t, manner.eol)));
  const others = [ours, theirs].map((side) => side?.head ?? '').join('');
  return newComments(base?.head ?? '', others, head, manner) + head;
}

/** A key of which all entries are gone. */
function emptied(head: string, name: string, { kind }: Collection): string {
  const root = parseYaml(head).root;
  const pair = isMap(root) ? pairAt(root, name) : undefined;
  if (!pair || !isMissing(pair.value)) return head;
  const at = behindColon(head, pair);
  return `${head.slice(0, at)} ${kind === 'list' ? '[]' : '{}'}${head.slice(at)}`;
}

/** Lines before entries: whoever changed them says what they are, and comments of either side stay. */
function mergedHead(base: string, ours: string, theirs: string, manner: Manner): string {
  const [b, o, t] = [base, ours, theirs].map((head) => endsOf(head, manner.eol));
  if (o === t || t === b) return ours;
  if (o === b) return t ?? '';
  const lines = mergeLines(b ?? '', o ?? '', t ?? '');
  if (lines.conflicts === 0) return lines.text;
  return newComments(base, theirs, ours, manner) + ours;
}

/** The blank lines above an entry: whoever changed them says how many. */
function gapOf({ base, ours, theirs }: Matched, eol: string): string {
  if (!ours || !theirs) return ours?.gap ?? endsOf(theirs?.gap ?? '', eol);
  return endsOf(ours.gap, eol) === endsOf(base?.gap ?? '', eol) ? endsOf(theirs.gap, eol) : ours.gap;
}

function endsOf(lines: string, eol: string): string {
  return lines.replaceAll(/\r?\n/g, eol);
}

function isOpen(version: string): boolean {
  return version !== '' && !version.endsWith('\n');
}

/** Whether the last line has no end is a change like any other. */
function withoutLastEnd(text: string, { base, ours, theirs }: Versions, conflicts: number): string {
  const wanted = isOpen(ours) === isOpen(base) ? isOpen(theirs) : isOpen(ours);
  return wanted && conflicts === 0 ? text.replace(/\r?\n$/, '') : text;
}

/** Whether the result says what the merge made of the values, whichever side is chosen. */
function isProved({ text, ours, theirs, conflicts: expected }: Built): boolean {
  const conflicts = conflictsIn(text);
  if (conflicts.length !== expected) return false;
  return (
    [
      ['ours', ours],
      ['theirs', theirs],
    ] as const
  ).every(([choice, value]) =>
    isSame(filled(plainFile(parseYaml(resolvedText(text, conflicts, choice)))), filled(value)),
  );
}

function isFull(item: Plain): boolean {
  return item !== null && (typeof item === 'string' || Object.keys(item).length > 0);
}

/** Without the keys that hold nothing, which can be written in several ways. */
function filled(value: Plain | undefined): Plain | undefined {
  if (value === null) return {};
  if (!isPlainRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, item]) => isFull(item)));
}

/** As git does; where one side alone could be read and the result cannot, nothing is put together. */
function byLines({ base, ours, theirs }: Versions, reason: string): Merged {
  const merged = mergeLines(base, ours, theirs);
  if (merged.conflicts > 0 || isReadable(merged.text) || !isReadable(ours) || !isReadable(theirs)) {
    return { ...merged, reason };
  }
  return { text: conflictOf(ended(ours), ended(theirs), eolOf(ours)), conflicts: 1, reason };
}

function isReadable(text: string): boolean {
  return parseYaml(text).problems.length === 0;
}

/** With a line end behind the last line. */
function ended(text: string): string {
  return text.replace(/[^\n]$/, '$&\n');
}
