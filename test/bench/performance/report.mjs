// What the bench prints and writes: a table for people, JSON for machines.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from '../../../scripts/lib/paths.mjs';
import { holds } from './measure.mjs';

/** @typedef {import('./measure.mjs').Row} Row */
/** @typedef {Row & { readonly slowness: number }} Measured with how slow the machine was then */

/** @param {Measured} row */
export function line(row) {
  const verdict = row.limit === undefined ? '  ' : holds(row, row.slowness) ? 'ok' : '✗ ';
  return `${verdict} ${row.what.padEnd(72)} ${shown(row.value).padStart(8)} ${row.unit.padEnd(5)} ${budgetOf(row)}`;
}

/** @param {Row} row */
function budgetOf({ limit, least, unit, kind }) {
  if (limit === undefined) return '';
  return `${least ? '≥' : '≤'} ${limit} ${unit}${kind === 'absolute' ? ' (by this machine’s speed)' : ''}`;
}

/** @param {number} value */
function shown(value) {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

export function machine() {
  const [first] = os.cpus();
  return {
    processor: first?.model.trim() ?? 'unknown',
    cores: os.cpus().length,
    memory: `${Math.round(os.totalmem() / 2 ** 30)} GB`,
    system: `${os.type()} ${os.release()}`,
    node: process.version,
  };
}

/** @param {readonly Measured[]} rows */
export function writeJson(rows) {
  const folder = path.join(root, 'out', 'bench');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'performance.json');
  const results = rows.map((row) => ({ ...row, holds: holds(row, row.slowness) }));
  writeFileSync(file, `${JSON.stringify({ machine: machine(), load: os.loadavg(), results }, undefined, 2)}\n`);
  return path.relative(root, file);
}

const begin = '<!-- measured: begin -->';
const end = '<!-- measured: end -->';

/** Puts the table between the two marks of docs/performance.md. @param {readonly Measured[]} rows */
export function writeTable(rows) {
  const file = path.join(root, 'docs', 'performance.md');
  const page = readFileSync(file, 'utf8');
  const [before, rest] = page.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error('docs/performance.md has no place for the table.');
  const { processor, cores, memory, system, node } = machine();
  const slowest = Math.max(...rows.map(({ slowness }) => slowness));
  const table = rows.map(
    (row) =>
      `| ${row.group} | ${row.what}${row.note === undefined ? '' : ` (${row.note})`} | ${shown(row.value)} ${row.unit} | ${row.limit === undefined ? '' : `${row.least ? '≥' : '≤'} ${row.limit} ${row.unit}`} | ${row.limit === undefined ? '' : holds(row, row.slowness) ? 'holds' : '**fails**'} |`,
  );
  const measured = [
    begin,
    '',
    `Measured on ${processor}, ${cores} cores, ${memory}, ${system}, Node ${node}; up to ${slowest.toFixed(1)} times as slow as the same machine when it is idle.`,
    '',
    '| group | what | measured | budget | |',
    '|---|---|---:|---:|---|',
    ...table,
    '',
    end,
  ].join('\n');
  writeFileSync(file, before + measured + after);
}
