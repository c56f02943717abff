import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { Command, InvalidArgumentError } from 'commander';
import type { KnownSpeakers } from '../analysis/analyze';
import { DEFAULT_THRESHOLD, detect } from '../detection/detect';
import { detectLanguage, languageFor } from '../languages';
import type { CodePointSpan, Span } from '../model/span';
import { decode, nodeFileSystem } from '../node/fileSystem';
import { knownFrom, noSpeakers, registryFor } from '../project/registries';
import { Sources } from '../project/sources';
import { fromPath } from '../project/uri';
import { findMentions } from '../speakers/mentions';
import { speakersFrom } from '../speakers/registry';
import { resolveSpeakers } from '../speakers/resolve';
import { toCodePoints } from '../text/positions';
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
    .argument('[file...]', 'texts, or - for JSON lines {"id","text","language"?,"speakers"?} on standard input', ['-'])
    .option('--min-confidence <0…1>', 'leave out what is less certain', parseConfidence, DEFAULT_THRESHOLD)
    .option('--language <tag>', 'BCP 47, where it is not to be detected')
    .addHelpText(
      'after',
      '\nOutput: {"id","language","attributions":[{"type","content":[[start,end],…],"source":[start,end]|null,' +
        '"cue":[start,end]|null,"speaker":"id"|null,"confidence":0…1,"rule"}]}\n' +
        'with offsets in Unicode code points, end exclusive.\n',
    )
    .action(async (files: string[], { minConfidence, language }: { minConfidence: number; language?: string }) => {
      for (const file of files) {
        const jobs = file === '-' ? jobsOnStandardInput() : [await jobOf(file)];
        for await (const job of jobs) {
          if (job) await write(`${JSON.stringify(detected({ language, ...job }, minConfidence))}\n`);
        }
      }
    });
}

function detected(job: Job, minConfidence: number): unknown {
  const { id, text, known } = job;
  const tag = job.language ?? detectLanguage(text);
  const pack = languageFor(tag);
  const found = detect(text, pack).filter(({ confidence }) => confidence >= minConfidence);
  const mentions = findMentions(text, known.names, pack);
  const toPoints = toCodePoints(text);
  const points = (span: Span | undefined): CodePointSpan | null => (span ? toPoints(span) : null);
  return {
    id,
    language: tag,
    attributions: resolveSpeakers(text, found, mentions, known.speakers, pack).map((attribution) => ({
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

const sources = new Sources(nodeFileSystem);

async function jobOf(file: string): Promise<Job | undefined> {
  try {
    const text = decode(await readFile(file));
    const registry = await registryFor(fromPath(resolve(file)), sources, [fromPath(process.cwd())]);
    return { id: file, text, known: registry?.known ?? noSpeakers };
  } catch (error) {
    complain(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

async function* jobsOnStandardInput(): AsyncGenerator<Job | undefined> {
  let number = 0;
  // The lines of one corpus mostly bring the same speakers.
  let last = { json: '{}', known: noSpeakers };
  const knownOf = (raw: unknown): KnownSpeakers => {
    const json = JSON.stringify(raw ?? {});
    if (json !== last.json) last = { json, known: knownFrom(speakersFrom(raw)) };
    return last.known;
  };
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() !== '') yield jobFrom(line, number, knownOf);
  }
}

function jobFrom(line: string, number: number, knownOf: (raw: unknown) => KnownSpeakers): Job | undefined {
  try {
    const raw: unknown = JSON.parse(line);
    if (typeof raw !== 'object' || raw === null || !('text' in raw) || typeof raw.text !== 'string') {
      throw new Error('a line is {"id","text","language"?,"speakers"?}');
    }
    return {
      id: 'id' in raw ? String(raw.id) : String(number),
      text: raw.text,
      language: 'language' in raw && typeof raw.language === 'string' ? raw.language : undefined,
      known: knownOf('speakers' in raw ? raw.speakers : undefined),
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

function parseConfidence(raw: string): number {
  const value = Number(raw);
  if (raw === '' || !(value >= 0 && value <= 1)) throw new InvalidArgumentError('It is a number from 0 to 1.');
  return value;
}
