import { describe, expect, test } from 'vitest';
import { inOrder } from '../../../../server/src/cli/jobs/inOrder';

async function* of<Item>(...items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
}

async function* failing(): AsyncGenerator<number> {
  yield* [1, 2];
  throw new Error('no more');
}

/** Work that ends when it is told to. */
class Works {
  readonly started: number[] = [];
  readonly #ends = new Map<number, (error?: Error) => void>();

  readonly work = (input: number): Promise<string> => {
    this.started.push(input);
    return new Promise((resolve, reject) => {
      this.#ends.set(input, (error) => (error ? reject(error) : resolve(`did ${input}`)));
    });
  };

  end(input: number, error?: Error): Promise<void> {
    this.#ends.get(input)?.(error);
    return turn();
  }
}

/** Resolves when all that is ready has been done. */
async function turn(): Promise<void> {
  for (let i = 0; i < 50; i++) await Promise.resolve();
}

async function collect<Item>(items: AsyncIterable<Item>, into: Item[] = []): Promise<Item[]> {
  for await (const item of items) into.push(item);
  return into;
}

describe('inOrder', () => {
  test('gives results in the order of the inputs, whichever is done first', async () => {
    const works = new Works();
    const given: string[] = [];
    const all = collect(inOrder(of(1, 2, 3), works.work, 3), given);
    await turn();
    await works.end(3);
    await works.end(2);
    expect(given).toEqual([]);
    await works.end(1);
    await all;
    expect(given).toEqual(['did 1', 'did 2', 'did 3']);
  });

  test('takes no more inputs than there is room for', async () => {
    const works = new Works();
    const all = collect(inOrder(of(1, 2, 3, 4), works.work, 2));
    await turn();
    await works.end(2);
    expect(works.started).toEqual([1, 2]);
    await works.end(1);
    expect(works.started).toEqual([1, 2, 3, 4]);
    await works.end(3);
    await works.end(4);
    expect(await all).toHaveLength(4);
  });

  test('gives a result while the next input has not come', async () => {
    const works = new Works();
    let come: () => void = () => undefined;
    async function* slow(): AsyncGenerator<number> {
      yield 1;
      await new Promise<void>((resolve) => {
        come = resolve;
      });
    }
    const given: string[] = [];
    const all = collect(inOrder(slow(), works.work, 2), given);
    await turn();
    await works.end(1);
    expect(given).toEqual(['did 1']);
    come();
    await all;
  });

  test('an error stands where the result would have stood', async () => {
    const works = new Works();
    const given: string[] = [];
    const all = collect(inOrder(of(1, 2, 3), works.work, 3), given);
    await turn();
    await works.end(3);
    await works.end(2, new Error('two'));
    await works.end(1);
    await expect(all).rejects.toThrow('two');
    expect(given).toEqual(['did 1']);
  });

  test('where there are no more inputs because of an error, it stands behind the results', async () => {
    const works = new Works();
    const given: string[] = [];
    const all = collect(inOrder(failing(), works.work, 3), given);
    await turn();
    await works.end(1);
    await works.end(2);
    await expect(all).rejects.toThrow('no more');
    expect(given).toEqual(['did 1', 'did 2']);
  });

  test('whoever has seen enough ends the inputs', async () => {
    let ended = false;
    async function* endless(): AsyncGenerator<number> {
      try {
        for (let i = 0; ; i++) yield i;
      } finally {
        ended = true;
      }
    }
    for await (const result of inOrder(endless(), (input) => Promise.resolve(input), 2)) if (result === 3) break;
    await turn();
    expect(ended).toBe(true);
  });
});
