import { bundleEntries } from '../lib/server/build.mjs';

/** Before any test: the child processes that tests start are bundled from the sources as they are now. */
export async function setup(): Promise<void> {
  await bundleEntries();
}
