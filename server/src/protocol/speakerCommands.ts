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
