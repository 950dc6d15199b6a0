import { getDatabase } from '../../db/client';
import { fileWaiters } from './create/file-waiters';
import { fetchPicturesHandler } from './create/fetch-pictures';
import { makeFilesHandler } from './create/make-files';
import { pictureServices } from './create/picture-services';
import { planCallSweep, sweepCallsHandler } from './create/sweep-calls';
import { writeRowsHandler } from './create/write-later';
import { startJobs } from './jobs/jobs';
import { env } from './env';
import { log } from './log';
import { mailTransport } from './mail/open-transport';
import { readFileBytes } from './mail/read-file-bytes';
import { readFileJpg } from './mail/read-file-jpg';
import { sendLettersHandler } from './mail/send-letters';
import { renderingPool } from './rendering/rendering-pool';
import { storage } from './storage/storage';
import { planSweep, sweepPartsHandler } from './storage/sweep-parts-handler';
import { emptyTrashHandler, planEmptyTrash } from './trash/empty-trash';

/** Begins to work on jobs of every kind, in the server's process or in a worker of its own. */
export async function startServerJobs(): Promise<void> {
  const { db } = await getDatabase();
  await startJobs({
    'make-files': makeFilesHandler({
      db,
      pool: renderingPool,
      decided: (fileIds) => fileWaiters().ring(fileIds),
      onTrouble: (err) => log.error({ err }, 'files could not be made; tried again'),
    }),
    'write-rows': writeRowsHandler(db),
    'empty-trash': emptyTrashHandler(db, () => new Date()),
    'sweep-calls': sweepCallsHandler(db, () => new Date()),
    'fetch-pictures': fetchPicturesHandler(pictureServices(db)),
    'send-letters': sendLettersHandler({
      db,
      transport: mailTransport,
      compose: {
        sender: env().mail.sender,
        maxBytes: env().mail.maxBytes,
        read: (file) => readFileBytes(db, file),
        draw: (file) => readFileJpg(db, file),
      },
      onTrouble: (err, letter) => log.error({ err, letter }, 'a letter could not be sent; tried again'),
    }),
    'sweep-parts': sweepPartsHandler(db, storage(), (swept) => log.info(swept, 'parts that no file needs were swept')),
  });
  await planSweep(db);
  await planCallSweep(db);
  await planEmptyTrash(db);
}
