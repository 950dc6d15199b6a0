import { createHash } from 'node:crypto';
import type { Db } from '@/db/client';
import type { CreateServices } from '@/lib/server/create/create-services';
import { fileWaiters } from '@/lib/server/create/file-waiters';
import { makeFilesHandler } from '@/lib/server/create/make-files';
import { writeRowsHandler } from '@/lib/server/create/write-later';
import type { FileServices } from '@/lib/server/disk/serve-file';
import { AppError } from '@/lib/errors';
import { ENGINE } from '@/lib/render/engine';
import { enqueue } from '@/lib/server/jobs/enqueue';
import type { JobHandlers } from '@/lib/server/jobs/job-kinds';
import type { MadeFileResult } from '@/lib/server/rendering/messages';
import type { PdfFile } from '@/lib/render/pdf/compiled-version';

/** Bytes that count as a picture here. */
export const GOOD_PICTURE = `data:image/png;base64,${Buffer.from('good picture').toString('base64')}`;
export const PICTURE_KEY = 'c'.repeat(64);

const PART = { hash: 'a'.repeat(64), text: '%PDF-1.7 the shared part\n' };

/** What a made file holds here: the shared part and a tail that shows what it was made from. */
export function pdfText(file: Pick<PdfFile, 'id' | 'title' | 'values'>): string {
  return `${PART.text}${file.id} ${file.title} ${JSON.stringify(file.values.variables)}`;
}

/** Creating and serving files over a real database, with rendering so simple that its bytes can be foreseen. */
export function createWorld(db: Db, failing: (file: PdfFile) => boolean = () => false) {
  const made: string[] = [];
  const services: CreateServices & FileServices = {
    db,
    now: () => new Date(),
    takeInPicture: (bytes) =>
      Buffer.from(bytes).toString() === 'good picture'
        ? Promise.resolve({ key: PICTURE_KEY, mime: 'image/png', width: 1, height: 1, orientation: 1, bytes })
        : Promise.reject(new AppError('bad_image', { reason: 'unknown_kind', megabytes: 5, megapixels: 40 })),
    keepPicture: () => Promise.resolve(),
    enqueueFiles: (tx, scope, creationId) => enqueue(tx, scope, { kind: 'make-files', payload: { creationId } }),
    mailConnected: () => false,
    partStream: (_hash, { start, end }) => new Blob([PART.text.slice(start, end + 1)]).stream(),
    makeJpg: (_version, _file, { page }) => Promise.resolve(new TextEncoder().encode(`jpg of page ${page}`)),
    rasterPdf: (pdf) => Promise.resolve(Buffer.concat([Buffer.from('raster of '), pdf])),
  };
  const makeOne = (file: PdfFile): MadeFileResult => {
    made.push(file.id);
    if (failing(file)) return { id: file.id, failure: { code: 'render_crashed', details: {} } };
    const tail = new TextEncoder().encode(pdfText(file).slice(PART.text.length));
    const length = PART.text.length + tail.length;
    return {
      id: file.id,
      parts: [{ hash: PART.hash, length: PART.text.length }],
      tail,
      length,
      digest: createHash('sha256').update(pdfText(file)).digest('hex'),
      engine: ENGINE,
      issues: [],
    };
  };
  const troubles: unknown[] = [];
  const handlers: JobHandlers = {
    'write-rows': writeRowsHandler(db),
    'make-files': makeFilesHandler({
      db,
      pool: () => ({ makePdf: (_version, files) => Promise.resolve(files.map(makeOne)) }),
      decided: (ids) => fileWaiters().ring(ids),
      onTrouble: (error) => troubles.push(error),
    }),
  };
  return { services, handlers, made, troubles };
}
