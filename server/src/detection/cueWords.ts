import type { LanguagePack } from '../languages';
import type { Span } from '../model/span';
import { lexiconOf } from './lexicon';
import { Words } from './words';

/** Words that may attribute, or stand for who speaks, whether or not a sentence uses them so. UTF-16, in text order. */
export interface CueWords {
  /** Verbs such as `said` and phrases such as `according to`. */
  readonly cues: readonly Span[];
  /** Pronouns of the third person. */
  readonly pronouns: readonly Span[];
}

/** Looks words up in the language's lexicon, in a sentence or a paragraph. Linear. */
export function cueWordsIn(text: string, within: Span, pack: LanguagePack): CueWords {
  const lexicon = lexiconOf(pack);
  const words = new Words(lexicon);
  words.read(text, within);
  const cues: Span[] = [];
  const pronouns: Span[] = [];
  for (let at = 0; at < words.count; at++) {
    const entry = words.entryAt(at);
    if (entry < 0) continue;
    const span = { start: words.start(at), end: words.end(at) };
    if (lexicon.verbCueOf(entry) || lexicon.phraseOf(entry)) cues.push(span);
    else if (lexicon.persons.has(entry)) pronouns.push(span);
  }
  return { cues, pronouns };
}
