// Maximum-weight one-to-one assignment (Kuhn 1955, Munkres 1957), component by component of the graph of pairs.

/**
 * @param {readonly { gold: number, found: number, weight: number }[]} pairs pairs that may be matched; weights above 0
 * @returns {Map<number, number>} gold -> found
 */
export function assign(pairs) {
  const result = new Map();
  for (const component of componentsOf(pairs)) for (const [gold, found] of best(component)) result.set(gold, found);
  return result;
}

/** @param {readonly { gold: number, found: number, weight: number }[]} pairs */
function componentsOf(pairs) {
  /** @type {Map<string, string>} */
  const parent = new Map();
  /** @param {string} key @returns {string} */
  const root = (key) => {
    let at = key;
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up;
    parent.set(key, at);
    return at;
  };
  for (const { gold, found } of pairs) parent.set(root(`g${gold}`), root(`f${found}`));
  /** @type {Map<string, { gold: number, found: number, weight: number }[]>} */
  const components = new Map();
  for (const pair of pairs) {
    const key = root(`g${pair.gold}`);
    const known = components.get(key);
    if (known) known.push(pair);
    else components.set(key, [pair]);
  }
  return [...components.values()];
}

/**
 * The Hungarian method with potentials on one component, O(n²m).
 * @param {readonly { gold: number, found: number, weight: number }[]} pairs
 * @returns {(readonly [number, number])[]}
 */
function best(pairs) {
  if (pairs.length === 1) return pairs.map(({ gold, found }) => [gold, found]);
  const golds = [...new Set(pairs.map(({ gold }) => gold))];
  const founds = [...new Set(pairs.map(({ found }) => found))];
  const flipped = golds.length > founds.length;
  const rows = flipped ? founds : golds;
  const columns = flipped ? golds : founds;
  const rowOf = new Map(rows.map((row, index) => [row, index]));
  const columnOf = new Map(columns.map((column, index) => [column, index]));
  const cost = rows.map(() => new Float64Array(columns.length));
  for (const { gold, found, weight } of pairs) {
    const row = rowOf.get(flipped ? found : gold) ?? 0;
    const column = columnOf.get(flipped ? gold : found) ?? 0;
    const line = cost[row];
    if (line) line[column] = -weight;
  }
  const at = (/** @type {number} */ row, /** @type {number} */ column) => cost[row - 1]?.[column - 1] ?? 0;
  const n = rows.length;
  const m = columns.length;
  const u = new Float64Array(n + 1);
  const v = new Float64Array(m + 1);
  const matched = new Int32Array(m + 1);
  const way = new Int32Array(m + 1);
  for (let row = 1; row <= n; row++) {
    matched[0] = row;
    let column = 0;
    const least = new Float64Array(m + 1).fill(Infinity);
    const used = new Uint8Array(m + 1);
    do {
      used[column] = 1;
      const current = matched[column] ?? 0;
      let delta = Infinity;
      let next = 0;
      for (let other = 1; other <= m; other++) {
        if (used[other]) continue;
        const reduced = at(current, other) - (u[current] ?? 0) - (v[other] ?? 0);
        if (reduced < (least[other] ?? 0)) {
          least[other] = reduced;
          way[other] = column;
        }
        if ((least[other] ?? 0) < delta) {
          delta = least[other] ?? 0;
          next = other;
        }
      }
      for (let other = 0; other <= m; other++) {
        if (used[other]) {
          const owner = matched[other] ?? 0;
          u[owner] = (u[owner] ?? 0) + delta;
          v[other] = (v[other] ?? 0) - delta;
        } else {
          least[other] = (least[other] ?? 0) - delta;
        }
      }
      column = next;
    } while ((matched[column] ?? 0) !== 0);
    while (column !== 0) {
      const previous = way[column] ?? 0;
      matched[column] = matched[previous] ?? 0;
      column = previous;
    }
  }
  /** @type {(readonly [number, number])[]} */
  const result = [];
  for (let column = 1; column <= m; column++) {
    const row = (matched[column] ?? 0) - 1;
    if (row < 0 || at(row + 1, column) >= 0) continue;
    const a = rows[row] ?? 0;
    const b = columns[column - 1] ?? 0;
    result.push(flipped ? [b, a] : [a, b]);
  }
  return result;
}
