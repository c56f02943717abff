import { createParagraphCache, detectInSteps, type ParagraphCache } from '../detection/detect';
import { detectLanguage, type LanguagePack, languageFor } from '../languages';
import { withCues } from '../languages/extend';
import type { ResolvedAttribution } from '../model/attribution';
import type { CuesByLanguage } from '../model/cues';
import type { Mention, Speaker } from '../model/speaker';
import { inOneGo, type Steps } from '../model/steps';
import type { SidecarContents } from '../sidecar/contents';
import { searchAfter, type TextSearch } from '../sidecar/search';
import { createMentionCache, findMentionsInSteps, type MentionCache, type NameIndex } from '../speakers/mentions';
import { createResolutionMemory, type ResolutionMemory, resolveInSteps } from '../speakers/resolve';
import { type Comparing, comparingOnce } from '../text/change';
import { type Divided, divideInSteps } from '../text/paragraphs';
import type { LocatedBefore } from './besides';
import { type Completeness, completenessOf } from './completeness';
import { type LocatedDismissal, type LocatedQuote, locateDismissalsInSteps, locateQuotesInSteps } from './locate';
import { type Matched, matchInSteps } from './match';
import type { QuotePlaces } from './places';
import { createQuotationMemo, judgeTypes, type QuotationMemo, type TypeJudge } from './type';

/** What a registry says, the speakers prepared for looking names up. */
export interface KnownSpeakers {
  readonly speakers: readonly Speaker[];
  readonly names: NameIndex;
  /** What is added to the words that languages attribute with. */
  readonly cues: CuesByLanguage;
}

export interface AnalysisInput {
  readonly text: string;
  readonly sidecar: SidecarContents | undefined;
  readonly known: KnownSpeakers;
  /** BCP 47; used where the sidecar names no language. Detected where neither does. */
  readonly language?: string;
  /** 0…1: attributions that are less certain are not reported. */
  readonly minConfidence: number;
  /** Where quotes of the sidecar stand for certain, by their position in its list. */
  readonly followed?: readonly (QuotePlaces | undefined)[];
}

/** One text with all that is known about it. All spans are of the text: UTF-16, end exclusive. */
export interface TextAnalysis {
  readonly text: string;
  readonly language: LanguagePack;
  readonly attributions: readonly ResolvedAttribution[];
  readonly mentions: readonly Mention[];
  readonly quotes: readonly LocatedQuote[];
  readonly dismissals: readonly LocatedDismissal[];
  /** The attributions that nobody labeled or dismissed. */
  readonly unlabeled: readonly ResolvedAttribution[];
  readonly completeness: Completeness;
  readonly typeOf: TypeJudge;
}

/** What is kept between two analyses of one text, so that an edit costs what it touches. */
export interface AnalysisMemory {
  readonly compare: Comparing;
  readonly paragraphs: ParagraphCache;
  readonly mentions: MentionCache;
  readonly quotations: QuotationMemo;
  readonly resolution: ResolutionMemory;
  divided: Divided | undefined;
  located: LocatedBefore | undefined;
  /** The quotes of the last text where a follower said where they stand. */
  followed: readonly LocatedQuote[];
  matched: Matched | undefined;
  search: TextSearch | undefined;
}

export function createMemory(): AnalysisMemory {
  const compare = comparingOnce();
  return {
    compare,
    paragraphs: createParagraphCache(),
    mentions: createMentionCache(),
    quotations: createQuotationMemo(),
    resolution: createResolutionMemory(compare),
    divided: undefined,
    located: undefined,
    followed: [],
    matched: undefined,
    search: undefined,
  };
}

/** Brings a text, its sidecar and the registry together. The result does not depend on the memory. */
export function analyze(input: AnalysisInput, memory: AnalysisMemory = createMemory()): TextAnalysis {
  return inOneGo(analyzeInSteps(input, memory));
}

/**
 * The same as {@link analyze}, with a pause at each step: what takes long is done paragraph by paragraph and label by
 * label, so that whoever works in the background can let others go first, or give up. One after the other with a memory.
 */
export function* analyzeInSteps(input: AnalysisInput, memory: AnalysisMemory = createMemory()): Steps<TextAnalysis> {
  const { text, sidecar, known } = input;
  const language = languageOf(input);
  const divided = yield* divideInSteps(text, memory.divided, memory.compare);
  memory.divided = divided;
  yield undefined;
  const { paragraphs, sentences } = divided;
  const detected = yield* detectInSteps(text, language, memory.paragraphs, paragraphs);
  const found = detected.filter(({ confidence }) => confidence >= input.minConfidence);
  yield undefined;
  const mentions = yield* findMentionsInSteps(text, known.names, language, memory.mentions, paragraphs);
  yield undefined;
  const attributions = yield* resolveInSteps(
    text,
    found,
    mentions,
    known.speakers,
    language,
    sentences,
    memory.resolution,
  );
  yield undefined;
  const search = searchAfter(memory.search, text, memory.compare);
  memory.search = search;
  if (sidecar && sidecar.quotes.length + sidecar.dismissed.length > 0) yield* search.prepareInSteps();
  const quotes = sidecar
    ? yield* locateQuotesInSteps(search, sidecar, memory.located, input.followed, memory.followed)
    : [];
  // Where a quote is because of edits is nothing that its words say.
  memory.located = input.followed ? undefined : { text, quotes };
  memory.followed = input.followed ? quotes : [];
  const dismissals = sidecar ? yield* locateDismissalsInSteps(search, sidecar) : [];
  yield undefined;
  const matched = yield* matchInSteps({ text, attributions, quotes, dismissals }, memory.matched, memory.compare);
  memory.matched = matched;
  const unlabeled = attributions.filter((_, i) => matched.isUnlabeled[i]);
  let completeness: Completeness | undefined;
  return {
    text,
    language,
    attributions,
    mentions,
    quotes,
    dismissals,
    unlabeled,
    // Looks at every label, and nobody asks for it at each keystroke.
    get completeness() {
      completeness ??= completenessOf(quotes, unlabeled.length);
      return completeness;
    },
    typeOf: judgeTypes(text, language, paragraphs, memory.quotations),
  };
}

function languageOf({ text, sidecar, language, known }: AnalysisInput): LanguagePack {
  return withCues(languageFor(sidecar?.language ?? language ?? detectLanguage(text)), known.cues);
}
