import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Command, Option } from 'commander';
import { examples } from './help';

/** `whosaid lsp`: the language server, for any editor. */
export function lspCommand(): Command {
  return new Command('lsp')
    .description('Serve the Language Server Protocol to an editor.')
    .option('--stdio', 'over standard input and output (the default)')
    .option('--node-ipc', 'over the channel to a parent Node process')
    .addOption(
      new Option('--socket <port>', 'over a TCP port of this machine that the editor listens on').argParser(Number),
    )
    .addOption(new Option('--clientProcessId <pid>', 'end when this process ends').hideHelp())
    .addHelpText(
      'after',
      examples([
        "vim.lsp.start({ name = 'whosaid', cmd = { 'whosaid', 'lsp', '--stdio' }, root_dir = vim.fn.getcwd() })",
        'In Neovim, for plain text, Markdown and YAML:',
      ]).replace('$ ', ''),
    )
    .action(async (options: { nodeIpc?: boolean; socket?: number }) => {
      // vscode-languageserver reads the transport from the arguments of the process.
      if (!options.nodeIpc && options.socket === undefined && !process.argv.includes('--stdio')) {
        process.argv.push('--stdio');
      }
      // The server is a bundle of its own beside this one, so that the other commands start without it.
      await import(pathToFileURL(join(__dirname, 'server.js')).href);
    });
}
