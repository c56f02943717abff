import { extname } from 'node:path';
import { Command, Option } from 'commander';
import { version } from '../../../package.json';
import { reportPage } from '../node/reportPage';
import { Collector } from '../report/collect';
import { csvHead, csvOf } from '../report/csv';
import { jsonReport } from '../report/json';
import { withoutCommands } from './json';
import { ignoreFilesOption, jobsOption, minConfidenceOption } from './options';
import { type Output, writingTo } from './output';
import { linesWithoutCommands } from './printable';
import { Scan } from './scan';

const formats = ['html', 'json', 'csv'] as const;
type Format = (typeof formats)[number];

interface Options {
  readonly format?: Format;
  readonly output?: string;
  readonly title: string;
  readonly minConfidence: number;
  readonly since?: string;
  readonly ignoreFiles: boolean;
  readonly jobs?: number;
}

/** `whosaid report`: who is quoted, how often and how, as a page for people or as a table for programs. */
export function reportCommand(): Command {
  return new Command('report')
    .description('Report who is quoted, how often, how and beside whom: a page for people, tables for programs.')
    .argument('[path...]', 'texts, sidecars, folders or patterns such as "news/**/2024-*"', ['.'])
    .addOption(new Option('--format <format>', 'what to write; else the ending of the file says so').choices(formats))
    .option('--output <file>', 'the file to write to, instead of standard output')
    .option('--title <title>', 'what stands above the report', 'Who said what')
    .addOption(minConfidenceOption())
    .option('--since <revision>', 'only texts that changed since a revision of git, with their sidecar or registry')
    .addOption(ignoreFilesOption())
    .addOption(jobsOption())
    .action((paths: string[], options: Options) => report(paths, options));
}

async function report(paths: readonly string[], options: Options): Promise<void> {
  const { output, minConfidence } = options;
  const format = options.format ?? formatOf(output);
  if (format === 'html' && output === undefined && process.stdout.isTTY) {
    throw new Error('A report is a page: say where it goes, such as --output report.html, or send it to a file.');
  }
  const scan = await Scan.of(paths, { ...options, settings: { minConfidence } });
  await writingTo(output, (to) => reporters[format](scan, to, options));
}

/** The format that a file's ending asks for. */
function formatOf(file: string | undefined): Format {
  const ending = file === undefined ? '' : extname(file).slice(1).toLowerCase();
  return formats.find((format) => format === ending) ?? 'html';
}

async function* factsIn(scan: Scan, jobs: number | undefined) {
  for await (const { facts } of scan.looked({ findings: false, counts: false, facts: true }, jobs))
    if (facts) yield facts;
}

const reporters: Readonly<Record<Format, (scan: Scan, output: Output, options: Options) => Promise<void>>> = {
  async html(scan, output, { title, jobs }) {
    const collector = new Collector();
    for await (const facts of factsIn(scan, jobs)) collector.add(facts);
    const { html } = await reportPage(collector.data, { title, version, linking: 'none' });
    await output.write(html);
  },
  async csv(scan, output, { jobs, output: file }) {
    // The form knows no escapes, so that a file says exactly what texts say, and only what may be a log does not.
    const safe = file === undefined ? linesWithoutCommands : (lines: string) => lines;
    await output.write(csvHead);
    for await (const facts of factsIn(scan, jobs)) await output.write(safe(csvOf(facts)));
  },
  async json(scan, output, { title, jobs }) {
    const collector = new Collector();
    const json = jsonReport(title);
    await output.write(withoutCommands(json.begin()));
    for await (const facts of factsIn(scan, jobs)) {
      collector.add(facts);
      await output.write(withoutCommands(json.text(facts)));
    }
    await output.write(withoutCommands(json.end(collector.data)));
  },
};
