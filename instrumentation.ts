/** Called by Next once a process, before the first answer. */
export async function register(): Promise<void> {
  // Written out, since Next replaces it by a constant and so keeps the server's code out of other runtimes.
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { startApplication } = await import('./lib/server/start-application');
  await startApplication();
}
