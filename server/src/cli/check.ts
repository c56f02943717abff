import { Command, InvalidArgumentError, Option } from 'commander';
import pc from 'picocolors';
import { version } from '../../../package.json';
import type { Severity } from '../model/finding';
import type { Uri } from '../model/uri';
import { fromPath, relativeTo } from '../project/uri';
import { Breakdowns } from './breakdown';
import { Named } from './named';
import {
  codesOption,
  ignoreFilesOption,
  jobsOption,
  minConfidenceOption,
  type RuleOptions,
  ruleOption,
  rulesOf,
} from './options';
import { pageOf } from './pages';
import { folderShown, slashed } from './places';
import { reportedFile } from './reported';
import { githubReporter } from './reporters/github';
import { jsonReporter } from './reporters/json';
import { junitReporter } from './reporters/junit';
import type { Reporter } from './reporters/report';
import { sarifReporter } from './reporters/sarif';
import { textReporter } from './reporters/text';
import { Scan } from './scan';
import { Tally } from './tally';
import { exitCodes, write } from './terminal';
import { type Verdict, verdictOf } from './verdict';

const formats = ['text', 'json', 'sarif', 'github', 'junit'] as const;
type Format = (typeof formats)[number];

interface Options extends RuleOptions {
  readonly format: Format;
  readonly minCompleteness?: number;
  readonly failOn: Severity;
  readonly minConfidence: number;
  readonly since?: string;
  readonly summary?: boolean;
  readonly ignoreFiles: boolean;
  readonly jobs?: number;
}

/** `whosaid check`: completeness and findings of texts, for people and for CI. */
export function checkCommand(): Command {
  return new Command('check')
    .description('Check that every quote is labeled and every label is right.')
    .argument('[path...]', 'texts, sidecars, folders or patterns such as "news/**/2024-*"', ['.'])
    .addOption(new Option('--format <format>', 'how to write the result').choices(formats).default('text'))
    .addOption(
      new Option('--min-completeness <percent>', 'how much has to be labeled, instead of all').argParser(parsePercent),
    )
    .addOption(
      new Option('--fail-on <severity>', 'the least severe finding that counts as a failure')
        .choices(['error', 'warning', 'information'])
        .default('warning'),
    )
    .addOption(ruleOption())
    .addOption(codesOption('--only', 'these rules and no others'))
    .addOption(codesOption('--ignore', 'all rules but these'))
    .addOption(minConfidenceOption())
    .option('--since <revision>', 'only texts that changed since a revision of git, with their sidecar or registry')
    .option('--summary', 'how complete each folder is and how often each speaker is quoted (text and json)')
    .addOption(ignoreFilesOption())
    .addOption(jobsOption())
    .addHelpText('after', '\nExit status: 0 complete, 1 findings, 2 wrong usage or unreadable files.\n')
    .action(async (paths: string[], options: Options) => {
      if (options.summary && options.format !== 'text' && options.format !== 'json') {
        throw new Error(`--summary goes with the formats text and json, not with ${options.format}`);
      }
      await check(paths, options);
    });
}

async function check(paths: readonly string[], options: Options): Promise<void> {
  const { format, minConfidence } = options;
  const rules = rulesOf(options);
  const verdict = verdictOf({ failOn: options.failOn, minCompleteness: options.minCompleteness, rules });
  const scan = await Scan.of(paths, { ...options, settings: { minConfidence, rules } });
  const reporter = reporterOf(format, verdict);
  const tally = new Tally(verdict);
  const named = new Named();
  const breakdowns = options.summary ? new Breakdowns(folderShown) : undefined;

  await write(reporter.begin());
  const wanted = { findings: true, counts: breakdowns !== undefined };
  for await (const { reported, named: inText, count } of scan.looked(wanted, options.jobs)) {
    if (inText) named.add(inText);
    if (count) breakdowns?.add(count);
    if (!reported) continue;
    tally.text(reported);
    await write(reporter.text(reported));
  }
  for (const { uri, isWhole } of scan.registries) {
    const registry = await scan.project.registryAt(uri);
    if (!registry) continue;
    const findings = scan.project.findingsOfRegistry(registry, isWhole ? named.under(uri) : undefined);
    const reported = reportedFile(registry.source, 'registry', findings);
    if (!reported) continue;
    tally.file(reported);
    await write(reporter.registry(reported));
  }
  const breakdown = breakdowns && { folders: breakdowns.folders, speakers: breakdowns.speakers };
  await write(reporter.end({ ...tally.summary, breakdown, isOfChanges: options.since !== undefined }));
  process.exitCode ??= tally.passes ? exitCodes.complete : exitCodes.findings;
}

function reporterOf(format: Format, verdict: Verdict): Reporter {
  switch (format) {
    case 'text':
      return textReporter(pc);
    case 'json':
      return jsonReporter(version);
    case 'sarif':
      return sarifReporter({ version, folder: fromPath(process.cwd()), pageOf });
    case 'github':
      return githubReporter(({ uri }) => inCheckout(uri));
    case 'junit':
      return junitReporter(verdict);
  }
}

/** GitHub names files from the top of its checkout, wherever a step runs. */
function inCheckout(uri: Uri): string {
  const top = process.env['GITHUB_WORKSPACE'];
  return (top && relativeTo(uri, fromPath(top))) || slashed(uri);
}

function parsePercent(raw: string): number {
  const value = Number(raw.replace(/%$/, ''));
  if (raw === '' || !(value >= 0 && value <= 100)) throw new InvalidArgumentError('It is a number from 0 to 100.');
  return value;
}
