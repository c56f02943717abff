import type { QuotationPair } from '../text/marks';

/**
 * Words as a list: separated by white space, with `_` for a blank inside an entry of several words. Letter case and the
 * form of apostrophes do not matter.
 */
export type WordList = string;

/**
 * Lemmas as a list, separated by white space. Principal parts follow behind slashes in the order that the pack's
 * `principalParts` names (`write/wrote/written`); `+` behind the lemma doubles its last letter (`admit+`); `|` parts a
 * separable prefix from the rest (`an|kündigen`).
 */
export type LemmaList = string;

/** What a word can be. Most words can be several things; the words beside them decide (see {@link ContextRule}). */
export const wordClasses = [
  'determiner',
  'possessive',
  'pronoun',
  'objectpronoun',
  'relative',
  'noun',
  'name',
  'adjective',
  'numeral',
  'adverb',
  'preposition',
  'conjunction',
  'subordinator',
  'complementizer',
  'infinitivemark',
  'auxiliary',
  'modal',
  'finite',
  'base',
  'participle',
  'gerund',
  'negation',
  'time',
  'title',
  'genitive',
  'past',
  'plural',
  'clitic',
  'being',
  'quantifier',
] as const;
/**
 * `reported` may be named beside these: the form of a verb says that somebody else's words are told, like the German
 * Konjunktiv I.
 */
export type WordClass = (typeof wordClasses)[number];

/** Several word classes, separated by blanks. */
export type Classes = string;

/** What a noun stands for, as far as attribution is concerned; a noun may be in several of these lists. */
export const nounTraits = [
  /** Somebody who speaks: spokesman, minister, critics. */
  'person',
  /** Somebody who speaks as a body: ministry, campaign, court. */
  'body',
  /** Something that says: report, poll, letter. */
  'document',
  /** Where or how something is said: interview, statement, speech, tweet. */
  'venue',
  /** What a quotation in marks must not be taken for speech after: titled, named, nicknamed. */
  'naming',
] as const;
export type NounTrait = (typeof nounTraits)[number];

/**
 * How the verbs of a pattern are inflected. The first row applies whose `of` holds an ending of the lemma, or with `^` a
 * beginning of it (empty: any lemma); it cuts letters off and puts each form's endings on. `-` is no ending, `*` repeats
 * the last letter, `~` stands for the stem where letters go before it as well, and `FORM+` for the principal part of that
 * form, where a lemma gives one.
 */
export interface ParadigmRow {
  readonly of: string;
  readonly cut: number;
  /** Form -> its endings, separated by blanks. */
  readonly forms: Readonly<Record<string, string>>;
}

/** How a language inflects its verbs. */
export interface Morphology {
  /** Form -> the classes of a word in that form. */
  readonly forms: Readonly<Record<string, Classes>>;
  /** The forms that the parts behind a lemma's slashes are, in order; the last part stands for those not given. */
  readonly principalParts: readonly string[];
  readonly paradigm: readonly ParadigmRow[];
  /** Stands between a separable prefix and its infinitive: German `zu` in `anzukündigen`. */
  readonly separable?: string;
  /** How nouns form their plural, with the single form `plural`; nouns for which no row has one stay as they are. */
  readonly plurals: readonly ParadigmRow[];
  /** Forms that are nouns as well for the lemmas of `alsoNouns`, and as what: `call`, `calls`. */
  readonly nounForms: Readonly<Record<string, Classes>>;
}

/**
 * What may follow or surround a cue, separated by blanks:
 * - `quote`: words in quotation marks, before or behind
 * - `that`: a clause with a word that opens it
 * - `clause`: a clause without one
 * - `post`: the cue may stand behind the words that it attributes, or inside them
 * - `to`: an infinitive
 * - `np`: a noun phrase with all that belongs to it
 * - `person`: somebody who is addressed may stand between cue and content
 * - `raise`: the content begins before the cue, with its subject (`seems …`, `is expected to …`)
 * - `passive`: likewise, where the cue is passive (`is accused of …`)
 * - `=WORD`: this preposition belongs to the cue and what follows is the content
 * - `+WORD`: a phrase with this preposition is the content, the preposition included
 */
export type FrameList = string;

/** What kind of attribution a cue makes; how sure one can be differs. */
export const cueGroups = ['speech', 'act', 'thought', 'attitude', 'intention', 'evidence', 'request'] as const;
export type CueGroup = (typeof cueGroups)[number];

