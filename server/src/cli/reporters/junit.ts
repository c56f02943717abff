import { percentOf } from '../../analysis/completeness';
import type { Verdict } from '../verdict';
import { share } from './closing';
import type { ReportedFile, ReportedText, Reporter } from './report';

interface Case {
  readonly name: string;
  readonly path: string;
  readonly failure: { readonly message: string; readonly type: string } | undefined;
  /** What else is to be said, or what the failure is. */
  readonly lines: readonly string[];
}

/**
 * For test reports: a suite per folder, a case per text. The numbers of a suite stand at its head, so a folder is written
 * when the next one begins.
 * https://github.com/testmoapp/junitxml
 */
export function junitReporter(verdict: Verdict): Reporter {
  let folder: string | undefined;
  let cases: Case[] = [];
  const flushed = (): string => {
    const suite = folder === undefined ? '' : suiteOf(folder, cases);
    cases = [];
    return suite;
  };
  const added = (suite: string, next: Case): string => {
    const before = suite === folder ? '' : flushed();
    folder = suite;
    cases.push(next);
    return before;
  };
  return {
    begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="whosaid">\n',
    text: (text) => added(folderOf(text.path), caseOfText(text, verdict)),
    registry: (file) => added('registries', caseOf(file.path, file.path, [file], undefined, verdict)),
    end({ completeness }) {
      // With all texts judged one by one there is nothing to say of them together.
      const isJudged = verdict.wanted > 0 && !verdict.failsText({ labeled: 0, unlabeled: 1 });
      const message = `${percentOf(completeness)} % complete, less than ${verdict.wanted} %`;
      const over: Case = {
        name: `at least ${verdict.wanted} % complete`,
        path: '.',
        failure: verdict.reaches(completeness) ? undefined : { message, type: 'completeness' },
        lines: [share(completeness)],
      };
      return `${isJudged ? added('completeness', over) : ''}${flushed()}</testsuites>\n`;
    },
  };
}

function caseOfText({ path, known, files }: ReportedText, verdict: Verdict): Case {
  const left = known && verdict.failsText(known.completeness) ? share(known.completeness) : undefined;
  return caseOf(path, path, files, left, verdict);
}

function caseOf(
  name: string,
  path: string,
  files: readonly ReportedFile[],
  left: string | undefined,
  verdict: Verdict,
): Case {
  const findings = files.flatMap((file) => file.findings.map((finding) => ({ finding, file })));
  const failing = findings.filter(({ finding }) => verdict.fails(finding)).map(({ finding }) => finding);
  const [first] = failing;
  const lines = findings.map(({ finding: { place, severity, message, code }, file }) => {
    return `${file.path}:${place.line}:${place.column}  ${severity}  ${message}  ${code}`;
  });
  if (first) {
    const message = failing.length === 1 ? first.message : `${failing.length} findings, the first: ${first.message}`;
    return { name, path, failure: { message, type: first.code }, lines };
  }
  return { name, path, failure: left === undefined ? undefined : { message: left, type: 'completeness' }, lines };
}

function suiteOf(name: string, cases: readonly Case[]): string {
  const failures = cases.filter(({ failure }) => failure).length;
  const numbers = `tests="${cases.length}" failures="${failures}" errors="0" skipped="0"`;
  return `  <testsuite name="${escaped(name)}" ${numbers}>\n${cases.map((one) => caseXml(one, name)).join('')}  </testsuite>\n`;
}

function caseXml({ name, path, failure, lines }: Case, suite: string): string {
  const attributes = `name="${escaped(name)}" classname="${escaped(suite)}" file="${escaped(path)}"`;
  const text = lines.map((line) => `${escaped(line)}\n`).join('');
  if (failure) {
    const of = `message="${escaped(failure.message)}" type="${escaped(failure.type)}"`;
    return `    <testcase ${attributes}>\n      <failure ${of}>${text}</failure>\n    </testcase>\n`;
  }
  if (text === '') return `    <testcase ${attributes}/>\n`;
  return `    <testcase ${attributes}>\n      <system-out>${text}</system-out>\n    </testcase>\n`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Text for content and attributes of XML 1.0; what no XML may hold, such as control characters, becomes U+FFFD. */
function escaped(text: string): string {
  return (
    text
      .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
      .replaceAll(/[&<>"'\t\n\r]/g, (character) => entities[character] ?? '')
      // What the log of a CI takes for a command, at the beginning of a line or anywhere in it.
      .replace(/^\s*::/, (start) => start.replace('::', '&#58;:'))
      .replaceAll(/##(?=(?:vso)?\[)/gi, '&#35;#')
  );
}

/** The folder of a path, with the separators of either system; `.` where it has none. */
function folderOf(path: string): string {
  const end = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
  return end < 0 ? '.' : path.slice(0, end) || '/';
}
