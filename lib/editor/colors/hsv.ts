import type { Color } from '../../drawing/display-list';

/** A colour as pickers lay it out: hue 0–360 degrees, saturation and brightness 0–1. */
export interface Hsv {
  readonly hue: number;
  readonly saturation: number;
  readonly brightness: number;
}

/** Grey has no hue: 0 stands for it. */
export function hsvOf(color: Color): Hsv {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255) as [number, number, number];
  const most = Math.max(red, green, blue);
  const spread = most - Math.min(red, green, blue);
  return { hue: hueOf(red, green, blue, most, spread), saturation: most === 0 ? 0 : spread / most, brightness: most };
}

function hueOf(red: number, green: number, blue: number, most: number, spread: number): number {
  if (spread === 0) return 0;
  if (most === red) return ((60 * (green - blue) + 360 * spread) / spread) % 360;
  return most === green ? 60 * ((blue - red) / spread + 2) : 60 * ((red - green) / spread + 4);
}

/** As `#rrggbb`. */
export function colorOf({ hue, saturation, brightness }: Hsv): Color {
  const channel = (turn: number) => {
    const sector = (turn + hue / 60) % 6;
    const part = brightness * (1 - saturation * Math.max(0, Math.min(sector, 4 - sector, 1)));
    return Math.round(part * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(5)}${channel(3)}${channel(1)}`;
}

/** A colour as people write it, `#1a2b3c`, `1A2B3C` or `#abc`, see-through `#1a2b3c80` or `#abc8`; undefined when it is none. */
export function writtenColor(written: string): Color | undefined {
  const hex = /^#?([0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})$/i.exec(written.trim())?.[1]?.toLowerCase();
  if (hex === undefined) return undefined;
  const long = hex.length > 4 ? hex : [...hex].map((digit) => digit + digit).join('');
  return `#${long.replace(/^(.{6})ff$/, '$1')}`;
}
