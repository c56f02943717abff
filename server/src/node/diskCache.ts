import { createHash } from 'node:crypto';
import { mkdir, readFile, stat, unlink } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { Cache } from '../project/cache';
import { ChangedMeanwhile, clearLeftovers, codeOf, replaceFile } from './atomicFile';

/** Entries are spread over this many files, so that none takes long to read or to write. A power of two up to 256. */
const shardCount = 64;
/** What one file holds at the most, in bytes: 64 MB in all. What was used longest ago goes first. */
const maxShardBytes = 1024 * 1024;
/** So many new entries are kept without being asked: a session that is cut off has not worked in vain. */
const maxFresh = 5000;
/** The form of the files. What the entries mean is part of their names. */
const format = 'whosaid-cache-1';

type Entries = Map<string, unknown>;

/**
 * A cache in a folder that is nobody else's. Any part of it may be deleted, cut off or overwritten at any time: each file
 * carries a checksum, and one that does not fit is taken as empty. Several processes may use it at once: what another
 * has written meanwhile is kept, and files are replaced as a whole. Where it cannot be written, it forgets.
 */
export class DiskCache implements Cache {
  readonly #folder: string;
  readonly #version: () => string;
  readonly #log: (message: string) => void;
  readonly #shards = new Map<string, Promise<Entries>>();
  /** By file: what is not written yet. */
  #fresh = new Map<string, Entries>();
  #freshCount = 0;
  #saving: Promise<void> = Promise.resolve();
  #isBroken = false;

  /**
   * @param folder absolute; made when it is needed
   * @param version of whatever computes the entries: one version never sees those of another
   */
  constructor(folder: string, version: () => string, log: (message: string) => void) {
    this.#folder = folder;
    this.#version = version;
    this.#log = log;
  }

  keyOf(...parts: readonly string[]): string {
    const hash = createHash('sha256').update(this.#version());
    for (const part of parts) hash.update(`\n${part.length}\n`).update(part);
    return hash.digest('hex').slice(0, 32);
  }

  async get(key: string): Promise<unknown> {
    const shard = shardOf(key);
    const fresh = this.#fresh.get(shard);
    if (fresh?.has(key)) return fresh.get(key);
    const entries = this.#shards.get(shard) ?? this.#read(shard);
    this.#shards.set(shard, entries);
    return (await entries).get(key);
  }

  set(key: string, value: unknown): void {
    if (this.#isBroken) return;
    const shard = shardOf(key);
    const fresh = this.#fresh.get(shard) ?? new Map<string, unknown>();
    this.#fresh.set(shard, fresh);
    fresh.set(key, value);
    if (++this.#freshCount >= maxFresh) void this.save();
  }

  /** Also frees what was read: it is read again where it is needed. */
  save(): Promise<void> {
    this.#saving = this.#saving.then(() => this.#write());
    return this.#saving;
  }

  async #write(): Promise<void> {
    const fresh = this.#fresh;
    this.#fresh = new Map();
    this.#freshCount = 0;
    this.#shards.clear();
    if (fresh.size === 0 || this.#isBroken) return;
    try {
      await mkdir(this.#folder, { recursive: true });
      await clearLeftovers(this.#folder);
      for (const [shard, entries] of fresh) await this.#writeShard(shard, entries);
    } catch (error) {
      // Asking again and again helps nobody.
      this.#isBroken = true;
      this.#log(`What was computed is not kept for the next session: ${String(error)}`);
    }
  }

  async #writeShard(shard: string, fresh: Entries): Promise<void> {
    const path = this.#pathOf(shard);
    const before = await bytesAt(path);
    const entries = before ? entriesIn(before) : new Map<string, unknown>();
    for (const [key, value] of fresh) {
      entries.delete(key);
      entries.set(key, value);
    }
    try {
      await replaceFile(path, before, bytesOf(entries));
    } catch (error) {
      // Another process was faster: its entries are as good as ours.
      if (!(error instanceof ChangedMeanwhile)) throw error;
    }
  }

  async #read(shard: string): Promise<Entries> {
    try {
      const bytes = await bytesAt(this.#pathOf(shard));
      return bytes ? entriesIn(bytes) : new Map();
    } catch {
      return new Map();
    }
  }

  #pathOf(shard: string): string {
    return join(this.#folder, `${shard}.json`);
  }
}

/** Where caches belong on this machine, for editors that name no folder. */
export function defaultCacheFolder(): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (process.platform === 'win32')
    return join(LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'whosaid', 'Cache');
  if (XDG_CACHE_HOME?.startsWith('/')) return join(XDG_CACHE_HOME, 'whosaid', 'index');
  return process.platform === 'darwin'
    ? join(homedir(), 'Library', 'Caches', 'whosaid', 'index')
    : join(homedir(), '.cache', 'whosaid', 'index');
}

function shardOf(key: string): string {
  return (Number.parseInt(key.slice(0, 2), 16) % shardCount).toString(16).padStart(2, '0');
}

/** Undefined where there is no file. One that is too large to be ours is taken away. */
async function bytesAt(path: string): Promise<Uint8Array | undefined> {
  try {
    const { size } = await stat(path);
    // A character takes three bytes at the most.
    if (size <= 4 * maxShardBytes) return await readFile(path);
    await unlink(path);
    return undefined;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function entriesIn(bytes: Uint8Array): Entries {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  if (end === -1 || body.length > maxShardBytes || text.slice(0, end) !== headOf(body)) return new Map();
  try {
    const raw: unknown = JSON.parse(body);
    return new Map(Array.isArray(raw) ? raw.filter(isPair) : []);
  } catch {
    return new Map();
  }
}

function isPair(item: unknown): item is [string, unknown] {
  return Array.isArray(item) && typeof item[0] === 'string';
}

/** The newest entries that fit, oldest first. */
function bytesOf(entries: Entries): Uint8Array {
  const lines: string[] = [];
  let size = 2;
  for (const entry of [...entries].toReversed()) {
    const line = JSON.stringify(entry);
    size += line.length + 2;
    if (size > maxShardBytes) break;
    lines.push(line);
  }
  const body = `[${lines.toReversed().join(',\n')}]`;
  return Buffer.from(`${headOf(body)}\n${body}`);
}

function headOf(body: string): string {
  return `${format} ${createHash('sha256').update(body).digest('hex')}`;
}
