import pc from 'picocolors';
import { type Completeness, percentOf } from '../../analysis/completeness';
import type { Severity } from '../../model/finding';
import { write } from '../terminal';
import type { Reporter } from './report';

const colors: Readonly<Record<Severity, (text: string) => string>> = {
  error: pc.red,
  warning: pc.yellow,
  information: pc.blue,
  hint: pc.dim,
};

/** For people: a line per text, its findings below, `path:line:column` so that terminals make them links. */
export function textReporter(): Reporter {
  return {
    async text({ path, completeness }) {
      const { unlabeled } = completeness;
      const percent = `${percentOf(completeness)} %`.padStart(5);
      const mark = unlabeled === 0 ? pc.green('✔') : pc.yellow('✖');
      await write(`${mark} ${percent}  ${path}  ${pc.dim(share(completeness))}\n`);
    },
    async file({ path, findings }) {
      for (const { line, column, severity, code, message } of findings) {
        await write(`    ${path}:${line}:${column}  ${colors[severity](severity)}  ${message}  ${pc.dim(code)}\n`);
      }
    },
    async end({ texts, completeTexts, completeness, findings }) {
      if (texts === 0) {
        await write(
          'No texts of a project found. Texts are .txt and .md files with a speakers.yaml above them or a sidecar in their folder.\n',
        );
        return;
      }
      const counts = (['error', 'warning', 'information'] as const)
        .filter((severity) => findings[severity] > 0)
        .map((severity) => `${findings[severity]} ${plural(severity, findings[severity])}`);
      await write(
        `\n${pc.bold(`${percentOf(completeness)} % complete`)}: ${share(completeness)}, ` +
          `${completeTexts} of ${texts} ${texts === 1 ? 'text' : 'texts'} complete; ${counts.join(', ') || 'no findings'}.\n`,
      );
    },
  };
}

function share({ labeled, unlabeled }: Completeness): string {
  const all = labeled + unlabeled;
  return `${labeled} of ${all} ${all === 1 ? 'quote' : 'quotes'} labeled`;
}

function plural(severity: Severity, count: number): string {
  return count === 1 || severity === 'information' ? severity : `${severity}s`;
}
