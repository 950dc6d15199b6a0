import { toPoints, type LengthUnit } from '../units';

/** A usual page size, in the unit that its users think in. */
export interface PagePreset {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly unit: LengthUnit;
}

export const PAGE_PRESETS = [
  { id: 'a4-landscape', width: 297, height: 210, unit: 'mm' },
  { id: 'a4-portrait', width: 210, height: 297, unit: 'mm' },
  { id: 'a5-landscape', width: 210, height: 148, unit: 'mm' },
  { id: 'a5-portrait', width: 148, height: 210, unit: 'mm' },
  { id: 'a3-landscape', width: 420, height: 297, unit: 'mm' },
  { id: 'a3-portrait', width: 297, height: 420, unit: 'mm' },
  { id: 'letter-landscape', width: 279.4, height: 215.9, unit: 'mm' },
  { id: 'letter-portrait', width: 215.9, height: 279.4, unit: 'mm' },
  { id: 'post', width: 1080, height: 1350, unit: 'px' },
  { id: 'story', width: 1080, height: 1920, unit: 'px' },
  { id: 'screen', width: 1920, height: 1080, unit: 'px' },
] as const satisfies readonly PagePreset[];

export type PagePresetId = (typeof PAGE_PRESETS)[number]['id'];

/** The preset of this id. */
export function pagePreset(id: PagePresetId): PagePreset {
  return PRESETS_BY_ID[id];
}

const PRESETS_BY_ID = Object.fromEntries(PAGE_PRESETS.map((preset) => [preset.id, preset])) as Readonly<Record<PagePresetId, PagePreset>>;

/** Points by which a side may differ and still be the same size: a tenth of a millimetre, less than any printer keeps. */
const SAME = 0.28;

/** The preset of this size, sides in points; undefined when it is none of them. */
export function presetOfSize({ width, height }: { readonly width: number; readonly height: number }): PagePresetId | undefined {
  return PAGE_PRESETS.find(
    (preset) =>
      Math.abs(toPoints(preset.width, preset.unit) - width) <= SAME && Math.abs(toPoints(preset.height, preset.unit) - height) <= SAME,
  )?.id;
}
