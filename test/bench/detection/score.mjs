// Scores found attributions against gold ones. Offsets are code points, end exclusive; texts are arrays of code points
// only where they hold characters outside the basic plane. The measures are those of the literature (Pareti et al. 2013;
// Wang et al. 2022 for the segments): see docs/detection.md.
import { assign } from './assignment.mjs';

/**
 * @typedef {readonly [number, number]} Range
 * @typedef {{ content: readonly Range[], source: readonly Range[], cue: readonly Range[], confidence?: number, rule?: string }} Attribution
 * @typedef {'direct' | 'mixed' | 'indirect'} Type
 * @typedef {{ p: number, g: number, tp: number, tg: number }} Count
 */

/** @type {readonly Type[]} */
export const types = ['direct', 'mixed', 'indirect'];
export const measures = ['exact', 'jaccard', 'one-to-one', 'overlap', 'tokens', 'whole', 'whole50'];

const BLANK = /\s/u;
const PAIRS = new Map([
  ['“', '”'],
  ['„', '“”'],
  ['«', '»'],
  ['»', '«'],
  ['‹', '›'],
  ['「', '」'],
  ['『', '』'],
  ['＂', '＂'],
  ['"', '"'],
]);

/**
 * Where words stand in quotation marks, marks included, paragraph by paragraph; by the gold standard's own rule and not
 * the detector's, so that the types of both sides are judged alike.
 * @param {string} text
 * @returns {Range[]}
 */
export function quotedRegions(text) {
  /** @type {Range[]} */
  const out = [];
  for (const { 0: paragraph, index } of text.matchAll(/[^\n]+/gu))
    regionsIn(text, index, index + paragraph.length, out);
  return out;
}

/** @param {string} text @param {number} from @param {number} to @param {Range[]} out */
function regionsIn(text, from, to, out) {
  const isWord = (/** @type {number} */ at) => /[\p{L}\p{N}]/u.test(text.charAt(at));
  const find = (/** @type {number} */ start, /** @type {(at: number) => boolean} */ test, end = to) => {
    for (let at = start; at < end; at++) if (test(at)) return at;
    return -1;
  };
  const opens = (/** @type {number} */ at, /** @type {string} */ before) =>
    at === from || before.includes(text.charAt(at - 1));
  let last = from;
  for (let at = from; at < to; ) {
    const character = text.charAt(at);
    const closers = PAIRS.get(character);
    if (closers && !(character === '»' && text.slice(from, at).includes('«'))) {
      const close = find(at + 1, (next) => closers.includes(text.charAt(next)));
      if (close < 0 && character === '»') {
        at++;
        continue;
      }
      last = (close < 0 ? to - 1 : close) + 1;
      out.push([at, last]);
      at = last;
      continue;
    }
    if (character === '”' && opens(at, ' \t\u00a0(—–[') && isWord(at + 1)) {
      const close = find(at + 1, (next) => text.charAt(next) === '”');
      last = close < 0 ? to : close + 1;
      out.push([at, last]);
      at = last;
      continue;
    }
    const two = text.slice(at, at + 2);
    if (two === "''" || two === '``' || two === '‘‘') {
      const shut = two === '‘‘' ? '’’' : "''";
      const close = find(at + 2, (next) => text.startsWith(shut, next) && next + 2 <= to);
      last = close < 0 ? to : close + 2;
      out.push([at, last]);
      at = last;
      continue;
    }
    if ((character === '‘' || character === "'") && opens(at, ' \t\u00a0(—–-[') && isWord(at + 1)) {
      const shut = character === '‘' ? '’' : "'";
      const close = find(
        at + 2,
        (next) =>
          text.charAt(next) === shut &&
          (next + 1 === to || !isWord(next + 1)) &&
          (character === '‘' ||
            '.,!?'.includes(text.charAt(next - 1)) ||
            next + 1 === to ||
            ' ,.;:!?)'.includes(text.charAt(next + 1))),
      );
      if (close >= 0 && (character === '‘' || close - at < 400)) {
        out.push([at, close + 1]);
        at = close + 1;
        continue;
      }
    }
    at++;
  }
}

/**
 * Edges without blanks, and ranges with nothing but blanks between them joined.
 * @param {string} text @param {readonly Range[]} ranges @returns {Range[]}
 */
