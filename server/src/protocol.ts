/**
 * What our client and server say to each other beyond LSP. Offsets are UTF-16 code units, 0-based, end exclusive.
 * Shared by both sides, so it imports nothing.
 */

/** What there is to know about one document, for a status line. */
export interface DocumentStatus {
  /** `none`: nothing of ours, and `reason` says why. */
  readonly kind: 'text' | 'sidecar' | 'registry' | 'none';
  /** For people, where `kind` is `none`. */
  readonly reason?: string;
  readonly labeled: number;
  readonly unlabeled: number;
  /** 0…100, whole; 100 only where nothing is left. */
  readonly percent: number;
  /** Findings of severity error and warning, unlabeled quotes not counted. */
  readonly problems: number;
  /** BCP 47. */
  readonly language?: string;
  /** The registry in use. */
  readonly registry?: string;
  /** Where the speakers of a text are registered, or would be if somebody registered the first one. */
  readonly registryPlace?: string;
  readonly speakers: number;
  readonly corpus: { readonly texts: number; readonly sidecars: number; readonly complete: boolean };
}

/** A request of the client: {@link DocumentStatus} of a document. */
export const statusRequest = 'whosaid/status';
export interface StatusParams {
  readonly uri: string;
}

/** A notification of the server: a status may be another than before. No parameters. */
export const statusChangedNotification = 'whosaid/statusChanged';

/**
 * A notification of the client: which files its tabs show by now. It asks for the findings of these only, whatever else
 * is open; to be sent by a client whose {@link InitializationOptions} say so, after it has started and at each change.
 */
export const shownChangedNotification = 'whosaid/didChangeShown';
export interface ShownParams {
  readonly uris: readonly string[];
}

/** A request of the client: the speakers to choose from, likely ones first. */
export const speakersRequest = 'whosaid/speakers';
export interface SpeakersParams {
  readonly uri: string;
}
export interface SpeakerChoice {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
  readonly aliases: readonly string[];
  /** Whether the text names this speaker. */
  readonly inText: boolean;
}

/** Words of a text: UTF-16, 0-based, end exclusive. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * How far a quote is: `labeled`; `suggested`, written by the tool and confirmed by nobody; `incomplete`, labeled
 * without a speaker; `lost`, labeled but not found in the text, or in several places; `unlabeled`.
 */
export type QuoteState = 'labeled' | 'suggested' | 'incomplete' | 'lost' | 'unlabeled';

export interface NamedSpeaker {
  readonly id: string;
  readonly name: string;
}

/** What became of the words of a labeled quote that does not stand in its text for certain as it is stored. */
export type QuoteTrouble =
  | { readonly kind: 'lost' }
  | {
      readonly kind: 'moved';
      /** 0…1, how alike the stored words and those of the text are. */
      readonly score: number;
      /** The beginning of the stored words, as {@link QuoteItem.words}. */
      readonly stored: string;
    }
  | {
      readonly kind: 'ambiguous';
      /** How many places the words fit. */
      readonly count: number;
      /** The first of them, in text order. */
      readonly places: readonly QuoteCandidate[];
    };

/** A place that the words of a quote fit. */
export interface QuoteCandidate {
  /** In text order. */
  readonly content: readonly TextSpan[];
  /** 1-based. */
  readonly line: number;
  /** The words with what stands around them, on one line. */
  readonly words: string;
}

/** One quote of a text, as a list or a decoration shows it. */
export interface QuoteItem {
  readonly state: QuoteState;
  /** Where it stands in the sidecar's `quotes`, 0-based; undefined where it is unlabeled. */
  readonly entry?: number;
  /** The entry in the sidecar, from its first key to its last value; undefined where it is unlabeled. */
  readonly at?: TextSpan;
  /** In text order; empty where it is lost. */
  readonly content: readonly TextSpan[];
  readonly source?: TextSpan;
  readonly cue?: TextSpan;
  readonly type: string;
  /** Who speaks; of an unlabeled or incomplete quote who probably does. Empty for the honest `unknown` too. */
  readonly speakers: readonly NamedSpeaker[];
  readonly unknown: boolean;
  /** The beginning of the content on one line, without the quotation marks around it. */
  readonly words: string;
  /** 0…1, of an unlabeled quote. */
  readonly confidence?: number;
  readonly note?: string;
  /** The name that the source gives, of a quote without a speaker: what a new speaker would be called. */
  readonly name?: string;
  /** Of a labeled quote whose words are gone, changed, or in several places. */
  readonly trouble?: QuoteTrouble;
}

