import type { Span } from '../model/span';
import { Character, classOf, foldOf, isUpper, isWordCode } from './characters';
import { folded, HASH_PRIME, HASH_SEED, hashOf } from './folding';
import type { Quotation } from './marks';
import { PUNCTUATION } from './punctuation';
import { Kind, Shape, type TokenRules, type Tokens } from './tokens';

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x20_19 || code === 0x2_bc;
}

/** No word that loses its vowel is longer: `quelqu'`. */
const LONGEST_ELISION = 12;

/** Cuts one stretch of text; holds the text and the rules so that the small steps need not pass them on. */
class Cutter {
  constructor(
    private readonly text: string,
    private readonly rules: TokenRules,
    private readonly out: Tokens,
  ) {}

  cut(from: number, to: number, quotations: readonly Quotation[]): void {
    let next = 0;
    let quotation = quotations[0];
    let at = from;
    while (at < to) {
      if (quotation !== undefined && at >= quotation.start) {
        const open = openEnd(this.text, quotation);
        this.mark(quotation.start, open, Kind.OpenQuote, from);
        const close = quotation.closed ? closeStart(this.text, quotation) : quotation.end;
        this.stretch(open, close, from);
        if (quotation.closed) this.mark(close, quotation.end, Kind.CloseQuote, from);
        at = quotation.end;
        quotation = quotations[++next];
        continue;
      }
      const end = Math.min(to, quotation?.start ?? to);
      this.stretch(at, end, from);
      at = end;
    }
  }

  private mark(start: number, end: number, kind: number, from: number): void {
    this.out.push(start, end, kind, this.spaced(start, from), 0);
  }

  private spaced(at: number, from: number): number {
    if (at <= from) return Shape.Spaced;
    const found = classOf(this.text.charCodeAt(at - 1));
    return found === Character.Blank || found === Character.Break || found === Character.Invisible ? Shape.Spaced : 0;
  }

  private stretch(from: number, to: number, origin: number): void {
    let at = from;
    while (at < to) {
      const code = this.text.charCodeAt(at);
      switch (classOf(code)) {
        case Character.Letter:
        case Character.Digit:
        case Character.Mark:
          at = this.word(at, to, origin);
          break;
        case Character.Ideograph:
        case Character.Surrogate: {
          const start = at;
          const same = classOf(code);
          while (at < to && classOf(this.text.charCodeAt(at)) === same) at++;
          const kind = same === Character.Ideograph ? Kind.Word : Kind.Other;
          this.out.push(start, at, kind, this.spaced(start, origin), hashOf(this.text, start, at));
          break;
        }
        case Character.Punctuation:
          at = this.punctuation(at, to, origin);
          break;
        default:
          at++;
      }
    }
  }

  private punctuation(start: number, to: number, origin: number): number {
    const { text, out } = this;
    const character = text.charAt(start);
    if ((character === '@' || character === '#') && start + 1 < to && isWordCode(text.charCodeAt(start + 1))) {
      let end = start + 1;
      while (end < to && (isWordCode(text.charCodeAt(end)) || text.charAt(end) === '_')) end++;
      out.push(start, end, Kind.Word, this.spaced(start, origin) | Shape.Handle | Shape.Capital, 0);
      return end;
    }
    if ('$€£¥#+'.includes(character) && start + 1 < to && classOf(text.charCodeAt(start + 1)) === Character.Digit) {
      return this.number(start, start + 1, to, origin);
    }
    let end = start + 1;
    let kind: number = PUNCTUATION.get(character) ?? Kind.Other;
    if (kind === Kind.Stop && text.charAt(end) === '.') {
      while (end < to && text.charAt(end) === '.') end++;
      kind = Kind.Ellipsis;
    } else if (kind === Kind.Dash) {
      while (end < to && PUNCTUATION.get(text.charAt(end)) === Kind.Dash) end++;
      const spaced = this.spaced(start, origin) > 0;
      const nextIsSpace = end >= to || !isWordCode(text.charCodeAt(end));
      // A hyphen that touches a word on one side only is no dash: `-elect`, `pre-`.
      if (end - start === 1 && character === '-' && !(spaced && nextIsSpace)) kind = Kind.Other;
    }
    out.push(start, end, kind, this.spaced(start, origin), 0);
    return end;
  }

