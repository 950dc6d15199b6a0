import { readFileSource, type FileToServe } from '../../../db/queries/file-to-serve';
import { ENGINE } from '../../render/engine';
import type { RenderingPool } from '../rendering/start-rendering-pool';
import { streamFile, type FileByteSource } from './file-bytes';
import type { Db } from '../../../db/client';

/** Dots per inch of a raster made from a finished PDF. */
const DPI = 150;

/** The drawing part of a rendering pool. */
export type PageDrawing = Pick<RenderingPool, 'makeJpg' | 'rasterPdf'>;

/**
 * One of a file's own pages, from 0, as a JPEG. It is laid out anew from the file's values; one that an older engine made, or whose
 * values are by now those of another edition, is rastered from its PDF instead, for the picture must show what the PDF shows.
 * `longestSide`, in pixels, asks for a small picture.
 */
export async function drawPage(
  db: Db,
  drawing: PageDrawing,
  file: FileToServe,
  page: number,
  bytes: FileByteSource,
  longestSide?: number,
): Promise<Uint8Array> {
  const source = await readFileSource(db, file.id);
  const documentPage = file.pages[page];
  const size = documentPage === undefined ? undefined : source?.version.content.pages[documentPage];
  if (source === undefined || documentPage === undefined || size === undefined)
    throw new Error('a file has a version and the page that was asked for');
  const dpi = longestSide === undefined ? undefined : Math.min(DPI, (longestSide * 72) / Math.max(size.width, size.height));
  if (file.engine !== ENGINE || source.digest !== file.digest) return drawing.rasterPdf(await wholePdf(file, bytes), page, dpi ?? DPI);
  const { version, variables, pictures, draws } = source;
  return drawing.makeJpg(
    version,
    { values: { variables, pictures, draws } },
    { page: documentPage, ...(dpi === undefined ? {} : { dpi }) },
  );
}

/** The one place where a whole PDF is in memory, since PDFium wants it so. */
async function wholePdf(file: FileToServe, bytes: FileByteSource): Promise<Uint8Array> {
  const range = { start: 0, end: (file.length ?? 0) - 1 };
  return new Uint8Array(await new Response(streamFile(file.parts ?? [], range, bytes)).arrayBuffer());
}
