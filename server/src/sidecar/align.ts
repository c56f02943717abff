/** The part of a text that is most like some words. UTF-16, end exclusive. */
export interface Alignment {
  readonly start: number;
  readonly end: number;
  /** What of the words it stands for: the rest has no counterpart. */
  readonly from: number;
  readonly to: number;
  /** Code units of the aligned parts that have to be changed, written or left out to make the one of the other. */
  readonly errors: number;
}

/** What a character that agrees counts and what an error costs: an end of which two of five differ is left out. */
const samePoints = 2;
const usual = { lost: 3, written: 3 };
/** Where an end has to be certain, one of which a third is lost is left out; what is written between takes nothing away. */
const strict = { lost: 4, written: 2 };

/** For each end of an alignment in one row: its points, errors, and where it begins in text and words. */
interface Row {
  readonly points: Int32Array;
  readonly errors: Int32Array;
  readonly starts: Int32Array;
  readonly froms: Int32Array;
}

function emptyRow(width: number): Row {
  return {
    points: new Int32Array(width),
    errors: new Int32Array(width),
    starts: new Int32Array(width),
    froms: new Int32Array(width),
  };
}

/** The row before and the one that is written. Made once: there are thousands of short alignments. */
let rows: readonly [Row, Row] = [emptyRow(1024), emptyRow(1024)];

/**
 * Aligns words with the part of a text that is most like them, as a whole or without one end or both: a beginning that
 * the text has lost is not made up for by whatever stands before it.
 *
 * Smith and Waterman's local alignment (J. Mol. Biol. 147, 1981). Takes time in the product of both lengths, or of the
 * words and the width of the band.
 *
 * @param ahead how much further into the text than into the words the two may be at most, and `behind` how much less far
 */
export function align(
  text: string,
  words: string,
  ahead: number = text.length,
  behind: number = words.length,
  { lost, written }: typeof usual = usual,
): Alignment | undefined {
  const width = text.length + 1;
  if (rows[0].points.length < width) rows = [emptyRow(width * 2), emptyRow(width * 2)];
  let [
    { points, errors, starts, froms },
    { points: nextPoints, errors: nextErrors, starts: nextStarts, froms: nextFroms },
  ] = rows;
  points.fill(0, 0, width);
  nextPoints.fill(0, 0, width);
  let best = 0;
  let found: Alignment | undefined;
  for (let i = 1; i <= words.length; i++) {
    const unit = words.charCodeAt(i - 1);
    const first = Math.max(1, i - behind);
    const last = Math.min(width - 1, i + ahead);
    // What lies beside the band is left over from rows before.
    nextPoints[first - 1] = 0;
    points[last] = i + ahead < width ? 0 : (points[last] ?? 0);
    for (let j = first; j <= last; j++) {
      const isSame = text.charCodeAt(j - 1) === unit;
      const diagonal = (points[j - 1] ?? 0) + (isSame ? samePoints : -lost);
      const above = (points[j] ?? 0) - lost;
      const left = (nextPoints[j - 1] ?? 0) - written;
      let score = diagonal;
      if (diagonal >= above && diagonal >= left) {
        const isNew = (points[j - 1] ?? 0) === 0;
        nextErrors[j] = isNew ? 0 : (errors[j - 1] ?? 0) + (isSame ? 0 : 1);
        nextStarts[j] = isNew ? j - 1 : (starts[j - 1] ?? 0);
        nextFroms[j] = isNew ? i - 1 : (froms[j - 1] ?? 0);
      } else if (above >= left) {
        score = above;
        nextErrors[j] = (errors[j] ?? 0) + 1;
        nextStarts[j] = starts[j] ?? 0;
        nextFroms[j] = froms[j] ?? 0;
      } else {
        score = left;
        nextErrors[j] = (nextErrors[j - 1] ?? 0) + 1;
        nextStarts[j] = nextStarts[j - 1] ?? 0;
        nextFroms[j] = nextFroms[j - 1] ?? 0;
      }
      nextPoints[j] = score > 0 ? score : 0;
      if (score > best) {
        best = score;
        found = { start: nextStarts[j] ?? 0, end: j, from: nextFroms[j] ?? 0, to: i, errors: nextErrors[j] ?? 0 };
      }
    }
    [points, nextPoints] = [nextPoints, points];
    [errors, nextErrors] = [nextErrors, errors];
    [starts, nextStarts] = [nextStarts, starts];
    [froms, nextFroms] = [nextFroms, froms];
  }
  return found;
}

/** Of longer words only a beginning and an end half as long are compared, in UTF-16 code units. */
const longest = 800;

/**
 * Whether so much of words and of what was found for them agrees in one piece, its ends included. Behind words that are
 * gone stands what followed them, and what of it is like them by chance does not outweigh how much of it is not.
 * @param share 0…1, of either
 */
export function agreesInOne(found: string, words: string, share: number): boolean {
  if (words.length > longest)
    return (
      agreesInOne(found.slice(0, longest / 2), words.slice(0, longest / 2), share) &&
      agreesInOne(found.slice(-longest / 2), words.slice(-longest / 2), share)
    );
  const aligned = align(found, words, found.length, words.length, strict);
  return (
    aligned !== undefined &&
    aligned.end - aligned.start >= share * found.length &&
    aligned.to - aligned.from >= share * words.length
  );
}
