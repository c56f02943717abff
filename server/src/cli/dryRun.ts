import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import type { Uri } from '../model/uri';
import { plannedWrite } from '../node/fileWriter';
import type { FileWriter } from '../project/ports';
import { slashed } from './places';

/**
 * A writer that writes nothing and shows what would be written, as a unified diff that `git apply` and `patch -p1` take;
 * it refuses what the real one would refuse.
 */
export function dryRun(folder: Uri, print: (text: string) => Promise<void>): FileWriter {
  return {
    async write(change) {
      const planned = await plannedWrite(folder, change);
      if ('ok' in planned) return planned;
      const [before, after] = [planned.before, planned.after].map((bytes) => bytes && Buffer.from(bytes).toString());
      if (before !== after) await print(difference(slashed(change.uri), before, after ?? ''));
      return undefined;
    },
  };
}

/** The unified diff between two states of a file; `before` undefined: a new file. */
export function difference(path: string, before: string | undefined, after: string): string {
  const from = before === undefined ? '/dev/null' : `a/${path}`;
  return createTwoFilesPatch(from, `b/${path}`, before ?? '', after, undefined, undefined, {
    headerOptions: FILE_HEADERS_ONLY,
  });
}
