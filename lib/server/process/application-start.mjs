// @ts-check

/**
 * How `start.mjs` learns whether the application has started: Next calls `register()` at a moment of its own, does not wait for it, and
 * only logs what it throws. The promise lies on `globalThis`, where both sides find it whichever comes first.
 *
 * @typedef {{ promise: Promise<void>, resolve: () => void, reject: (reason: unknown) => void }} Start
 */
const holder = /** @type {typeof globalThis & { __applicationStart?: Start }} */ (globalThis);
const start = (holder.__applicationStart ??= newStart());

/** @param {Promise<void>} work the application's start */
export function announceStart(work) {
  work.then(start.resolve, start.reject);
}

/** @returns {Promise<void>} rejects with the reason why the application could not start */
export function applicationStart() {
  return start.promise;
}

/** @returns {Start} */
function newStart() {
  /** @type {Partial<Start>} */
  const made = {};
  made.promise = new Promise((resolve, reject) => Object.assign(made, { resolve, reject }));
  // Where nobody asks (a server in development), the reason is told by whoever threw it.
  made.promise.catch(() => undefined);
  return /** @type {Start} */ (made);
}
