import { axisX, axisY, barX, barY, gridY, ruleX, ruleY, text } from '@observablehq/plot';
import { type Html } from './html';
import { drawn } from './svg';

/** One piece of a bar. */
export interface Piece {
  /** A class of the palette, such as `direct`; says also which pattern. */
  readonly fill: string;
  readonly value: number;
  /** For people: tooltip and name of the link. */
  readonly title: string;
  readonly href: string | undefined;
}

export interface Bar {
  readonly key: string;
  readonly label: string;
  readonly pieces: readonly Piece[];
  /** What stands at the end of the bar. */
  readonly end: string;
}

/** A fill of the palette: a color and a pattern, since color alone says nothing to some. */
export function fillOf(name: string): string {
  return `url(#f-${name})`;
}

const rowHeight = 26;

/** Horizontal bars, one below the other. `most`: the length of a full bar; else that of the longest. */
export function bars(
  rows: readonly Bar[],
  { width, labels, ends = 70, most }: { width: number; labels: number; ends?: number; most?: number },
): Html {
  const pieces = rows.flatMap(({ key, pieces: all }) =>
    all.filter(({ value }) => value > 0).map((piece) => ({ ...piece, key })),
  );
  const names = new Map(rows.map(({ key, label }) => [key, label]));
  const totals = rows.map(({ key, pieces: all, end }) => ({
    key,
    end,
    total: all.reduce((sum, { value }) => sum + value, 0),
  }));
  return drawn({
    width,
    height: rows.length * rowHeight + 8,
    marginLeft: labels,
    marginRight: ends,
    marginTop: 4,
    marginBottom: 4,
    x: { axis: null, domain: [0, most ?? Math.max(1, ...totals.map(({ total }) => total))] },
    y: { domain: rows.map(({ key }) => key), axis: null, padding: 0.22 },
    marks: [
      axisY({
        tickSize: 0,
        label: null,
        tickFormat: (key: string) => names.get(key) ?? '',
        lineWidth: (labels - 14) / 13,
        textOverflow: 'ellipsis',
        fontSize: 13,
        fill: 'currentColor',
      }),
      barX(pieces, {
        x: 'value',
        y: 'key',
        fill: { value: ({ fill }: Piece) => fillOf(fill), scale: null },
        title: 'title',
        ariaLabel: 'title',
        href: 'href',
        insetRight: 1,
        rx: 2,
      }),
      ruleX([0], { stroke: 'var(--rule)' }),
      text(totals, {
        x: 'total',
        y: 'key',
        text: 'end',
        textAnchor: 'start',
        dx: 6,
        fontSize: 12,
        fill: 'var(--muted)',
      }),
    ],
  });
}

/** Vertical bars along an axis of names; of many names only some are written. */
export function columns(
  rows: readonly Bar[],
  { width, height, label, every }: { width: number; height: number; label: string; every: (index: number) => boolean },
): Html {
  const pieces = rows.flatMap(({ key, pieces: all }) =>
    all.filter(({ value }) => value > 0).map((piece) => ({ ...piece, key })),
  );
  const names = new Map(rows.map(({ key, label: name }) => [key, name]));
  const shown = rows.filter((_, i) => every(i)).map(({ key }) => key);
  return drawn({
    width,
    height,
    marginLeft: 46,
    marginRight: 6,
    marginTop: 22,
    marginBottom: 26,
    x: { domain: rows.map(({ key }) => key), axis: null, padding: rows.length > 40 ? 0.12 : 0.25 },
    y: { axis: null, nice: true, zero: true },
    marks: [
      gridY({ stroke: 'var(--rule)', strokeOpacity: 1, ticks: 4 }),
      axisY({
        label,
        labelAnchor: 'top',
        labelArrow: 'none',
        tickSize: 0,
        ticks: 4,
        tickFormat: (value: number) => (Number.isInteger(value) ? value.toLocaleString('en') : ''),
        fontSize: 12,
        fill: 'var(--muted)',
      }),
      axisX(shown, {
        label: null,
        tickSize: 0,
        tickFormat: (key: string) => names.get(key) ?? '',
        fontSize: 12,
        fill: 'var(--muted)',
      }),
      barY(pieces, {
        x: 'key',
        y: 'value',
        fill: { value: ({ fill }: Piece) => fillOf(fill), scale: null },
        title: 'title',
        ariaLabel: 'title',
        href: 'href',
        insetTop: 0.5,
        rx: 1,
      }),
      ruleY([0], { stroke: 'currentColor' }),
    ],
  });
}
