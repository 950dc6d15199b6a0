import { and, eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { decideCreation, finishFiles } from '@/db/queries/claim-files';
import { files, jobs } from '@/db/schema';
import type { Scope } from '@/db/scope';
import { newId } from '@/lib/ids';
import { changeFile, remakeFile } from '@/lib/server/disk/change-files';

/** Puts the next edition of a file in the place of the last, as whoever makes it does: under this name, which its bytes tell. */
export async function makeAgain(db: Db, scope: Scope, id: string, name: string): Promise<void> {
  await changeFile(scope, id, { name });
  await remakeFile(scope, id, {});
  const leaseToken = newId();
  const [file] = await db.update(files).set({ leaseToken }).where(eq(files.id, id)).returning({ creationId: files.creationId });
  const tail = new TextEncoder().encode(`tail of ${name}`);
  const made = { id, parts: [], tail, length: tail.length, digest: `digest of ${name}`, engine: 1, issues: [] };
  await finishFiles(db, scope, { leaseToken, made: [made] });
  const creationId = file?.creationId ?? '';
  await db.delete(jobs).where(and(eq(jobs.kind, 'make-files'), eq(jobs.key, creationId)));
  await decideCreation(db, scope, creationId);
}
