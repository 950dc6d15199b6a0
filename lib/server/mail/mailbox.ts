import { domainToASCII } from 'node:url';

/** Why a text is not the address of one mailbox; said in plain words by `lib/i18n` under `warning.email_wrong.<reason>`. */
export type BadMailbox =
  /** No `@`, or nothing on one side of it. */
  | { readonly reason: 'at' }
  /** A space or a line break inside. */
  | { readonly reason: 'space' }
  /** A sign that may not stand there, such as a quote, a bracket or a second `@`; one that is not seen by its number, `U+200B`. */
  | { readonly reason: 'sign'; readonly sign: string }
  /** Letters that are not Latin before the `@`: few servers take those. */
  | { readonly reason: 'letters'; readonly sign: string }
  /** A dot at the beginning, at the end or after another one. */
  | { readonly reason: 'dots' }
  /** What stands after the `@` is not the name of a domain. */
  | { readonly reason: 'domain' }
  | { readonly reason: 'length' };

/** An address that is exactly one mailbox. */
export interface Mailbox {
  /** As it was given, without spaces around it. */
  readonly given: string;
  /** What a mail server is told: ASCII, the domain in lower case and A-labels. Two addresses are one mailbox when these are equal. */
  readonly address: string;
}

const LONGEST = 254;
const LONGEST_LOCAL = 64;
const LOCAL_SIGN = /[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]/;
const DOMAIN = /^[\p{L}\p{M}\p{N}.-]+$/u;
const LABEL = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/;
/** A name ends in letters; what ends in a number is an IP address in one of its spellings. */
const TOP_LABEL = /^(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/;

/**
 * Checks that a text is the address of exactly one mailbox by a rule far stricter than RFC 5322: no quotes, comments, groups, display
 * names, IP addresses or line breaks, so that no mail library and no server can read a second recipient or a header out of it. A domain
 * in national letters becomes its A-label. Letter case of the part before the `@` is kept and counts, for only its server knows whether
 * it does. Misspelt domains are not corrected.
 */
export function readMailbox(text: string): Mailbox | BadMailbox {
  const given = text.replace(/^[ \t\u00a0]+|[ \t\u00a0]+$/g, '');
  const at = given.indexOf('@');
  const [local, domain] = [given.slice(0, Math.max(at, 0)), given.slice(at + 1)];
  const bad = at < 1 || domain === '' ? (signOf(given) ?? { reason: 'at' }) : badLocal(local);
  if (bad) return bad;
  const name = domainName(domain);
  if (typeof name !== 'string') return name;
  const address = `${local}@${name}`;
  if (address.length > LONGEST || local.length > LONGEST_LOCAL) return { reason: 'length' };
  return { given, address };
}

/** Signs that show what else a text was meant to be; a missing `@` says less. */
function signOf(text: string): BadMailbox | undefined {
  const sign = /[\u0000-\u001f\u007f"<>()[\]\\,;:]/.exec(text)?.[0];
  return sign === undefined ? undefined : wrongSign(sign);
}

function wrongSign(sign: string): BadMailbox {
  if (/^\s$/u.test(sign) && sign !== '\ufeff') return { reason: 'space' };
  if (/^[\p{L}\p{M}\p{N}\p{P}\p{S}]$/u.test(sign)) return { reason: 'sign', sign };
  return { reason: 'sign', sign: `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}` };
}

function badLocal(local: string): BadMailbox | undefined {
  for (const sign of local) {
    if (LOCAL_SIGN.test(sign)) continue;
    return /[\p{L}\p{M}\p{N}]/u.test(sign) ? { reason: 'letters', sign } : wrongSign(sign);
  }
  return local.startsWith('.') || local.endsWith('.') || local.includes('..') ? { reason: 'dots' } : undefined;
}

/** The domain as mail servers know it. */
function domainName(domain: string): string | BadMailbox {
  if (!DOMAIN.test(domain)) {
    const sign = [...domain].find((one) => !DOMAIN.test(one));
    return sign === undefined ? { reason: 'domain' } : wrongSign(sign);
  }
  const name = domainToASCII(domain).toLowerCase();
  const labels = name.split('.');
  const fine = labels.length > 1 && labels.every((label) => LABEL.test(label)) && TOP_LABEL.test(labels.at(-1) ?? '');
  return fine ? name : { reason: 'domain' };
}
