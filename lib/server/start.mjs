// @ts-check
import http from 'node:http';
import { fileURLToPath } from 'node:url';
import { applicationStart } from './process/application-start.mjs';
import { restoreBodyLength } from './process/body-length.mjs';
import { sendConsoleToLog, writeLogLine } from './process/console-to-log.mjs';
import { drain } from './process/drain.mjs';
import { forwardedHeaderFilter } from './process/forwarded-headers.mjs';
import { readHost, readPort, readTrustedProxies, SettingError } from './process/listen-settings.mjs';
import { mendRequestTargets } from './process/mend-request-targets.mjs';
import { setPagePolicy } from './process/page-policy.mjs';
import { readablePath } from './process/readable-path.mjs';
import { stopEverything } from './process/on-stop.mjs';

/** @typedef {(request: http.IncomingMessage, response: http.ServerResponse) => Promise<void>} Application */

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Time in milliseconds for requests under way to end after the word to stop. */
const PATIENCE = 20_000;

/** @type {http.ServerOptions} */
const LIMITS = {
  // A call with a target of 64 kB fits, whatever headers stand around it.
  maxHeaderSize: 96 * 1024,
  headersTimeout: 15_000,
  // The body of a call may wait for its turn all this while; for how long a sender may dawdle, whoever reads the body says.
  requestTimeout: 900_000,
  // Longer than the 60 s after which most proxies let go of an idle connection, so that none is closed under a call just sent.
  keepAliveTimeout: 65_000,
};

/**
 * Runs the built application: listens, answers through Next, ends gracefully on SIGTERM and SIGINT. What the application does at its
 * start (database, demo, jobs) stands in `instrumentation.ts`; requests that come earlier wait for it, and a port that is taken is
 * known at once.
 *
 * @returns {Promise<void>} once requests are answered
 */
export async function start() {
  Object.assign(process.env, { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' });
  const where = { port: readPort(process.env.PORT), host: readHost(process.env.HOST) };
  const filterHeaders = forwardedHeaderFilter(readTrustedProxies(process.env.TRUSTED_PROXY));
  /** @type {Promise<Application>} */
  let application;
  const server = http.createServer(LIMITS, async (request, response) => {
    filterHeaders(request);
    request.url = readablePath(request.url ?? '/');
    restoreBodyLength(response);
    setPagePolicy(request, response);
    try {
      const answer = await application;
      await answer(request, response);
    } catch (error) {
      writeLogLine('error', 'a request could not be answered', { err: error });
      response.destroy();
    }
  });
  mendRequestTargets(server);
  const port = await listen(server, where);
  // The application tells people its address, also when the system chose the port.
  process.env.PORT = String(port);
  sendConsoleToLog();
  application = prepareApplication(port);
  stopOnSignal(server, application);
  await application;
  tellPeople(`Ready: ${addressForPeople(where.host, port)}`);
}

/**
 * A plain line among those of the log, for whoever sits before the terminal.
 * @param {string} line
 */
function tellPeople(line) {
  process.stdout.write(`${line}\n`);
}

/**
 * @param {number} port
 * @returns {Promise<Application>}
 */
async function prepareApplication(port) {
  // Loaded only now: it reads the environment as it is loaded, and takes a moment that a taken port need not wait for.
  const { default: next } = await import('next');
  const app = /** @type {import('next').default} */ (next)({ dev: false, dir: ROOT, port, quiet: true });
  await app.prepare();
  await applicationStart();
  return app.getRequestHandler();
}

/**
 * @param {http.Server} server
 * @param {{ port: number, host: string | undefined }} where
 * @returns {Promise<number>} the port, also when the system chose it
 */
function listen(server, where) {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(readableListenError(error, where)));
    server.listen(where, () => {
      const address = server.address();
      resolve(address && typeof address === 'object' ? address.port : where.port);
    });
  });
}

/**
 * @param {NodeJS.ErrnoException} error
 * @param {{ port: number, host: string | undefined }} where
 */
function readableListenError(error, { port, host }) {
  switch (error.code) {
    case 'EADDRINUSE':
      return new SettingError(`Port ${port} is taken by another program. Stop it, or choose another port: PORT=${port + 1} npm start`);
    case 'EACCES':
      return new SettingError(`Port ${port} may not be used by this user. Choose one above 1023, such as PORT=3000`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new SettingError(`HOST is "${host}", but this machine has no such address`);
    default:
      return error;
  }
}

/**
 * The first signal ends the process gracefully, the second at once.
 * @param {http.Server} server
 * @param {Promise<unknown>} application
 */
function stopOnSignal(server, application) {
  let stopping = false;
  /** @param {NodeJS.Signals} signal */
  const stop = async (signal) => {
    if (stopping) process.exit(1);
    stopping = true;
    tellPeople(`${signal}: finishing what is under way`);
    await application.catch(() => undefined);
    const { cutOff } = await drain(server, PATIENCE);
    if (cutOff) writeLogLine('warn', `requests that were not done after ${PATIENCE / 1000} s have been cut off`);
    for (const { name, error } of await stopEverything()) writeLogLine('error', `stopping ${name} failed`, { err: error });
    tellPeople('Stopped');
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

/**
 * @param {string | undefined} host
 * @param {number} port
 */
function addressForPeople(host, port) {
  const everywhere = host === undefined || host === '0.0.0.0' || host === '::';
  const name = everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
