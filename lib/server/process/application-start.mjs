// @ts-check

/**
 * How `start.mjs` learns whether the application has started: Next only logs what `register()` throws and goes on without it. The
 * promise lies on `globalThis`, where both sides find it.
 */
const holder = /** @type {typeof globalThis & { __applicationStart?: Promise<void> }} */ (globalThis);

/** @param {Promise<void>} start */
export function announceStart(start) {
  holder.__applicationStart = start;
}

/** @returns {Promise<void>} rejects with the reason why the application could not start */
export async function applicationStart() {
  await holder.__applicationStart;
}
