import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { School } from './school';

export interface RunningWorker {
  readonly pid: number;
  readonly ended: Promise<void>;
  output(): string;
  signal(signal: NodeJS.Signals): void;
}

/** Starts `npm run worker` on a school's PostgreSQL and waits until it works. */
export async function startWorker(school: School): Promise<RunningWorker> {
  const env: NodeJS.ProcessEnv = {
    NODE_ENV: 'production',
    PATH: process.env.PATH ?? '',
    HOME: process.env.HOME ?? '',
    ...school.installation.env,
    ...school.settings,
  };
  const child = spawn(process.execPath, ['lib/server/boot.mjs', 'worker'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let written = '';
  const ended = once(child, 'exit').then(() => undefined);
  const ready = new Promise<void>((resolve) => {
    const take = (chunk: Buffer) => {
      written += chunk.toString();
      if (written.includes('working on jobs')) resolve();
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
  });
  const began = await Promise.race([ready.then(() => true), ended.then(() => false)]);
  if (!began) throw new Error(`the worker did not start:\n${written}`);
  return { pid: child.pid ?? 0, ended, output: () => written, signal: (signal) => void child.kill(signal) };
}
