// @ts-check
import childProcess from 'node:child_process';
import { syncBuiltinESMExports } from 'node:module';

/**
 * Loaded into a server or a worker before it starts (`--import`), and by it into its render children: files with this word in their names
 * end the child when it is their turn, as hostile input would.
 */
const POISON = 'цикута';

const { send } = process;
if (send === undefined) giveToChildren(childProcess.fork);
else poisonSelf(send);

/** @param {Function} fork */
function giveToChildren(fork) {
  /** @type {(script: string, ...more: [string[], import('node:child_process').ForkOptions]) => unknown} */
  const forkPoisoned = (script, ...more) => {
    if (!script.endsWith('render-child.mjs')) return fork(script, ...more);
    const [args, options] = more;
    return fork(script, args, { ...options, execArgv: [...(options.execArgv ?? []), '--import', import.meta.url] });
  };
  Object.assign(childProcess, { fork: forkPoisoned });
  syncBuiltinESMExports();
}

/** @param {Function} tell */
function poisonSelf(tell) {
  const poisonous = new Set();
  process.on('message', (/** @type {import('../../lib/server/rendering/messages').ToChild} */ message) => {
    if (message.kind !== 'job' || message.job.kind !== 'make-pdf') return;
    for (const { id, title } of message.job.files) if (title.includes(POISON)) poisonous.add(id);
  });
  /** @type {(message: import('../../lib/server/rendering/messages').FromChild, ...more: unknown[]) => unknown} */
  const orDie = (message, ...more) => {
    if (message.kind === 'made-file' && poisonous.has(message.result.id)) process.kill(process.pid, 'SIGKILL');
    return tell.call(process, message, ...more);
  };
  Object.assign(process, { send: orDie });
}
