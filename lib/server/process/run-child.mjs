// @ts-check
import { spawn } from 'node:child_process';

/**
 * Runs a program to its end, its output among ours. It ends with us: the word to stop is passed on.
 *
 * @param {string} program
 * @param {readonly string[]} options
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [settings]
 * @returns {Promise<void>} rejects when it ends with another code than 0
 */
export async function runChild(program, options, settings = {}) {
  const child = spawn(program, options, { ...settings, stdio: ['ignore', 'inherit', 'inherit'] });
  /** @param {NodeJS.Signals} signal */
  const passOn = (signal) => child.kill(signal);
  process.on('SIGTERM', passOn).on('SIGINT', passOn);
  try {
    const [code, signal] = await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (...ending) => resolve(ending));
    });
    if (code !== 0) throw new Error(`"${[program, ...options].join(' ')}" ended with ${signal ?? `code ${code}`}`);
  } finally {
    process.off('SIGTERM', passOn).off('SIGINT', passOn);
  }
}
