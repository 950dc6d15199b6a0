import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { once } from '../once';
import { LIMIT_SETTINGS, readCallLimits, type CallLimits } from './call-limits';
import { readFetchAllow } from './fetch/fetch-allowance';
import { readMailSettings, type MailSettings } from './mail/mail-settings';
import { readS3Address } from './storage/s3-address';
import { readHost, readPort, readTrustedProxies, SettingError } from './process/listen-settings.mjs';

/**
 * The environment: every setting, read and checked in this one file (lint holds that). Everything has a default, so that `npm start`
 * needs none. `.env.example` lists the same names.
 */
export interface Env {
  /** 0: the system chooses. */
  readonly port: number;
  /** Undefined: all addresses of the machine. */
  readonly host: string | undefined;
  /** Address under which people and callers reach us, without a final slash. Undefined: the host of the call. */
  readonly appUrl: string | undefined;
  /** Ranges in CIDR form whose `X-Forwarded-*` headers are believed; `start.mjs` has removed everybody else's. */
  readonly trustedProxy: readonly string[];
  /** Absolute path. */
  readonly dataDir: string;
  /** PostgreSQL; undefined: PGlite in `dataDir`. */
  readonly databaseUrl: string | undefined;
  /** `s3://…`, see `readS3Address`; undefined: the folder `storage` in `dataDir`. */
  readonly storageUrl: string | undefined;
  /** What it says: how letters leave, and from whom. */
  readonly mail: MailSettings;
  /** Signs sessions; at least 32 characters. */
  readonly authSecret: string;
  /** Whether this process works on jobs itself. */
  readonly worker: boolean;
  /** Whether strangers may make an account. */
  readonly signup: 'open' | 'closed';
  /** Hosts, each with a port, that pictures may be fetched from though they are not on the open internet. */
  readonly fetchAllow: readonly string[];
  /** What one call may carry. */
  readonly limits: CallLimits;
}

/** Names of all settings, as `.env.example` lists them. */
export const SETTINGS = [
  'PORT',
  'HOST',
  'APP_URL',
  'TRUSTED_PROXY',
  'DATA_DIR',
  'DATABASE_URL',
  'STORAGE_URL',
  'MAIL_URL',
  'MAIL_FROM',
  'AUTH_SECRET',
  'WORKER',
  'SIGNUP',
  'FETCH_ALLOW',
  ...Object.values(LIMIT_SETTINGS).map(({ name }) => name),
] as const;

/** Whether Next is building the application, when there is nothing to serve from and nothing may be left behind. */
export function isBuilding(): boolean {
  return process.env.NEXT_PHASE === 'phase-production-build';
}

/** The environment of this process, read once. Throws a `SettingError` that names each wrong variable and how to put it right. */
export function env(): Env {
  return once('env', () => readEnv(process.env));
}

/** Reads settings from `source`; an empty value counts as not set. Makes `AUTH_SECRET` in the data folder when there is none. */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.fromEntries(SETTINGS.map((name) => [name, source[name]?.trim() || undefined]));
  const read = settings.safeParse(given);
  const complaints = read.success ? [] : read.error.issues.map((issue) => issue.message);
  const limits = readCallLimits(given, (message) => complaints.push(message));
  const mail = read.success ? readMail(read.data, (message) => complaints.push(message)) : undefined;
  if (!read.success || mail === undefined || complaints.length > 0) throw new SettingError(complaints.join('\n'));
  const { PORT, HOST, APP_URL, TRUSTED_PROXY, DATA_DIR, DATABASE_URL, STORAGE_URL, AUTH_SECRET, WORKER, SIGNUP, FETCH_ALLOW } = read.data;
  return {
    port: PORT,
    host: HOST,
    appUrl: APP_URL,
    trustedProxy: TRUSTED_PROXY,
    dataDir: DATA_DIR,
    databaseUrl: DATABASE_URL,
    storageUrl: STORAGE_URL,
    mail,
    authSecret: AUTH_SECRET ?? keptSecret(DATA_DIR),
    worker: WORKER === 'on',
    signup: SIGNUP,
    fetchAllow: FETCH_ALLOW,
    limits,
  };
}

