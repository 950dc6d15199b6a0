import { PAGE_PRESETS, type PagePreset, type PagePresetId } from './page-presets';
import { fromPoints, toPoints, type LengthUnit } from '../units';

/** As which a PDF's page counts in pixels; printers ask for no more. */
export const PAGE_DPI = 300;

/** As how many pixels a side of a PDF's page counts; the length is in points. */
export function pdfPixels(points: number): number {
  return Math.max(1, Math.round((points * PAGE_DPI) / 72));
}

/** The side of a PDF's page that counts as so many pixels, in points. */
export function pdfPoints(pixels: number): number {
  return (pixels / PAGE_DPI) * 72;
}

/** In order of preference where two have the same shape. */
const USUAL: readonly PagePresetId[] = ['a4-landscape', 'a4-portrait', 'letter-landscape', 'letter-portrait', 'post', 'story', 'screen'];

/** How far sides may be from a preset's shape: a scan or an export is a few pixels off, and the picture covers the page. */
const TOLERANCE = 0.02;

/** Of a page in no usual shape. */
const LONG_SIDE_MM = 297;

/** Pixels as stored, with their EXIF orientation. */
export interface PictureShape {
  readonly width: number;
  readonly height: number;
  readonly orientation: number;
}

/** The page that a picture fills: the usual size nearest to its shape, else one of its own shape as long as A4. In `unit`. */
export function pageForPicture({ width, height, orientation }: PictureShape): {
  readonly width: number;
  readonly height: number;
  readonly unit: LengthUnit;
} {
  const ratio = orientation >= 5 ? height / width : width / height;
  const off = (preset: PagePreset) => Math.abs(Math.log(preset.width / preset.height / ratio));
  const [nearest] = USUAL.map((id) => PAGE_PRESETS.find((preset) => preset.id === id))
    .filter((preset) => preset !== undefined)
    .sort((one, other) => off(one) - off(other));
  if (nearest !== undefined && off(nearest) <= TOLERANCE) return { width: nearest.width, height: nearest.height, unit: nearest.unit };
  const [long, short] = [LONG_SIDE_MM, Math.max(10, Math.round((LONG_SIDE_MM * 10) / Math.max(ratio, 1 / ratio)) / 10)];
  return ratio >= 1 ? { width: long, height: short, unit: 'mm' } : { width: short, height: long, unit: 'mm' };
}

/** A page of a PDF, taken in as pixels at 300 dpi with its bleed in points. */
export interface PdfPageShape {
  readonly width: number;
  readonly height: number;
  readonly bleed: number;
}

/** The size of a PDF's page once it is cut, in tenths of a millimetre, and its bleed in points. */
export function pageOfPdf({ width, height, bleed }: PdfPageShape): {
  readonly width: number;
  readonly height: number;
  readonly unit: 'mm';
  readonly bleed: number;
} {
  const trimmed = (pixels: number) => Math.round(fromPoints(pdfPoints(pixels) - 2 * bleed, 'mm') * 10) / 10;
  return {
    width: trimmed(width),
    height: trimmed(height),
    unit: 'mm',
    bleed: toPoints(Math.round(fromPoints(bleed, 'mm') * 10) / 10, 'mm'),
  };
}
