/** Called by Next once a process, before the first answer. */
export async function register(): Promise<void> {
  // Written out, since Next replaces it by a constant and so keeps the server's code out of other runtimes.
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { announceStart } = await import('./lib/server/process/application-start.mjs');
  const start = import('./lib/server/start-application').then(({ startApplication }) => startApplication());
  announceStart(start);
  // Next would log the reason in full and go on; `start.mjs` tells it in plain words and ends.
  await start.catch((error: unknown) => {
    if (process.env.NODE_ENV !== 'production') throw error;
  });
}
