import type { Morphology, ParadigmRow } from '../languages/pack';

/** One form of a verb. `form` is a key of the language's `forms`. */
export interface Inflected {
  readonly form: string;
  readonly word: string;
  /** The separable prefix, where it stands apart from this form: `kündigte … an`. */
  readonly apart?: string;
}

/** A row of a paradigm with its endings taken apart, which thousands of words ask for. */
interface Row {
  readonly cut: number;
  readonly forms: readonly (readonly [form: string, endings: readonly Ending[]])[];
}

/** How a form is made of a stem, or of a principal part. */
interface Ending {
  /** The principal part that the ending goes on, if it goes on one. */
  readonly part: string | undefined;
  /** What stands before the stem. */
  readonly before: string;
  /** What stands behind it, and behind its last letter once more where that doubles. */
  readonly behind: string;
  readonly doubles: boolean;
}

/** Takes an ending of a pack apart; see `ParadigmRow`. */
function endingOf(written: string): Ending {
  const plus = written.indexOf('+');
  if (plus >= 0) return { part: written.slice(0, plus), before: '', behind: written.slice(plus + 1), doubles: false };
  if (written === '-') return { part: undefined, before: '', behind: '', doubles: false };
  const stem = written.indexOf('~');
  if (stem >= 0) {
    return { part: undefined, before: written.slice(0, stem), behind: written.slice(stem + 1), doubles: false };
  }
  const doubles = written.startsWith('*');
  return { part: undefined, before: '', behind: doubles ? written.slice(1) : written, doubles };
}

/** The rows of a paradigm, found by how words begin and end; the first one that fits counts. */
class Rows {
  private readonly rows: readonly Row[];
  /** Ending -> the first row for it. */
  private readonly byEnding = new Map<string, number>();
  private readonly beginnings: (readonly [beginning: string, row: number])[] = [];
  private longest = 0;
  /** The first row that fits every word. */
  private readonly any: number;

  constructor(paradigm: readonly ParadigmRow[]) {
    this.rows = paradigm.map(({ cut, forms }) => ({
      cut,
      forms: Object.entries(forms).map(([form, all]) => [form, all.split(' ').map(endingOf)]),
    }));
    this.any = paradigm.findIndex(({ of }) => of === '');
    for (const [index, { of }] of paradigm.entries()) {
      for (const part of of.split(' ')) {
        if (part.startsWith('^')) this.beginnings.push([part.slice(1), index]);
        else if (part !== '' && !this.byEnding.has(part)) this.byEnding.set(part, index);
        this.longest = Math.max(this.longest, part.length);
      }
    }
  }

  for(lemma: string): Row | undefined {
    let first = this.any < 0 ? this.rows.length : this.any;
    for (let length = Math.min(this.longest, lemma.length); length > 0; length--) {
      const row = this.byEnding.get(lemma.slice(-length));
      if (row !== undefined && row < first) first = row;
    }
    for (const [beginning, row] of this.beginnings) if (row < first && lemma.startsWith(beginning)) first = row;
    return this.rows[first];
  }
}

const paradigms = new WeakMap<readonly ParadigmRow[], Rows>();

function rowFor(lemma: string, paradigm: readonly ParadigmRow[]): Row | undefined {
  const known = paradigms.get(paradigm) ?? new Rows(paradigm);
  paradigms.set(paradigm, known);
  return known.for(lemma);
}

/** A form by its ending; undefined where the ending goes on a principal part that the lemma does not give. */
function formed(stem: string, ending: Ending, given: ReadonlyMap<string, string>): string | undefined {
  const { part, before, behind, doubles } = ending;
  if (part === undefined) return before + stem + (doubles ? stem.slice(-1) : '') + behind;
  const own = given.get(part);
  if (own === undefined) return undefined;
  // `brachte` + `en`: a vowel is not written twice.
  return own + (own.endsWith(behind.charAt(0)) ? behind.slice(1) : behind);
}

const nothingGiven: ReadonlyMap<string, string> = new Map();

/** The forms that a lemma is written with. @param parts what stands behind its slashes */
function givenBy(parts: readonly string[], principalParts: readonly string[]): ReadonlyMap<string, string> {
  if (parts.length === 0) return nothingGiven;
  const last = parts.at(-1) ?? '';
  return new Map(
    principalParts.map((form, index) => {
      const part = parts[index] ?? last;
      return [form, part.split('_')[0] ?? part];
    }),
  );
}

/**
 * All forms of a lemma as a pack writes it (see `LemmaList`). Words behind the first one stay as they are:
 * `point_out` gives `points out`.
 */
export function inflect(spec: string, morphology: Morphology): readonly Inflected[] {
  const [lemma = '', ...parts] = spec.split('/');
  const [head = '', ...rest] = lemma.split('_');
  const tail = rest.length > 0 ? ` ${rest.join(' ')}` : '';
  const prefixed = head.lastIndexOf('|');
  const prefix = prefixed < 0 ? '' : head.slice(0, prefixed).replaceAll('|', '');
  const verb = head.slice(prefixed + 1);
  const row = rowFor(verb, morphology.paradigm);
  if (row === undefined) return [];
  const plain = verb.replace('+', '');
  const stem = plain.slice(0, plain.length - row.cut);
  const given = givenBy(parts, morphology.principalParts);
  const out: Inflected[] = [];
  const add = (form: string, word: string) => {
    out.push({ form, word: prefix + word + tail });
    if (prefix !== '' && form !== 'participle') out.push({ form, word, apart: prefix });
    if (prefix !== '' && form === 'base' && morphology.separable !== undefined) {
      out.push({ form: 'zu', word: prefix + morphology.separable + word });
    }
  };
  for (const [form, endings] of row.forms) {
    const own = given.get(form);
    if (own !== undefined) {
      add(form, own);
      continue;
    }
    for (const ending of endings) {
      const word = formed(stem, ending, given);
      if (word !== undefined) add(form, word);
    }
  }
  return out;
}

/** The plurals of a noun; none for one of several words, of which only the language knows which word changes. */
export function pluralsOf(noun: string, morphology: Morphology): readonly string[] {
  if (noun.includes('_') || noun.includes(' ')) return [];
  const row = rowFor(noun, morphology.plurals);
  const stem = noun.slice(0, noun.length - (row?.cut ?? 0));
  const endings = row?.forms.find(([form]) => form === 'plural')?.[1] ?? [];
  return endings.flatMap((ending) => formed(stem, ending, nothingGiven) ?? []);
}
