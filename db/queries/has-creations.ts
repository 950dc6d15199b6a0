import type { Db } from '../client';
import { creations } from '../schema';

/** Whether anything was ever created on this server. It takes no scope: only the very first boot asks. */
export async function hasCreations(db: Db): Promise<boolean> {
  const [first] = await db.select({ id: creations.id }).from(creations).limit(1);
  return first !== undefined;
}
