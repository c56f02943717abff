import type { QuotePlace } from './places';

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
  confirmEverywhere: 'whosaid.confirmEverywhere',
  rejectEverywhere: 'whosaid.rejectEverywhere',
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

/** `initialize`: a folder becomes a project, by a registry without speakers. */
export interface InitializeParams {
  readonly folder: string;
}

/**
 * `check`: tells of the findings in all files of the workspace, also of those that are not open, and keeps that up to
 * date; answers when it begins. `clearCheck`: tells only of those in open files again, unless the settings ask for more.
 */
export type CheckParams = Readonly<Record<string, never>>;

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
