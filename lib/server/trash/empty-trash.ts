import type { Db } from '../../../db/client';
import { deleteDocumentsTrashedBefore } from '../../../db/queries/change-documents';
import { deleteFilesTrashedBefore } from '../../../db/queries/change-files';
import { deleteMailTemplatesTrashedBefore } from '../../../db/queries/mail-templates';
import { deleteFoldersTrashedBefore } from '../../../db/queries/trash-folders';
import { enqueue } from '../jobs/enqueue';
import type { JobHandler } from '../jobs/job-kinds';
import { endOfTrash } from './trash-days';

const EVERY_MS = 24 * 3_600_000;
/** Not while the server is just starting. */
const FIRST_AFTER_MS = 1_800_000;

/** Sees to it that emptying the trash waits in the queue; one waits at most, however many processes ask. */
export async function planEmptyTrash(db: Db, afterMs = FIRST_AFTER_MS): Promise<void> {
  await enqueue(db, null, { kind: 'empty-trash', key: 'daily', runAt: new Date(Date.now() + afterMs), payload: {} });
}

/** Deletes for good, once a day, what has lain in the trash too long: each time plans the next, also one that fails. */
export function emptyTrashHandler(db: Db, now: () => Date): JobHandler<'empty-trash'> {
  return {
    run: async () => {
      const before = endOfTrash(now());
      await deleteDocumentsTrashedBefore(db, before);
      await deleteFilesTrashedBefore(db, before);
      await deleteFoldersTrashedBefore(db, before);
      await deleteMailTemplatesTrashedBefore(db, before);
      await planEmptyTrash(db, EVERY_MS);
    },
    giveUp: (tx) => planEmptyTrash(tx, EVERY_MS),
  };
}
