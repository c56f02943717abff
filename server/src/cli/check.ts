import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { version } from '../../../package.json';
import { add, type Completeness, nothingToLabel, ratioOf } from '../analysis/completeness';
import { type Finding, type FindingCode, type Severity, severities } from '../model/finding';
import type { Uri } from '../model/uri';
import { nodeFileSystem } from '../node/fileSystem';
import { nodeScheduler } from '../node/scheduler';
import { Indexer } from '../project/indexer';
import { kindOf, textOf } from '../project/names';
import { Project, type TextState } from '../project/project';
import type { RegistryFile } from '../project/registries';
import { defaultSettings } from '../project/settings';
import type { Source } from '../project/sources';
import { fromPath, isWithin, parentOf } from '../project/uri';
import { minConfidenceOption } from './options';
import { placesIn, shown } from './places';
import { jsonReporter } from './reporters/json';
import type { ReportedFile, Reporter, Summary } from './reporters/report';
import { textReporter } from './reporters/text';
import { exitCodes, Progress } from './terminal';

const formats = ['text', 'json'] as const;

interface Options {
  readonly format: (typeof formats)[number];
  readonly minCompleteness?: number;
  readonly failOn: Severity;
  readonly minConfidence: number;
}

/** With a completeness to reach, what it counts is no failure in itself. */
const countedByCompleteness: ReadonlySet<string> = new Set<FindingCode>([
  'unlabeled-quote',
  'missing-speaker',
  'unconfirmed-suggestion',
]);

/** `whosaid check`: completeness and findings of texts, for people and for CI. */
export function checkCommand(): Command {
  return new Command('check')
    .description('Check that every quote is labeled and every label is right.')
    .argument('[path...]', 'texts, sidecars or folders', ['.'])
    .addOption(new Option('--format <format>', 'how to write the result').choices(formats).default('text'))
    .addOption(
      new Option('--min-completeness <percent>', 'how much has to be labeled, instead of all').argParser(parsePercent),
    )
    .addOption(
      new Option('--fail-on <severity>', 'the least severe finding that counts as a failure')
        .choices(['error', 'warning', 'information'])
        .default('warning'),
    )
    .addOption(minConfidenceOption())
    .addHelpText('after', '\nExit status: 0 complete, 1 findings, 2 wrong usage or unreadable files.\n')
    .action(async (paths: string[], options: Options) => {
      const missing = await missingOf(paths);
      if (missing.length > 0) throw new Error(missing.map((path) => `${path}: no such file or folder`).join('\n'));
      const reporter = options.format === 'json' ? jsonReporter(version) : textReporter();
      process.exitCode = await check(paths, options, reporter);
    });
}

async function check(paths: readonly string[], options: Options, reporter: Reporter): Promise<number> {
  const project = new Project(nodeFileSystem);
  project.setSettings({ ...defaultSettings, minConfidence: options.minConfidence });
  const texts = await textsAt(paths, project);
  const checked = new Checked(project, reporter);
  const progress = new Progress();
  for (const [i, text] of texts.entries()) {
    progress.show(`${i + 1} of ${texts.length}  ${shown(text)}`);
    const state = await project.stateOnce(text);
    progress.clear();
    if (state) await checked.text(state);
  }
  for (const uri of project.corpus.registries) {
    const registry = await project.registryAt(uri);
    if (registry) await checked.registry(registry);
  }
  await reporter.end(checked.summary());
  return checked.exitCode(options);
}

/** The texts that the paths stand for, in the order of their names; a file that is named is a text in any case. */
async function textsAt(paths: readonly string[], project: Project): Promise<readonly Uri[]> {
  const here = fromPath(process.cwd());
  const found = await Promise.all(
    paths.map(async (path) => {
      const uri = fromPath(resolve(path));
      const isFolder = (await stat(path)).isDirectory();
      return { uri, isFolder, folder: isFolder ? uri : parentOf(uri) };
    }),
  );
  // Registries above a path govern it as well, as far up as the folder where the command was called.
  const indexer = new Indexer(project, nodeFileSystem, nodeScheduler);
  project.setFolders(found.map(({ folder }) => (isWithin(folder, here) ? here : folder)));
  for (const { isFolder, uri } of found) if (isFolder) await indexer.index(uri);
  project.corpus.complete = true;
  const { texts, sidecars } = project.corpus;
  const candidates = [...texts, ...[...sidecars.keys()].map(textOf)].toSorted(byName);
  const ours = [];
  for (const uri of new Set(candidates)) if (await project.isOurs(uri)) ours.push(uri);
  const named = found
    .filter(({ isFolder }) => !isFolder)
    .map(({ uri }) => (kindOf(uri) === 'sidecar' ? textOf(uri) : uri));
  return [...new Set([...named, ...ours])];
}

