import { apply, type Matrix } from '@/lib/drawing/matrix';
import { readPdf } from './run-reader';

/** A glyph where mupdf puts it. */
export interface TracedGlyph {
  /** PostScript name without the subset tag. */
  readonly font: string;
  /** Glyph index in the embedded font. */
  readonly glyph: number;
  readonly text: string;
  /** Points from the page's top left corner, y downwards. */
  readonly x: number;
  readonly y: number;
}

/** Every glyph of every page, in paint order, as `mutool trace` reports it. */
export function traceGlyphs(pdf: Uint8Array): readonly (readonly TracedGlyph[])[] {
  const { status, stdout, stderr } = readPdf('mutool', pdf, (path) => ['trace', path]);
  if (status !== 0) throw new Error(stderr);
  const pages: TracedGlyph[][] = [];
  let transform: Matrix = [1, 0, 0, 1, 0, 0];
  let font = '';
  for (const line of stdout.toString().split('\n')) {
    const [, tag = ''] = /^\s*<(\w+)/.exec(line) ?? [];
    if (tag === 'page') pages.push([]);
    else if (tag.endsWith('_text')) transform = attribute(line, 'transform').split(' ').map(Number) as unknown as Matrix;
    else if (tag === 'span') font = attribute(line, 'font').replace(/^[A-Z]{6}\+/, '');
    else if (tag === 'g') {
      const [x, y] = apply(transform, Number(attribute(line, 'x')), Number(attribute(line, 'y')));
      pages.at(-1)?.push({ font, glyph: Number(attribute(line, 'glyph')), text: unescaped(attribute(line, 'unicode')), x, y });
    }
  }
  return pages;
}

function attribute(line: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(line)?.[1] ?? '';
}

function unescaped(xml: string): string {
  return xml.replace(/&(?:#x([0-9a-f]+)|(\w+));/g, (_, hex: string | undefined, name: string | undefined) =>
    hex === undefined ? ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }[name ?? ''] ?? '') : String.fromCodePoint(parseInt(hex, 16)),
  );
}
