import { existsSync, statSync } from 'node:fs';
import type { Command } from 'commander';
import { closest } from '../findings/similar';

/** Examples for the end of a command's help: what to type, and what it does. */
export function examples(...all: readonly (readonly [typed: string, does: string])[]): string {
  return `\nExamples:\n${all.map(([typed, does]) => `  ${does}\n    $ ${typed}\n`).join('')}`;
}

/** Lets a command and those below it tell of mistakes in our words, and ends nothing by itself. */
export function speakPlainly(command: Command, name = command.name()): void {
  command
    .exitOverride()
    .showHelpAfterError(`(${name} --help tells more)`)
    .configureOutput({ outputError: (message, write) => write(inWords(message, name, kindOfFile)) });
  for (const below of command.commands) speakPlainly(below, `${name} ${below.name()}`);
}

/**
 * What the parser of the command line says of a mistake, for people.
 * @param name of the command as it is typed
 * @param kindOf whether a name is one of a file or folder here
 */
export function inWords(
  message: string,
  name: string,
  kindOf: (path: string) => 'file' | 'folder' | undefined = () => undefined,
): string {
  const said = message.replace(/^error: /, '');
  return `${name}: ${rewritten(said, name, kindOf) ?? said}`;
}

function rewritten(
  said: string,
  name: string,
  kindOf: (path: string) => 'file' | 'folder' | undefined,
): string | undefined {
  const option = /^option '([^ ']+)(?: [^']*)?' argument '([^']*)' is invalid\. /.exec(said);
  if (option) return `${option[1]} ${option[2] || '""'}: ${withGuess(said.slice(option[0].length), option[2] ?? '')}`;
  const argument = /^command-argument value '([^']*)' is invalid for argument '[^']*'\. /.exec(said);
  if (argument) return `${argument[1] || '""'}: ${withGuess(said.slice(argument[0].length), argument[1] ?? '')}`;
  const empty = /^option '([^ ']+) <([^>']+)>' argument missing/.exec(said);
  if (empty) return `${empty[1]} needs a value: ${empty[1]} <${empty[2]}>\n`;
  const missing = /^missing required argument '([^']+)'/.exec(said);
  if (missing) return `the ${missing[1]} is missing\n`;
  const unknown = /^unknown command '([^']+)'/.exec(said);
  const kind = unknown?.[1] === undefined ? undefined : kindOf(unknown[1]);
  if (unknown && kind) return `${unknown[1]} is a ${kind}, not a command; to check it: ${name} check ${unknown[1]}\n`;
  return undefined;
}

/** Adds which of the choices is probably meant. */
function withGuess(reason: string, given: string): string {
  const choices = /^Allowed choices are ([^.]*)\.$/m.exec(reason)?.[1]?.split(', ');
  const guess = choices && closest(given, choices);
  if (!guess) return reason;
  // A long list hides what is probably meant.
  return choices.length > 8 ? `Did you mean ${guess}?\n` : `Did you mean ${guess}? ${reason}`;
}

function kindOfFile(path: string): 'file' | 'folder' | undefined {
  if (!existsSync(path)) return undefined;
  return statSync(path).isDirectory() ? 'folder' : 'file';
}
