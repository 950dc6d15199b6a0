import { shortened } from '../../shortened';
import { wholeLetters } from '../../whole-letters';
import { withoutSecrets } from '../process/without-secrets.mjs';
import type { RawValue } from './read-parameters';

const HIDDEN = '[hidden]';
/** Much of a call of a hundred thousand rows says no more than a little of it. */
const MOST_PAIRS = 100;
const NAME_LENGTH = 100;
const VALUE_LENGTH = 2_000;
const WHOLE_LENGTH = 20_000;
/** A token longer than any that could be valid is not searched for whole. */
const TOKEN_LENGTH = 200;
/** What a cut piece must reach beyond its end, so that a token, each sign of it encoded twice, is never cut in half unseen. */
const BEYOND = TOKEN_LENGTH * 6;

/** The parameters of a call for its log: in order, values cut, every secret hidden wherever it stands and however it is encoded. */
export function loggedParameters(sent: readonly (readonly [string, RawValue])[]): readonly (readonly [string, string])[] {
  const hide = secretHider(secretsIn(sent));
  const logged: (readonly [string, string])[] = [];
  let length = 0;
  for (const [name, value] of sent.slice(0, MOST_PAIRS)) {
    const pair = [
      cut(hide(name.slice(0, NAME_LENGTH + BEYOND)), NAME_LENGTH),
      isSecretName(name) ? HIDDEN : cut(hide(shortText(value)), VALUE_LENGTH),
    ] as const;
    length += pair[0].length + pair[1].length;
    if (length > WHOLE_LENGTH) break;
    logged.push(pair);
  }
  if (logged.length < sent.length) logged.push(['…', String(sent.length - logged.length)]);
  return logged;
}

/** The text of a reply for the log: cut, and without the secrets that the call brought. */
export function loggedReply(secrets: readonly string[], reply: string): string {
  return cut(secretHider(secrets)(reply.slice(0, VALUE_LENGTH + BEYOND)), VALUE_LENGTH);
}

/** Values that the words of a refusal or a warning name, for the log: cut, and without the secrets that the call brought. */
export function loggedDetails<Value extends string | number>(
  secrets: readonly string[],
  details: Readonly<Record<string, Value>>,
): Record<string, Value | string> {
  const hide = secretHider(secrets);
  const entries = Object.entries(details).map(([name, value]) => [
    name,
    typeof value === 'string' ? cut(hide(value), VALUE_LENGTH) : value,
  ]);
  return Object.fromEntries(entries) as Record<string, Value | string>;
}

/** What a call sent as `secure`, under whatever spelling of the name: what must not stand in its log. */
export function secretsIn(sent: readonly (readonly [string, RawValue])[]): readonly string[] {
  const secrets = sent.flatMap(([name, value]) => (isSecretName(name) && typeof value === 'string' ? [value.trim()] : []));
  const long = secrets.filter((secret) => secret.length >= 8).slice(0, 10);
  return [...new Set(long.map((secret) => secret.slice(0, TOKEN_LENGTH)))];
}

/** Hides these secrets everywhere, and whatever else looks like one. */
function secretHider(secrets: readonly string[]): (text: string) => string {
  return (text) => {
    const hidden = secrets.reduce((rest, secret) => (mayHold(rest, secret) ? rest.replace(patternOf(secret), HIDDEN) : rest), text);
    return String(withoutSecrets(hidden)).replace(SECRET_IN_JSON, `$1${HIDDEN}`);
  };
}

/**
 * Whether a secret can stand in a text in any of its spellings. Spares the making of the pattern, a millisecond, which would also tell by
 * its time a token that came before from one that did not.
 */
function mayHold(text: string, secret: string): boolean {
  return /[%\\]/.test(text) || text.toLowerCase().includes(secret.toLowerCase());
}

/** `"secure":"…"` inside a text that is JSON, also one within another. */
const SECRET_IN_JSON = /(\\*"[^"\\]{0,50}secure\\*"\s*:\s*\\*")(?:[^"\\]|\\(?!\\*"))*/gi;

/** Finds a secret as it is and percent-encoded up to three times, sign by sign, or as JSON writes it. */
function patternOf(secret: string): RegExp {
  const signs = [...secret].map((sign) => {
    const bytes = [...new TextEncoder().encode(sign)].map((byte) => `%(?:25){0,2}${byte.toString(16).padStart(2, '0')}`).join('');
    const code = (sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0');
    return `(?:${sign.replace(/[^\w]/gu, '\\$&')}|${bytes}|\\\\+u${code})`;
  });
  return new RegExp(signs.join(''), 'gi');
}

function isSecretName(name: string): boolean {
  let plain = name.slice(0, NAME_LENGTH);
  for (let round = 0; round < 3 && plain.includes('%'); round += 1)
    plain = plain.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return /secure$/.test(plain.toLowerCase().replace(/[^a-z0-9]/g, ''));
}

/** A value as text, a little longer than it is kept; of lists and objects only their beginning is looked at. */
function shortText(value: RawValue): string {
  if (typeof value === 'string') return value.slice(0, VALUE_LENGTH + BEYOND);
  return JSON.stringify(withoutSecrets(beginning(value, 0))) ?? '';
}

function beginning(value: RawValue, depth: number): unknown {
  if (typeof value === 'string') return value.slice(0, 300 + BEYOND);
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= 5) return '…';
  if (Array.isArray(value)) return value.slice(0, 20).map((part: unknown) => beginning(part, depth + 1));
  const entries = Object.entries(value).slice(0, 50);
  return Object.fromEntries(entries.map(([name, part]) => [name.slice(0, NAME_LENGTH), beginning(part, depth + 1)]));
}

/** At most so many characters, and nothing that PostgreSQL refuses: no NUL, no half characters. */
function cut(text: string, max: number): string {
  return wholeLetters(shortened(text, max)).replaceAll('\u0000', '\ufffd');
}
