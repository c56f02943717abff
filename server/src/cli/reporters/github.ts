import type { Severity } from '../../model/finding';
import { closingLine } from './closing';
import type { ReportedFile, Reporter } from './report';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/**
 * For GitHub Actions: workflow commands that annotate the changed files of a pull request, and a closing line for the log.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 * @param pathOf the path of a file from the top of the checkout, with slashes
 */
export function githubReporter(pathOf: (file: ReportedFile) => string): Reporter {
  const annotations = (file: ReportedFile): string =>
    file.findings
      .map(({ code, severity, message, place: { line, column, endLine, endColumn } }) => {
        // Columns are accepted only where a finding stays in its line.
        const columns = line === endLine ? { col: column, endColumn } : {};
        const properties = { file: pathOf(file), line, endLine, ...columns, title: code };
        const list = Object.entries(properties).map(([name, value]) => `${name}=${escapedProperty(String(value))}`);
        return `::${commands[severity]} ${list.join(',')}::${escapedMessage(message)}\n`;
      })
      .join('');
  return {
    begin: () => '',
    text: ({ files }) => files.map(annotations).join(''),
    registry: annotations,
    end: (summary) => `${escapedMessage(closingLine(summary))}\n`,
  };
}

/** What would end the command is written as GitHub asks for it. */
function escapedMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escapedMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
