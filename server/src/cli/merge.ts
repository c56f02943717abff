import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Command } from 'commander';
import { nodeFileSystem } from '../node/fileSystem';
import { placeIn, writePlanned } from '../node/fileWriter';
import { kindOf, textOf } from '../project/names';
import { fromPath } from '../project/uri';
import { mergeSidecars } from '../sidecar/merge';
import { mergeRegistries } from '../speakers/merge';
import { isRegistry } from '../speakers/registry';
import { mergeLines } from '../yaml/merge/lines';
import type { Merged, Versions } from '../yaml/merge/merge';
import { parseYaml } from '../yaml/parse';
import { exitCodes, write } from './terminal';

interface Options {
  readonly output?: string;
}

/** `whosaid merge`: two versions of a sidecar or a registry as one, as git asks a merge driver to do. */
export function mergeCommand(): Command {
  return new Command('merge')
    .description('Unite two versions of a sidecar by quote, or of a registry by speaker; a merge driver for git.')
    .argument('<base>', 'the version that both come from (%O); an empty file where there is none')
    .argument('<ours>', 'our version (%A)')
    .argument('<theirs>', 'the other version (%B)')
    .argument('[path]', 'where the file belongs (%P)')
    .option('--output <file>', 'where to write the result, instead of into our version; “-” prints it')
    .addHelpText('after', '\nExit status: 0 merged, 1 conflicts are left, 2 wrong usage or unreadable files.\n')
    .action(merge);
}

/** Three versions as they stand on disk. */
type Bytes = { readonly [K in keyof Versions]: Buffer };

async function merge(base: string, ours: string, theirs: string, path = ours, options: Options = {}): Promise<void> {
  const bytes: Bytes = { base: await readFile(base), ours: await readFile(ours), theirs: await readFile(theirs) };
  const { result, conflicts, reason } = await merged(bytes, path);
  if (reason) process.stderr.write(`whosaid: ${path}: ${reason}\n`);
  if (options.output === '-') await write(result);
  else await put(options.output ?? ours, result, options.output === undefined ? bytes.ours : undefined);
  if (conflicts > 0) {
    const count = conflicts === 1 ? '1 conflict is' : `${conflicts} conflicts are`;
    process.stderr.write(`whosaid: ${path}: ${count} left to decide\n`);
    process.exitCode = exitCodes.findings;
  }
}

interface MergedBytes {
  readonly result: Buffer;
  readonly conflicts: number;
  readonly reason: string | undefined;
}

async function merged(bytes: Bytes, path: string): Promise<MergedBytes> {
  const texts = { base: decoded(bytes.base), ours: decoded(bytes.ours), theirs: decoded(bytes.theirs) };
  const { base, ours, theirs } = texts;
  if (base === undefined || ours === undefined || theirs === undefined) return mergedUnread(bytes);
  const result = await mergedTexts({ base, ours, theirs }, path);
  const isMarked = hasBom(bytes.ours.length > 0 ? bytes.ours : bytes.theirs);
  const reason = result.reason && `merged line by line. ${result.reason}`;
  const text = Buffer.from(result.text);
  return { result: isMarked ? Buffer.concat([bom, text]) : text, conflicts: result.conflicts, reason };
}

async function mergedTexts(versions: Versions, path: string): Promise<Merged> {
  const uri = fromPath(resolve(path));
  if (kindOf(uri) === 'registry' || isRegistry(parseYaml(versions.ours))) return mergeRegistries(versions);
  const text = kindOf(uri) === 'sidecar' ? await nodeFileSystem.readText(textOf(uri)) : undefined;
  return mergeSidecars(versions, (exact) => {
    const at = text?.indexOf(exact) ?? -1;
    return at === -1 ? undefined : at;
  });
}

/** Bytes that are no text in UTF-8 are merged by lines as they are, or not at all. */
function mergedUnread({ base, ours, theirs }: Bytes): MergedBytes {
  if ([base, ours, theirs].some((bytes) => bytes.includes(0))) {
    const reason =
      'not merged, our version stays: a version is no text in UTF-8; take one with git checkout --ours or --theirs';
    return { result: ours, conflicts: 1, reason };
  }
  const [b, o, t] = [base, ours, theirs].map((bytes) => bytes.toString('latin1'));
  const { text, conflicts } = mergeLines(b ?? '', o ?? '', t ?? '');
  return { result: Buffer.from(text, 'latin1'), conflicts, reason: 'merged line by line. A version is not UTF-8.' };
}

/** @param expected what stands there; undefined where that is of no matter, since the file was named to be written */
async function put(file: string, result: Buffer, expected: Buffer | undefined): Promise<void> {
  const folder = fromPath(dirname(resolve(file)));
  const path = await placeIn(folder, resolve(file));
  const refused =
    typeof path === 'string'
      ? await writePlanned(folder, { path, before: expected ?? (await bytesAt(path)), after: result })
      : path;
  if (refused) throw new Error(refused.message);
}

async function bytesAt(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch {
    return undefined;
  }
}

const bom = Buffer.from([0xef, 0xbb, 0xbf]);

function hasBom(bytes: Buffer): boolean {
  return bytes.subarray(0, bom.length).equals(bom);
}

/** Without its BOM; undefined for what is no text in UTF-8. */
function decoded(bytes: Buffer): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}
