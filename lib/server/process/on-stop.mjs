// @ts-check

/**
 * What must be put away before the process ends: the job loop, the rendering pool, the database. Plain JavaScript and a registry on
 * `globalThis`, since both `start.mjs`, which has no build, and every copy of a module that Next loads must find the same one.
 *
 * @typedef {() => Promise<void> | void} Stop
 */

const holder = /** @type {typeof globalThis & { __stopHooks?: Map<string, Stop> }} */ (globalThis);
const hooks = (holder.__stopHooks ??= new Map());

/**
 * Registers one of them; a name registered again replaces the former.
 * @param {string} name
 * @param {Stop} stop
 */
export function onStop(name, stop) {
  hooks.delete(name);
  hooks.set(name, stop);
}

/**
 * Puts everything away, the last registered first. One that fails does not keep the others from it.
 * @returns {Promise<{ name: string, error: unknown }[]>} what failed
 */
export async function stopEverything() {
  const failures = [];
  for (const [name, stop] of [...hooks].reverse()) {
    hooks.delete(name);
    try {
      await stop();
    } catch (error) {
      failures.push({ name, error });
    }
  }
  return failures;
}
