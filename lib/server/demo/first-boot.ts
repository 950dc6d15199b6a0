import { getDatabase } from '../../../db/client';

/** Makes the installation ready for its first visitor: opens the database, which brings its tables up to date. */
export async function prepareFirstBoot(): Promise<void> {
  await getDatabase();
}