export interface VerbCues {
  readonly group: CueGroup;
  readonly frames: FrameList;
  readonly verbs: LemmaList;
}

export interface NounCues {
  readonly group: CueGroup;
  readonly frames: FrameList;
  readonly nouns: WordList;
}

export interface AdjectiveCues {
  readonly group: CueGroup;
  readonly frames: FrameList;
  readonly adjectives: WordList;
}

/** A phrase that attributes a whole sentence or clause. */
export interface AttributivePhrase {
  readonly words: WordList;
  /**
   * Where the source stands: behind the phrase (`according to X`), behind it where the phrase itself stands behind a
   * comma or a quotation (German `…, so X`), behind it where the phrase opens the sentence and somebody follows with a
   * comma (`pour X, …`), before it (`X zufolge`), nowhere (`reportedly`).
   */
  readonly source: 'follows' | 'behind' | 'opens' | 'precedes' | 'none';
  /** The phrase attributes where its source is one of these only: `in a poll`. */
  readonly only?: WordList;
  /** It attributes nothing where what follows begins with one of these: `theo kế hoạch` (by the plan). */
  readonly except?: WordList;
  /** It attributes only where a clause or a stretch between commas begins: the word is a verb as well. */
  readonly apart?: boolean;
  /** Where it begins a sentence, it attributes the one before: `Đó là khẳng định của` X. */
  readonly backward?: boolean;
}

/** Chooses among the classes of an ambiguous word by the words beside it. Rules are tried in order; each may narrow. */
export interface ContextRule {
  /** The word may be each of these. */
  readonly has: Classes;
  /** The word is one of these. */
  readonly word?: WordList;
  /**
   * The word before it may be one of these; `edge` is the beginning of a sentence or a mark of punctuation,
   * `quote` a quotation mark.
   */
  readonly before?: Classes;
  readonly notBefore?: Classes;
  readonly after?: Classes;
  readonly notAfter?: Classes;
  /** Two words before, two words behind. */
  readonly before2?: Classes;
  readonly after2?: Classes;
  /** The word before it is one of these. */
  readonly previous?: WordList;
  /** The word behind it is one of these. */
  readonly next?: WordList;
  /** What the word is taken for then, or no longer taken for. */
  readonly keep?: Classes;
  readonly drop?: Classes;
  /** What the word is taken for then, though the lists do not say so. */
  readonly take?: Classes;
}

/** How phrases and clauses are built. */
export interface Grammar {
  /** A clause without an opening word is recognized by its verb (English), or anything behind the cue is one. */
  readonly bareClause: 'verb' | 'any';
  /** Adjectives may follow their noun. */
  readonly adjectivesFollow: boolean;
  /** A noun phrase begins with its head: `bộ trưởng` *ngoại giao*. */
  readonly headFirst?: boolean;
  /**
   * A cue is its verb alone, without what says when (`đã`) and without a colon; the comma behind an apposition does not
   * belong to a source.
   */
  readonly bareCues?: boolean;
  /** Speech that is denied (`did not say`) attributes nothing. */
  readonly ignoresDenials?: boolean;
  /** Common nouns are written with a capital, so that a capital does not make a name. */
  readonly nounsAreCapitalized: boolean;
  /** Prepositions that tie one noun phrase to another: `of`, `de`. */
  readonly links: WordList;
  /** Prepositions before who does what a passive verb says: `by`, `par`. */
  readonly agents: WordList;
  /** Words that open a comment on a clause: `as` Smith said. */
  readonly comments: WordList;
  /** Prepositions of where something is said: `in` an interview. */
  readonly places: WordList;
  /** Prepositions before somebody who is spoken to: `a demandé` *aux* `habitants de …`. */
  readonly addressees: WordList;
  /** Prepositions whose noun does what an infinitive behind it says: `for him to deny it`. */
  readonly infinitiveSubjects?: WordList;
  /** Last words of what stands before a colon and names nobody: `Editor's` *note*`: …`. */
  readonly labels?: WordList;
  /** Pronouns that may stand for nothing: `it` in `it is said that`. */
  readonly expletives: WordList;
  /** Articles that tie the noun phrase they begin to the one before: `der Sprecher` *des* `Ministeriums`. */
  readonly genitives?: WordList;
  /** Who speaks may stand inside the quotation marks: `« On attend, dit-il, et on verra. »` */
  readonly incises?: boolean;
  /** Every clause is set off by commas, so that one stands between a cue and its content. */
  readonly commaEndsClause: boolean;
  /** The verb is the second part of a main clause: its subject stands behind it where something else begins. */
  readonly verbSecond?: boolean;
}

