import type { Cache } from '../../../server/src/project/cache';

/** A cache that tests may look into. Values go through JSON, as on a disk. */
export class MemoryCache implements Cache {
  readonly entries = new Map<string, string>();
  /** Keys that were not known. */
  readonly misses: string[] = [];

  keyOf(...parts: readonly string[]): string {
    return JSON.stringify(parts);
  }

  get(key: string): Promise<unknown> {
    const value = this.entries.get(key);
    if (value === undefined) this.misses.push(key);
    return Promise.resolve(value === undefined ? undefined : JSON.parse(value));
  }

  set(key: string, value: unknown): void {
    this.entries.set(key, JSON.stringify(value));
  }

  save(): Promise<void> {
    return Promise.resolve();
  }
}
