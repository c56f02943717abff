/** Groups of items, in order, none of them empty and none larger than `most`. */
export async function* inBatches<Item>(items: AsyncIterable<Item>, most: number): AsyncGenerator<readonly Item[]> {
  let batch: Item[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < most) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