/** Adds up what has been reported. */
class Checked {
  readonly #project: Project;
  readonly #reporter: Reporter;
  #texts = 0;
  #completeTexts = 0;
  #completeness: Completeness = nothingToLabel;
  readonly #counts = new Map<string, number>();

  constructor(project: Project, reporter: Reporter) {
    this.#project = project;
    this.#reporter = reporter;
  }

  async text(state: TextState): Promise<void> {
    const { text, sidecar, analysis } = state;
    if (text && analysis) {
      const { completeness, language } = analysis;
      this.#texts++;
      if (completeness.unlabeled === 0) this.#completeTexts++;
      this.#completeness = add(this.#completeness, completeness);
      await this.#reporter.text({ path: shown(text.uri), language: language.tag, completeness });
    }
    const findings = this.#project.findingsOfText(state);
    if (text) await this.#file(text, 'text', findings);
    if (sidecar) await this.#file(sidecar.source, 'sidecar', findings);
  }

  async registry({ source, uri }: RegistryFile): Promise<void> {
    await this.#file(source, 'registry', await this.#project.findingsAt(uri));
  }

  async #file(source: Source, kind: ReportedFile['kind'], all: readonly Finding[]): Promise<void> {
    // Hints are for somebody who has the file open.
    const findings = all.filter(({ uri, severity }) => uri === source.uri && severity !== 'hint');
    if (findings.length === 0) return;
    for (const { severity, code } of findings) {
      const key = `${severity} ${code}`;
      this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    }
    const placeOf = placesIn(source);
    await this.#reporter.file({
      path: shown(source.uri),
      kind,
      findings: findings.map(({ code, severity, message, span }) => ({
        ...placeOf(span),
        code,
        severity,
        message,
      })),
    });
  }

  summary(): Summary {
    const findings = { error: 0, warning: 0, information: 0, hint: 0 };
    for (const severity of severities) findings[severity] = this.#count((of) => of === severity);
    return { texts: this.#texts, completeTexts: this.#completeTexts, completeness: this.#completeness, findings };
  }

  exitCode({ failOn, minCompleteness }: Options): number {
    const failing = severities.slice(0, severities.indexOf(failOn) + 1);
    const isCounted = (code: string) => minCompleteness !== undefined && countedByCompleteness.has(code);
    const failures = this.#count((severity, code) => failing.some((of) => of === severity) && !isCounted(code));
    // Whoever lets warnings pass lets unlabeled quotes pass, which are warnings; suggestions are no labels either.
    const wanted = minCompleteness ?? (failOn === 'error' ? 0 : 100);
    const reached = ratioOf(this.#completeness) * 100 >= wanted;
    return failures === 0 && reached ? exitCodes.complete : exitCodes.findings;
  }

  #count(matches: (severity: string, code: string) => boolean): number {
    let total = 0;
    for (const [key, count] of this.#counts) {
      const [severity = '', code = ''] = key.split(' ');
      if (matches(severity, code)) total += count;
    }
    return total;
  }
}

async function missingOf(paths: readonly string[]): Promise<readonly string[]> {
  const checks = await Promise.all(
    paths.map(async (path) => ({
      path,
      exists: await stat(path).then(
        () => true,
        () => false,
      ),
    })),
  );
  return checks.filter(({ exists }) => !exists).map(({ path }) => path);
}

function parsePercent(raw: string): number {
  const value = Number(raw.replace(/%$/, ''));
  if (raw === '' || !(value >= 0 && value <= 100)) throw new InvalidArgumentError('It is a number from 0 to 100.');
  return value;
}

function byName(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
