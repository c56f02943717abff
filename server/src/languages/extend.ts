import type { AddedCues, CuesByLanguage } from '../model/cues';
import type { AttributivePhrase, LanguagePack, LemmaList, ParadigmRow } from './pack';

/** What every verb of saying takes: words in quotation marks, a clause, and a place behind or between the words said. */
const FRAMES = 'quote that clause post';

/** Stands in a phrase for who speaks. */
const WHO = '…';

/** Extended packs that are remembered for each language; a workspace seldom has more than one registry with cues. */
const MOST = 4;

const extended = new WeakMap<LanguagePack, Map<string, LanguagePack>>();

/**
 * A language with the cues that a workspace adds to it; the language itself where it adds none. Equal cues give the same
 * pack, so that what is built for a pack is built once.
 */
export function withCues(pack: LanguagePack, cues: CuesByLanguage): LanguagePack {
  const added = Object.hasOwn(cues, pack.tag) ? cues[pack.tag] : undefined;
  if (added === undefined || added.verbs.length + added.phrases.length === 0) return pack;
  const known = extended.get(pack) ?? new Map<string, LanguagePack>();
  extended.set(pack, known);
  const key = JSON.stringify(added);
  const made = known.get(key) ?? extend(pack, added);
  // Deleting first moves the entry to the end, so that the one unused for longest goes first.
  known.delete(key);
  known.set(key, made);
  for (const oldest of known.keys()) {
    if (known.size <= MOST) break;
    known.delete(oldest);
  }
  return made;
}

function extend(pack: LanguagePack, { verbs, phrases }: AddedCues): LanguagePack {
  return {
    ...pack,
    cues: [
      ...pack.cues,
      { group: 'speech', frames: FRAMES, verbs: listed(verbs.flatMap((verb) => lemmasOf(verb, pack))) },
    ],
    phrases: [...pack.phrases, ...phrases.map(phraseOf)],
  };
}

/**
 * A verb as the lists of a pack write it. Whether the last letter doubles (`blab`, `blabbed`) is more than people should
 * have to say, so that both spellings count.
 */
export function lemmasOf(verb: string, { morphology }: Pick<LanguagePack, 'morphology'>): readonly LemmaList[] {
  const [lemma = '', ...parts] = words(verb).split('/');
  const doubles = parts.length === 0 && !lemma.includes('_') && morphology.paradigm.some(doublesLast);
  return [[lemma, ...parts].join('/'), ...(doubles ? [`${lemma}+`] : [])];
}

function doublesLast({ of }: ParadigmRow): boolean {
  return of.split(' ').includes('+');
}

function phraseOf(phrase: string): AttributivePhrase {
  const precedes = phrase.trimStart().startsWith(WHO);
  return { words: words(phrase.replaceAll(WHO, ' ')), source: precedes ? 'precedes' : 'follows' };
}

function words(text: string): string {
  return text.trim().replaceAll(/\s+/gu, '_');
}

function listed(items: readonly string[]): string {
  return items.join(' ');
}
