import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite, types } from '@electric-sql/pglite';

/**
 * The thread that owns the PGlite instance: in the server's own thread a long statement would stop all requests. It runs one message
 * after another; turns and transactions are kept by `pglite-client.ts`.
 *
 * @typedef {{ id: number, ask: 'query', text: string, params: unknown[], rowMode: 'array' | 'object' }
 *   | { id: number, ask: 'exec', text: string }
 *   | { id: number, ask: 'dump' }
 *   | { id: number, ask: 'close' }} Request
 * @typedef {{ id: number, result: unknown } | { id: number, error: { message: string, code?: string, constraint?: string } }} Reply
 */

/** As the server wrote it, where PGlite would make something of its own: so both drivers hand the same values to the query builder. */
const asWritten = Object.fromEntries(
  [types.INT8, types.NUMERIC, types.TIMESTAMP, types.TIMESTAMPTZ, types.INTERVAL, types.DATE, 1231, 1115, 1185, 1187, 1182].map((oid) => [
    oid,
    (/** @type {string} */ text) => text,
  ]),
);

/** @type {{ folder?: string, template?: string }} */
const { folder, template } = workerData;

const database = await PGlite.create({
  ...(folder === undefined ? {} : { dataDir: folder }),
  ...(template === undefined ? {} : { loadDataDir: new Blob([await readFile(template)]) }),
  parsers: asWritten,
  // Bytes go over as they are; writing them as hexadecimal digits takes five times as long.
  serializers: { [types.BYTEA]: (/** @type {any} */ bytes) => bytes },
});

/** @param {Request} request */
async function answer(request) {
  switch (request.ask) {
    case 'query':
      return database.query(request.text, request.params, { rowMode: request.rowMode });
    case 'exec':
      await database.exec(request.text);
      return undefined;
    case 'dump':
      return new Uint8Array(await (await database.dumpDataDir('none')).arrayBuffer());
    case 'close':
      await database.close();
      return undefined;
  }
}

/** @param {unknown} error A PGlite error prints its minified source and holds the parameters: only this much of it leaves the thread. */
function plain(error) {
  const { message, code, constraint } = /** @type {{ message?: string, code?: string, constraint?: string }} */ (error);
  return {
    message: message ?? String(error),
    ...(code === undefined ? {} : { code }),
    ...(constraint === undefined ? {} : { constraint }),
  };
}

let before = Promise.resolve();
parentPort?.on('message', (/** @type {Request} */ request) => {
  before = before.then(async () => {
    /** @type {Reply} */
    let reply;
    try {
      reply = { id: request.id, result: await answer(request) };
    } catch (error) {
      // The engine itself has broken off, and every statement after this one would fail: the thread ends, and the process with it.
      if (error instanceof WebAssembly.RuntimeError) throw error;
      reply = { id: request.id, error: plain(error) };
    }
    parentPort?.postMessage(reply);
    if (request.ask === 'close') parentPort?.close();
  });
});
parentPort?.postMessage({ id: 0, result: undefined });
