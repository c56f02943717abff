import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { KnownSpeakers } from '../analysis/analyze';
import { detect } from '../detection/detect';
import { sentencesIn } from '../detection/sentences';
import { detectLanguage, type LanguagePack, languageFor } from '../languages';
import { withCues } from '../languages/extend';
import type { ResolvedAttribution } from '../model/attribution';
import type { CodePointSpan, Span } from '../model/span';
import type { Mention } from '../model/speaker';
import { decode, nodeFileSystem } from '../node/fileSystem';
import { knownFrom, noSpeakers, registryFor } from '../project/registries';
import { Sources, sourceOf } from '../project/sources';
import { fromPath } from '../project/uri';
import { findMentions } from '../speakers/mentions';
import { registryFrom } from '../speakers/registry';
import { resolveSpeakers } from '../speakers/resolve';
import { toCodePoints } from '../text/positions';
import { type Explained, explanation } from './explanation';
import { json } from './json';

/** What is asked of every text. */
export interface DetectOptions {
  readonly minConfidence: number;
  /** BCP 47, where it is not to be detected. */
  readonly language?: string;
}

/** What a thread has to know to detect as the command line does. */
export interface DetectSetup extends DetectOptions {
  readonly kind: 'detect';
}

/** A file, or a line of JSON; `number`: counted from 1. */
export type DetectItem =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'line'; readonly line: string; readonly number: number };

/** What is to be written for an item, or what is wrong with it; neither for an empty line. */
export interface Detected {
  readonly out?: string;
  readonly problem?: string;
}

/** One text to look at. */
interface Job {
  readonly id: string;
  readonly text: string;
  readonly language?: string | undefined;
  readonly known: KnownSpeakers;
}

type Colors = Explained['colors'];

/** Makes lines of JSON. A bad line or file hurts itself alone. */
export function detector(options: DetectOptions): (item: DetectItem) => Promise<Detected> {
  const read = reader();
  return (item) => withJob(item, read, (job) => `${json(detected(job, options))}\n`);
}

/** The same for a person; a `text` is one that stands where the command was called. */
export function explainer(
  options: DetectOptions,
  colors: Colors,
): (item: DetectItem | { readonly kind: 'text'; readonly bytes: Uint8Array }) => Promise<Detected> {
  const read = reader();
  return (item) =>
    withJob(item.kind === 'text' ? () => jobWith('-', item.bytes) : item, read, (job) =>
      explained(job, options, colors),
    );
}

async function withJob(
  item: DetectItem | (() => Promise<Job>),
  read: (item: DetectItem) => Promise<Job | undefined>,
  write: (job: Job) => string,
): Promise<Detected> {
  let job: Job | undefined;
  try {
    job = await (typeof item === 'function' ? item() : read(item));
  } catch (error) {
    const name = typeof item === 'function' ? '-' : item.kind === 'file' ? item.path : `line ${item.number}`;
    return { problem: `${name}: ${error instanceof Error ? error.message : String(error)}` };
  }
  return job ? { out: write(job) } : {};
}

interface Found {
  /** BCP 47. */
  readonly tag: string;
  readonly pack: LanguagePack;
  readonly attributions: readonly ResolvedAttribution[];
  readonly mentions: readonly Mention[];
}

function find({ text, known, language }: Job, options: DetectOptions): Found {
  const tag = language ?? options.language ?? detectLanguage(text);
  const pack = withCues(languageFor(tag), known.cues);
  const found = detect(text, pack).filter(({ confidence }) => confidence >= options.minConfidence);
  const mentions = findMentions(text, known.names, pack);
  return { tag, pack, mentions, attributions: resolveSpeakers(text, found, mentions, known.speakers, pack) };
}

function detected(job: Job, options: DetectOptions): unknown {
  const { tag, attributions } = find(job, options);
  const toPoints = toCodePoints(job.text);
  const points = (span: Span | undefined): CodePointSpan | null => (span ? toPoints(span) : null);
  return {
    id: job.id,
    language: tag,
    attributions: attributions.map((attribution) => ({
      type: attribution.type,
      content: attribution.content.map(points),
      source: points(attribution.source),
      cue: points(attribution.cue),
      speaker: attribution.speaker ?? null,
      confidence: attribution.confidence,
      rule: attribution.rule,
    })),
  };
}

function explained(job: Job, options: DetectOptions, colors: Colors): string {
  const { text, known, id } = job;
  const { tag, pack, attributions, mentions } = find(job, options);
  return explanation({
    path: id,
    source: sourceOf(fromPath(resolve(id)), text, undefined),
    language: { tag, given: (job.language ?? options.language) !== undefined, pack },
    minConfidence: options.minConfidence,
    attributions,
    mentions,
    sentences: sentencesIn(text, pack),
    names: new Map(known.speakers.map((speaker) => [speaker.id, speaker.name])),
    colors,
  });
}

const sources = new Sources(nodeFileSystem);

async function jobWith(file: string, bytes: Uint8Array): Promise<Job> {
  const registry = await registryFor(fromPath(resolve(file)), sources, [fromPath(process.cwd())]);
  return { id: file, text: decode(bytes), known: registry?.known ?? noSpeakers };
}

/** Reads items; undefined for an empty line. */
function reader(): (item: DetectItem) => Promise<Job | undefined> {
  // The lines of one corpus mostly bring the same speakers.
  let last = { json: '[{},{}]', known: noSpeakers };
  const knownOf = (speakers: unknown, cues: unknown): KnownSpeakers => {
    const json = JSON.stringify([speakers ?? {}, cues ?? {}]);
    if (json !== last.json) last = { json, known: knownFrom(registryFrom(speakers, cues)) };
    return last.known;
  };
  return async (item) => {
    if (item.kind === 'file') return jobWith(item.path, await readFile(item.path));
    if (item.line.trim() === '') return undefined;
    const raw: unknown = JSON.parse(item.line);
    if (typeof raw !== 'object' || raw === null || !('text' in raw) || typeof raw.text !== 'string') {
      throw new Error('a line is {"id","text","language"?,"speakers"?,"cues"?}');
    }
    return {
      id: 'id' in raw ? String(raw.id) : String(item.number),
      text: raw.text,
      language: 'language' in raw && typeof raw.language === 'string' ? raw.language : undefined,
      known: knownOf('speakers' in raw ? raw.speakers : undefined, 'cues' in raw ? raw.cues : undefined),
    };
  };
}
