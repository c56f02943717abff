import type { CueGroup, FrameList, LanguagePack } from '../languages/pack';
import { nounTraits, wordClasses } from '../languages/pack';
import { inOneGo, isStep, type Steps } from '../model/steps';
import { folded, WordSet } from '../text/folding';
import { QuotationMarks } from '../text/marks';
import { tokenize } from '../text/tokenize';
import { Kind, type TokenRules, Tokens } from '../text/tokens';
import { Compounds } from './compounds';
import { Cue } from './cues';
import { Endings } from './endings';
import { inflect, pluralsOf } from './morphology';
import { listOf, Tag, Trait, tagOf, tagsOf, traitOf } from './tags';
import { WordTable } from './wordTable';

const none: ReadonlySet<number> = new Set();

/** Entries that may be read as several words. */
const SEVERAL = /[ '-]/u;

/** How a phrase attributes; see `AttributivePhrase`. */
export type PhraseSource = 'follows' | 'behind' | 'opens' | 'precedes' | 'none';

/** Everything that a pack says about words, in tables. Entries are numbered from 0; -1 is an unknown word. */
export class Lexicon {
  readonly table = new WordTable();
  readonly compounds = new Compounds();
  readonly tags: number[] = [];
  readonly traits: number[] = [];
  /** Verb forms whose prefix stands apart: form -> prefix -> index into `cues`. */
  readonly separable = new Map<number, Map<number, number>>();
  /** Index into `cues` of the verb that the word is a form of, or -1. */
  readonly verbs: number[] = [];
  /** Likewise of a noun that attributes. */
  readonly nouns: number[] = [];
  /** Likewise of an adjective. */
  readonly adjectives: number[] = [];
  readonly phrases: (PhraseSource | undefined)[] = [];
  /** Words that attribute before certain nouns only: `in` a poll. */
  readonly limited = new Map<number, ReadonlySet<number>>();
  /** Phrases that attribute only where a clause or a stretch between commas begins. */
  readonly apart = new Set<number>();
  /** Phrases that attribute the sentence before. */
  readonly backward = new Set<number>();
  /** Words that a phrase attributes nothing before: `theo` *kế hoạch*. */
  readonly excepted = new Map<number, ReadonlySet<number>>();
  /** Prepositions that attribute at the beginning of a sentence: `pour` X, … */
  readonly openers = new Set<number>();
  readonly cues: Cue[] = [];
  /** Prepositions that tie a noun phrase to another. */
  links: ReadonlySet<number> = none;
  /** Articles that tie the noun phrase they begin to the one before. */
  genitives: ReadonlySet<number> = none;
  /** Last words of what stands before a colon and names nobody. */
  labels: ReadonlySet<number> = none;
  /** Prepositions before who does what an infinitive says: `for` him to say. */
  infinitiveSubjects: ReadonlySet<number> = none;
  /** Prepositions before who does what a passive verb says: `by`. */
  agents: ReadonlySet<number> = none;
  /** Prepositions of where something is said: `in` an interview, `at` a rally. */
  places: ReadonlySet<number> = none;
  /** Pronouns that are written together with a verb before them: `-t-il`. */
  enclitics: ReadonlySet<number> = none;
  /** Prepositions before somebody who is spoken to. */
  addressees: ReadonlySet<number> = none;
  /** Words that open a comment: `as` Smith said. */
  comments: ReadonlySet<number> = none;
  /** Whether verbs show by their form that something is past. */
  readonly hasTense: boolean;
  /** Pronouns of the third person, which stand for somebody named elsewhere. */
  persons: ReadonlySet<number> = none;
  /** Pronouns that stand for nothing: `it` is said that … */
  expletives: ReadonlySet<number> = none;
  /** Stands for a verb that is no cue but quotes all the same. */
  readonly anyCue = new Cue('');
  readonly tokenRules: TokenRules;
  readonly marks: QuotationMarks;
  readonly endings = new Endings();
  /** For cutting entries, of which there are thousands. */
  private readonly pieces = new Tokens(8);

  private constructor(readonly pack: LanguagePack) {
    const { writing } = pack;
    this.tokenRules = {
      elisions: new WordSet(listOf(writing.elisions)),
      clitics: new WordSet(listOf(writing.clitics)),
      enclitics: listOf(writing.enclitics)
        .map(folded)
        .toSorted((a, b) => b.length - a.length),
      titleAbbreviations: new WordSet(listOf(writing.titleAbbreviations)),
      abbreviations: new WordSet(listOf(writing.abbreviations)),
    };
    this.marks = new QuotationMarks(pack.quotationMarks);
    this.anyCue.add('speech', 'quote', () => -1);
    for (const [ending, classes] of Object.entries(pack.endings)) {
      this.endings.add(ending, tagsOf(classes));
    }
    this.hasTense = Object.values(pack.morphology.forms).some((classes) => (tagsOf(classes) & Tag.Past) !== 0);
  }

  /** Makes the tables, with pauses: they take as long as reading a short text many times. */
  static *inSteps(pack: LanguagePack): Steps<Lexicon> {
    const lexicon = new Lexicon(pack);
    yield* lexicon.addWords();
    yield* lexicon.addVerbs();
    lexicon.addNounCues();
    yield undefined;
    lexicon.addGrammar();
    return lexicon;
  }

  private addGrammar(): void {
    const { pack } = this;
    const { writing } = pack;
    const { links, agents, expletives, places, comments, addressees } = pack.grammar;
    this.addressees = this.entriesOf(addressees);
    const tied = [...this.entriesOf(writing.enclitics)];
    this.enclitics = new Set(tied.filter((entry) => ((this.tags[entry] ?? 0) & Tag.Pronoun) !== 0));
    this.comments = this.entriesOf(comments);
    this.places = this.entriesOf(places);
    this.links = this.entriesOf(links);
    this.genitives = this.entriesOf(pack.grammar.genitives ?? '');
    this.agents = this.entriesOf(agents);
    this.labels = this.entriesOf(pack.grammar.labels ?? '');
    this.infinitiveSubjects = this.entriesOf(pack.grammar.infinitiveSubjects ?? '');
    this.expletives = this.entriesOf(expletives);
    this.persons = this.entriesOf([pack.people.relatives, ...pack.people.pronouns.map((list) => list.words)].join(' '));
    for (const entry of this.entriesOf(Object.values(pack.people.countries).join(' '))) {
      this.traits[entry] = (this.traits[entry] ?? 0) | Trait.Place;
    }
    this.compounds.seal(this.table.words.length);
  }

  /** The entry of a word, written in any case. */
  entryOf(word: string): number {
    return this.table.entryOf(folded(word));
  }

  // An index of -1 is looked up in a slow way by JavaScript engines, so unknown words are turned away first.

  /** How the phrase attributes that an entry is; undefined where it is none. */
  phraseOf(entry: number): PhraseSource | undefined {
    return entry < 0 ? undefined : this.phrases[entry];
  }

  tagsOf(entry: number): number {
    return entry < 0 ? 0 : (this.tags[entry] ?? 0);
  }

  traitsOf(entry: number): number {
    return entry < 0 ? 0 : (this.traits[entry] ?? 0);
  }

  verbCueOf(entry: number): Cue | undefined {
    return entry < 0 ? undefined : this.cueAt(this.verbs[entry]);
  }

  nounCueOf(entry: number): Cue | undefined {
    return entry < 0 ? undefined : this.cueAt(this.nouns[entry]);
  }

  adjectiveCueOf(entry: number): Cue | undefined {
    return entry < 0 ? undefined : this.cueAt(this.adjectives[entry]);
  }

  /** @param index into `cues`, -1 for none */
  cueAt(index = -1): Cue | undefined {
    return index < 0 ? undefined : this.cues[index];
  }

  private entriesOf(list: string): ReadonlySet<number> {
    return new Set(listOf(list).map((word) => this.ensure(word)));
  }

  private ensure(word: string): number {
    const key = folded(word.includes('_') ? word.replaceAll('_', ' ') : word);
    const { words } = this.table;
    const before = words.length;
    const made = this.table.ensure(key);
    if (words.length === before) return made;
    this.tags.push(0);
    this.traits.push(0);
    this.verbs.push(-1);
    this.nouns.push(-1);
    this.adjectives.push(-1);
    this.phrases.push(undefined);
    const pieces = this.piecesOf(key);
    if (pieces.length > 1)
      this.compounds.add(
        pieces.map((piece) => this.ensure(piece)),
        made,
      );
    return made;
  }

  /** The words that an entry is read as: `d'abord` is `d'` and `abord`, where the language elides. */
  private piecesOf(key: string): readonly string[] {
    if (!SEVERAL.test(key)) return [key];
    const { pieces: tokens } = this;
    tokens.count = 0;
    // An entry may end in an elision (`lors d'`), which is one only before something else.
    tokenize(`${key} `, { start: 0, end: key.length }, [], this.tokenRules, tokens);
    const pieces: string[] = [];
    for (let at = 0; at < tokens.count; at++) {
      // What is not a word of its own (`'s`, `-t-il`) is an entry as it stands.
      if ((tokens.kind[at] ?? Kind.Other) > Kind.Number) return [key];
      pieces.push(key.slice(tokens.start[at], tokens.end[at]));
    }
    return pieces;
  }

  private tag(word: string, tags: number): number {
    const entry = this.ensure(word);
    this.tags[entry] = (this.tags[entry] ?? 0) | tags;
    return entry;
  }

  private *addWords(): Steps<void> {
    const { words, mixed, nouns, phrases, morphology } = this.pack;
    for (const name of wordClasses) {
      for (const word of listOf(words[name] ?? '')) this.tag(word, tagOf(name));
      yield undefined;
    }
    for (const [classes, list] of Object.entries(mixed)) {
      const reported = listOf(classes).includes('reported') ? Trait.Reported : 0;
      for (const word of listOf(list)) {
        const entry = this.tag(word, tagsOf(classes));
        this.traits[entry] = (this.traits[entry] ?? 0) | reported;
      }
      yield undefined;
    }
    for (const name of nounTraits) {
      for (const noun of listOf(nouns[name] ?? '')) {
        for (const word of name === 'naming' ? [noun] : [noun, ...pluralsOf(noun, morphology)]) {
          // Whether a noun is plural shows in its ending, as with words that are not in the lists.
          const plural = this.endings.guess(word, 0, word.length) & Tag.Plural;
          const entry = this.tag(word, name === 'naming' ? 0 : Tag.Noun | plural);
          this.traits[entry] = (this.traits[entry] ?? 0) | traitOf(name);
        }
      }
      yield undefined;
    }
    for (const phrase of phrases) {
      if (phrase.only !== undefined) {
        const only = this.entriesOf(phrase.only);
        for (const entry of this.entriesOf(phrase.words)) this.limited.set(entry, only);
        continue;
      }
      for (const word of listOf(phrase.words)) {
        const adverb = phrase.source === 'none' || phrase.source === 'behind';
        const entry = this.tag(word, adverb ? Tag.Adverb : Tag.Preposition);
        if (phrase.source === 'opens') this.openers.add(entry);
        else this.phrases[entry] = phrase.source;
        if (phrase.apart === true) this.apart.add(entry);
        if (phrase.backward === true) this.backward.add(entry);
        if (phrase.except !== undefined) this.excepted.set(entry, this.entriesOf(phrase.except));
      }
    }
  }

  private *addVerbs(): Steps<void> {
    const { verbs, alsoNouns, cues, morphology } = this.pack;
    const tagsOfForm = new Map(Object.entries(morphology.forms).map(([form, classes]) => [form, tagsOf(classes)]));
    const add = (lemma: string, cue: number): void => {
      for (const { form, word, apart } of inflect(lemma, morphology)) {
        const entry = this.tag(word, tagsOfForm.get(form) ?? 0);
        if (reported.has(form)) this.traits[entry] = (this.traits[entry] ?? 0) | Trait.Reported;
        if (cue < 0) continue;
        if (apart !== undefined) this.addSeparable(entry, this.ensure(apart), cue);
        else if ((this.verbs[entry] ?? -1) < 0) this.verbs[entry] = cue;
      }
    };
    const reported = new Set(
      Object.keys(morphology.forms).filter((form) => listOf(morphology.forms[form] ?? '').includes('reported')),
    );
    const byLemma = new Map<string, number>();
    for (const list of cues) {
      for (const spec of listOf(list.verbs)) {
        const lemma = (spec.split('/')[0] ?? spec).replace('+', '');
        let cue = byLemma.get(lemma);
        if (cue === undefined) {
          cue = this.cues.push(new Cue(lemma)) - 1;
          byLemma.set(lemma, cue);
        }
        this.cues[cue]?.add(list.group, list.frames, (word) => this.ensure(word));
        add(spec, cue);
      }
      yield undefined;
    }
    for (const [i, lemma] of listOf(verbs).entries()) {
      add(lemma, -1);
      if (isStep(i)) yield undefined;
    }
    for (const lemma of listOf(this.pack.controllers ?? '')) {
      for (const { word } of inflect(lemma, morphology)) {
        const entry = this.ensure(word);
        this.traits[entry] = (this.traits[entry] ?? 0) | Trait.Controller;
      }
    }
    yield undefined;
    const nounForms = new Map(Object.entries(morphology.nounForms).map(([form, classes]) => [form, tagsOf(classes)]));
    for (const lemma of listOf(alsoNouns)) {
      for (const { form, word } of inflect(lemma, morphology)) {
        const tags = nounForms.get(form);
        if (tags !== undefined) this.tag(word, tags);
      }
    }
  }

  private addSeparable(entry: number, prefix: number, cue: number): void {
    const known = this.separable.get(entry);
    if (known === undefined) this.separable.set(entry, new Map([[prefix, cue]]));
    else if (!known.has(prefix)) known.set(prefix, cue);
  }

  private addNounCues(): void {
    for (const list of this.pack.nounCues) this.addCues(list.group, list.frames, list.nouns, this.nouns, Tag.Noun);
    for (const list of this.pack.adjectiveCues)
      this.addCues(list.group, list.frames, list.adjectives, this.adjectives, Tag.Adjective);
  }

  private addCues(group: CueGroup, frames: FrameList, words: string, index: number[], tag: number): void {
    for (const word of listOf(words)) {
      const entry = this.tag(word, tag);
      const known = index[entry] ?? -1;
      const cue = known >= 0 ? known : this.cues.push(new Cue(word)) - 1;
      this.cues[cue]?.add(group, frames, (preposition) => this.ensure(preposition));
      index[entry] = cue;
    }
  }
}

const lexicons = new WeakMap<LanguagePack, Lexicon>();

/** The lexicon of a pack, built when it is first asked for. */
export function lexiconOf(pack: LanguagePack): Lexicon {
  return inOneGo(lexiconInSteps(pack));
}

/** The same in steps. */
export function* lexiconInSteps(pack: LanguagePack): Steps<Lexicon> {
  const known = lexicons.get(pack);
  if (known !== undefined) return known;
  const made = yield* Lexicon.inSteps(pack);
  // Somebody else may have been as quick: there is one for each pack.
  const other = lexicons.get(pack);
  if (other !== undefined) return other;
  lexicons.set(pack, made);
  return made;
}
