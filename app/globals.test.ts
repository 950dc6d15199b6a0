import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('./globals.css', import.meta.url), 'utf8');
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)].map(([, name = '', light = '', dark = '']) => [
    name,
    { light, dark },
  ]),
);

/** Text and the grounds it stands on. */
const TEXTS: readonly [text: string, grounds: readonly string[]][] = [
  ['ink', ['canvas', 'surface', 'sunken', 'raised', 'hover', 'desk']],
  ['ink-muted', ['canvas', 'surface', 'sunken', 'raised', 'hover']],
  ['ink-faint', ['canvas', 'surface']],
  ['accent-ink', ['accent', 'accent-hover']],
  ['danger-ink', ['danger', 'danger-hover']],
  ['accent-text', ['canvas', 'surface', 'accent-soft']],
  ['good', ['canvas', 'surface', 'good-soft']],
  ['warn', ['canvas', 'surface', 'hover', 'warn-soft']],
  ['bad', ['canvas', 'surface', 'hover', 'bad-soft']],
];
/** What must be told from its ground to be understood: edges of controls, the ring of the focus. */
const MARKS: readonly [mark: string, grounds: readonly string[]][] = [
  ['control', ['canvas', 'surface']],
  ['accent', ['canvas', 'surface', 'sunken']],
];

const PAIRS = [...TEXTS.map((pair) => [...pair, 4.5] as const), ...MARKS.map((pair) => [...pair, 3] as const)];

test.each(PAIRS.flatMap(([mark, grounds, least]) => grounds.map((ground) => [mark, ground, least] as const)))(
  '%s is told from %s, in light and dark, by %d to 1 at least',
  (mark, ground, least) => {
    for (const theme of ['light', 'dark'] as const) {
      expect(contrast(colour(mark, theme), colour(ground, theme)), theme).toBeGreaterThanOrEqual(least);
    }
  },
);

function colour(name: string, theme: 'light' | 'dark'): string {
  const token = tokens.get(name);
  if (token === undefined) throw new Error(`no colour is called ${name}`);
  return token[theme];
}

/** WCAG 2.2's contrast ratio. */
function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