/** A request of the client: the quotes of a text in text order, lost ones at the end; null for other files. */
export const quotesRequest = 'whosaid/quotes';
export interface QuotesParams {
  /** A text or its sidecar. */
  readonly uri: string;
}
export interface TextQuotes {
  readonly text: string;
  readonly sidecar: string;
  /** Of the text, where it is open. */
  readonly version?: number;
  readonly quotes: readonly QuoteItem[];
}

/** A request of the client without parameters: every text of the workspace with what is left in it. */
export const textsRequest = 'whosaid/texts';
export interface TextItem {
  readonly uri: string;
  /** Undefined where nobody has looked yet. */
  readonly counts?: {
    readonly labeled: number;
    readonly unlabeled: number;
    /** Labels whose words are not found in the text for certain; absent where none. */
    readonly lost?: number;
  };
}
export interface TextList {
  /** By URI. */
  readonly texts: readonly TextItem[];
  /** Whether every text has been looked at; {@link statusChangedNotification} tells of more. */
  readonly complete: boolean;
}

/** A request of the client without parameters: the speakers of all registries with how often they are quoted. */
export const speakerListRequest = 'whosaid/speakerList';
export interface SpeakerItem extends NamedSpeaker {
  readonly registry: string;
  readonly detail: string;
  readonly aliases: readonly string[];
  readonly kind: string;
  /** In the corpus, as far as it is known. */
  readonly quotes: number;
  /** The entry in the registry. */
  readonly at: TextSpan;
}

/** A request of the client: the quotes of one speaker, text by text, in text order. */
export const speakerQuotesRequest = 'whosaid/speakerQuotes';
export interface SpeakerQuotesParams {
  readonly registry: string;
  readonly id: string;
}
export interface SpeakerQuote {
  /** The text; its sidecar where the quote is lost. */
  readonly uri: string;
  /** Of the text; empty where the quote is lost. */
  readonly content: readonly TextSpan[];
  readonly words: string;
  /** Empty where the sidecar names none. */
  readonly type: string;
  /** Of the file at `uri`, 1-based. */
  readonly line: number;
}

/**
 * A request of the client: who is quoted, how and beside whom, in the workspace or in a folder of it. All parameters may be
 * left out. Shows progress; null where it was cancelled.
 */
export const reportRequest = 'whosaid/report';
export interface ReportParams {
  /** `html` where it is absent. */
  readonly format?: 'html' | 'csv' | 'json';
  /** Its texts alone. */
  readonly folder?: string;
  /** The name of the folder where it is absent. */
  readonly title?: string;
  /** The page stands in an editor: its quotes send {@link ReportClick} messages. */
  readonly forEditor?: boolean;
}
export interface ReportAnswer {
  /** What the file of the report would hold. */
  readonly content: string;
  /** URIs of the texts by the numbers of {@link ReportClick}; empty but for a page in an editor. */
  readonly texts: readonly string[];
}
/** What the page of a report in an editor sends when somebody clicks on a quote. */
export interface ReportClick extends TextSpan {
  /** The number of a text in {@link ReportAnswer.texts}. */
  readonly text: number;
}

/**
 * A request of the client: the sidecars that would be left behind if files were deleted. Empty where there are none, and
 * for folders, which take theirs along.
 */
export const sidecarsRequest = 'whosaid/sidecars';
export interface SidecarsParams {
  readonly uris: readonly string[];
}
export interface SidecarItem {
  readonly text: string;
  readonly sidecar: string;
  /** How many labeled quotes it holds. */
  readonly quotes: number;
}

