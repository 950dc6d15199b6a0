import { getDatabase } from '../../../db/client';
import { diskFingerprint } from '../../../db/queries/change-files';
import type { Scope } from '../../../db/scope';
import { AppError } from '../../errors';
import { once } from '../../once';
import { log } from '../log';

/** Streams of one process, and of one workspace: whoever comes later asks now and then instead. */
const MOST = 200;
const MOST_PER_WORKSPACE = 20;
/** Milliseconds between looks at the database, one for all streams of a workspace. */
const LOOK_EVERY = 1_000;
/** A stream ends by itself and the browser opens a new one, so that who was signed out does not go on listening. */
const LASTS = 120_000;
const BEAT_EVERY = 20_000;

interface Watch {
  readonly listeners: Set<() => void>;
  readonly timer: ReturnType<typeof setInterval>;
}

/** Who listens in this process, by workspace. */
const watches = () => once('disk-watches', () => new Map<string, Watch>());

/**
 * A stream of server-sent events, one `changed` whenever files of the workspace came or were decided. Throws `unavailable` when too many
 * listen already.
 */
export function diskChanges(scope: Scope, signal: AbortSignal): Response {
  const all = watches();
  const count = [...all.values()].reduce((sum, { listeners }) => sum + listeners.size, 0);
  if (count >= MOST || (all.get(scope.workspaceId)?.listeners.size ?? 0) >= MOST_PER_WORKSPACE) throw new AppError('unavailable');
  const encoder = new TextEncoder();
  let end = () => {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text));
      send('retry: 2000\n\n');
      const stopListening = listen(scope, () => send('event: changed\ndata:\n\n'));
      const beat = setInterval(() => send(':\n\n'), BEAT_EVERY);
      const last = setTimeout(() => end(), LASTS);
      end = () => {
        end = () => {};
        stopListening();
        clearInterval(beat);
        clearTimeout(last);
        process.off('SIGTERM', onStop);
        try {
          controller.close();
        } catch {
          // Closed by the browser already.
        }
      };
      // A stopping server waits for answers under way; this one would never end by itself.
      const onStop = () => end();
      process.on('SIGTERM', onStop);
      signal.addEventListener('abort', onStop, { once: true });
    },
    cancel: () => end(),
  });
  return new Response(body, {
    headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store, no-transform', 'X-Accel-Buffering': 'no' },
  });
}

function listen(scope: Scope, onChange: () => void): () => void {
  const all = watches();
  const watch = all.get(scope.workspaceId) ?? startWatch(scope);
  all.set(scope.workspaceId, watch);
  watch.listeners.add(onChange);
  return () => {
    watch.listeners.delete(onChange);
    if (watch.listeners.size > 0) return;
    clearInterval(watch.timer);
    all.delete(scope.workspaceId);
  };
}

function startWatch(scope: Scope): Watch {
  const listeners = new Set<() => void>();
  let seen: string | undefined;
  let looking = false;
  const look = async () => {
    if (looking) return;
    looking = true;
    try {
      const { db } = await getDatabase();
      const now = await diskFingerprint(db, scope);
      if (seen !== undefined && now !== seen) for (const listener of listeners) listener();
      seen = now;
    } catch (err) {
      log.warn({ err }, 'the Disk could not be looked at for changes');
    } finally {
      looking = false;
    }
  };
  void look();
  return { listeners, timer: setInterval(() => void look(), LOOK_EVERY) };
}
