// The table and the closing line of `npm test`.

/**
 * @typedef {object} Row
 * @property {string} name
 * @property {'step' | 'suite'} kind a suite must have run a test
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {number} seconds
 */

/**
 * @param {readonly Row[]} rows
 * @returns {string}
 */
export function table(rows) {
  const cells = [
    ['', 'passed', 'failed', 'skipped', 'seconds'],
    ...rows.map((row) => [
      row.name,
      row.kind === 'step' ? (row.failed === 0 ? 'ok' : '') : String(row.passed),
      row.kind === 'step' && row.failed === 0 ? '' : String(row.failed),
      row.kind === 'step' ? '' : String(row.skipped),
      row.seconds.toFixed(1),
    ]),
  ];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells
    .map((row) =>
      row
        .map((cell, column) => {
          const width = widths[column] ?? 0;
          return column === 0 ? cell.padEnd(width) : cell.padStart(width);
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/**
 * `N passed, M failed`, and whether that is good. A suite that ran no test counts as one failure.
 *
 * @param {readonly Row[]} rows
 * @returns {{ readonly line: string, readonly ok: boolean }}
 */
export function closingLine(rows) {
  const empty = rows.filter((row) => row.kind === 'suite' && row.passed + row.failed === 0);
  const passed = sum(rows.map((row) => row.passed));
  const failed = sum(rows.map((row) => row.failed)) + empty.length;
  const skipped = sum(rows.map((row) => row.skipped));
  return {
    line: `${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`,
    ok: failed === 0 && passed > 0,
  };
}

/** @param {readonly number[]} numbers */
function sum(numbers) {
  return numbers.reduce((total, each) => total + each, 0);
}
