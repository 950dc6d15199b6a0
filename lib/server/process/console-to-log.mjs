// @ts-check
import { inspect, stripVTControlCharacters } from 'node:util';
import { withoutSecrets } from './without-secrets.mjs';

/**
 * Lines of the log from where there is no build: the same shape as `log.ts` writes, and as free of secrets.
 *
 * @param {'info' | 'warn' | 'error' | 'fatal'} level
 * @param {string} msg
 * @param {Record<string, unknown>} [fields]
 */
export function writeLogLine(level, msg, fields = {}) {
  const line = { level, time: new Date().toISOString(), .../** @type {object} */ (withoutSecrets(fields)), msg: withoutSecrets(msg) };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

/** What Next says while all is well, which is of use to nobody who reads a server's log. */
const CHATTER = /^\s*[✓▲○]/u;

/**
 * Next and other packages speak to the console in colours, over several lines and with whatever an error holds. From now on that is one
 * line of the log for each call.
 */
export function sendConsoleToLog() {
  for (const [method, level] of /** @type {const} */ ([
    ['debug', 'info'],
    ['log', 'info'],
    ['info', 'info'],
    ['warn', 'warn'],
    ['error', 'error'],
    ['trace', 'error'],
  ])) {
    console[method] = (...parts) => {
      const { msg, err } = asMessage(parts);
      if (level === 'info' && CHATTER.test(msg)) return;
      writeLogLine(level, msg, err === undefined ? {} : { err });
    };
  }
}

/**
 * @param {unknown[]} parts what the console was given
 * @returns {{ msg: string, err: Error | undefined }} the first error by itself, all else as one text
 */
function asMessage(parts) {
  const err = parts.find((part) => part instanceof Error);
  const texts = parts.filter((part) => part !== err).map((part) => (typeof part === 'string' ? part : inspect(withoutSecrets(part))));
  const msg = stripVTControlCharacters(texts.join(' ')).trim();
  return { msg: msg || err?.message || '', err };
}
