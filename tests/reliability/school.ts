import { existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import type { CrashPoint } from '@/lib/server/jobs/crash-points';
import { newId } from '@/lib/ids';
import { aDocument, aMailTemplate, aToken, aWorkspace } from '../harness/builders';
import { newInstallation, startServer, type Installation, type RunningServer } from '../harness/running-server';
import type { SmtpSink } from '../harness/smtp-sink';
import { documentOf, text } from '../render/sample-documents';

/** One workspace that calls: its token, its document of one line with a name, and a mail template for who wants letters. */
export interface Tenant {
  readonly workspaceId: string;
  readonly token: string;
  readonly docId: string;
  readonly mailId: string;
}

/** An accepted call. */
export interface Accepted {
  readonly createId: string;
  readonly files: readonly string[];
}

export interface School {
  readonly installation: Installation;
  readonly tenants: readonly Tenant[];
  /** Storage settings and the like, and what makes it end on order, for every server and worker. */
  readonly settings: Readonly<Record<string, string>>;
  start(settings?: Readonly<Record<string, string>>): Promise<RunningServer>;
  /** The next server or worker that gets to this point, the so-manieth time, dies there, or is frozen. */
  killAt(point: CrashPoint, time: number, signal?: 'SIGKILL' | 'SIGSTOP'): void;
  /** Whether that has happened. */
  struck(): boolean;
  /** Takes the order back; whether it had not been carried out. */
  spare(): boolean;
  remove(): Promise<void>;
}

const HOOK = new URL('kill-at.mjs', import.meta.url).href;

/** An installation with some workspaces, ready to be called, and no server yet. */
export async function newSchool(count = 1, settings: Readonly<Record<string, string>> = {}): Promise<School> {
  const installation = await newInstallation();
  const orders = path.join(installation.dataDir, 'kill-at');
  const hooked = { NODE_OPTIONS: `--import ${HOOK}`, KILL_AT_FILE: orders, ...settings };
  const tenants = await installation.withDatabase(({ db }) => Promise.all(Array.from({ length: count }, (_, n) => aTenant(db, n))));
  return {
    installation,
    tenants,
    settings: hooked,
    start: (more = {}) => startServer(installation, { ...hooked, ...more }),
    killAt: (point, time, signal = 'SIGKILL') => writeFileSync(orders, `${point} ${time} ${signal}`),
    struck: () => !existsSync(orders),
    spare() {
      try {
        rmSync(orders);
        return true;
      } catch {
        return false;
      }
    },
    remove: () => installation.remove(),
  };
}

/** Each writes in a type of its own, so that the parts of its files are no other's. */
const FAMILIES = ['PT Sans', 'Montserrat', 'Great Vibes', 'Inter'];

async function aTenant(db: Database['db'], n: number): Promise<Tenant> {
  const workspace = await aWorkspace(db);
  const token = await aToken(db, { workspace });
  const document = await aDocument(db, {
    workspace,
    content: documentOf([text('Диплом вручён: %name', 60, { family: FAMILIES[n % FAMILIES.length] })]),
  });
  const template = await aMailTemplate(db, { workspace });
  return { workspaceId: workspace.id, token: token.value, docId: document.id, mailId: template.id };
}

/** Rows whose names are like no other's, so that a file made twice is seen. */
export function newNames(count: number): string[] {
  return Array.from({ length: count }, () => `Ученик ${newId()}`);
}

/** Such rows, each with an address like no other's, so that a letter sent twice is seen. */
export function newPeople(count: number): { readonly name: string; readonly email: string }[] {
  return newNames(count).map((name) => ({ name, email: `${newId()}@school.example` }));
}

/** One file's values; a name alone for most. */
type Row = string | Readonly<Record<string, string>>;

/** What a call for one file a row is told: it is accepted, or refused with this status and code. Throws when nothing was heard. */
export async function ask(
  url: string,
  tenant: Tenant,
  rows: readonly Row[],
  more: Readonly<Record<string, string>> = {},
): Promise<Accepted | string> {
  const mask = JSON.stringify(rows.map((row) => (typeof row === 'string' ? { name: row } : row)));
  const body = new URLSearchParams({ secure: tenant.token, doc_id: tenant.docId, mask, ...more });
  const response = await fetch(`${url}/api/v1/create/`, { method: 'POST', body, signal: AbortSignal.timeout(35_000) });
  const answer = (await response.json()) as { result: string; error?: string; create_id: string; files: string[] };
  return answer.result === 'success' ? { createId: answer.create_id, files: answer.files } : `${response.status} ${answer.error ?? ''}`;
}

/** Calls as {@link ask} does. Throws when the call was not accepted: it was refused, or nothing was heard. */
export async function call(...asked: Parameters<typeof ask>): Promise<Accepted> {
  const told = await ask(...asked);
  if (typeof told === 'string') throw new Error(`the call was refused: ${told}`);
  return told;
}

/** Seconds after which a caller gives up who is never answered, and milliseconds between its tries. */
const CALLS_FOR = 120;
const CALLS_AGAIN_AFTER = 100;

/**
 * Calls as any caller does behind a load balancer: what was not answered is asked again, with the same key, of the server that `url` names
 * then. Throws when nobody answers for two minutes.
 */
export async function callUntilAnswered(
  url: (tries: number) => string,
  tenant: Tenant,
  rows: readonly Row[],
  more: Readonly<Record<string, string>> = {},
): Promise<Accepted & { readonly askedAgain: number }> {
  const begun = performance.now();
  const key = newId();
  for (let tries = 0; ; tries += 1) {
    try {
      return { ...(await call(url(tries), tenant, rows, { ...more, idempotency_key: key })), askedAgain: tries };
    } catch (error) {
      if (performance.now() - begun > CALLS_FOR * 1000) throw new Error('nobody answered', { cause: error });
      // A caller's own pause, as in life: the dead server cannot tell when to come back.
      await new Promise((resolve) => setTimeout(resolve, CALLS_AGAIN_AFTER));
    }
  }
}

/** Whether the file of a link is there, and then whether it is whole. */
export async function fetchLink(url: string, fileId: string): Promise<'not yet' | 'whole' | 'half'> {
  const response = await fetch(`${url}/getfile/${fileId}/pdf/`, { signal: AbortSignal.timeout(35_000) });
  if (response.status === 404) return (void (await response.body?.cancel()), 'not yet');
  if (response.status !== 200) throw new Error(`the link answered ${response.status}`);
  const bytes = Buffer.from(await response.arrayBuffer());
  return isWholePdf(bytes, Number(response.headers.get('content-length'))) ? 'whole' : 'half';
}

export function isWholePdf(bytes: Buffer, length: number): boolean {
  return bytes.length === length && bytes.subarray(0, 5).toString() === '%PDF-' && bytes.subarray(-6).toString().trim() === '%%EOF';
}

/** Waits until every file of the call is made; returns the seconds it took. Throws after `seconds`. */
export async function untilMade(url: string, { files }: Accepted, seconds = 60): Promise<number> {
  const begun = performance.now();
  const left = new Set(files);
  for (;;) {
    for (const id of left) {
      const found = await fetchLink(url, id).catch(() => 'not yet' as const);
      if (found === 'half') throw new Error(`half a file was served: ${id}`);
      if (found === 'not yet') break;
      left.delete(id);
    }
    const took = (performance.now() - begun) / 1000;
    if (left.size === 0) return took;
    if (took > seconds) throw new Error(`${left.size} of ${files.length} files are not there after ${seconds} s`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** What a server needs to send letters to that mail server. */
export function mailSettings({ port }: SmtpSink): Readonly<Record<string, string>> {
  return { MAIL_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'diplomas@school.example' };
}

/** How many creations are not decided yet. */
export async function undecided({ db }: Database): Promise<number> {
  const { rows } = (await db.execute(sql`select count(*)::int as n from creations where decided_at is null`)) as unknown as {
    rows: { n: number }[];
  };
  return rows[0]?.n ?? 0;
}