/**
 * The commands of the server. Any client may execute them with one object as the argument; each answers when its edit
 * is applied (null, where nothing else is said), and fails with a message for people.
 */
export const serverCommands = {
  label: 'whosaid.label',
  dismiss: 'whosaid.dismiss',
  add: 'whosaid.add',
  setSpeaker: 'whosaid.setSpeaker',
  setType: 'whosaid.setType',
  setWords: 'whosaid.setWords',
  addWords: 'whosaid.addWords',
  adjust: 'whosaid.adjust',
  split: 'whosaid.split',
  merge: 'whosaid.merge',
  remove: 'whosaid.remove',
  suggest: 'whosaid.suggest',
  confirm: 'whosaid.confirm',
  reject: 'whosaid.reject',
  acceptMoved: 'whosaid.acceptMoved',
  acceptMovedEverywhere: 'whosaid.acceptMovedEverywhere',
  followText: 'whosaid.followText',
  createSpeaker: 'whosaid.createSpeaker',
  addAlias: 'whosaid.addAlias',
  renameSpeaker: 'whosaid.renameSpeaker',
  mergeSpeakers: 'whosaid.mergeSpeakers',
  initialize: 'whosaid.initialize',
  check: 'whosaid.check',
  clearCheck: 'whosaid.clearCheck',
} as const;

/** The quote of a text that shares most of a range; its `entry` is needed only where it is lost. */
export interface QuotePlace extends TextSpan {
  readonly uri: string;
  readonly entry?: number;
}
/** Ids of the registry, or `unknown`. */
export type SpeakerArgument = string | readonly string[];

/** `label`: the unlabeled quote at a place. */
export interface LabelParams extends QuotePlace {
  readonly speaker: SpeakerArgument;
}
/** `dismiss`: the unlabeled quote at a place is none. */
export interface DismissParams extends QuotePlace {
  readonly reason?: string;
}
/** `add`: words that become a quote; what is not given is filled in from the text around them. */
export interface AddParams {
  readonly uri: string;
  readonly content: readonly TextSpan[];
  readonly speaker: SpeakerArgument;
  readonly type?: string;
}
/** `setSpeaker`: of a labeled quote; a suggestion is confirmed by it. */
export type SetSpeakerParams = LabelParams;
/** `setType`: of a labeled quote. */
export interface SetTypeParams extends QuotePlace {
  readonly type: string;
}
/** `setWords`: which words are the content, the source or the cue of a labeled quote; none take a source or cue away. */
export interface SetWordsParams extends QuotePlace {
  readonly part: 'content' | 'source' | 'cue';
  readonly words: readonly TextSpan[];
}
/** `addWords`: more words become part of the content of a labeled quote, which may have gaps. */
export interface AddWordsParams extends QuotePlace {
  readonly words: readonly TextSpan[];
}
/** `adjust`: moves an edge of the content of a labeled quote by a word, a clause or a sentence. */
export interface AdjustParams extends QuotePlace {
  readonly edge: 'start' | 'end';
  readonly by: 'word' | 'clause' | 'sentence';
  readonly direction: 'extend' | 'shrink';
}
/** `split`: the labeled quote around an offset becomes two; inside a word, at the beginning of the word. */
export interface SplitParams {
  readonly uri: string;
  readonly at: number;
}
/** `merge`: the labeled quotes in a range become one. */
export type MergeParams = QuotePlace;
/** `remove`: takes a labeled quote out of the sidecar. */
export type RemoveParams = QuotePlace;
/** `suggest`: writes each unlabeled quote whose speaker is known as `status: suggested`. */
export interface SuggestParams {
  readonly uri: string;
  /** 0…1; the setting where it is absent. */
  readonly minConfidence?: number;
}
/** `confirm` and `reject`: the suggested quotes of a text, of a range of it, or of one speaker in it. */
export interface SuggestedParams {
  readonly uri: string;
  readonly start?: number;
  readonly end?: number;
  /** With a range, the one quote that is meant, by its place in the sidecar's `quotes`. */
  readonly entry?: number;
  readonly speaker?: string;
}
/** `acceptMoved`: the quotes that stand in a text with other words than are stored get the words of the text. */
export interface AcceptMovedParams {
  readonly uri: string;
  /** The one quote that is meant, by its place in the sidecar's `quotes`; all of the text where it is absent. */
  readonly entry?: number;
}
/**
 * `acceptMovedEverywhere`: the same for every text of the workspace or of a folder of it, as one edit. Shows progress and
 * can be cancelled.
 */