  private number(start: number, digits: number, to: number, origin: number): number {
    const { text } = this;
    let end = digits;
    while (end < to) {
      const code = text.charCodeAt(end);
      const found = classOf(code);
      if (found === Character.Digit || found === Character.Letter || found === Character.Mark) {
        end++;
        continue;
      }
      const character = text.charAt(end);
      const joins =
        ',.:-–/'.includes(character) && end + 1 < to && classOf(text.charCodeAt(end + 1)) === Character.Digit;
      const hyphened = character === '-' && end + 1 < to && classOf(text.charCodeAt(end + 1)) === Character.Letter;
      if (!joins && !hyphened) break;
      end++;
    }
    if (end < to && (text.charAt(end) === '%' || text.charAt(end) === '‰')) end++;
    this.out.push(start, end, Kind.Number, this.spaced(start, origin) | Shape.HasDigit, hashOf(text, start, end));
    return end;
  }

  private word(start: number, to: number, origin: number): number {
    const { text } = this;
    const first = text.charCodeAt(start);
    if (classOf(first) === Character.Digit) return this.number(start, start, to, origin);
    let shape: number = this.spaced(start, origin);
    if (isUpper(first)) shape |= Shape.Capital;
    let hash = HASH_SEED;
    let lower = false;
    let letters = 0;
    let dots = 0;
    let hyphens = 0;
    let end = start;
    while (end < to) {
      const code = text.charCodeAt(end);
      // Most letters are these; they need no table.
      if (code >= 0x61 && code <= 0x7a) {
        lower = true;
        letters++;
        hash = Math.imul(hash ^ code, HASH_PRIME);
        end++;
        continue;
      }
      const found = classOf(code);
      if (found === Character.Letter) {
        const small = foldOf(code);
        if (small === code) lower = true;
        letters++;
        hash = Math.imul(hash ^ small, HASH_PRIME);
      } else if (found === Character.Digit) {
        shape |= Shape.HasDigit;
        hash = Math.imul(hash ^ code, HASH_PRIME);
      } else if (found === Character.Mark) {
        shape |= Shape.Decomposed;
        hash = Math.imul(hash ^ code, HASH_PRIME);
      } else if (found !== Character.Punctuation && found !== Character.Invisible) {
        break;
      } else {
        const next = end + 1 < to ? classOf(text.charCodeAt(end + 1)) : Character.Unknown;
        const joined = next === Character.Letter || next === Character.Digit || next === Character.Mark;
        if (code === 0x3a && text.startsWith('://', end)) return this.address(start, end, to, shape);
        if (isApostrophe(code)) {
          const stop = this.apostrophe(start, end, to, shape, joined);
          if (stop > 0) return stop;
          if (!joined) break;
          hash = Math.imul(hash ^ 0x27, HASH_PRIME);
        } else if (!joined) {
          break;
        } else if (code === 0x2d || code === 0x20_11) {
          hyphens++;
          hash = Math.imul(hash ^ 0x2d, HASH_PRIME);
        } else if (code === 0x2e) {
          // `end.The`: a missing blank, not an abbreviation.
          if (lower && end > start && isUpper(text.charCodeAt(end + 1)) && !isUpper(text.charCodeAt(end - 1))) break;
          dots++;
          hash = Math.imul(hash ^ code, HASH_PRIME);
        } else if (code === 0x26 || code === 0x40 || code === 0x5f || found === Character.Invisible) {
          hash = Math.imul(hash ^ code, HASH_PRIME);
        } else {
          break;
        }
      }
      end++;
    }
    if (!lower && letters > 1) shape |= Shape.AllCapitals;
    if (hyphens > 0 && this.rules.enclitics.length > 0) {
      const split = this.enclitic(start, end);
      if (split < end) {
        this.out.push(start, split, Kind.Word, shape, hashOf(text, start, split));
        this.out.push(split, end, Kind.Word, 0, hashOf(text, split, end));
        return end;
      }
    }
    if (end < to && text.charCodeAt(end) === 0x2e) {
      const stop = this.abbreviation(start, end, to, shape, letters, dots, lower);
      if (stop > 0) return stop;
    }
    this.out.push(start, end, Kind.Word, shape, hash);
    return end;
  }

