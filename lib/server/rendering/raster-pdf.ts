import { PDFiumLibrary } from '@hyzyla/pdfium';
import sharp from 'sharp';
import { AppError } from '../../errors';
import { JPEG_QUALITY, rasterSize } from './make-jpg';

let library: Promise<PDFiumLibrary> | undefined;

/**
 * One page of a finished PDF as JPEG, drawn by PDFium: for files whose layout engine is gone, and as an independent opinion in tests.
 * @param page Index within the PDF, from 0. @throws AppError `not_found` when it has no such page
 */
export async function rasterPdf(pdf: Uint8Array, page: number, dpi: number): Promise<Uint8Array> {
  const document = await (await (library ??= PDFiumLibrary.init())).loadDocument(pdf);
  try {
    if (page < 0 || page >= document.getPageCount()) throw new AppError('not_found');
    // PDFium closes a page once it is rendered, so it is always fetched anew.
    const opened = document.getPage(page);
    const { originalWidth, originalHeight } = opened.getOriginalSize();
    const size = rasterSize({ width: originalWidth, height: originalHeight }, dpi);
    const raster = await opened.render({ ...size, scale: 1, render: 'bitmap' });
    const raw = { width: raster.width, height: raster.height, channels: 4 } as const;
    return new Uint8Array(await sharp(raster.data, { raw }).removeAlpha().jpeg({ quality: JPEG_QUALITY }).toBuffer());
  } finally {
    document.destroy();
  }
}