/** Words that speaker resolution reads. */
export interface PeopleWords {
  /** Titles before a name that say which pronoun fits: `Mr.` is `he`. Pronoun sets are separated by blanks. */
  readonly titles: readonly { readonly words: WordList; readonly fits: string }[];
  /** Pronouns that stand for a speaker, with the pronoun sets of those that they may stand for. */
  readonly pronouns: readonly {
    readonly words: WordList;
    readonly fits: string;
    readonly number: 'one' | 'several';
  }[];
  /** Pronouns that stand for the name right before them: `who`. */
  readonly relatives: WordList;
  /** Pronouns that stand for nobody, or for the place named right behind them: `on` à Paris. */
  readonly impersonals: WordList;
  /**
   * Articles, demonstratives and possessives before a noun that says who somebody is (demonstratives also behind it),
   * with the pronoun sets that the noun may stand for, where they tell.
   */
  readonly articles: readonly {
    readonly words: WordList;
    readonly kind: 'definite' | 'indefinite' | 'demonstrative' | 'possessive';
    readonly fits?: string;
  }[];
  /** Nouns that say no more than a pronoun does: the *man*. */
  readonly standIns: readonly { readonly words: WordList; readonly fits: string }[];
  /** Nouns wider than a role, with the roles that they may stand for: *leader* of a president. */
  readonly wider: readonly { readonly words: WordList; readonly roles: readonly string[] }[];
  /** A name alone is a given name, not a family name. */
  readonly givenNameLast?: boolean;
  /** Words that, with a country, stand for its government: the Chinese *side*. */
  readonly sides: WordList;
  /** Country (ISO 3166-1 alpha-2) -> its names, words for its people, and capitals that stand for its government. */
  readonly countries: Readonly<Record<string, WordList>>;
  /** Role -> what this language calls it. The keys are the same in every pack, so that a registry may be in any. */
  readonly roles: Readonly<Record<string, WordList>>;
  /** Words that mean nothing in the name of a role: `of`, `the`. */
  readonly empty: WordList;
}

/** Everything that the engine knows about a language. */
export interface LanguagePack {
  /** BCP 47, the primary language alone: `fr`. */
  readonly tag: string;
  /** ISO 639-3, as language identification names it; absent for the language-neutral pack. */
  readonly iso3?: string;
  /** Opening and closing marks; the usual ones first. */
  readonly quotationMarks: readonly QuotationPair[];
  readonly writing: {
    /** Words that lose their vowel before another, with the apostrophe: `l'`. */
    readonly elisions: WordList;
    /** Endings that are words of their own: `'s`, `n't`. */
    readonly clitics: WordList;
    /** The same with a hyphen: `-t-il`. */
    readonly enclitics: WordList;
    /** Abbreviations without their full stop: those before a name, and those that may end a sentence. */
    readonly titleAbbreviations: WordList;
    readonly abbreviations: WordList;
  };
  readonly words: Readonly<Partial<Record<WordClass, WordList>>>;
  /** Words of several classes at once: classes -> words. */
  readonly mixed: Readonly<Record<Classes, WordList>>;
  readonly nouns: Readonly<Partial<Record<NounTrait, WordList>>>;
  /** Endings that say what an unknown word may be; the longest one counts. */
  readonly endings: Readonly<Record<string, Classes>>;
  readonly morphology: Morphology;
  /** Verbs that attribute nothing but have to be known as verbs. */
  readonly verbs: LemmaList;
  /** Verbs, cues among them, some of whose forms are nouns as well; see `nounForms`. */
  readonly alsoNouns: LemmaList;
  /** Verbs whose object does what an infinitive behind it says: `forced him to deny it`. */
  readonly controllers?: LemmaList;
  readonly cues: readonly VerbCues[];
  readonly nounCues: readonly NounCues[];
  readonly adjectiveCues: readonly AdjectiveCues[];
  readonly phrases: readonly AttributivePhrase[];
  readonly contexts: readonly ContextRule[];
  readonly grammar: Grammar;
  /**
   * What evidence weighs in this language besides what it weighs in all, in log-odds, by the name of the rule, of the
   * cue's group with `group ` before it, or of the kind of source with `source ` before it; of a quotation without a
   * cue, by `lone-quote long`, `lone-quote running` (like speech, not like a name) or `lone-quote short`.
   */
  readonly weights?: Readonly<Record<string, number>>;
  readonly people: PeopleWords;
}
