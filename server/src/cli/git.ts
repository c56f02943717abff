import { execFile } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Uri } from '../model/uri';
import { fromPath } from '../project/uri';

const run = promisify(execFile);

/**
 * The files in the git repositories of some folders that are other than in a revision: committed since, uncommitted,
 * untracked and deleted ones; ignored ones are not among them.
 * @param folders absolute paths
 * @throws where git is missing, a folder is in no repository, or a repository does not know the revision
 */
export async function changedSince(revision: string, folders: readonly string[]): Promise<ReadonlySet<Uri>> {
  const tops = new Set(await Promise.all(folders.map(topOf)));
  const changed = await Promise.all([...tops].map((top) => changedIn(top, revision)));
  return new Set(changed.flat());
}

async function changedIn(top: string, revision: string): Promise<readonly Uri[]> {
  const commit = await commitOf(top, revision);
  const [tracked, untracked] = await Promise.all([
    git(top, ['diff', '--name-only', '-z', '--no-renames', '--no-ext-diff', '--no-relative', commit, '--']),
    git(top, ['ls-files', '--others', '--exclude-standard', '-z']),
  ]);
  const names = `${tracked}${untracked}`.split('\0').filter((name) => name !== '');
  return names.map((name) => fromPath(join(top, name)));
}

/** The top of the working tree, spelled as the folder is: links on the way to it are kept. */
async function topOf(folder: string): Promise<string> {
  try {
    return resolve(folder, (await git(folder, ['rev-parse', '--show-cdup'])).replace(/\n$/, ''));
  } catch (error) {
    if (error instanceof GitMissing) throw error;
    throw new Error(`--since: ${folder} is in no git repository that can be read (${reasonOf(error)})`, {
      cause: error,
    });
  }
}

async function commitOf(top: string, revision: string): Promise<string> {
  // No name of a revision begins like an option.
  if (revision === '' || revision.startsWith('-')) throw new Error(unknown(top, revision));
  try {
    return (await git(top, ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`])).trim();
  } catch (error) {
    throw new Error(unknown(top, revision), { cause: error });
  }
}

function unknown(top: string, revision: string): string {
  return `--since: ${top} has no revision ${revision}; name a commit, branch or tag that git log shows there`;
}

/** In a hook git says which repository it is about, but the folder decides here. Nothing is written to its index. */
const asked = { GIT_DIR: undefined, GIT_WORK_TREE: undefined, GIT_INDEX_FILE: undefined, GIT_OPTIONAL_LOCKS: '0' };

async function git(folder: string, args: readonly string[]): Promise<string> {
  try {
    // A file monitor is a program that a repository may name.
    const { stdout } = await run('git', ['-c', 'core.fsmonitor=false', '-C', folder, ...args], {
      // Some systems look for programs in the folder of the call first, which may hold anything.
      cwd: dirname(process.execPath),
      env: { ...process.env, ...asked },
      maxBuffer: Number.POSITIVE_INFINITY,
    });
    return stdout;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new GitMissing('--since asks git which files changed, and there is no git on the PATH', { cause: error });
    }
    throw error;
  }
}

class GitMissing extends Error {}

/** What git itself says, in one line. */
function reasonOf(error: unknown): string {
  const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
  return (
    said
      .trim()
      .split('\n')[0]
      ?.replace(/^fatal: /, '') || String(error)
  );
}
