// The figures as text, in columns.
import { german, leastPrecision, references } from './reference.mjs';
import { types } from './score.mjs';

/** @typedef {import('./score.mjs').Comparison} Comparison */
/** @typedef {import('./score.mjs').Segments} Segments */

/** @type {readonly (readonly [measure: string, label: string])[]} */
const rows = [
  ['exact', 'content, exact'],
  ['jaccard', 'content, Jaccard ≥ .5'],
  ['one-to-one', 'content, overlap 1:1'],
  ['overlap', 'content, overlap'],
  ['tokens', 'content, tokens'],
  ['whole', 'whole attribution'],
  ['whole50', 'whole, Jaccard ≥ .5'],
];

/** @param {number} value */
const percent = (value) => value.toFixed(1).padStart(5);

/**
 * Precision, recall and F1 of every measure, and how often the source of a matched content is right.
 * @param {string} title @param {Comparison} comparison
 */
export function measures(title, comparison) {
  const kinds = ['all', ...types];
  const lines = [
    title.padEnd(24) + kinds.map((kind) => kind.padStart(18)).join(''),
    ''.padEnd(24) + kinds.map(() => '      P     R    F1').join(''),
  ];
  for (const [measure, label] of rows) {
    const cells = kinds.map((kind) => {
      const { precision, recall, f1 } = comparison.prf(measure, kind);
      return ` ${percent(precision)} ${percent(recall)} ${percent(f1)}`;
    });
    lines.push(label.padEnd(24) + cells.join(''));
  }
  lines.push(
    'source accuracy'.padEnd(24) + kinds.map((kind) => percent(comparison.sourceAccuracy(kind)).padStart(18)).join(''),
  );
  return lines.join('\n');
}

/**
 * What was reached, beside the floor, the human ceiling and what this project has set itself.
 * @param {Comparison} full @param {Comparison} speech @param {Segments} segments
 */
export function targets(full, speech, segments) {
  const lines = [`${''.padEnd(40)} floor human  must   aim   now`];
  const scopes = new Map([
    ['full', full],
    ['speech', speech],
  ]);
  for (const [key, { floor, human, must, aim }] of references) {
    const [scope = '', measure = '', type = ''] = key.split(' ');
    const now = valueOf(scopes.get(scope), segments, measure, type);
    const label = scope === 'segments' ? `exact segments of ${measure}` : labelOf(scope, measure, type);
    const cells = [floor, human, must, aim].map((each) => (each === undefined ? '' : String(each)).padStart(5));
    lines.push(`${label.padEnd(40)} ${cells.join(' ')} ${percent(now)}  ${verdict(now, must, aim)}`.trimEnd());
  }
  const { precision } = full.prf('overlap');
  const least = `${''.padStart(5)} ${''.padStart(5)} ${String(leastPrecision).padStart(5)} ${''.padStart(5)}`;
  lines.push(
    `${'precision of overlap, full scope'.padEnd(40)} ${least} ${percent(precision)}  ${verdict(precision, leastPrecision)}`,
  );
  return lines.join('\n');
}

/** @param {Comparison | undefined} comparison @param {Segments} segments @param {string} measure @param {string} type */
function valueOf(comparison, segments, measure, type) {
  if (comparison === undefined) {
    return measure === 'source' || measure === 'cue' || measure === 'content' ? segments.f1(measure) : 0;
  }
  return measure === 'source' ? comparison.sourceAccuracy(type) : comparison.prf(measure, type).f1;
}

/** @param {string} scope @param {string} measure @param {string} type */
function labelOf(scope, measure, type) {
  const name = measure === 'source' ? 'source accuracy' : rows.find(([each]) => each === measure)?.[1];
  return `${name}, ${type}, ${scope} scope`;
}

/** @param {number} now @param {number | undefined} must @param {number} [aim] */
function verdict(now, must, aim) {
  if (must === undefined) return '';
  if (now < must) return 'NOT REACHED';
  return aim !== undefined && now >= aim ? 'aim reached' : 'reached';
}

/** @param {Comparison} comparison over everything found in German, at any confidence */
export function germanTargets(comparison) {
  const tokens = comparison.prf('tokens').f1;
  const direct = comparison.prf('overlap', 'direct').recall;
  return [
    `tokens, F1               at least ${german.tokens}, now ${percent(tokens)}  ${verdict(tokens, german.tokens)}`,
    `direct overlap, recall   at least ${german.direct}, now ${percent(direct)}  ${verdict(direct, german.direct)}`,
  ].join('\n');
}

/**
 * How many of the attributions of one confidence are right: of 0.8 to 0.9, 80 to 90 % should be.
 * @param {readonly { confidence: number, right: boolean }[]} judged right: content and source overlap a gold one's
 */
export function reliability(judged) {
  const lines = ['confidence   found   right'];
  for (let bin = 0; bin < 10; bin++) {
    const inside = judged.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10 + 1e-9)) === bin);
    if (inside.length === 0) continue;
    const right = (100 * inside.filter((each) => each.right).length) / inside.length;
    lines.push(
      `${(bin / 10).toFixed(1)}–${((bin + 1) / 10).toFixed(1)}    ${String(inside.length).padStart(7)}  ${percent(right)} %`,
    );
  }
  return lines.join('\n');
}
