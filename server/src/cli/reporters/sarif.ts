import { createHash } from 'node:crypto';
import { registryRules, textRules } from '../../findings/check';
import { type FindingCode, findingCodes, type Severity } from '../../model/finding';
import type { Uri } from '../../model/uri';
import { json } from '../json';
import { numbersOf } from './json';
import type { Place, ReportedFile, ReportedFinding, Reporter } from './report';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** What a run is about. */
export interface SarifRun {
  readonly version: string;
  /** The folder where the command was called; files below it are named relative to it. */
  readonly folder: Uri;
  /** The page of each rule, in Markdown. */
  readonly pageOf: (code: FindingCode) => string;
  /** Where that page can be opened. */
  readonly pageUriOf: (code: FindingCode) => string;
}

/**
 * For code scanning: SARIF 2.1.0, written piece by piece.
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/sarif-v2.1.0-errata01-os-complete.html
 */
export function sarifReporter(run: SarifRun): Reporter {
  const base = run.folder.endsWith('/') ? run.folder : `${run.folder}/`;
  let results = 0;
  const resultsOf = (file: ReportedFile): string => {
    const fingerprintOf = fingerprints();
    return file.findings
      .map((finding) => `${results++ === 0 ? '' : ','}\n${json(resultOf(finding, file, base, fingerprintOf))}`)
      .join('');
  };
  return {
    begin() {
      const head = {
        tool: {
          driver: { name: 'Whosaid', version: run.version, semanticVersion: run.version, rules: rulesOf(run) },
        },
        columnKind: 'utf16CodeUnits',
        newlineSequences: ['\r\n', '\n', '\r'],
        originalUriBaseIds: { [baseId]: { uri: base } },
      };
      const log = `{"$schema":${json(schema)},"version":"2.1.0","runs":[`;
      return `${log}\n${json(head).slice(0, -1)},"results":[`;
    },
    text: ({ files }) => files.map(resultsOf).join(''),
    registry: resultsOf,
    end({ completeness, texts, completeTexts }) {
      const properties = { texts, completeTexts, ...numbersOf(completeness) };
      const invocations = [{ executionSuccessful: true }];
      return `\n],"invocations":${json(invocations)},"properties":${json(properties)}}]}\n`;
    },
  };
}

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** The name that GitHub gives to the folder of a checkout. */
const baseId = '%SRCROOT%';

function rulesOf({ pageOf, pageUriOf }: SarifRun) {
  const severityOf = new Map([...textRules, ...registryRules].map(({ code, severity }) => [code, severity]));
  return findingCodes.map((code) => {
    const page = pageOf(code);
    const description = openingOf(page);
    return {
      id: code,
      name: pascalCase(code),
      shortDescription: { text: sentenceOf(description) },
      fullDescription: { text: description },
      help: { text: page, markdown: page },
      helpUri: pageUriOf(code),
      defaultConfiguration: { level: levels[severityOf.get(code) ?? 'warning'] },
    };
  });
}

function resultOf(
  finding: ReportedFinding,
  { uri }: ReportedFile,
  base: string,
  fingerprintOf: (finding: ReportedFinding) => string,
) {
  const { code, severity, message, utf16, related } = finding;
  const relatedLocations = related.map((place, index) => ({
    id: index + 1,
    physicalLocation: physicalLocation(place.uri, place.utf16, base),
    message: messageOf(place.message),
  }));
  return {
    ruleId: code,
    ruleIndex: findingCodes.indexOf(code),
    level: levels[severity],
    message: messageOf(message),
    locations: [{ physicalLocation: physicalLocation(uri, utf16, base) }],
    ...(relatedLocations.length > 0 && { relatedLocations }),
    partialFingerprints: { 'whosaid/v1': fingerprintOf(finding) },
  };
}

function physicalLocation(uri: Uri, { line, column, endLine, endColumn }: Place, base: string) {
  const artifactLocation = isWithinBase(uri, base) ? { uri: uri.slice(base.length), uriBaseId: baseId } : { uri };
  return { artifactLocation, region: { startLine: line, startColumn: column, endLine, endColumn } };
}

/** `[words](target)` would be a link. */
function messageOf(message: string) {
  return { text: message.replaceAll('](', '\\](') };
}

function isWithinBase(uri: string, base: string): boolean {
  return uri.startsWith(base) && uri.length > base.length;
}

/**
 * Tells the findings of one file apart by their rule and words, and equal ones by their order, so that one that moved with
 * its lines stays the same.
 */
function fingerprints(): (finding: ReportedFinding) => string {
  const seen = new Map<string, number>();
  return ({ code, words }) => {
    const hash = createHash('sha256')
      .update(`${code}\n${words.replaceAll(/\s+/g, ' ').trim()}`)
      .digest('hex')
      .slice(0, 32);
    const count = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, count);
    return `${hash}:${count}`;
  };
}

/** The first paragraph behind the title and the severity of a page, in one line. */
function openingOf(page: string): string {
  const paragraphs = page.split('\n\n').map((paragraph) => paragraph.replaceAll('\n', ' ').trim());
  return paragraphs.find((text) => text !== '' && !text.startsWith('#') && !text.startsWith('**')) ?? '';
}

function sentenceOf(paragraph: string): string {
  const end = paragraph.indexOf('. ');
  return end < 0 ? paragraph : paragraph.slice(0, end + 1);
}

function pascalCase(code: string): string {
  return code
    .split('-')
    .map((part) => part.slice(0, 1).toUpperCase() + part.slice(1))
    .join('');
}
