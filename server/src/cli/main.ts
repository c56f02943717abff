#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { version } from '../../../package.json';
import { checkCommand } from './check';
import { detectCommand } from './detect';
import { explainCommand } from './explain';
import { examples, speakPlainly } from './help';
import { lspCommand } from './lsp';
import { mergeCommand } from './merge';
import { reportCommand } from './report';
import { statsCommand } from './stats';
import { exitCodes, fail, heedInterrupts } from './terminal';

const program = new Command('whosaid')
  .description('Who said what in news texts: completeness checks, quote detection, a language server.')
  .version(version)
  .addCommand(checkCommand())
  .addCommand(statsCommand())
  .addCommand(reportCommand())
  .addCommand(detectCommand())
  .addCommand(explainCommand())
  .addCommand(mergeCommand())
  .addCommand(lspCommand())
  .addHelpText(
    'after',
    examples(
      ['whosaid check', 'Is every quote in this folder labeled, and every label right?'],
      ['whosaid detect --explain article.txt', 'Who says what in a text, and how is that known?'],
      ['whosaid check --help', 'All options of a command:'],
    ),
  );
speakPlainly(program);

try {
  program.parseAsync().catch(end);
} catch (error) {
  end(error);
}

/** A reader that has seen enough, such as `head`, is no error. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

heedInterrupts();

function end(error: unknown): void {
  if (error instanceof CommanderError) {
    // Commander has said what is wrong; help and version are no errors.
    process.exitCode = error.exitCode === 0 ? exitCodes.complete : exitCodes.error;
    return;
  }
  fail(error instanceof Error ? error.message : String(error));
}
