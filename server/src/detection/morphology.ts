import type { Morphology, ParadigmRow } from '../languages/pack';

/** One form of a verb. `form` is a key of the language's `forms`. */
export interface Inflected {
  readonly form: string;
  readonly word: string;
  /** The separable prefix, where it stands apart from this form: `kündigte … an`. */
  readonly apart?: string;
}

/** A row of a paradigm with its conditions and endings taken apart, which thousands of words ask for. */
interface Row {
  readonly cut: number;
  /** Undefined where the row fits every word. */
  readonly fits: { readonly beginnings: readonly string[]; readonly endings: readonly string[] } | undefined;
  readonly forms: readonly (readonly [form: string, endings: readonly string[]])[];
}

const paradigms = new WeakMap<readonly ParadigmRow[], readonly Row[]>();

function rowsOf(paradigm: readonly ParadigmRow[]): readonly Row[] {
  const known = paradigms.get(paradigm) ?? paradigm.map(rowOf);
  paradigms.set(paradigm, known);
  return known;
}

function rowOf({ of, cut, forms }: ParadigmRow): Row {
  const parts = of.split(' ');
  const beginnings = parts.filter((part) => part.startsWith('^')).map((part) => part.slice(1));
  const endings = parts.filter((part) => !part.startsWith('^'));
  return {
    cut,
    fits: of === '' ? undefined : { beginnings, endings },
    forms: Object.entries(forms).map(([form, all]) => [form, all.split(' ')]),
  };
}

function rowFor(lemma: string, paradigm: readonly ParadigmRow[]): Row | undefined {
  return rowsOf(paradigm).find(
    ({ fits }) =>
      fits === undefined ||
      fits.endings.some((part) => lemma.endsWith(part)) ||
      fits.beginnings.some((part) => lemma.startsWith(part)),
  );
}

function withEnding(stem: string, ending: string): string {
  if (ending === '-') return stem;
  if (ending.includes('~')) return ending.replace('~', stem);
  return stem + ending.replace('*', stem.slice(-1));
}

/** A form by its ending; undefined where the ending goes on a principal part that the lemma does not give. */
function formed(stem: string, ending: string, given: ReadonlyMap<string, string>): string | undefined {
  const plus = ending.indexOf('+');
  if (plus < 0) return withEnding(stem, ending);
  const part = given.get(ending.slice(0, plus));
  if (part === undefined) return undefined;
  const rest = ending.slice(plus + 1);
  // `brachte` + `en`: a vowel is not written twice.
  return part + (part.endsWith(rest.charAt(0)) ? rest.slice(1) : rest);
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
  return endings.flatMap((ending) => (ending === '' ? [] : (formed(stem, ending, nothingGiven) ?? [])));
}
