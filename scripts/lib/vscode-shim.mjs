#!/usr/bin/env node
// Stands in for the desktop program `code` under @vscode/test-electron where that cannot be had: takes the same
// arguments and runs the same suite in the embedded VS Code. Its exit code is the suite's; what VS Code and the suite
// write to the console goes to the file that WHOSAID_EDITOR_LOG names, for VS Code talks much about itself.
import { createWriteStream } from 'node:fs';
import { devNull } from 'node:os';
import path from 'node:path';
import { runExtensionTests } from './extension-tests.mjs';

const args = process.argv.slice(2);
const [testsPath] = values('extensionTestsPath');
const workspace = args.find((arg) => !arg.startsWith('-'));
if (testsPath === undefined || workspace === undefined) {
  console.error('Needs --extensionDevelopmentPath=FOLDER, --extensionTestsPath=FILE and a workspace.');
  process.exit(2);
}

const log = createWriteStream(process.env.WHOSAID_EDITOR_LOG ?? devNull);
process.exitCode = await runExtensionTests({
  developmentPaths: values('extensionDevelopmentPath').map((folder) => path.resolve(folder)),
  testsPath: path.extname(testsPath) === '' ? `${path.resolve(testsPath)}.js` : path.resolve(testsPath),
  workspace: path.resolve(workspace),
  log: (line) => log.write(`${line}\n`),
});
log.end();

/**
 * @param {string} option
 * @returns {string[]}
 */
function values(option) {
  const prefix = `--${option}=`;
  return args.filter((arg) => arg.startsWith(prefix)).map((arg) => arg.slice(prefix.length));
}
