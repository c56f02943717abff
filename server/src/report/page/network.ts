import { dot, link, text } from '@observablehq/plot';
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import type { Html } from './html';
import { drawn } from './svg';

export interface Node {
  readonly key: string;
  readonly name: string;
  readonly quotes: number;
  readonly title: string;
  readonly href: string | undefined;
}

export interface Edge {
  readonly a: string;
  readonly b: string;
  readonly texts: number;
  readonly title: string;
  readonly href: string | undefined;
}

interface Placed extends Node {
  x: number;
  y: number;
  readonly r: number;
}

const width = 1080;
const height = 620;
const margin = { x: 80, y: 34 };

/** Who is quoted beside whom. The places come from forces without chance: the same people, the same picture. */
export function network(nodes: readonly Node[], edges: readonly Edge[]): Html {
  const placed = place(nodes, edges);
  const byKey = new Map(placed.map((node) => [node.key, node]));
  const most = Math.max(1, ...edges.map(({ texts }) => texts));
  const lines = edges
    .flatMap((edge) => {
      const [a, b] = [byKey.get(edge.a), byKey.get(edge.b)];
      return a && b ? [{ ...edge, x1: a.x, y1: a.y, x2: b.x, y2: b.y, weight: 1 + (6 * edge.texts) / most }] : [];
    })
    .toSorted((a, b) => a.texts - b.texts);
  return drawn({
    width,
    height,
    margin: 0,
    x: { axis: null, domain: [0, width] },
    y: { axis: null, domain: [height, 0] },
    r: { type: 'identity' },
    marks: [
      link(lines, {
        x1: 'x1',
        y1: 'y1',
        x2: 'x2',
        y2: 'y2',
        stroke: 'var(--edge)',
        strokeWidth: 'weight',
        strokeLinecap: 'round',
        title: 'title',
        ariaLabel: 'title',
        href: 'href',
      }),
      dot(placed, {
        x: 'x',
        y: 'y',
        r: 'r',
        fill: 'var(--direct)',
        stroke: 'var(--card)',
        strokeWidth: 2,
        title: 'title',
        ariaLabel: 'title',
        href: 'href',
      }),
      text(placed, {
        x: 'x',
        y: ({ y, r }: Placed) => y + r + 11,
        text: 'name',
        fontSize: 13,
        lineWidth: 16,
        textOverflow: 'ellipsis',
        fill: 'currentColor',
        stroke: 'var(--card)',
        strokeWidth: 4,
        paintOrder: 'stroke',
        pointerEvents: 'none',
      }),
    ],
  });
}

function place(nodes: readonly Node[], edges: readonly Edge[]): readonly Placed[] {
  const most = Math.max(1, ...nodes.map(({ quotes }) => quotes));
  const heaviest = Math.max(1, ...edges.map(({ texts }) => texts));
  // d3 begins on a spiral and draws its random numbers from a fixed seed.
  const placed = nodes.map((node): Placed & { index?: number } => ({
    ...node,
    x: Number.NaN,
    y: Number.NaN,
    r: 5 + 17 * Math.sqrt(node.quotes / most),
  }));
  const known = new Set(nodes.map(({ key }) => key));
  const links = edges
    .filter(({ a, b }) => known.has(a) && known.has(b))
    .map(({ a, b, texts }) => ({ source: a, target: b, texts }));
  forceSimulation(placed)
    .force(
      'link',
      forceLink<Placed, { source: string | Placed; target: string | Placed; texts: number }>(links)
        .id(({ key }) => key)
        .distance(120)
        .strength(({ texts }) => 0.1 + 0.4 * (texts / heaviest)),
    )
    .force('charge', forceManyBody().strength(-420))
    .force('x', forceX(0).strength(0.05))
    .force('y', forceY(0).strength(0.11))
    .force('collide', forceCollide<Placed>(({ r, name }) => r + Math.min(54, 14 + 2.6 * name.length)).iterations(3))
    .stop()
    .tick(400);
  return fitted(placed);
}

/** Moves and scales places into the picture; a line of people stays a line. */
function fitted(placed: readonly Placed[]): readonly Placed[] {
  const [left, right] = [Math.min(...placed.map(({ x }) => x)), Math.max(...placed.map(({ x }) => x))];
  const [top, bottom] = [Math.min(...placed.map(({ y }) => y)), Math.max(...placed.map(({ y }) => y))];
  const scaleX = (width - 2 * margin.x) / Math.max(1, right - left);
  const scaleY = (height - 2 * margin.y - 20) / Math.max(1, bottom - top);
  const few = placed.length < 4;
  const toX = (x: number) => width / 2 + (x - (left + right) / 2) * (few ? Math.min(1.6, scaleX) : scaleX);
  const toY = (y: number) => height / 2 - 10 + (y - (top + bottom) / 2) * (few ? Math.min(1.6, scaleY) : scaleY);
  return placed.map((node) => ({ ...node, x: toX(node.x), y: toY(node.y) }));
}
