import { bundleEntries } from '../lib/server/build.mjs';
import { pgliteTemplate } from './harness/template-database';

/** Before any test: processes that tests start are bundled from the sources as they are now, and the empty database is made once for all. */
export async function setup(): Promise<void> {
  await bundleEntries();
  if (!process.env.TEST_DATABASE_URL) await pgliteTemplate();
}
