import type { Colors } from 'picocolors/types';
import { ruleInWords } from '../detection/ruleWords';
import { identityInWords, identityOf } from '../findings/identity';
import type { LanguagePack } from '../languages';
import type { ResolvedAttribution } from '../model/attribution';
import { compareSpans, containsOffset, type Span, spansOverlapping } from '../model/span';
import type { Mention, SpeakerId } from '../model/speaker';
import type { Source } from '../project/sources';
import { placesIn } from './places';
import { oneLine, printable } from './printable';
import type { Place } from './reporters/report';

/** What was found in one text, and how it is to be told. */
export interface Explained {
  /** As a person would type it. */
  readonly path: string;
  readonly source: Pick<Source, 'text' | 'lines'>;
  /** `given`: somebody said so; otherwise it was detected. */
  readonly language: { readonly tag: string; readonly given: boolean; readonly pack: LanguagePack };
  /** 0…1 */
  readonly minConfidence: number;
  /** In text order. */
  readonly attributions: readonly ResolvedAttribution[];
  readonly mentions: readonly Mention[];
  readonly sentences: readonly Span[];
  /** Names of the registered speakers. */
  readonly names: ReadonlyMap<SpeakerId, string>;
  readonly colors: Pick<Colors, 'isColorSupported' | 'bold' | 'dim' | 'cyan' | 'yellow' | 'green'>;
}

const roles = ['source', 'cue', 'content'] as const;
type Role = (typeof roles)[number];

/** Colors alone tell nothing to people who do not see them, so that each role has its brackets as well. */
const brackets: Readonly<Record<Role, readonly [open: string, close: string]>> = {
  source: ['[', ']'],
  cue: ['<', '>'],
  content: ['{', '}'],
};

/**
 * What the detector found in a text, for a person: each attribution with its place, its sentences, the rule in words
 * and who speaks. Ends with an empty line.
 */
export function explanation(explained: Explained): string {
  const placeOf = placesIn(explained.source);
  const blocks = explained.attributions.map((attribution) =>
    blockOf(explained, attribution, placeOf(attribution.content[0])),
  );
  return `${[header(explained), ...blocks].join('\n\n')}\n\n`;
}

function header({ path, language, minConfidence, attributions, colors }: Explained): string {
  const count = attributions.length === 1 ? '1 attribution' : `${attributions.length} attributions`;
  const line = `${colors.bold(printable(path))}: ${languageInWords(language)}; ${count} of ${percent(minConfidence)} confidence or more`;
  if (attributions.length === 0 || !colors.isColorSupported) return line;
  return `${line}; ${roles.map((role) => marked(role, role, colors)).join(' ')}`;
}

function languageInWords({ tag, given, pack }: Explained['language']): string {
  if (pack.cues.length > 0) return `${languageName(tag)} (${given ? 'as given' : 'detected'})`;
  const why = given ? `${languageName(tag)}, which has no rules here` : 'language not recognized';
  return `${why} (quotation marks only)`;
}

function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

function blockOf(explained: Explained, attribution: ResolvedAttribution, { line, column }: Place): string {
  const { path, source, mentions, names, colors } = explained;
  const identity = identityOf(source.text, attribution, mentions);
  const nameOf = (id: SpeakerId): string => names.get(id) ?? id;
  const who = identityInWords(identity, nameOf);
  return [
    `${printable(path)}:${line}:${column}  ${attribution.type}  ${colors.bold(percent(attribution.confidence))}`,
    `  ${sentencesOf(explained, attribution)}`,
    `  ${colors.dim('Rule:')} ${ruleInWords(attribution.rule)}`,
    `  ${colors.dim('Speaker:')} ${identity.kind === 'registered' ? `${oneLine(who)} (${identity.id})` : `nobody, because ${oneLine(who)}`}`,
  ].join('\n');
}

/** The sentences that an attribution touches, with its parts marked; `…` stands for the sentences between them. */
function sentencesOf(explained: Explained, attribution: ResolvedAttribution): string {
  const { source, sentences, colors } = explained;
  const { content, cue } = attribution;
  const spans = [...content, cue, attribution.source].filter((span) => span !== undefined);
  let out = '';
  /** Where the sentence before ended. */
  let last = -1;
  const touched = new Set(spans.flatMap((span) => spansOverlapping(sentences, span)));
  for (const sentence of [...touched].toSorted(compareSpans)) {
    if (last >= 0) out += /\S/u.test(source.text.slice(last, sentence.start)) ? ' … ' : ' ';
    out += withMarks(source.text, sentence, attribution, colors);
    last = sentence.end;
  }
  return out;
}

function withMarks(
  text: string,
  sentence: Span,
  attribution: ResolvedAttribution,
  colors: Explained['colors'],
): string {
  const { content, cue, source } = attribution;
  const spans = [...spansOverlapping(content, sentence), cue, source].filter((span) => span !== undefined);
  const inside = (at: number): boolean => at > sentence.start && at < sentence.end;
  const edges = spans.flatMap(({ start, end }) => [start, end]).filter(inside);
  const stops = [...new Set([sentence.start, ...edges, sentence.end])].toSorted((a, b) => a - b);
  let out = '';
  let from = sentence.start;
  for (const [index, to] of stops.entries()) {
    const role = roleAt(attribution, from);
    const next = stops[index + 1];
    // Spans that touch or overlap cut a part in two, which is shown as one.
    if (to === from || (next !== undefined && roleAt(attribution, to) === role)) continue;
    const words = oneLine(text.slice(from, to));
    out += role === undefined ? words : marked(role, words, colors);
    from = to;
  }
  return out.trim();
}

/** Who speaks and the cue may stand inside the words that are said, and are shown as what they are. */
function roleAt({ source, cue, content }: ResolvedAttribution, offset: number): Role | undefined {
  if (source && containsOffset(source, offset)) return 'source';
  if (cue && containsOffset(cue, offset)) return 'cue';
  return spansOverlapping(content, { start: offset, end: offset + 1 }).length > 0 ? 'content' : undefined;
}

function marked(role: Role, words: string, colors: Explained['colors']): string {
  const [open, close] = brackets[role];
  const name = colors.isColorSupported ? '' : `${role}: `;
  const color = { source: colors.cyan, cue: colors.yellow, content: colors.green }[role];
  const bare = words.trim();
  return words.replace(bare, () => color(`${open}${name}${bare}${close}`));
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
