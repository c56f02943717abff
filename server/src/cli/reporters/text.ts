import type { createColors } from 'picocolors';
import { percentOf } from '../../analysis/completeness';
import type { Severity } from '../../model/finding';
import { breakdownTables } from '../breakdown';
import { printable } from '../printable';
import { closingLine, share } from './closing';
import type { ReportedFile, Reporter } from './report';

/** For people: a line per text, its findings below, `path:line:column` so that terminals make them links. */
export function textReporter(colors: ReturnType<typeof createColors>): Reporter {
  const colorOf: Readonly<Record<Severity, (text: string) => string>> = {
    error: colors.red,
    warning: colors.yellow,
    information: colors.blue,
    hint: colors.dim,
  };
  const findingsOf = ({ path, findings }: ReportedFile): string =>
    findings
      .map(({ place: { line, column }, severity, code, message }) => {
        const where = `${printable(path)}:${line}:${column}`;
        return `    ${where}  ${colorOf[severity](severity)}  ${printable(message)}  ${colors.dim(code)}\n`;
      })
      .join('');
  return {
    begin: () => '',
    text({ path, known, files }) {
      const below = files.map(findingsOf).join('');
      if (!known) return below;
      const { completeness } = known;
      const percent = `${percentOf(completeness)} %`.padStart(5);
      const mark = completeness.unlabeled === 0 ? colors.green('✔') : colors.yellow('✖');
      return `${mark} ${percent}  ${printable(path)}  ${colors.dim(share(completeness))}\n${below}`;
    },
    registry: findingsOf,
    end(summary) {
      const tables = summary.breakdown ? `\n${breakdownTables(summary.breakdown, colors.bold)}` : '';
      const hasLines = summary.texts > 0 || Object.values(summary.findings).some((count) => count > 0);
      return `${tables}${hasLines ? '\n' : ''}${closingLine(summary, colors.bold)}\n`;
    },
  };
}
