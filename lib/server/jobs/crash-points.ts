/**
 * Every step between a call and its finished work after which the process may end, in their order: nothing may be lost, and nothing made
 * twice, whichever it is. The tests of `tests/reliability` end a server at each of them.
 */
export const CRASH_POINTS = {
  'enqueue:written': 'rows and their job are written, the transaction is open',
  'enqueue:committed': 'they are committed: a call is accepted, but its caller has no answer yet',
  'slice:written': 'rows of a large creation are written out, the transaction is open',
  'job:claimed': 'a worker holds the job',
  'link:begun': 'a try of a picture’s link is counted, its server has not been asked',
  'link:fetched': 'the picture’s bytes have come, nothing of them is kept',
  'link:kept': 'the picture lies in Storage, no row knows',
  'link:decided': 'the link has its picture and its files are to be made, the transaction is open',
  'link:freed': 'the files that awaited the link may be claimed, the transaction is open',
  'files:claimed': 'a worker holds the files',
  'storage:drafted': 'a part is written under another name',
  'storage:kept': 'a part has its name',
  'files:made': 'the files are rendered and their parts kept, no row knows',
  'files:written': 'the files are marked ready, the transaction is open',
  'files:finished': 'the files are ready, nobody has been told',
  'letters:due': 'the letters about these files are due, the transaction is open',
  'creation:decided': 'the last file is known to be decided, its letters are due',
  'letter:claimed': 'a worker holds a letter, the mail server has not been asked',
  'letter:answered': 'the mail server has taken the letter, no row knows',
  'letter:settled': 'the letter is written down as sent',
  'job:done': 'all is written, the job still lies in the queue',
  'job:finished': 'the job is gone from the queue',
} as const;

export type CrashPoint = keyof typeof CRASH_POINTS;

const hooked = globalThis as typeof globalThis & { __crashHook?: (point: CrashPoint) => void };

/** Says that the process has got so far. Inert: nothing of the application ever hangs anything here; tests load a hook before it. */
export function crashPoint(point: CrashPoint): void {
  hooked.__crashHook?.(point);
}
