import { getDatabase } from '../../db/client';
import { prepareFirstBoot } from './demo/first-boot';
import { env } from './env';
import { onStop } from './process/on-stop.mjs';

/**
 * What a server process does before it answers: checks its settings, opens the database, makes the demo on a first boot. What has to be
 * put away again is registered for a graceful stop.
 */
export async function startApplication(): Promise<void> {
  env();
  const database = await getDatabase();
  onStop('database', () => database.close());
  await prepareFirstBoot();
}
