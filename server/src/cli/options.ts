import { InvalidArgumentError, Option } from 'commander';
import type { SeverityOf } from '../findings/check';
import { closest } from '../findings/similar';
import { type FindingCode, findingCodes, type Severity, severities } from '../model/finding';
import { defaultSettings } from '../project/settings';
import { fewItems, mostJobs } from './jobs/distribute';

/** `--min-confidence`, 0…1: the setting `whosaid.minConfidence` of the command line. */
export function minConfidenceOption(): Option {
  return new Option('--min-confidence <0…1>', 'how certain the detector must be of a quote')
    .argParser(parseConfidence)
    .default(defaultSettings.minConfidence);
}

/** `--no-ignore-files`, as `ignoreFiles: false`. */
export function ignoreFilesOption(): Option {
  return new Option('--no-ignore-files', 'look also at what .gitignore and .whosaidignore name');
}

/** `--jobs N`: how many threads look at texts. */
export function jobsOption(): Option {
  return new Option(
    '--jobs <n>',
    `how many threads look at texts; the result is the same (default: one per processor, up to ${mostJobs}, and 1 for up to ${fewItems} texts)`,
  ).argParser(parseJobs);
}

/** `--rule CODE=severity`, as often as wanted: the setting `whosaid.rules` of the command line. */
export function ruleOption(): Option {
  return new Option('--rule <CODE=severity>', `the severity of a rule: ${severityNames.join(', ')}; repeatable`)
    .argParser(parseRule)
    .default({}, 'those of the rules');
}

/** An option that takes rules: `CODE,…`, repeatable. */
export function codesOption(flag: string, description: string): Option {
  return new Option(`${flag} <CODE,…>`, description).argParser(parseCodes);
}

export interface RuleOptions {
  readonly rule: SeverityOf;
  readonly only?: readonly FindingCode[];
  readonly ignore?: readonly FindingCode[];
}

/** What the three options make of the rules. */
export function rulesOf({ rule, only, ignore = [] }: RuleOptions): SeverityOf {
  const silent = findingCodes.filter((code) => ignore.includes(code) || (only && !only.includes(code)));
  return { ...rule, ...Object.fromEntries(silent.map((code) => [code, 'off'])) };
}

const severityNames: readonly (Severity | 'off')[] = [...severities, 'off'];

function parseRule(raw: string, before: SeverityOf): SeverityOf {
  const [name = '', given, ...rest] = raw.split('=');
  const severity = severityNames.find((known) => known === given);
  if (given === undefined || rest.length > 0) throw new InvalidArgumentError('It is written CODE=severity.');
  if (!severity) {
    const guess = closest(given, severityNames);
    throw new InvalidArgumentError(
      `${guess ? `Did you mean ${name}=${guess}? ` : ''}Severities are ${severityNames.join(', ')}.`,
    );
  }
  return { ...before, [codeFrom(name)]: severity };
}

function parseCodes(raw: string, before: readonly FindingCode[] = []): readonly FindingCode[] {
  return [...before, ...raw.split(',').map((name) => codeFrom(name.trim()))];
}

function codeFrom(name: string): FindingCode {
  const code = findingCodes.find((known) => known === name);
  if (!code) {
    const guess = closest(name, findingCodes);
    const hint = guess ? `Did you mean ${guess}?` : `Rules are ${findingCodes.join(', ')}.`;
    throw new InvalidArgumentError(`There is no rule “${name}”. ${hint}`);
  }
  return code;
}

function parseJobs(raw: string): number {
  const value = Number(raw);
  if (raw === '' || !Number.isInteger(value) || value < 1 || value > 256) {
    throw new InvalidArgumentError('It is a whole number from 1 to 256.');
  }
  return value;
}

function parseConfidence(raw: string): number {
  const value = Number(raw);
  if (raw === '' || !(value >= 0 && value <= 1)) throw new InvalidArgumentError('It is a number from 0 to 1.');
  return value;
}
