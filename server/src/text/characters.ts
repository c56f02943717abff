/** What a UTF-16 code unit is, as far as cutting a text into words and marks is concerned. */
export const Character = {
  Unknown: 0,
  /** Space, tab, no-break space and the like; not a line break. */
  Blank: 1,
  /** Line feed, carriage return, line and paragraph separators. */
  Break: 2,
  /** A letter of a script that puts spaces between words. */
  Letter: 3,
  Digit: 4,
  /** A combining mark: it belongs to the letter before it. */
  Mark: 5,
  /** A letter of a script without spaces: Han, Kana, Thai, Lao, Khmer, Burmese. */
  Ideograph: 6,
  /** Half of a character outside the basic plane. */
  Surrogate: 7,
  Punctuation: 8,
  /** Invisible: zero-width space and joiners, soft hyphen, byte-order mark, direction marks. */
  Invisible: 9,
} as const;

const classes = new Uint8Array(0x1_00_00);
const folded = new Uint16Array(0x1_00_00);

const ideographs =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const invisibles = new Set([0xad, 0x20_0b, 0x20_0c, 0x20_0d, 0x20_0e, 0x20_0f, 0x20_60, 0xfe_ff]);

function classify(code: number): number {
  if (code === 0x0a || code === 0x0d || code === 0x0c || code === 0x0b || code === 0x85) return Character.Break;
  if (code === 0x20_28 || code === 0x20_29) return Character.Break;
  if (code >= 0xd8_00 && code <= 0xdf_ff) return Character.Surrogate;
  if (invisibles.has(code)) return Character.Invisible;
  const character = String.fromCharCode(code);
  if (/\s/u.test(character)) return Character.Blank;
  if (/\p{M}/u.test(character)) return ideographs.test(character) ? Character.Ideograph : Character.Mark;
  if (/\p{L}/u.test(character)) return ideographs.test(character) ? Character.Ideograph : Character.Letter;
  if (/\p{N}/u.test(character)) return Character.Digit;
  return Character.Punctuation;
}

/** The class of a UTF-16 code unit, one of {@link Character}. Tables are filled on demand, so that start-up pays for nothing. */
export function classOf(code: number): number {
  const known = classes[code] ?? Character.Unknown;
  if (known !== Character.Unknown) return known;
  const found = classify(code);
  classes[code] = found;
  return found;
}

/**
 * A code unit in lower case, for comparing words; typographic apostrophes become straight ones.
 * One code unit stays one code unit: letters whose lower case is longer stay as they are.
 */
export function foldOf(code: number): number {
  const known = folded[code] ?? 0;
  if (known !== 0) return known;
  const lower = String.fromCharCode(code).toLowerCase();
  const found =
    code === 0x20_19 || code === 0x20_18 || code === 0x2_bc ? 0x27 : lower.length === 1 ? lower.charCodeAt(0) : code;
  folded[code] = found;
  return found;
}

/** Whether the code unit belongs to a word: a letter, a digit or a combining mark. */
export function isWordCode(code: number): boolean {
  const found = classOf(code);
  return found >= Character.Letter && found <= Character.Surrogate;
}

/** Whether the code unit is an upper-case letter. */
export function isUpper(code: number): boolean {
  return code < 0x80 ? code >= 0x41 && code <= 0x5a : classOf(code) === Character.Letter && foldOf(code) !== code;
}