function normalized(text, ranges) {
  /** @type {[number, number][]} */
  const out = [];
  for (const range of ranges.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    let [start, end] = range;
    while (start < end && BLANK.test(text.charAt(start))) start++;
    while (end > start && BLANK.test(text.charAt(end - 1))) end--;
    if (start === end) continue;
    const before = out.at(-1);
    if (before && (start <= before[1] || text.slice(before[1], start).trim() === ''))
      before[1] = Math.max(before[1], end);
    else out.push([start, end]);
  }
  return out;
}

/** How many characters that are not blank come before each offset. @param {string} text */
function visibleBefore(text) {
  const counts = new Int32Array(text.length + 1);
  for (let at = 0; at < text.length; at++) counts[at + 1] = (counts[at] ?? 0) + (BLANK.test(text.charAt(at)) ? 0 : 1);
  return counts;
}

/** @param {Int32Array} visible @param {readonly Range[]} ranges */
function sizeOf(visible, ranges) {
  let size = 0;
  for (const [start, end] of ranges) size += (visible[end] ?? 0) - (visible[start] ?? 0);
  return size;
}

/** @param {Int32Array} visible @param {readonly Range[]} a @param {readonly Range[]} b */
function shared(visible, a, b) {
  let size = 0;
  for (const [start, end] of a) {
    for (const [from, to] of b) {
      const low = Math.max(start, from);
      const high = Math.min(end, to);
      if (low < high) size += (visible[high] ?? 0) - (visible[low] ?? 0);
    }
  }
  return size;
}

/** @param {string} text @param {readonly Range[]} regions @param {readonly Range[]} content @returns {Type} */
function typeOf(text, regions, content) {
  let inside = false;
  let outside = false;
  for (const [start, end] of content) {
    for (const { index } of text.slice(start, end).matchAll(/[\p{L}\p{N}_]+/gu)) {
      const at = start + index;
      if (regions.some(([from, to]) => from <= at && at < to)) inside = true;
      else outside = true;
    }
  }
  return inside ? (outside ? 'mixed' : 'direct') : 'indirect';
}

/** @param {string} text @param {readonly Attribution[]} attributions */
function prepared(text, attributions) {
  const regions = quotedRegions(text);
  return attributions.flatMap((raw) => {
    const content = normalized(text, raw.content);
    if (content.length === 0) return [];
    return [
      {
        raw,
        content,
        source: normalized(text, raw.source),
        type: typeOf(text, regions, content),
        key: content.join(' '),
      },
    ];
  });
}

/** A text's attributions compared; counts are added up over texts by {@link add}. */
export class Comparison {
  /** @type {Map<string, Count>} */
  counts = new Map();
  /** Matched contents with a source, and those of them with the right one, by type. @type {Map<string, { asked: number, right: number }>} */
  sources = new Map();
  /** Gold and found attributions whose contents were matched. @type {(readonly [Attribution, Attribution])[]} */
  matched = [];
  /** @type {{ missed: Attribution[], wrong: Attribution[], wrongSource: (readonly [Attribution, Attribution])[], right: Set<Attribution>, found: Set<Attribution>, near: Set<Attribution> }} */
  details = { missed: [], wrong: [], wrongSource: [], right: new Set(), found: new Set(), near: new Set() };

