const HIDDEN = '[hidden]';

/** Field names whose value is a secret, whatever their case and punctuation: `secure`, `newPassword`, `set-cookie`, `AUTH_SECRET` … */
const SECRET_NAME = /secure$|secret|passw|pwd|token|authorization|cookie|credential|apikey|accesskey|privatekey|signature$/;

/** Names that sound secret and are not: ids, hashes' owners, counts. */
const HARMLESS_NAME = /(id|ids|count|kind|name|lastfour|last4|usedat|expiresat)$/;

/** Deeper than any value of ours; guards against what a library may hang on an error. */
const MAX_DEPTH = 8;

/**
 * A copy for the log in which no secret is left: fields with a secret's name at any depth, passwords and secret parameters inside
 * addresses (also where their names are percent-encoded), and API tokens wherever they stand. Errors become plain objects.
 */
export function withoutSecrets(value: unknown): unknown {
  return copy(value, 0, new Set());
}

function copy(value: unknown, depth: number, above: Set<unknown>): unknown {
  if (typeof value === 'string') return maskText(value);
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (value instanceof URL) return maskText(value.href);
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
  if (above.has(value)) return '[circular]';
  if (depth >= MAX_DEPTH) return '[deep]';
  above.add(value);
  const copied = copyObject(value, (part) => copy(part, depth + 1, above));
  above.delete(value);
  return copied;
}

function copyObject(value: object, copyPart: (part: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(copyPart);
  const entries: Iterable<[unknown, unknown]> = value instanceof Map ? value : Object.entries(value);
  const copied: Record<string, unknown> = {};
  if (value instanceof Error)
    Object.assign(copied, { type: value.name, message: maskText(value.message), stack: maskText(value.stack ?? '') });
  if (value instanceof Error && value.cause !== undefined) copied['cause'] = copyPart(value.cause);
  for (const [name, part] of entries) copied[maskText(String(name))] = isSecretName(String(name)) ? HIDDEN : copyPart(part);
  return copied;
}

function isSecretName(name: string): boolean {
  const plain = name.toLowerCase().replace(/[^a-z0-9]/g, '');
  return SECRET_NAME.test(plain) && !HARMLESS_NAME.test(plain);
}

/** A parameter `name=value` of an address or a form, also percent-encoded once more inside another address. */
const PARAMETER = /([\w.%[\]-]{1,200})(=|%3[dD])((?:(?!%26)[^\s&"'<>#])*)/g;

/** User and password before a host: `smtp://user:password@host`. */
const CREDENTIALS = /\b([a-z][a-z0-9+.-]*:\/\/)[^\s/?#@]*@/gi;

/** Our API tokens and the header values that carry secrets. */
const API_TOKEN = /\bdm_[0-9A-Za-z]{33}\b/g;
const BEARER = /\b(Bearer|Basic)\s+[\w.~+/=-]+/gi;

function maskText(text: string): string {
  return text
    .replace(CREDENTIALS, `$1${HIDDEN}@`)
    .replace(API_TOKEN, HIDDEN)
    .replace(BEARER, `$1 ${HIDDEN}`)
    .replace(PARAMETER, (whole: string, name: string, equals: string) =>
      isSecretName(decoded(name)) ? `${name}${equals}${HIDDEN}` : whole,
    );
}

/** The name with percent-encoding undone, up to twice. */
function decoded(name: string): string {
  let text = name;
  for (let round = 0; round < 2 && text.includes('%'); round += 1)
    text = text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return text;
}
