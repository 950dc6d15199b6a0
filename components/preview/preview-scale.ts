/** How large pages are shown: `fit` follows the width there is, `exact` is for comparing with a raster of the PDF, pixel by pixel. */
export type PreviewZoom = { readonly kind: 'fit' } | { readonly kind: 'exact'; /** Canvas pixels per point. */ readonly scale: number };

/** Reads `?scale=`: canvas pixels per point, 0.1–10, at which pages are painted whatever the screen is; anything else means `fit`. */
export function readZoom(scale: string | undefined): PreviewZoom {
  const value = scale === undefined || !/^\d{1,2}(\.\d{1,9})?$/.test(scale) ? NaN : Number(scale);
  return value >= 0.1 && value <= 10 ? { kind: 'exact', scale: value } : { kind: 'fit' };
}

/** Size of a page's canvas in CSS pixels and how many of them make a point. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

/**
 * The canvas of one page. Fitted, its edges fall on whole device pixels, so that a page has no blurred rim; exact, it is rounded up as
 * PDF renderers round.
 */
export function pageSize(page: { width: number; height: number }, zoom: PreviewZoom, available: number, pixelRatio: number): PageSize {
  if (zoom.kind === 'exact') {
    const up = (points: number) => Math.ceil(points * zoom.scale - 1e-6);
    return { width: up(page.width), height: up(page.height), scale: zoom.scale };
  }
  const devicePixels = Math.max(1, Math.floor(available * pixelRatio));
  const scale = devicePixels / pixelRatio / page.width;
  return { width: devicePixels / pixelRatio, height: Math.round(page.height * scale * pixelRatio) / pixelRatio, scale };
}
