import registrySchema from '../../schemas/speakers.schema.json';
import type { CuesByLanguage } from '../model/cues';
import type { Span } from '../model/span';
import { pronounSets, type Speaker, type SpeakerId, speakerKinds, toSpeakerId } from '../model/speaker';
import { entriesOf, isMap, isSeq, itemsOf, type Node, resolved, scalarText, spanOf, valueAt } from '../yaml/nodes';
import { parseYaml, type YamlFile, type YamlProblem } from '../yaml/parse';
import { createValidator, type SchemaProblem } from '../yaml/validate';
import { readCues } from './cues';

/** A speaker together with where the entry stands in the registry: UTF-16, end exclusive. */
export interface RegistryEntry {
  readonly speaker: Speaker;
  readonly at: {
    readonly id: Span;
    /** From the id to the end of the last value. */
    readonly entry: Span;
    readonly name: Span;
    /** One for each alias. */
    readonly aliases: readonly Span[];
    /** One for each link. */
    readonly links: readonly Span[];
    readonly wikidata?: Span;
  };
}

/** What a registry says, as far as it could be understood. */
export interface Registry {
  /** In file order; of two entries with one id the first. */
  readonly entries: ReadonlyMap<SpeakerId, RegistryEntry>;
  /** What the workspace adds to the words that languages attribute with. */
  readonly cues: CuesByLanguage;
  readonly syntaxProblems: readonly YamlProblem[];
  readonly schemaProblems: readonly SchemaProblem[];
}

export const registryFileName = 'speakers.yaml';

const validate = createValidator(registrySchema, 'registry');

/**
 * Reads a `speakers.yaml`; undefined where the file has another shape and so belongs to somebody else.
 * Ours has a `version` and, under `speakers`, a mapping (or nothing yet).
 */
export function readRegistry(text: string): Registry | undefined {
  const file = parseYaml(text);
  return isRegistry(file) ? registryOf(file) : undefined;
}

export function isRegistry(file: YamlFile): boolean {
  const root = entriesOf(file.root);
  const speakers = root.find(({ key }) => key === 'speakers');
  return (
    root.some(({ key }) => key === 'version') && speakers !== undefined && (!speakers.value || isMap(speakers.value))
  );
}

/** The same for a file that is parsed already and has our shape. */
export function registryOf(file: YamlFile): Registry {
  const ours = registryOfSide(file);
  if (!file.theirs) return ours;
  // Who stands on one side of a conflict only is registered, too.
  const others = [...registryOfSide(file.theirs).entries].filter(([id]) => !ours.entries.has(id));
  return {
    entries: new Map([...ours.entries, ...others]),
    cues: ours.cues,
    syntaxProblems: ours.syntaxProblems,
    get schemaProblems() {
      return ours.schemaProblems;
    },
  };
}

function registryOfSide(file: YamlFile): Registry {
  const speakers = entriesOf(file.root).find(({ key }) => key === 'speakers')?.value;
  const entries = new Map<SpeakerId, RegistryEntry>();
  for (const { key, keySpan, value } of entriesOf(speakers)) {
    const id = toSpeakerId(key);
    if (!entries.has(id)) entries.set(id, readEntry(file, id, keySpan, value));
  }
  const { cues, problems } = readCues(file, valueAt(file.root, 'cues'));
  let found: readonly SchemaProblem[] | undefined;
  return {
    entries,
    cues,
    syntaxProblems: file.problems,
    // Found out when somebody asks: what is said in a text does not go by it.
    get schemaProblems() {
      found ??= file.problems.length > 0 ? [] : joined(validate(file), problems);
      return found;
    },
  };
}

/** In file order; of two at one place the first one's says enough. */
function joined(problems: readonly SchemaProblem[], more: readonly SchemaProblem[]): readonly SchemaProblem[] {
  const places = new Set(problems.map(({ span }) => span.start));
  return [...problems, ...more.filter(({ span }) => !places.has(span.start))].toSorted(
    (a, b) => a.span.start - b.span.start,
  );
}

/**
 * A registry whose parts came as JSON; what does not have the shape of a part is passed over.
 * @param speakers a mapping `id -> entry`
 * @param cues a mapping `language -> added cues`
 */
export function registryFrom(speakers: unknown, cues?: unknown): Registry {
  // JSON is YAML, so one reader serves both.
  return registryOf(parseYaml(JSON.stringify({ version: 1, speakers, cues })));
}

/** The speakers of a mapping `id -> entry` as JSON has it; what is no such mapping has none. */
export function speakersFrom(mapping: unknown): readonly Speaker[] {
  return [...registryFrom(mapping).entries.values()].map(({ speaker }) => speaker);
}

/** How to call a speaker in front of people: the name, or the id of one who is in no registry. */
export function displayName(entries: ReadonlyMap<SpeakerId, RegistryEntry>, id: SpeakerId): string {
  return entries.get(id)?.speaker.name ?? id;
}

function readEntry(file: YamlFile, id: SpeakerId, idSpan: Span, node: Node | undefined): RegistryEntry {
  const fields = new Map(
    entriesOf(node && file.document && resolved(node, file.document)).map((e) => [e.key, e.value]),
  );
  const text = (key: string) => scalarText(fields.get(key));
  const list = (key: string) => {
    const value = fields.get(key);
    const items = isSeq(value) ? itemsOf(value) : value ? [value] : [];
    return items.flatMap((item) => {
      const found = scalarText(item);
      return found ? [{ text: found, span: spanOf(item) }] : [];
    });
  };
  const aliases = list('aliases');
  const links = list('links');
  const name = fields.get('name');
  const wikidata = fields.get('wikidata');
  const speaker: Speaker = {
    id,
    name: scalarText(name) || id,
    aliases: aliases.map((alias) => alias.text),
    kind: speakerKinds.find((kind) => kind === text('kind')) ?? 'person',
    links: links.map((link) => link.text),
    ...optional('role', text('role')),
    ...optional('affiliation', text('affiliation')),
    ...optional('country', text('country')?.toUpperCase()),
    ...optional(
      'pronouns',
      pronounSets.find((set) => set === text('pronouns')),
    ),
    ...optional('wikidata', text('wikidata')),
    ...optional('notes', text('notes')),
  };
  const end = node ? spanOf(node).end : idSpan.end;
  return {
    speaker,
    at: {
      id: idSpan,
      entry: { start: idSpan.start, end: idSpan.end + file.text.slice(idSpan.end, end).trimEnd().length },
      name: name && scalarText(name) ? spanOf(name) : idSpan,
      aliases: aliases.map((alias) => alias.span),
      links: links.map((link) => link.span),
      ...(wikidata && { wikidata: spanOf(wikidata) }),
    },
  };
}

function optional<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a computed key loses its literal type
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V };
}
