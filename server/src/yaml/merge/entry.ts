import { Lexer } from 'yaml';
import { applyEdits } from '../../model/edit';
import { edited } from '../change';
import { conflictOf } from '../conflicts';
import { copyOf } from '../copy';
import { isMap, valueAt } from '../nodes';
import { parseYaml } from '../parse';
import { nodeAt } from '../places';
import { isPlainRecord, isSame, own, type Plain, plainOf } from '../plain';
import type { Value } from '../render';
import type { Path } from '../schema';
import { setKeys } from '../set';
import { mergeFields } from './fields';
import { mergeLines } from './lines';
import type { Matched } from './match';
import type { Part } from './parts';
import type { Collection } from './shape';

/** What became of one entry. */
export interface MergedEntry {
  /** Whole lines; empty where the entry goes. With markers where the sides disagree. */
  readonly text: string;
  /** What each side of the result says; undefined where it does not have the entry. The same without a conflict. */
  readonly ours: Plain | undefined;
  readonly theirs: Plain | undefined;
  readonly conflicts: number;
}

/** How entries are written in the file that is made. */
export interface Manner {
  readonly column: number;
  readonly eol: string;
}

/**
 * Merges one entry. Where one side left it as it was, the other's words are taken as they stand; where both changed it,
 * field by field; and where they disagree, both stand there for a person to choose, each with what is agreed.
 * @param name the key of the root that the entry stands under
 */
export function mergeEntry({ base, ours, theirs }: Matched, name: string, by: Collection, manner: Manner): MergedEntry {
  const [b, o, t] = [base, ours, theirs].map((part) => part && inManner(part, manner));
  if (!ours || !theirs || o === undefined || t === undefined) {
    return oneSided({ base, ours, theirs }, manner);
  }
  // Our lines stay to the byte, line ends of several kinds included.
  if (o === t || t === b) return agreed(ours.text, ours.value);
  if (o === b) return agreed(t, theirs.value);

  const fields = mergeFields(base?.value, ours.value, theirs.value, by.sets);
  if (!fields) return disagreed(o, ours.value, t, theirs.value, manner);
  const wrap: Wrapped = { head: `${name}:${manner.eol}`, path: [name, by.kind === 'list' ? 0 : ours.name] };
  if (fields.conflicts.length === 0) {
    const lines = mergeLines(b ?? '', o, t);
    if (lines.conflicts === 0 && isSame(valueIn(wrap, lines.text), fields.ours)) return agreed(lines.text, fields.ours);
  }
  const [first, second] = [taking(wrap, o, t, fields.ours, by), taking(wrap, t, o, fields.theirs, by)];
  if (first === undefined || second === undefined) return disagreed(o, ours.value, t, theirs.value, manner);
  if (fields.conflicts.length > 0) return disagreed(first, fields.ours, second, fields.theirs, manner);
  return agreed(newComments(b ?? '', t, first, manner) + first, fields.ours);
}

/** What becomes of what stands in one version, and in the base or not. */
export function oneSided({ base, ours, theirs }: Matched, manner: Manner): MergedEntry {
  const part = ours ?? theirs;
  if (!part) return agreed('', undefined);
  const text = ours ? ours.text : inManner(part, manner);
  if (!base) return agreed(text, part.value);
  // One side took it away: what the other only wrote otherwise goes, what it changed stays for a person to judge.
  const isChanged = !isSame(part.value, base.value) || String(commentsOf(text)) !== String(commentsOf(base.text));
  if (!isChanged) return agreed('', undefined);
  return disagreed(ours ? text : '', ours?.value, ours ? '' : text, theirs?.value, manner);
}

export function agreed(text: string, value: Plain | undefined): MergedEntry {
  return { text, ours: value, theirs: value, conflicts: 0 };
}

export function disagreed(
  o: string,
  ours: Plain | undefined,
  t: string,
  theirs: Plain | undefined,
  { eol }: Manner,
): MergedEntry {
  return { text: conflictOf(o, t, eol), ours, theirs, conflicts: 1 };
}

/** The lines of a part in the column and with the line ends of another file. */
export function inManner({ text, column }: Part, manner: Manner): string {
  const lines = text.replaceAll(/\r?\n/g, manner.eol);
  const by = manner.column - column;
  if (by > 0) return lines.replaceAll(/^(?=[^\r\n])/gm, ' '.repeat(by));
  if (by === 0) return lines;
  const [less, none] = [' '.repeat(-by), /^ */];
  // A comment may stand further left than its entry.
  return lines.replaceAll(/^ +/gm, (indent) =>
    indent.startsWith(less) ? indent.slice(-by) : indent.replace(none, ''),
  );
}

/** An entry as a file of its own: what stands before it, and where it is then. */
interface Wrapped {
  readonly head: string;
  readonly path: Path;
}

function valueIn({ head, path }: Wrapped, text: string): Plain | undefined {
  const file = parseYaml(head + text);
  return file.problems.length > 0 ? undefined : plainOf(nodeAt(file, path));
}

/** An entry with the fields that it shall have, copied from another where they are not its own; undefined: impossible. */
function taking(
  { head, path }: Wrapped,
  text: string,
  other: string,
  fields: Readonly<Record<string, Plain>>,
  by: Collection,
): string | undefined {
  const now = valueIn({ head, path }, text);
  if (!isPlainRecord(now)) return undefined;
  if (isSame(now, fields)) return text;
  const from = parseYaml(head + other);
  const node = nodeAt(from, path);
  const values: [string, Value | undefined][] = [];
  for (const key of new Set([...Object.keys(now), ...Object.keys(fields)])) {
    const value = own(fields, key);
    if (isSame(own(now, key), value)) continue;
    const written = isMap(node) ? valueAt(node, key) : undefined;
    const isTheirs = isSame(written && plainOf(written), value);
    values.push([key, isTheirs && written && from.document ? copyOf(written, from.document) : value]);
  }
  const result = edited(head + text, setKeys(path, Object.fromEntries(values), by.keys));
  if (!result.ok) return undefined;
  const after = applyEdits(head + text, result.edits);
  const entry = after.slice(head.length);
  return after.startsWith(head) && isSame(valueIn({ head, path }, entry), fields) ? entry : undefined;
}

/** Comments that the other side alone has, as lines to stand above the entry: what they are about may stand elsewhere. */
export function newComments(base: string, theirs: string, result: string, { column, eol }: Manner): string {
  const known = new Set([...commentsOf(base), ...commentsOf(result)]);
  const added = commentsOf(theirs).filter((comment) => !known.has(comment));
  return added.map((comment) => `${' '.repeat(column)}${comment}${eol}`).join('');
}

/** What begins the words of a scalar among the lexemes. */
const scalarMark = '\u001f';

/** The comments of some lines, from their `#` on. */
export function commentsOf(text: string): readonly string[] {
  if (!text.includes('#')) return [];
  const found: string[] = [];
  let before = '';
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme.startsWith('#') && before !== scalarMark) found.push(lexeme.trimEnd());
    before = lexeme;
  }
  return found;
}