export interface AcceptMovedEverywhereParams {
  readonly folder?: string;
}
/** What `acceptMovedEverywhere` answers. */
export interface AcceptMovedAnswer {
  readonly quotes: number;
  /** How many sidecars they stand in. */
  readonly sidecars: number;
  /** Sidecars that could not be read in full and were left as they are: paths below their workspace folder, and why. */
  readonly left: readonly { readonly path: string; readonly why: string }[];
}
/** `followText`: the quotes of an open text that were changed in it get the words that stand at their places now. */
export interface FollowTextParams {
  readonly uri: string;
}
/** What `suggest`, `confirm`, `reject`, `acceptMoved` and `followText` answer. */
export interface ManyAnswer {
  /** Of the quotes that were written or changed. */
  readonly count: number;
}
/** `createSpeaker`: a new entry in the registry of a text; answers its id. */
export interface CreateSpeakerParams {
  /** A text, a sidecar or a registry. */
  readonly uri: string;
  readonly name: string;
  /** Made from the name where it is absent. */
  readonly id?: string;
}
/** `addAlias`: another way to write a speaker's name. */
export interface AddAliasParams {
  readonly uri: string;
  readonly id: string;
  readonly alias: string;
}
/** `renameSpeaker`: another id in the registry and in every sidecar, or another name. */
export interface RenameSpeakerParams {
  readonly uri: string;
  readonly id: string;
  readonly newId?: string;
  readonly newName?: string;
}
/** `mergeSpeakers`: two entries of one registry are the same; `from` becomes `into`, with its names as aliases. */
export interface MergeSpeakersParams {
  readonly uri: string;
  readonly from: string;
  readonly into: string;
}
/** `initialize`: a folder becomes a project, by a registry without speakers. */
export interface InitializeParams {
  readonly folder: string;
}

/**
 * `check`: tells of the findings in all files of the workspace, also of those that are not open, and keeps that up to
 * date; answers when it begins. `clearCheck`: tells only of those in open files again, unless the settings ask for more.
 */
export type CheckParams = Readonly<Record<string, never>>;

/** What the server calls the edit by which labels follow what was written in their text; our client saves it, too. */
export const followLabel = 'Labels follow the text';
/** The same of labels whose words were cut out of one text and put into another. */
export const goAlongLabel = 'Labels go along with their words';

/** A command of the client: ask who speaks, then label the unlabeled quote at a place. */
export const labelAsCommand = 'whosaid.labelAs';
export type LabelAsParams = QuotePlace;

/** A command of the client: walk what is left in a text, or in a range of it; a code lens asks for it. */
export const reviewCommand = 'whosaid.review';
export interface ReviewParams {
  readonly uri: string;
  readonly start?: number;
  readonly end?: number;
}

/** What the client tells the server when it starts. */
export interface InitializationOptions {
  /** The settings under `whosaid.`, for clients that cannot be asked for them. */
  readonly settings?: unknown;
  /** Whether the client has {@link labelAsCommand}. */
  readonly canPick?: boolean;
  /** Whether the client has {@link reviewCommand}. */
  readonly canReview?: boolean;
  /** Whether the client sends {@link shownChangedNotification}. */
  readonly tellsShown?: boolean;
  /**
   * An absolute path: a folder of its own for what is remembered from one session to the next. Several clients may name
   * the same one. Where it is absent, the folder for caches of this machine's user is taken.
   */
  readonly cacheFolder?: string;
}
