import { getDatabase } from '../../../db/client';
import { listFiles, type ListedFile } from '../../../db/queries/list-files';
import type { Scope } from '../../../db/scope';

/** Made files, the newest first: `limit` of them after the file `after`. */
export async function filesOnDisk(scope: Scope, page: { after: string | undefined; limit: number }): Promise<readonly ListedFile[]> {
  const { db } = await getDatabase();
  return listFiles(db, scope, page);
}
