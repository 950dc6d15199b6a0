import * as z from 'zod/mini';
import type { Color } from '../../drawing/display-list';
import { rectangle, type Path } from '../../drawing/path';
import { defineElement, type ElementDrawing } from '../define-element';
import { placeholderBox } from '../placeholder-box';
import { qrCode, type QrCode } from '../qr-code';
import { color, elementFrame, keptText, wholeWithin } from '../schema';

const LEVELS = ['L', 'M', 'Q', 'H'] as const;

/** A QR code (ISO/IEC 18004), square, in the middle of its box, its quiet zone inside the box. */
export const qr = defineElement({
  type: 'qr',
  label: 'element.qr',
  schema: z.extend(elementFrame, {
    type: z.literal('qr'),
    /** What it says, mostly an address; may hold variables. */
    text: z._default(keptText(3000), '%verify_url'),
    color: z._default(color, '#000000'),
    /** Null: what lies under it shows through; readers want it light. */
    background: z._default(z.nullable(color), '#ffffff'),
    /** Free room on each side, in modules; the standard asks for 4. */
    quietZone: z._default(wholeWithin(0, 20), 4),
    errorCorrection: z._default(z.enum(LEVELS), 'M'),
  }),
  initialSize: { width: 85, height: 85 },
  keepRatio: true,
  controls: [
    { prop: 'text', as: 'text' },
    { prop: 'color', as: 'color' },
    { prop: 'background', as: 'optional-color' },
    { prop: 'quietZone', as: 'number', min: 0, max: 20, step: 1 },
    { prop: 'errorCorrection', as: 'choice', options: LEVELS },
  ],
  texts: ({ text }) => [text],
  pictureVariables: () => [],
  assets: () => [],
  layOut({ text, width, height, color, background, quietZone, errorCorrection }, context) {
    const filled = context.fill(text);
    if (filled === '' || width === 0 || height === 0) return { items: [] };
    const code = qrCode(filled, errorCorrection);
    if ('tooLong' in code) {
      context.report({ code: 'qr_too_long', bytes: code.tooLong });
      return { items: [placeholderBox({ width, height })] };
    }
    return drawCode(code, { width, height, quietZone, color, background });
  },
});

interface Look {
  readonly width: number;
  readonly height: number;
  readonly quietZone: number;
  readonly color: Color;
  readonly background: Color | null;
}

function drawCode(code: QrCode, { width, height, quietZone, color, background }: Look): ElementDrawing {
  const side = Math.min(width, height);
  const module = side / (code.size + 2 * quietZone);
  const [left, top] = [(width - side) / 2, (height - side) / 2];
  const modules = {
    kind: 'path',
    path: modulesPath(code, module, left + quietZone * module, top + quietZone * module),
    fill: color,
  } as const;
  if (background === null) return { items: [modules] };
  return { items: [{ kind: 'path', path: rectangle(left, top, side, side), fill: background }, modules] };
}

/** All dark modules as one path, so that no seam shows between them; neighbours in a row are one rectangle. */
function modulesPath({ size, modules }: QrCode, module: number, left: number, top: number): Path {
  const path: ['R', number, number, number, number][] = [];
  for (let row = 0; row < size; row++) {
    let start = -1;
    for (let column = 0; column <= size; column++) {
      const dark = column < size && modules[row * size + column] === 1;
      if (dark && start < 0) start = column;
      if (dark || start < 0) continue;
      path.push(['R', left + start * module, top + row * module, (column - start) * module, module]);
      start = -1;
    }
  }
  return path;
}
