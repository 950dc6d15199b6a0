import { asc } from 'drizzle-orm';
import type { Db } from '../client';
import { files } from '../schema';

/** The first file that was ever made on this server. It takes no scope: only the very first boot asks. */
export async function findFirstFile(db: Db): Promise<string | undefined> {
  const [first] = await db.select({ id: files.id }).from(files).orderBy(asc(files.createdAt), asc(files.position)).limit(1);
  return first?.id;
}
