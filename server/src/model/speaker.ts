declare const speakerId: unique symbol;
/** The key of a speaker in the registry: letters of any script, digits, hyphens. */
export type SpeakerId = string & { readonly [speakerId]: true };

/** Takes a key of a registry, or what a sidecar wrote in its place, for the id that it is meant to be. */
export function toSpeakerId(key: string): SpeakerId {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one place where the brand is given
  return key as SpeakerId;
}

export const speakerKinds = ['person', 'organization', 'group', 'role'] as const;
export type SpeakerKind = (typeof speakerKinds)[number];

export const pronounSets = ['he', 'she', 'they', 'it'] as const;
export type Pronouns = (typeof pronounSets)[number];

/** An entry of the registry, as far as it could be read. */
export interface Speaker {
  readonly id: SpeakerId;
  /** The display name; the id where the entry has none. */
  readonly name: string;
  /** Every other way that texts write the name. */
  readonly aliases: readonly string[];
  readonly kind: SpeakerKind;
  readonly role?: string;
  readonly affiliation?: string;
  /** ISO 3166-1 alpha-2, upper case. */
  readonly country?: string;
  readonly pronouns?: Pronouns;
  /** A Wikidata item, `Q` and digits. */
  readonly wikidata?: string;
  readonly links: readonly string[];
  readonly notes?: string;
}

/** A place in a text that names a speaker, by name or alias. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  /** Every registered speaker that the words fit; several where an alias is shared. */
  readonly speakers: readonly [SpeakerId, ...SpeakerId[]];
}