  /** Whether the full stop behind a word belongs to it; then the token is made and its end given, else 0. */
  private abbreviation(
    start: number,
    end: number,
    to: number,
    shape: number,
    letters: number,
    dots: number,
    lower: boolean,
  ): number {
    const { text, out, rules } = this;
    if (text.charCodeAt(end + 1) === 0x2e) return 0;
    const title = rules.titleAbbreviations.has(text, start, end);
    let last = end;
    while (last > start && text.charAt(last - 1) !== '-' && text.charAt(last - 1) !== '.') last--;
    const other =
      rules.abbreviations.has(text, last, end) || (dots > 0 && letters <= dots * 2 + 1 && letters - dots <= 1);
    // One capital letter is an initial, unless nothing follows in the paragraph.
    const initial = letters === 1 && !lower && end + 1 < to;
    if (!title && !other && !initial) return 0;
    const bits = title || initial ? Shape.Title : Shape.Abbreviation;
    out.push(start, end + 1, Kind.Word, shape | bits, hashOf(text, start, end));
    return end + 1;
  }

  /** Splits at an apostrophe where the language's rules say so; the end of what was made, else 0. */
  private apostrophe(start: number, at: number, to: number, shape: number, joined: boolean): number {
    const { text, out, rules } = this;
    // Behind an elision comes a word, or a quotation, where the stretch ends.
    const elides = joined || (at + 1 === to && to < text.length);
    if (elides && at - start < LONGEST_ELISION && rules.elisions.size > 0 && rules.elisions.has(text, start, at + 1)) {
      out.push(start, at + 1, Kind.Word, shape, hashOf(text, start, at + 1));
      return at + 1;
    }
    if (rules.clitics.size === 0) return 0;
    let end = at + 1;
    while (end < to && classOf(text.charCodeAt(end)) === Character.Letter) end++;
    if (end < to && isWordCode(text.charCodeAt(end))) return 0;
    let split = at;
    if (at > start + 1 && foldOf(text.charCodeAt(at - 1)) === 0x6e && rules.clitics.has(text, at - 1, end))
      split = at - 1;
    else if (!rules.clitics.has(text, at, end)) return 0;
    // A lone apostrophe is a possessive behind an s only.
    if (end === at + 1 && foldOf(text.charCodeAt(at - 1)) !== 0x73) return 0;
    const capitals = isAllCapitals(text, start, split) ? Shape.AllCapitals : 0;
    out.push(start, split, Kind.Word, shape | capitals, hashOf(text, start, split));
    out.push(split, end, Kind.Word, 0, hashOf(text, split, end));
    return end;
  }

  private enclitic(start: number, end: number): number {
    const { text, rules } = this;
    const word = folded(text.slice(start, end));
    for (const ending of rules.enclitics) {
      if (word.length > ending.length && word.endsWith(ending)) return end - ending.length;
    }
    return end;
  }

  private address(start: number, from: number, to: number, shape: number): number {
    let end = from;
    while (end < to) {
      const found = classOf(this.text.charCodeAt(end));
      if (found === Character.Blank || found === Character.Break || ')]>"”»'.includes(this.text.charAt(end))) break;
      end++;
    }
    while (end > from && '.,;:!?'.includes(this.text.charAt(end - 1))) end--;
    this.out.push(start, end, Kind.Word, shape | Shape.Handle, 0);
    return end;
  }
}

function isAllCapitals(text: string, start: number, end: number): boolean {
  if (end - start < 2) return false;
  for (let at = start; at < end; at++) if (!isUpper(text.charCodeAt(at))) return false;
  return true;
}

/** Where the opening mark ends and the closing one starts: the blanks inside belong to neither. */
function openEnd(text: string, quotation: Quotation): number {
  let end = quotation.inner.start;
  while (end > quotation.start + 1 && classOf(text.charCodeAt(end - 1)) === Character.Blank) end--;
  return end;
}

function closeStart(text: string, quotation: Quotation): number {
  let start = quotation.inner.end;
  while (start < quotation.end - 1 && classOf(text.charCodeAt(start)) === Character.Blank) start++;
  return start;
}

/**
 * Cuts a stretch of text into tokens, appended to `out`. The quotations of the stretch (see marks.ts) give the opening
 * and closing marks; every other mark is punctuation without a meaning. Linear.
 */
export function tokenize(
  text: string,
  span: Span,
  quotations: readonly Quotation[],
  rules: TokenRules,
  out: Tokens,
): void {
  new Cutter(text, rules, out).cut(span.start, span.end, quotations);
}
