import { availableParallelism } from 'node:os';
import { buffer } from 'node:stream/consumers';
import { Command } from 'commander';
import pc from 'picocolors';
import { type Detected, type DetectItem, type DetectOptions, type DetectSetup, detector, explainer } from './detection';
import { examples } from './help';
import { distributed } from './jobs/distribute';
import { linesOf } from './jobs/lines';
import { workerModule } from './jobs/module';
import { jobsOption, minConfidenceOption } from './options';
import { printable } from './printable';
import { exitCodes, write } from './terminal';

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
    .addOption(jobsOption())
    .addHelpText(
      'after',
      `${examples(
        ['whosaid detect article.txt', 'Files, with the speakers of the speakers.yaml above them:'],
        ['whosaid detect - < corpus.jsonl > quotes.jsonl', 'A corpus of any size, a text per line:'],
        ['whosaid detect --explain article.txt', 'For a person:'],
      )}
Output, a line per text, with offsets in Unicode code points, end exclusive:
  {"id","language","attributions":[{"type","content":[[start,end],…],"source":[start,end]|null,
   "cue":[start,end]|null,"speaker":"id"|null,"confidence":0…1,"rule"}]}

With --explain, - is one text as it stands.
Exit status: 0 done, 2 wrong usage, or a line or file that could not be read; all others are answered.
`,
    )
    .action(async (files: string[], options: Options) => {
      try {
        for await (const { out, problem } of options.explain ? inWords(files, options) : inJson(files, options)) {
          if (problem !== undefined) complain(problem);
          if (out !== undefined) await write(out);
        }
      } finally {
        // Where something went wrong nobody waits for the rest of the input.
        process.stdin.destroy();
      }
    });
}

interface Options extends DetectOptions {
  readonly explain?: boolean;
  readonly jobs?: number;
}

function inJson(files: readonly string[], { minConfidence, language, jobs }: Options): AsyncIterable<Detected> {
  const setup: DetectSetup = { kind: 'detect', minConfidence, ...(language !== undefined && { language }) };
  const work = { here: detector(setup), setup, module: workerModule };
  return distributed(itemsOf(files), work, { wanted: jobs, processors: availableParallelism() });
}

/** One after the other: a person reads no faster. */
async function* inWords(files: readonly string[], options: Options): AsyncGenerator<Detected> {
  const explain = explainer(options, pc);
  for (const path of files) {
    yield await explain(path === '-' ? { kind: 'text', bytes: await buffer(process.stdin) } : { kind: 'file', path });
  }
}

/** Files that go to a thread at once: as long as each waits for the disk, the others are worked on elsewhere. */
const filesAtOnce = 8;

async function* itemsOf(files: readonly string[]): AsyncGenerator<readonly DetectItem[]> {
  let batch: DetectItem[] = [];
  for (const path of files) {
    if (path !== '-') batch.push({ kind: 'file', path });
    if (batch.length > 0 && (path === '-' || batch.length === filesAtOnce)) {
      yield batch;
      batch = [];
    }
    if (path === '-') yield* linesOnStandardInput();
  }
  if (batch.length > 0) yield batch;
}

async function* linesOnStandardInput(): AsyncGenerator<readonly DetectItem[]> {
  let number = 0;
  for await (const lines of linesOf(process.stdin)) {
    yield lines.map((line): DetectItem => ({ kind: 'line', line, number: ++number }));
  }
}

/** A bad line or file hurts itself alone; the exit status tells of it. */
function complain(message: string): void {
  process.stderr.write(`whosaid: ${printable(message)}\n`);
  process.exitCode = exitCodes.error;
}
