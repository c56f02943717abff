import type { Morphology, ParadigmRow } from '../languages/pack';

/** One form of a verb. `form` is a key of the language's `forms`. */
export interface Inflected {
  readonly form: string;
  readonly word: string;
}

function rowFor(lemma: string, morphology: Morphology): ParadigmRow | undefined {
  return morphology.paradigm.find((row) => row.of === '' || row.of.split(' ').some((ending) => lemma.endsWith(ending)));
}

function withEnding(stem: string, ending: string): string {
  if (ending === '-') return stem;
  return stem + ending.replace('*', stem.slice(-1));
}

/**
 * All forms of a lemma as a pack writes it (see `LemmaList`). Words behind the first one stay as they are:
 * `point_out` gives `points out`.
 */
export function inflect(spec: string, morphology: Morphology): readonly Inflected[] {
  const [lemma = '', ...parts] = spec.split('/');
  const [head = '', ...rest] = lemma.split('_');
  const tail = rest.length > 0 ? ` ${rest.join(' ')}` : '';
  const prefixed = head.indexOf('|');
  const prefix = prefixed < 0 ? '' : head.slice(0, prefixed);
  const verb = head.slice(prefixed + 1);
  const row = rowFor(verb, morphology);
  if (row === undefined) return [];
  const plain = verb.replace('+', '');
  const stem = plain.slice(0, plain.length - row.cut);
  const given = new Map<string, string>();
  for (const [index, form] of morphology.principalParts.entries()) {
    const part = parts[index] ?? (parts.length > 0 ? parts.at(-1) : undefined);
    if (part !== undefined) given.set(form, part.split('_')[0] ?? part);
  }
  const out: Inflected[] = [];
  for (const [form, endings] of Object.entries(row.forms)) {
    const own = given.get(form);
    const words = own === undefined ? endings.split(' ').map((ending) => withEnding(stem, ending)) : [own];
    for (const word of words) out.push({ form, word: prefix + word + tail });
  }
  return out;
}
