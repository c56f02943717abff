import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Argument, Command } from 'commander';
import pc from 'picocolors';
import { findingCodes } from '../model/finding';
import { write } from './terminal';

/** `whosaid explain CODE`: the page of a rule. */
export function explainCommand(): Command {
  return new Command('explain')
    .description('Print what a rule means, with an example and what to do.')
    .addArgument(new Argument('<code>', 'the code behind a finding, such as unlabeled-quote').choices(findingCodes))
    .action(async (code: string) => {
      const page = join(__dirname, '..', 'docs', 'rules', `${code}.md`);
      if (!existsSync(page)) throw new Error(`there is no page for ${code}: ${page} is missing`);
      await write(forTerminal(readFileSync(page, 'utf8')));
    });
}

/** Markdown is readable as it is; headings stand out. */
function forTerminal(markdown: string): string {
  return markdown.replaceAll(/^#+ (.*)$/gm, (_, title: string) => pc.bold(title));
}
