import type { TextAnalysis } from '../analysis/analyze';
import type { Content } from '../model/attribution';
import type { Finding, FindingCode, FindingData, Severity } from '../model/finding';
import type { Span } from '../model/span';
import type { SpeakerId } from '../model/speaker';
import type { Uri } from '../model/uri';
import type { Sidecar } from '../sidecar/contents';
import type { Registry, RegistryEntry } from '../speakers/registry';

/** A text with its sidecar, as far as they exist. */
export interface TextContext {
  readonly textUri: Uri;
  /** Undefined where the sidecar's text does not exist. */
  readonly analysis: TextAnalysis | undefined;
  readonly sidecarUri: Uri;
  readonly sidecar: Sidecar | undefined;
  /** Undefined where no registry governs the text. */
  readonly registryUri: Uri | undefined;
  readonly speakers: ReadonlyMap<SpeakerId, RegistryEntry>;
}

export interface RegistryContext {
  readonly uri: Uri;
  readonly registry: Registry;
  /** Whether a sidecar names a speaker or addressee so; undefined as long as the corpus is not known in full. */
  readonly isNamed: ((id: SpeakerId) => boolean) | undefined;
}

/** What a rule has to say of one place; the rest of a finding is the rule's own. */
export interface RuleFinding {
  readonly uri: Uri;
  readonly span: Span;
  /** A full sentence: what is wrong and what to do. */
  readonly message: string;
  /** Only where it differs from the rule's. */
  readonly severity?: Severity;
  readonly related?: NonNullable<Finding['related']>;
  readonly data?: FindingData;
}

/** A rule looks at what is known and says what a person should look at. Pure. */
export interface Rule<Context> {
  readonly code: FindingCode;
  readonly severity: Severity;
  check(context: Context): Iterable<RuleFinding>;
}

/** Words of a text in quotation marks for a message, in one line and cut to a readable length. */
export function quoted(words: string, most = 60): string {
  return `“${shortened(words, most)}”`;
}

/** The same without our marks; those of the text itself, which would look like ours, are left out as well. */
export function shortened(words: string, most = 60): string {
  // Of a content of many pages only the beginning is looked at, whatever blanks it has.
  const beginning = words.slice(0, 4 * most);
  const line = (/[^\S ]| {2}/.test(beginning) ? beginning.replaceAll(/\s+/g, ' ') : beginning).trim();
  const isCut = line.length > most || beginning.length < words.length;
  const shown = line.length > most ? cutAt(line, most) : line;
  return `${shown.replace(/^[“"«]\s?/, '').replace(/\s?[”"»]$/, '')}${isCut ? '…' : ''}`;
}

/** Cut behind a word, or between characters where there is none: half a surrogate pair is no character. */
function cutAt(line: string, most: number): string {
  const start = line.slice(0, most);
  // White space in the line is single blanks.
  const blank = start.lastIndexOf(' ');
  return (blank < 0 ? start : start.slice(0, blank)).replace(/[\uD800-\uDBFF]$/, '');
}

export function contentText(text: string, content: Content): string {
  return content.map(({ start, end }) => text.slice(start, end)).join(' … ');
}

/** The last part of a URI, readable. */
export function fileName(uri: Uri): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
