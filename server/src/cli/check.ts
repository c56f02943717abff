import { Command, InvalidArgumentError, Option } from 'commander';
import pc from 'picocolors';
import { version } from '../../../package.json';
import type { Severity } from '../model/finding';
import type { Uri } from '../model/uri';
import { fromPath, relativeTo } from '../project/uri';
import { Breakdowns } from './breakdown';
import { Fixes, repairLines } from './fix';
import { examples } from './help';
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
import { pageOf, pageUriOf } from './pages';
import { folderShown, slashed } from './places';
import { registriesOf } from './registries';
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
  readonly fix?: boolean;
  readonly dryRun?: boolean;
  readonly watch?: boolean;
}

/** `whosaid check`: completeness and findings of texts, for people and for CI. */
export function checkCommand(): Command {
  return new Command('check')
    .description('Check that every quote is labeled and every label is right.')
    .argument('[path...]', 'texts, sidecars, folders or patterns such as "news/**/2024-*"', ['.'])
    .optionsGroup('Which texts:')
    .option('--since <revision>', 'only texts that changed since a revision of git, with their sidecar or registry')
    .addOption(ignoreFilesOption())
    .optionsGroup('What is asked of them:')
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
    .optionsGroup('What is written:')
    .addOption(new Option('--format <format>', 'how to write the result').choices(formats).default('text'))
    .option('--summary', 'how complete each folder is and how often each speaker is quoted (text and json)')
    .optionsGroup('How it works:')
    .option('--fix', 'repair what can be repaired without losing or guessing anything, then check')
    .option('--dry-run', 'with --fix: show what would be repaired as a unified diff, and write nothing')
    .option('--watch', 'check again what changes, until q or Ctrl+C (text)')
    .addOption(jobsOption())
    .optionsGroup('Help:')
    .addHelpText(
      'after',
      `${examples(
        ['whosaid check samples', 'One folder:'],
        ['whosaid check --format github --since origin/main', 'In CI, what a pull request changes:'],
        ['whosaid check --min-completeness 80 --summary', 'Four of five quotes are enough, with tables:'],
        ['whosaid check --rule missing-speaker=error --ignore unlabeled-quote', 'Other rules:'],
        ['whosaid check --fix --dry-run | git apply', 'What would be repaired, and doing it as a patch:'],
      )}\nExit status: 0 complete, 1 findings, 2 wrong usage or unreadable files.\n`,
    )
    .action(async (paths: string[], options: Options) => {
      const against = contradictionIn(options);
      if (against !== undefined) throw new Error(against);
      await (options.watch ? checkWhileWatching : check)(paths, options);
    });
}

/** What cannot be asked for together, in words. */
function contradictionIn({ format, summary, fix, dryRun, watch }: Options): string | undefined {
  if (summary && format !== 'text' && format !== 'json') {
    return `--summary goes with the formats text and json, not with ${format}`;
  }
  if (dryRun && !fix) return '--dry-run goes with --fix: it shows what that would write';
  if (dryRun && format !== 'text') return `--dry-run writes a diff; it does not go with --format ${format}`;
  if (dryRun && summary) return '--dry-run writes a diff; it does not go with --summary';
  if (watch && fix) return '--watch only looks, and --fix writes: run them one after the other';
  if (watch && format !== 'text') return `--watch goes with the format text, not with ${format}`;
  return undefined;
}

async function check(paths: readonly string[], options: Options): Promise<void> {
  const { format, fix, dryRun = false } = options;
  const { verdict, settings } = demandsOf(options);
  const scan = await Scan.of(paths, { ...options, settings });
  const reporter = dryRun ? silentReporter : reporterOf(format, verdict);
  const tally = new Tally(verdict);
  const named = new Named();
  const breakdowns = options.summary ? new Breakdowns(folderShown) : undefined;
  const fixes = fix ? new Fixes(dryRun, scan.project.folders) : undefined;

  await write(reporter.begin());
  const wanted = { findings: true, counts: breakdowns !== undefined, repairs: fix === true };
  for await (const looked of scan.looked(wanted, options.jobs)) {
    const { reported, named: inText, count, done } = fixes ? await fixes.apply(looked) : { ...looked, done: [] };
    if (inText) named.add(inText);
    if (count) breakdowns?.add(count);
    if (!reported) continue;
    tally.text(reported);
    await write(reporter.text(reported));
    if (done.length > 0) await aside(format, repairLines(done, pc.dim));
  }
  for await (const reported of registriesOf(scan, named)) {
    tally.file(reported);
    await write(reporter.registry(reported));
  }
  const breakdown = breakdowns && { folders: breakdowns.folders, speakers: breakdowns.speakers };
  const summary = { ...tally.summary, breakdown, isOfChanges: options.since !== undefined };
  if (fixes) await aside(dryRun ? 'diff' : format, `${format === 'text' && !dryRun ? '\n' : ''}${fixes.summary}\n`);
  await write(reporter.end(summary));
  process.exitCode ??= tally.passes ? exitCodes.complete : exitCodes.findings;
}

async function checkWhileWatching(paths: readonly string[], options: Options): Promise<void> {
  const { verdict, settings } = demandsOf(options);
  const { watchTexts } = await import('./watch');
  await watchTexts(paths, { ...options, settings }, verdict);
}

function demandsOf({ failOn, minCompleteness, minConfidence, ...options }: Options) {
  const rules = rulesOf(options);
  return { verdict: verdictOf({ failOn, minCompleteness, rules }), settings: { minConfidence, rules } };
}

/** For people, among the result; beside it where programs read that. */
async function aside(format: Format | 'diff', words: string): Promise<void> {
  if (format === 'text') await write(words);
  else process.stderr.write(words);
}

/** Where a diff is the result. */
const silentReporter: Reporter = { begin: () => '', text: () => '', registry: () => '', end: () => '' };

function reporterOf(format: Format, verdict: Verdict): Reporter {
  switch (format) {
    case 'text':
      return textReporter(pc);
    case 'json':
      return jsonReporter(version);
    case 'sarif':
      return sarifReporter({ version, folder: fromPath(process.cwd()), pageOf, pageUriOf });
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
