import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { DiskCache } from '../../server/src/node/diskCache';
import { Folder } from './kit';

/** A process with a cache. */
function opened(folder: Folder, version = '1') {
  const logged: string[] = [];
  const cache = new DiskCache(
    path.join(folder.path, 'index'),
    () => version,
    (message) => logged.push(message),
  );
  return { cache, logged };
}

const filesOf = (folder: Folder) =>
  readdirSync(path.join(folder.path, 'index')).map((name) => path.join(folder.path, 'index', name));

/** A folder in which a process has kept something. */
async function kept(): Promise<Folder> {
  const folder = new Folder();
  const { cache } = opened(folder);
  cache.set(cache.keyOf('a'), { one: 1 });
  await cache.save();
  return folder;
}

describe('a cache on disk', () => {
  test('remembers from one process to the next', async () => {
    using folder = await kept();
    const { cache } = opened(folder);
    expect(await cache.get(cache.keyOf('a'))).toEqual({ one: 1 });
    expect(await cache.get(cache.keyOf('b'))).toBeUndefined();
  });

  test('keeps versions and parts apart', async () => {
    using folder = await kept();
    const other = opened(folder, '2').cache;
    expect(await other.get(other.keyOf('a'))).toBeUndefined();
    expect(other.keyOf('ab', 'c')).not.toBe(other.keyOf('a', 'bc'));
  });

  test('can be deleted, cut off, overwritten or blown up at any time', async () => {
    using folder = await kept();
    const [file = ''] = filesOf(folder);
    const whole = readFileSync(file);
    const damages = [
      Buffer.alloc(0),
      whole.subarray(0, whole.length - 3),
      Buffer.concat([whole, Buffer.from(' ')]),
      Buffer.from(whole.toString().replace('"one":1', '"one":2')),
      Buffer.from('whosaid-cache-1'),
      Buffer.alloc(1000, 0xff),
      Buffer.alloc(5 * 1024 * 1024, '['),
    ];
    for (const damage of damages) {
      writeFileSync(file, damage);
      const { cache, logged } = opened(folder);
      expect(await cache.get(cache.keyOf('a'))).toBeUndefined();
      cache.set(cache.keyOf('a'), { one: 1 });
      await cache.save();
      const next = opened(folder).cache;
      expect([await next.get(next.keyOf('a')), logged]).toEqual([{ one: 1 }, []]);
    }
    folder.remove('index');
    const { cache } = opened(folder);
    expect(await cache.get(cache.keyOf('a'))).toBeUndefined();
  });

  test('is shared by two processes: what one has written the other keeps', async () => {
    using folder = new Folder();
    const [one, two] = [opened(folder).cache, opened(folder).cache];
    const keys = Array.from({ length: 24 }, (_, i) => one.keyOf(String(i)));
    keys.forEach((key, i) => (i % 2 ? one : two).set(key, i));
    await one.save();
    await two.save();
    const third = opened(folder).cache;
    expect(await Promise.all(keys.map((key) => third.get(key)))).toEqual(keys.map((_, i) => i));
    keys.forEach((key) => (one.set(key, 'x'), two.set(key, 'x')));
    await Promise.all([one.save(), two.save()]);
    const last = opened(folder).cache;
    expect(new Set(await Promise.all(keys.map((key) => last.get(key))))).toEqual(new Set(['x']));
  });

  test('forgets where it cannot write, says so once, and works on', async () => {
    using folder = Folder.of({ index: 'a file where the folder should be' });
    const { cache, logged } = opened(folder);
    cache.set(cache.keyOf('a'), 1);
    expect(await cache.get(cache.keyOf('a'))).toBe(1);
    await cache.save();
    cache.set(cache.keyOf('b'), 1);
    await cache.save();
    expect([await cache.get(cache.keyOf('a')), logged.length]).toEqual([undefined, 1]);
  });

  test('has a bound: what is oldest goes first', async () => {
    using folder = new Folder();
    const { cache } = opened(folder);
    const value = 'x'.repeat(100_000);
    // All in one file of the cache.
    const keys = Array.from({ length: 30 }, (_, i) => `00${String(i).padStart(30, '0')}`);
    for (const key of keys) cache.set(key, value);
    await cache.save();
    const sizes = filesOf(folder).map((file) => statSync(file).size);
    expect(sizes).toHaveLength(1);
    expect(sizes[0]).toBeLessThan(1024 * 1024 + 200);
    const next = opened(folder).cache;
    expect([await next.get(keys[0] ?? ''), await next.get(keys[29] ?? '')]).toEqual([undefined, value]);
  });

  test('takes away what a process that was killed has left behind', async () => {
    using folder = await kept();
    const [old, fresh] = ['.whosaid-1-00ff.tmp', '.whosaid-2-00ff.tmp'];
    for (const name of [old, fresh]) folder.write(`index/${name}`, 'x');
    utimesSync(path.join(folder.path, 'index', old), new Date(0), new Date(0));
    const { cache } = opened(folder);
    cache.set(cache.keyOf('a'), 2);
    await cache.save();
    expect(
      filesOf(folder)
        .map((file) => path.basename(file))
        .filter((name) => name.endsWith('.tmp')),
    ).toEqual([fresh]);
  });
});
