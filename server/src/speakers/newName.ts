import type { LanguagePack } from '../languages';
import { folded } from '../text/folding';
import { tidyName } from './nameKeys';
import { type PeopleTables, tablesOf } from './people';
import type { Term } from './phrases';

/** Parts of names that are written small: `van`, `de`, `bin`. */
const mostLettersOfParticle = 3;

/**
 * Under which name somebody would be registered whom a source names: the name in it, without title, role and
 * punctuation, else all its words (`the port authority`). Empty for a pronoun, which names nobody.
 * @param source words of a text
 */
export function nameFrom(source: string, language: LanguagePack): string {
  const tables = tablesOf(language);
  const words = withoutMarks(tidyName(source));
  if (tables.pronouns.has(folded(words))) return '';
  const names = namesIn(words, tables).toSorted((a, b) => b.length - a.length);
  const [first] = names[0] ?? [];
  const last = names[0]?.at(-1);
  return first && last ? words.slice(first.start, last.end) : words;
}

/** The runs of capitalized words without another meaning that stand where a name of somebody who speaks does. */
function namesIn(words: string, { book }: PeopleTables): readonly (readonly Term[])[] {
  const terms = book.termsIn(words, 0, words.length);
  const runs: Term[][] = [];
  let run: Term[] = [];
  for (const [i, term] of terms.entries()) {
    const before = terms[i - 1];
    const isApart = before !== undefined && /[^\s.’'-]/u.test(words.slice(before.end, term.start));
    if (isApart) run = [];
    const isParticle =
      run.length > 0 && isShort(term) && terms.slice(i).find((each) => !isShort(each))?.capital === true;
    if (isNamePart(term) || isParticle) {
      if (run.length === 0) runs.push(run);
      run.push(term);
    } else {
      run = [];
    }
  }
  return runs.filter((each) => {
    const [first] = each;
    const last = each.at(-1);
    if (!first || !last) return false;
    const before = terms[terms.indexOf(first) - 1];
    const after = terms[terms.indexOf(last) + 1];
    const isTied = before?.meaning?.preposition === true && /^\s*$/u.test(words.slice(before.end, first.start));
    return !isTied && (after === undefined || !/^\s*$/u.test(words.slice(last.end, after.start)));
  });
}

/** Without the marks that part a source from what stands around it. */
function withoutMarks(words: string): string {
  let start = 0;
  let end = words.length;
  while (start < end && edges.includes(words.charAt(start))) start++;
  while (start < end && edges.includes(words.charAt(end - 1))) end--;
  return words.slice(start, end);
}

const edges = ' ,;:–—-';

function isNamePart({ capital, meaning }: Term): boolean {
  return capital && meaning === undefined;
}

function isShort({ capital, start, end }: Term): boolean {
  return !capital && end - start <= mostLettersOfParticle;
}
