import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { buffer } from 'node:stream/consumers';
import { Command } from 'commander';
import pc from 'picocolors';
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
import { explanation } from './explanation';
import { minConfidenceOption } from './options';
import { exitCodes, write } from './terminal';

/** One text to look at. */
interface Job {
  readonly id: string;
  readonly text: string;
  readonly language?: string | undefined;
  readonly known: KnownSpeakers;
}

/** `whosaid detect`: one JSON line per text, in input order; see design of the command line in the README. */
export function detectCommand(): Command {
  return new Command('detect')
    .description('Find who said what in texts; one JSON line per text, in input order. Labels are not looked at.')
    .argument(
      '[file...]',
      'texts, or - for JSON lines {"id","text","language"?,"speakers"?,"cues"?} on standard input',
      ['-'],
    )
    .option('--explain', 'write for a person: each attribution in its sentence, by which rule it was found, who speaks')
    .addOption(minConfidenceOption())
    .option('--language <tag>', 'BCP 47, where it is not to be detected')
    .addHelpText(
      'after',
      '\nWith --explain, - is one text as it stands. Otherwise the output is {"id","language","attributions":[{"type","content":[[start,end],…],"source":[start,end]|null,' +
        '"cue":[start,end]|null,"speaker":"id"|null,"confidence":0…1,"rule"}]}\n' +
        'with offsets in Unicode code points, end exclusive.\n',
    )
    .action(async (files: string[], options: Options) => {
      for (const file of files) {
        const jobs =
          file !== '-' ? [await jobOf(file)] : options.explain ? [await textOnStandardInput()] : linesOnStandardInput();
        for await (const job of jobs) {
          if (!job) continue;
          await write(options.explain ? explained(job, options) : `${JSON.stringify(detected(job, options))}\n`);
        }
      }
    });
}

interface Options {
  readonly explain?: boolean;
  readonly minConfidence: number;
  readonly language?: string;
}

interface Found {
  /** BCP 47. */
  readonly tag: string;
  readonly pack: LanguagePack;
  readonly attributions: readonly ResolvedAttribution[];
  readonly mentions: readonly Mention[];
}

function find({ text, known, language }: Job, options: Options): Found {
  const tag = language ?? options.language ?? detectLanguage(text);
  const pack = withCues(languageFor(tag), known.cues);
  const found = detect(text, pack).filter(({ confidence }) => confidence >= options.minConfidence);
  const mentions = findMentions(text, known.names, pack);
  return { tag, pack, mentions, attributions: resolveSpeakers(text, found, mentions, known.speakers, pack) };
}

function detected(job: Job, options: Options): unknown {
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

function explained(job: Job, options: Options): string {
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
    colors: pc,
  });
}

const sources = new Sources(nodeFileSystem);

async function jobOf(file: string): Promise<Job | undefined> {
  try {
    return await jobWith(file, await readFile(file));
  } catch (error) {
    complain(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

/** A text that comes down a pipe stands where the command was called. */
async function textOnStandardInput(): Promise<Job> {
  return jobWith('-', await buffer(process.stdin));
}

async function jobWith(file: string, bytes: Buffer): Promise<Job> {
  const registry = await registryFor(fromPath(resolve(file)), sources, [fromPath(process.cwd())]);
  return { id: file, text: decode(bytes), known: registry?.known ?? noSpeakers };
}

async function* linesOnStandardInput(): AsyncGenerator<Job | undefined> {
  let number = 0;
  // The lines of one corpus mostly bring the same speakers.
  let last = { json: '[{},{}]', known: noSpeakers };
  const knownOf = (speakers: unknown, cues: unknown): KnownSpeakers => {
    const json = JSON.stringify([speakers ?? {}, cues ?? {}]);
    if (json !== last.json) last = { json, known: knownFrom(registryFrom(speakers, cues)) };
    return last.known;
  };
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() !== '') yield jobFrom(line, number, knownOf);
  }
}

function jobFrom(
  line: string,
  number: number,
  knownOf: (speakers: unknown, cues: unknown) => KnownSpeakers,
): Job | undefined {
  try {
    const raw: unknown = JSON.parse(line);
    if (typeof raw !== 'object' || raw === null || !('text' in raw) || typeof raw.text !== 'string') {
      throw new Error('a line is {"id","text","language"?,"speakers"?,"cues"?}');
    }
    return {
      id: 'id' in raw ? String(raw.id) : String(number),
      text: raw.text,
      language: 'language' in raw && typeof raw.language === 'string' ? raw.language : undefined,
      known: knownOf('speakers' in raw ? raw.speakers : undefined, 'cues' in raw ? raw.cues : undefined),
    };
  } catch (error) {
    complain(`line ${number}: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

/** A bad line or file hurts itself alone; the exit status tells of it. */
function complain(message: string): void {
  process.stderr.write(`whosaid: ${message}\n`);
  process.exitCode = exitCodes.error;
}
