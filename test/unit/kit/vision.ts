// How people see colors: contrast of WCAG 2.2, distance in Oklab, and color blindness after Machado, Oliveira and
// Fernandes, “A Physiologically-based Model for Simulation of Color Vision Deficiency” (2009), severity 1.

/** Red, green and blue of linear light, each from 0 to 1. */
export type Light = readonly [red: number, green: number, blue: number];

export type Vision = 'normal' | 'protanopia' | 'deuteranopia' | 'tritanopia';

type Matrix = readonly [Light, Light, Light];

const seen: Readonly<Record<Vision, Matrix>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

export const visions = Object.keys(seen) as readonly Vision[];

/** A color over an opaque background; both `#rrggbb`, the color also `#rrggbbaa`. */
export function over(color: string, background: string): Light {
  const alpha = color.length > 7 ? channel(color, 7) : 1;
  const blend = (at: number) => linear(channel(color, at) * alpha + channel(background, at) * (1 - alpha));
  return [blend(1), blend(3), blend(5)];
}

/** The contrast ratio of WCAG 2.2, 1 to 21. */
export function contrast(one: Light, other: Light): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** How far two colors are apart in Oklab for somebody with this vision; black and white are 1 apart. */
export function distance(one: Light, other: Light, vision: Vision): number {
  const [a, b] = [oklab(times(seen[vision], one)), oklab(times(seen[vision], other))];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

function channel(color: string, at: number): number {
  return Number.parseInt(color.slice(at, at + 2), 16) / 255;
}

function linear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function luminance(light: Light): number {
  return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2];
}

function times(matrix: Matrix, [red, green, blue]: Light): Light {
  const row = ([r, g, b]: Light) => Math.min(1, Math.max(0, r * red + g * green + b * blue));
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
}

/** Björn Ottosson, “A perceptual color space for image processing” (2020). */
function oklab([red, green, blue]: Light): Light {
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}
