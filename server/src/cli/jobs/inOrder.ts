/**
 * Works on inputs at the same time and gives the results in the order of the inputs. An input is taken only when there
 * is room for it, so that neither inputs nor results pile up; a result is given as soon as it and all before it are
 * there, whether or not more inputs come. What goes wrong with an input, or in getting the next one, is thrown where its
 * result would have been given.
 * @param most how many inputs are worked on or wait for their turn to be given, at least 1
 */
export async function* inOrder<Input, Result>(
  inputs: AsyncIterable<Input>,
  work: (input: Input) => Promise<Result>,
  most: number,
): AsyncGenerator<Result> {
  const iterator = inputs[Symbol.asyncIterator]();
  const running: Promise<Result>[] = [];
  let coming: Promise<IteratorResult<Input>> | undefined;
  let isOver = false;
  try {
    while (!isOver || running.length > 0) {
      if (!isOver && running.length < most) coming ??= handled(iterator.next());
      const [first] = running;
      if (coming && !(first && (await isFirstToSettle(first, coming)))) {
        // An error in getting inputs is told of behind the results of those before it.
        const next = first ? await coming.catch(() => undefined) : await coming;
        if (next === undefined) {
          yield* drained(running);
          await coming;
        } else if (next.done) isOver = true;
        else running.push(handled(work(next.value)));
        coming = undefined;
      } else if (first) {
        const result = await first;
        void running.shift();
        yield result;
      }
    }
  } finally {
    // Whoever reads from a pipe answers only when something comes down it.
    if (!isOver && iterator.return) void handled(iterator.return());
  }
}

async function* drained<Result>(running: Promise<Result>[]): AsyncGenerator<Result> {
  for (const result of running) yield await result;
}

function isFirstToSettle(one: Promise<unknown>, other: Promise<unknown>): Promise<boolean> {
  return Promise.race([settled(one, true), settled(other, false)]);
}

function settled<Value>(promise: Promise<unknown>, value: Value): Promise<Value> {
  return promise.then(
    () => value,
    () => value,
  );
}

/** The same promise; whoever waits for it is told of an error, and nobody is told that nobody has waited yet. */
function handled<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => undefined);
  return promise;
}