const settings = z.object({
  PORT: readBy(readPort),
  HOST: readBy(readHost),
  APP_URL: z
    .string()
    .optional()
    .transform((text, context) => {
      const url = text === undefined ? undefined : siteAddress(text);
      if (url === null)
        context.addIssue(
          'APP_URL must be the address people open, with http:// or https:// and without "?" or "#", such as APP_URL=https://diplomas.example.org',
        );
      return url ?? undefined;
    }),
  TRUSTED_PROXY: readBy(readTrustedProxies),
  // Turbopack would otherwise take the whole project into the build, since the path is not known to it.
  DATA_DIR: z
    .string()
    .default('.data')
    .transform((folder) => path.resolve(/*turbopackIgnore: true*/ folder)),
  DATABASE_URL: addressWith(
    ['postgres:', 'postgresql:'],
    'DATABASE_URL must be an address of PostgreSQL, such as DATABASE_URL=postgres://user:password@localhost:5432/diplomas; without it the built-in database is used',
  ),
  STORAGE_URL: readBy((text) => {
    if (text !== undefined) readS3Address(text);
    return text;
  }),
  MAIL_URL: addressWith(
    ['smtp:', 'smtps:', 'resend:'],
    'MAIL_URL must begin with smtp://, smtps:// or resend://, such as MAIL_URL=smtps://user:password@mail.example.org; without it letters are kept as files in DATA_DIR',
  ),
  MAIL_FROM: z.string().optional(),
  AUTH_SECRET: z.string().min(32, 'AUTH_SECRET must have at least 32 characters; without it one is made and kept in DATA_DIR').optional(),
  WORKER: z.enum(['on', 'off'], 'WORKER must be "on" or "off"').default('on'),
  SIGNUP: z.enum(['open', 'closed'], 'SIGNUP must be "open" or "closed"').default('closed'),
  FETCH_ALLOW: readBy(readFetchAllow),
});

/** The two settings of mail, which only together make sense; undefined after a complaint. */
function readMail(
  { MAIL_URL, MAIL_FROM }: { readonly MAIL_URL?: string | undefined; readonly MAIL_FROM?: string | undefined },
  complain: (message: string) => void,
): MailSettings | undefined {
  try {
    return readMailSettings({ mailUrl: MAIL_URL, mailFrom: MAIL_FROM });
  } catch (error) {
    if (!(error instanceof SettingError)) throw error;
    complain(error.message);
    return undefined;
  }
}

/** A setting whose reader throws a `SettingError`. */
function readBy<T>(read: (text: string | undefined) => T) {
  return z
    .string()
    .optional()
    .transform((text, context) => {
      try {
        return read(text);
      } catch (error) {
        if (!(error instanceof SettingError)) throw error;
        context.addIssue(error.message);
        return z.NEVER;
      }
    });
}

/** An address with one of these protocols. The message never shows what was given: it may hold a password. */
function addressWith(protocols: readonly string[], message: string) {
  return z
    .string()
    .refine((text) => protocols.some((protocol) => text.startsWith(`${protocol}//`)) && URL.canParse(text), message)
    .optional();
}

/** The address without its final slash; null when it is none. */
function siteAddress(text: string): string | null {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.username || url.password || text.includes('?') || text.includes('#')) return null;
  return (url.origin + url.pathname).replace(/\/+$/, '');
}

/**
 * The secret kept in the data folder, made on the first start. It is written whole under another name and then linked, so that of two
 * processes that start at once neither reads half a secret, and both use the same one.
 */
function keptSecret(dataDir: string): string {
  const file = path.join(dataDir, 'auth-secret');
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if (!isCode(error, 'ENOENT')) throw unusableFolder(dataDir, error);
  }
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    const fresh = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
    writeFileSync(fresh, `${randomBytes(32).toString('base64url')}\n`, { flag: 'wx', mode: 0o600 });
    try {
      linkSync(fresh, file);
    } catch (error) {
      if (!isCode(error, 'EEXIST')) throw error;
    } finally {
      rmSync(fresh, { force: true });
    }
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw unusableFolder(dataDir, error);
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

function unusableFolder(dataDir: string, cause: unknown): SettingError {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new SettingError(
    `DATA_DIR is ${dataDir}, but cannot be used: ${why}. Make it writable for this user, or set DATA_DIR to another folder`,
    {
      cause,
    },
  );
}
