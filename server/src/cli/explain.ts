import { Argument, Command } from 'commander';
import pc from 'picocolors';
import { type FindingCode, findingCodes } from '../model/finding';
import { examples } from './help';
import { pageOf } from './pages';
import { write } from './terminal';

/** `whosaid explain CODE`: the page of a rule. */
export function explainCommand(): Command {
  return new Command('explain')
    .description('Print what a rule means, with an example and what to do.')
    .addArgument(new Argument('<code>', 'the code behind a finding, such as unlabeled-quote').choices(findingCodes))
    .addHelpText('after', examples(['whosaid explain unlabeled-quote', 'What a finding means:']))
    .action((code: FindingCode) => write(forTerminal(pageOf(code))));
}

/** Markdown is readable as it is; headings stand out. */
function forTerminal(markdown: string): string {
  return markdown.replaceAll(/^#+ (.*)$/gm, (_, title: string) => pc.bold(title));
}
