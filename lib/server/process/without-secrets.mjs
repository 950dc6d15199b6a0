// @ts-check
import { secretRanges } from './secret-ranges.mjs';

/**
 * What keeps secrets out of the log, for the server's own files and for `start.mjs`, which has no build.
 */

const HIDDEN = '[hidden]';

/** Deeper than any value of ours; guards against what a library may hang on an error. */
const MAX_DEPTH = 8;

/** Characters of one text that are kept: a log is to be read. */
const MAX_TEXT = 20_000;

/** What a terminal may take for an order, or an editor for another direction of writing; the rest of them JSON escapes itself. */
const ORDERS = /[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g;

/** Field names whose value is a secret, whatever their case and punctuation: `secure`, `newPassword`, `set-cookie`, `AUTH_SECRET` … */
const SECRET_NAME = /secure$|secret|passw|pwd|token|authorization|cookie|credential|apikey|accesskey|privatekey|signature$/;

/** Where errors of a database carry the values that a statement was given. */
const QUERY_VALUES = new Set(['params', 'parameters', 'detail', 'where', 'internalQuery']);

/** Names that sound secret and are not: ids, hashes' owners, counts. */
const HARMLESS_NAME = /(id|ids|count|kind|name|lastfour|last4|usedat|expiresat)$/;

/**
 * A copy for the log in which no secret is left: fields with a secret's name at any depth; in texts passwords and secret parameters,
 * however they are encoded, and API tokens wherever they stand. Errors become plain objects with `type`, `message`, `stack`, `cause`.
 * Never throws.
 *
 * @param {unknown} value
 * @returns {unknown}
 */
export function withoutSecrets(value) {
  return copy(value, 0, new Set());
}

/**
 * @param {string} text
 * @returns {string}
 */
export function maskText(text) {
  const kept = text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}… [${text.length} characters]` : text;
  let masked = '';
  let at = 0;
  for (const { from, to } of secretRanges(kept, isSecretName)) {
    masked += `${kept.slice(at, from)}${HIDDEN}`;
    at = to;
  }
  masked += kept.slice(at);
  return masked.replace(ORDERS, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** @param {string} name */
export function isSecretName(name) {
  const plain = name.toLowerCase().replace(/[^a-z0-9]/g, '');
  return SECRET_NAME.test(plain) && !HARMLESS_NAME.test(plain);
}

/**
 * @param {unknown} value
 * @param {number} depth
 * @param {Set<unknown>} above
 * @returns {unknown}
 */
function copy(value, depth, above) {
  if (typeof value === 'string') return maskText(value);
  if (typeof value === 'bigint') return value.toString();
  if (typeof value === 'function' || typeof value === 'symbol') return undefined;
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (value instanceof URL) return maskText(value.href);
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return `[${value.byteLength} bytes]`;
  if (above.has(value)) return '[circular]';
  if (depth >= MAX_DEPTH) return '[deep]';
  above.add(value);
  try {
    return copyObject(value, (part) => copy(part, depth + 1, above));
  } catch {
    // A property that throws when it is read.
    return '[unreadable]';
  } finally {
    above.delete(value);
  }
}

/**
 * @param {object} value
 * @param {(part: unknown) => unknown} copyPart
 * @returns {unknown}
 */
function copyObject(value, copyPart) {
  if (Array.isArray(value)) return copyArray(value, copyPart);
  /** @type {Record<string, unknown>} */
  const copied = {};
  if (value instanceof Error) Object.assign(copied, plainError(value, copyPart));
  const entries = value instanceof Map || isHeaders(value) ? value : Object.entries(value);
  for (const [name, part] of /** @type {Iterable<[unknown, unknown]>} */ (entries)) {
    const key = maskText(String(name));
    if (value instanceof Error && (key in copied || QUERY_VALUES.has(key))) continue;
    copied[key] = isSecretName(String(name)) ? HIDDEN : copyPart(part);
  }
  return copied;
}

/**
 * Names and values may follow each other, as in Node's `rawHeaders`.
 * @param {unknown[]} list
 * @param {(part: unknown) => unknown} copyPart
 */
function copyArray(list, copyPart) {
  return list.map((part, at) => {
    const before = list[at - 1];
    return typeof before === 'string' && typeof part === 'string' && isSecretName(before) ? HIDDEN : copyPart(part);
  });
}

/**
 * @param {Error} error
 * @param {(part: unknown) => unknown} copyPart
 */
function plainError(error, copyPart) {
  return {
    type: typeOf(error),
    message: maskText(withoutQueryValues(String(error.message))),
    stack: maskText(withoutQueryValues(String(error.stack ?? ''))),
    ...(error.cause === undefined ? {} : { cause: copyPart(error.cause) }),
    ...(error instanceof AggregateError ? { errors: copyPart(error.errors) } : {}),
  };
}

/**
 * The query builder puts the values below the statement, where people's names and addresses stand.
 * @param {string} text
 */
function withoutQueryValues(text) {
  return text.replace(/\nparams: [\s\S]*?(?=\n {4}at |$)/g, '');
}

/**
 * What it calls itself; many classes never say and are all called `Error`, then the class. (The class alone would not do: the build shortens its name.)
 * @param {Error} error
 */
function typeOf(error) {
  const { name } = error;
  return name && name.toLowerCase() !== 'error' ? name : error.constructor?.name || name || 'Error';
}

/**
 * @param {object} value
 * @returns {value is Headers | URLSearchParams}
 */
function isHeaders(value) {
  return value instanceof Headers || value instanceof URLSearchParams;
}
