import { readPdf } from './run-reader';

/** Text as poppler's pdftotext reads it: `layout` by place on the page (its way by default), `raw` in the order of the content. One entry a page. */
export function pdfText(pdf: Uint8Array, order: 'layout' | 'raw'): readonly string[] {
  const { status, stdout, stderr } = readPdf('pdftotext', pdf, (path) => [
    '-enc',
    'UTF-8',
    ...(order === 'raw' ? ['-raw'] : []),
    path,
    '-',
  ]);
  if (status !== 0 || stderr !== '') throw new Error(stderr);
  return stdout.toString().split('\f').slice(0, -1);
}

/** The same as words, for texts whose spacing says nothing. */
export function pdfWords(pdf: Uint8Array, order: 'layout' | 'raw'): readonly string[] {
  return pdfText(pdf, order).join(' ').split(/\s+/).filter(Boolean);
}

export interface PdfFont {
  readonly name: string;
  readonly type: string;
  readonly embedded: boolean;
  readonly subset: boolean;
  readonly unicode: boolean;
}

/** The fonts of a file as poppler's pdffonts lists them. */
export function pdfFonts(pdf: Uint8Array): readonly PdfFont[] {
  const { status, stdout, stderr } = readPdf('pdffonts', pdf, (path) => [path]);
  if (status !== 0 || stderr !== '') throw new Error(stderr);
  const lines = stdout.toString().split('\n').slice(2).filter(Boolean);
  return lines.map((line) => {
    const [, name = '', type = '', embedded, subset, unicode] = /^(\S+)\s+(.+?)\s+Identity-H\s+(\w+)\s+(\w+)\s+(\w+)/.exec(line) ?? [];
    return { name, type, embedded: embedded === 'yes', subset: subset === 'yes', unicode: unicode === 'yes' };
  });
}

/** A word and its box on its page, in points from the top left corner. */
export interface PdfWord {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The words of a file with their boxes, as poppler's pdftotext measures them. */
export function pdfWordBoxes(pdf: Uint8Array): readonly PdfWord[] {
  const { status, stdout, stderr } = readPdf('pdftotext', pdf, (path) => ['-enc', 'UTF-8', '-bbox', path, '-']);
  if (status !== 0 || stderr !== '') throw new Error(stderr);
  const words = stdout.toString().matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)<\/word>/g);
  return [...words].map(([, left, top, right, bottom, text = '']) => ({
    text,
    left: Number(left),
    top: Number(top),
    right: Number(right),
    bottom: Number(bottom),
  }));
}
