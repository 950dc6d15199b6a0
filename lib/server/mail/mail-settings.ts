import { SettingError } from '../process/listen-settings.mjs';
import { readMailbox } from './mailbox';

/** How letters leave this server, as `MAIL_URL` and `MAIL_FROM` say. */
export interface MailSettings {
  readonly way: SmtpSettings | ResendSettings | { readonly kind: 'outbox' };
  readonly sender: {
    /** Undefined: letters bear the workspace's name. */
    readonly name: string | undefined;
    readonly address: string;
  };
  /** Bytes of a whole letter; files that make it larger are linked instead of attached. */
  readonly maxBytes: number;
}

export interface SmtpSettings {
  readonly kind: 'smtp';
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; otherwise it begins with STARTTLS. */
  readonly secure: boolean;
  /** Whether a server without TLS is refused. */
  readonly tlsRequired: boolean;
  /** Whether its certificate has to be good. */
  readonly verified: boolean;
  readonly login: { readonly user: string; readonly password: string } | undefined;
}

export interface ResendSettings {
  readonly kind: 'resend';
  readonly key: string;
  /** Where its API is, without a final slash. */
  readonly baseUrl: string;
}

const MEGABYTE = 1024 * 1024;
const MAX_MEGABYTES = 10;
const RESEND = 'https://api.resend.com';
/** `.invalid` is nobody's for ever (RFC 2606): a kept letter that somebody sends by hand shows that its sender was never set. */
const OUTBOX_SENDER = 'no-reply@mail.invalid';

/** Understands the two settings. Throws a `SettingError` that never shows what was given: it may hold a password. */
export function readMailSettings({ mailUrl, mailFrom }: { mailUrl: string | undefined; mailFrom: string | undefined }): MailSettings {
  if (mailUrl === undefined) {
    const sender = mailFrom === undefined ? { name: undefined, address: OUTBOX_SENDER } : readSender(mailFrom);
    return { way: { kind: 'outbox' }, sender, maxBytes: MAX_MEGABYTES * MEGABYTE };
  }
  const url = new URL(mailUrl);
  const way = url.protocol === 'resend:' ? readResend(url) : readSmtp(url);
  const user = way.kind === 'smtp' ? way.login?.user : undefined;
  const from = mailFrom ?? (user !== undefined && 'address' in readMailbox(user) ? user : undefined);
  if (from === undefined)
    throw new SettingError(
      'MAIL_FROM must say whom letters come from when MAIL_URL is set, such as MAIL_FROM="School <diplomas@example.org>"',
    );
  return { way, sender: readSender(from), maxBytes: readMaxBytes(url) };
}

/** `address`, or `Name <address>`. */
function readSender(text: string): MailSettings['sender'] {
  const [, quoted, address] = /^([^<>]*)<([^<>]*)>$/.exec(text.trim()) ?? [undefined, '', text];
  const mailbox = readMailbox(address ?? '');
  const name = (quoted ?? '').trim().replace(/^"(.*)"$/, '$1');
  if ('reason' in mailbox || /[\u0000-\u001f\u007f]/.test(name))
    throw new SettingError(
      'MAIL_FROM must be an e-mail address, or a name and an address, such as MAIL_FROM="School <diplomas@example.org>"',
    );
  return { name: name || undefined, address: mailbox.address };
}

function readSmtp(url: URL): SmtpSettings {
  const secure = url.protocol === 'smtps:';
  const [user, password] = [decoded(url.username), decoded(url.password)];
  const login = user === '' ? undefined : { user, password };
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  if (host === '') throw new SettingError('MAIL_URL must name the mail server, such as MAIL_URL=smtps://user:password@mail.example.org');
  return {
    kind: 'smtp',
    host,
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    // A password never crosses a network in the clear because somebody between has removed STARTTLS.
    tlsRequired: !secure && login !== undefined && !isLocal(host) && url.searchParams.get('tls') !== 'optional',
    verified: url.searchParams.get('verify') !== 'off',
    login,
  };
}

function readResend(url: URL): ResendSettings {
  // `resend://KEY`, or `resend://KEY@host` for another server with the same API.
  if (url.username === '') return { kind: 'resend', key: url.hostname, baseUrl: RESEND };
  const protocol = isLocal(url.hostname) ? 'http' : 'https';
  return { kind: 'resend', key: decoded(url.username), baseUrl: `${protocol}://${url.host}${url.pathname.replace(/\/+$/, '')}` };
}

function readMaxBytes(url: URL): number {
  const text = url.searchParams.get('max_mb') ?? String(MAX_MEGABYTES);
  const megabytes = Number(text);
  if (!/^\d{1,3}$/.test(text) || megabytes < 1 || megabytes > 100)
    throw new SettingError('max_mb in MAIL_URL must be a whole number from 1 to 100');
  return megabytes * MEGABYTE;
}

function isLocal(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new SettingError('MAIL_URL has a percent sign that is not part of a percent-encoded sign; write it as %25');
  }
}
