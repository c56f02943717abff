import { expect, test } from 'vitest';
import type { DidChangeWatchedFilesRegistrationOptions } from 'vscode-languageserver';
import { fileWatching } from '../../../server/src/connection/files';
import type { Session } from '../../../server/src/connection/session';
import { readSettings } from '../../../server/src/project/settings';
import { workspace } from '../kit/workspace';

/** A client that is asked to watch; `own` are the patterns of texts among those that it watches. */
function client(answer: () => Promise<void> = () => Promise.resolve()) {
  const { project } = workspace({});
  const said: string[] = [];
  const own = ({ watchers }: DidChangeWatchedFilesRegistrationOptions) =>
    watchers.flatMap(({ globPattern: glob }) => (typeof glob === 'string' && glob.startsWith('news/') ? [glob] : []));
  const session = {
    project,
    abilities: { watchFiles: true },
    connection: {
      client: {
        async register(_: unknown, options: DidChangeWatchedFilesRegistrationOptions) {
          const globs = own(options).join(' ');
          await answer();
          said.push(`watches ${globs}`);
          return { dispose: () => said.push(`no longer ${globs}`) };
        },
      },
    },
  } as unknown as Session;
  const include = (...globs: readonly string[]) => project.setSettings(readSettings({ include: globs }));
  return { said, include, watch: fileWatching(session) };
}

test('other texts are watched when the settings name others, and those of before no longer', async () => {
  const { said, include, watch } = client();
  include('news/*.txt');
  await watch();
  include('news/*.md', 'news/*.org');
  await watch();
  expect(said).toEqual(['watches news/*.txt', 'watches news/*.md news/*.org', 'no longer news/*.txt']);
});

test('the same ones are asked for once', async () => {
  const { said, include, watch } = client();
  include('news/*.txt');
  await Promise.all([watch(), watch()]);
  expect(said).toEqual(['watches news/*.txt']);
});

test('of two changes at once the later one stays', async () => {
  const { said, include, watch } = client();
  include('news/*.txt');
  const first = watch();
  include('news/*.md');
  await Promise.all([first, watch()]);
  expect(said).toEqual(['watches news/*.txt', 'watches news/*.md', 'no longer news/*.txt']);
});

test('after a refusal something else is asked for all the same', async () => {
  let isRefused = false;
  const { said, include, watch } = client(() => (isRefused ? Promise.reject(new Error('no')) : Promise.resolve()));
  include('news/*.txt');
  await watch();
  isRefused = true;
  include('news/[.txt');
  await expect(watch()).rejects.toThrow('no');
  isRefused = false;
  include('news/*.md');
  await watch();
  expect(said).toEqual(['watches news/*.txt', 'watches news/*.md', 'no longer news/*.txt']);
});