  /**
   * @param {string} text
   * @param {readonly Attribution[]} gold
   * @param {readonly Attribution[]} found
   */
  add(text, gold, found) {
    const visible = visibleBefore(text);
    const golds = prepared(text, gold);
    const founds = prepared(text, found);
    /** @type {{ gold: number, found: number, weight: number, jaccard: number, source: boolean }[]} */
    const pairs = [];
    for (const [g, a] of golds.entries()) {
      for (const [f, b] of founds.entries()) {
        const inter = shared(visible, a.content, b.content);
        if (inter === 0) continue;
        const jaccard = inter / (sizeOf(visible, a.content) + sizeOf(visible, b.content) - inter);
        const source = shared(visible, a.source, b.source) > 0 || (a.source.length === 0 && b.source.length === 0);
        pairs.push({ gold: g, found: f, weight: 1 + jaccard / 1000, jaccard, source });
      }
    }
    const count = (/** @type {string} */ measure, /** @type {Set<number>} */ mg, /** @type {Set<number>} */ mf) => {
      for (const type of ['all', ...types]) {
        const tally = this.tally(measure, type);
        for (const [index, each] of golds.entries()) {
          if (type !== 'all' && each.type !== type) continue;
          tally.g++;
          if (mg.has(index)) tally.tg++;
        }
        for (const [index, each] of founds.entries()) {
          if (type !== 'all' && each.type !== type) continue;
          tally.p++;
          if (mf.has(index)) tally.tp++;
        }
      }
    };
    const matched = (/** @type {string} */ measure, /** @type {typeof pairs} */ among) => {
      const match = assign(among);
      count(measure, new Set(match.keys()), new Set(match.values()));
      return match;
    };
    matched(
      'exact',
      pairs.filter((pair) => golds[pair.gold]?.key === founds[pair.found]?.key),
    );
    matched(
      'jaccard',
      pairs.filter((pair) => pair.jaccard >= 0.5),
    );
    const match = matched('one-to-one', pairs);
    const whole = matched(
      'whole',
      pairs.filter((pair) => pair.source),
    );
    const whole50 = matched(
      'whole50',
      pairs.filter((pair) => pair.source && pair.jaccard >= 0.5),
    );
    count('overlap', new Set(pairs.map((pair) => pair.gold)), new Set(pairs.map((pair) => pair.found)));
    this.tokens(text, golds, founds);
    for (const [g, f] of match) {
      const a = golds[g];
      const b = founds[f];
      if (a && b) this.matched.push([a.raw, b.raw]);
      if (!a || !b || a.source.length === 0) continue;
      const right = shared(visible, a.source, b.source) > 0;
      for (const type of ['all', a.type]) {
        const tally = this.sources.get(type) ?? { asked: 0, right: 0 };
        tally.asked++;
        if (right) tally.right++;
        this.sources.set(type, tally);
      }
      if (!right) this.details.wrongSource.push([a.raw, b.raw]);
    }
    const { details } = this;
    for (const [index, each] of golds.entries()) if (!match.has(index)) details.missed.push(each.raw);
    const used = new Set(match.values());
    for (const [index, each] of founds.entries()) {
      details.found.add(each.raw);
      if (!used.has(index)) details.wrong.push(each.raw);
    }
    for (const f of whole.values()) {
      const each = founds[f];
      if (each) details.near.add(each.raw);
    }
    for (const f of whole50.values()) {
      const each = founds[f];
      if (each) details.right.add(each.raw);
    }
  }

  /** @param {string} text @param {ReturnType<typeof prepared>} golds @param {ReturnType<typeof prepared>} founds */
  tokens(text, golds, founds) {
    const cover = (/** @type {typeof golds} */ side, /** @type {string} */ type) => {
      const marks = new Uint8Array(text.length);
      for (const each of side)
        if (type === 'all' || each.type === type) for (const [start, end] of each.content) marks.fill(1, start, end);
      return marks;
    };
    const kinds = ['all', ...types];
    const gold = kinds.map((type) => cover(golds, type));
    const found = kinds.map((type) => cover(founds, type));
    for (const { 0: word, index } of text.matchAll(/\S+/gu)) {
      const has = (/** @type {Uint8Array | undefined} */ marks) => {
        for (let at = index; at < index + word.length; at++) if (marks?.[at]) return true;
        return false;
      };
      const inGold = gold.map(has);
      const inFound = found.map(has);
      for (const [kind, type] of kinds.entries()) {
        const tally = this.tally('tokens', type);
        if (inGold[kind]) {
          tally.g++;
          if (inFound[0]) tally.tg++;
        }
        if (inFound[kind]) {
          tally.p++;
          if (inGold[0]) tally.tp++;
        }
      }
    }
  }

  /** @param {string} measure @param {string} type @returns {Count} */
  tally(measure, type) {
    const key = `${measure} ${type}`;
    const known = this.counts.get(key);
    if (known) return known;
    const made = { p: 0, g: 0, tp: 0, tg: 0 };
    this.counts.set(key, made);
    return made;
  }

  /** Precision, recall and F1 in per cent. @param {string} measure @param {string} [type] */
  prf(measure, type = 'all') {
    const { p, g, tp, tg } = this.tally(measure, type);
    const precision = p === 0 ? 0 : (100 * tp) / p;
    const recall = g === 0 ? 0 : (100 * tg) / g;
    return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
  }

