import { createCanvas, Path2D, type Canvas, type Image } from '@napi-rs/canvas';
import { isVariable } from '../../document/document-needs';
import type { FileValues } from '../../document/file-values';
import type { Page } from '../../document/design-document';
import type { DisplayGroup } from '../../drawing/display-list';
import { AppError } from '../../errors';
import { layOut } from '../../render/lay-out';
import type { CanvasResources } from '../../render/paint/canvas';
import { paintGroup } from '../../render/paint/paint-canvas';
import { POINTS_PER } from '../../units';
import { canvasPictures } from './canvas-pictures';
import type { OpenVersion } from './open-version';
import { RecentlyUsed } from './recently-used';

export const MAX_RASTER_PIXELS = 40_000_000;
/** Percent; above it files grow faster than anybody sees a difference. */
export const JPEG_QUALITY = 88;
const DEFAULT_DPI = 150;
const STATIC_LAYER_BYTES = 64 * 1024 * 1024;

/** Rasters of what is alike in all files of a page, the bottom of it up to the first element that varies. */
const staticLayers = new RecentlyUsed<string, Canvas>(STATIC_LAYER_BYTES);

/** Path2D of one maker are kept by their outlines, so there is one maker a process. */
const path2d = () => new Path2D();

/**
 * One page of a file as JPEG (sRGB, no alpha). A page measured in pixels comes out one to one when `dpi` is not given, others at 150 dpi;
 * never above 40 megapixels. @throws AppError `not_found` when the document has no such page
 */
export async function makeJpg(version: OpenVersion, values: FileValues, pageIndex: number, dpi: number | undefined): Promise<Uint8Array> {
  const page = version.document.pages[pageIndex];
  if (page === undefined) throw new AppError('not_found');
  await version.loadPictures(values);
  const { displayList } = layOut(version.document, values, version.resources, [pageIndex]);
  const groups = displayList.pages[0]?.groups ?? [];
  const pixels = rasterSize(page, dpi ?? (page.unit === 'px' ? 72 / POINTS_PER.px : DEFAULT_DPI));
  const resources = await canvasResources(version, groups);
  const fixed = fixedGroups(page, groups);
  const name = [version.id, pageIndex, pixels.width, pixels.height].join(' ');
  let layer = staticLayers.get(name);
  if (layer === undefined) {
    layer = painted(createCanvas(pixels.width, pixels.height), groups.slice(0, fixed), pixels, page, resources);
    staticLayers.set(name, layer, pixels.width * pixels.height * 4);
  }
  const canvas = createCanvas(pixels.width, pixels.height);
  canvas.getContext('2d').drawImage(layer, 0, 0);
  painted(canvas, groups.slice(fixed), pixels, page, resources);
  return canvas.encode('jpeg', JPEG_QUALITY);
}

interface RasterSize {
  readonly width: number;
  readonly height: number;
}

/** Pixels of a page (points) at a resolution, in proportion brought under the limit. */
export function rasterSize(page: { readonly width: number; readonly height: number }, dpi: number): RasterSize {
  const wanted = dpi / 72;
  const scale = Math.min(wanted, Math.sqrt(MAX_RASTER_PIXELS / (page.width * page.height)));
  return { width: Math.max(1, Math.round(page.width * scale)), height: Math.max(1, Math.round(page.height * scale)) };
}

/** How many of the lowest groups are the same whatever the values are. */
function fixedGroups(page: Page, groups: readonly DisplayGroup[]): number {
  const variable = new Set(page.elements.filter(isVariable).map(({ id }) => id));
  const first = groups.findIndex(({ element }) => variable.has(element));
  return first === -1 ? groups.length : first;
}

type NodeCanvasResources = CanvasResources<Canvas | Image, Path2D>;

function painted(canvas: Canvas, groups: readonly DisplayGroup[], size: RasterSize, page: Page, resources: NodeCanvasResources): Canvas {
  const context = canvas.getContext('2d');
  context.setTransform(size.width / page.width, 0, 0, size.height / page.height, 0, 0);
  for (const group of groups) paintGroup(context, group, resources);
  return canvas;
}

async function canvasResources(version: OpenVersion, groups: readonly DisplayGroup[]): Promise<NodeCanvasResources> {
  const keys = groups.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'picture' ? [item.picture] : [])));
  const pictures = await canvasPictures(keys, (key) => version.resources.picture(key));
  return {
    fonts: version.resources.fonts,
    picture: (key) => pictures.get(key),
    path2d,
    createLayer: (width, height) => {
      const canvas = createCanvas(width, height);
      return { context: canvas.getContext('2d'), drawable: canvas };
    },
  };
}
