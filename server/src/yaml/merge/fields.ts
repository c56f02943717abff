import { isPlainList, isPlainRecord, isSame, own, type Plain } from '../plain';

/** What became of the fields of an entry. */
export interface MergedFields {
  /** What our side says when it takes in what the other changed, and the other way round; the same without conflicts. */
  readonly ours: Readonly<Record<string, Plain>>;
  readonly theirs: Readonly<Record<string, Plain>>;
  /** The fields that both sides changed, each in another way. */
  readonly conflicts: readonly string[];
}

/**
 * Merges an entry field by field: who changed a field says what it is.
 * @param sets fields whose lists of words both sides may have added to or taken from
 */
export function mergeFields(
  base: Plain | undefined,
  ours: Plain,
  theirs: Plain,
  sets: ReadonlySet<string>,
): MergedFields | undefined {
  if (!isPlainRecord(ours) || !isPlainRecord(theirs)) return undefined;
  const before = isPlainRecord(base) ? base : {};
  const [first, second]: [[string, Plain][], [string, Plain][]] = [[], []];
  const conflicts: string[] = [];
  for (const key of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
    const [b, o, t] = [own(before, key), own(ours, key), own(theirs, key)];
    const decided = decide(b, o, t, base === undefined && key === 'status');
    const united = decided ? undefined : sets.has(key) && unitedSet(b, o, t);
    if (!decided && !united) {
      conflicts.push(key);
      if (o !== undefined) first.push([key, o]);
      if (t !== undefined) second.push([key, t]);
      continue;
    }
    const value = united || decided?.value;
    if (value === undefined) continue;
    first.push([key, value]);
    second.push([key, value]);
  }
  return { ours: Object.fromEntries(first), theirs: Object.fromEntries(second), conflicts };
}

/**
 * @param isStatusOfNew whether this tells if a quote that both sides added is confirmed: it is where one side did
 */
function decide(
  base: Plain | undefined,
  ours: Plain | undefined,
  theirs: Plain | undefined,
  isStatusOfNew: boolean,
): { readonly value: Plain | undefined } | undefined {
  if (isStatusOfNew && (ours === undefined || theirs === undefined)) return { value: undefined };
  if (isSame(ours, theirs) || isSame(theirs, base)) return { value: ours };
  return isSame(ours, base) ? { value: theirs } : undefined;
}

/** What our side has, without what the other took away, and what the other added; undefined for no lists of words. */
function unitedSet(base: Plain | undefined, ours: Plain | undefined, theirs: Plain | undefined): Plain | undefined {
  const [b, o, t] = [wordsIn(base), wordsIn(ours), wordsIn(theirs)];
  if (!b || !o || !t) return undefined;
  const kept = o.filter((word) => !b.includes(word) || t.includes(word));
  return [...kept, ...t.filter((word) => !b.includes(word) && !o.includes(word))];
}

function wordsIn(value: Plain | undefined): readonly string[] | undefined {
  if (value === undefined) return [];
  const words = isPlainList(value) ? value : [value];
  const found = words.filter((word) => typeof word === 'string');
  return found.length === words.length ? found : undefined;
}