  /** Of the matched contents with a source: how many per cent have the right one. @param {string} [type] */
  sourceAccuracy(type = 'all') {
    const { asked, right } = this.sources.get(type) ?? { asked: 0, right: 0 };
    return asked === 0 ? 0 : (100 * right) / asked;
  }
}

/**
 * The speech scope: gold attributions in quotation marks, or by one of the words given; the others count for nothing,
 * nor does what was found for them.
 * @param {string} text @param {readonly Attribution[]} gold @param {readonly Attribution[]} found @param {ReadonlySet<string>} words
 */
export function speechScope(text, gold, found, words) {
  const visible = visibleBefore(text);
  const golds = prepared(text, gold);
  const founds = prepared(text, found);
  const keep = golds.map(
    (each) =>
      each.type !== 'indirect' ||
      each.raw.cue.some(([start, end]) =>
        (
          text
            .slice(start, end)
            .toLowerCase()
            .match(/\p{L}+/gu) ?? []
        ).some((word) => words.has(word)),
      ),
  );
  /** @type {{ gold: number, found: number, weight: number }[]} */
  const pairs = [];
  for (const [g, a] of golds.entries()) {
    for (const [f, b] of founds.entries()) {
      const inter = shared(visible, a.content, b.content);
      if (inter > 0)
        pairs.push({
          gold: g,
          found: f,
          weight: 1 + inter / (sizeOf(visible, a.content) + sizeOf(visible, b.content) - inter) / 1000,
        });
    }
  }
  const match = new Map([...assign(pairs)].map(([g, f]) => [f, g]));
  const kept = founds.filter((_, f) => {
    const g = match.get(f);
    if (g !== undefined) return keep[g];
    const touched = pairs.filter((pair) => pair.found === f);
    return touched.length === 0 || touched.some((pair) => keep[pair.gold]);
  });
  return { gold: golds.filter((_, g) => keep[g]).map((each) => each.raw), found: kept.map((each) => each.raw) };
}

/** CofeNet's segments: stretches of tokens inside one paragraph, role by role. */
export class Segments {
  /** @type {Map<string, { p: number, g: number, both: number }>} */
  counts = new Map();

  /** @param {string} text @param {readonly Attribution[]} gold @param {readonly Attribution[]} found */
  add(text, gold, found) {
    const tokens = [...text.matchAll(/[\p{L}\p{N}_]+(?:[-'’.][\p{L}\p{N}_]+)*|[^\p{L}\p{N}_\s]/gu)].map(
      ({ 0: word, index }) => /** @type {const} */ ([index, index + word.length]),
    );
    for (const role of /** @type {const} */ (['source', 'cue', 'content'])) {
      const golds = segments(
        text,
        tokens,
        gold.map((each) => each[role]),
      );
      const founds = segments(
        text,
        tokens,
        found.map((each) => each[role]),
      );
      const tally = this.counts.get(role) ?? { p: 0, g: 0, both: 0 };
      tally.g += golds.size;
      tally.p += founds.size;
      for (const each of founds) if (golds.has(each)) tally.both++;
      this.counts.set(role, tally);
    }
  }

  /** Exact F1 in per cent. @param {'source' | 'cue' | 'content'} role */
  f1(role) {
    const { p, g, both } = this.counts.get(role) ?? { p: 0, g: 0, both: 0 };
    return p + g === 0 ? 0 : (200 * both) / (p + g);
  }
}

/** @param {string} text @param {readonly Range[]} tokens @param {readonly (readonly Range[])[]} spans */
function segments(text, tokens, spans) {
  /** @type {Set<string>} */
  const out = new Set();
  for (const ranges of spans) {
    for (const [start, end] of normalized(text, ranges)) {
      let first = -1;
      let last = -1;
      for (let at = lowest(tokens, start); at < tokens.length; at++) {
        const [from, to] = tokens[at] ?? [0, 0];
        if (from >= end) break;
        if (first >= 0 && text.slice(tokens[last]?.[1] ?? 0, from).includes('\n')) {
          out.add(`${first} ${last}`);
          first = at;
        }
        if (first < 0) first = at;
        last = at;
        if (to >= end) break;
      }
      if (first >= 0) out.add(`${first} ${last}`);
    }
  }
  return out;
}

/** Index of the first token that ends behind an offset. @param {readonly Range[]} tokens @param {number} offset */
function lowest(tokens, offset) {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.[1] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
