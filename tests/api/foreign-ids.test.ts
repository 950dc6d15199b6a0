import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { asc, eq } from 'drizzle-orm';
import { encode } from 'next-auth/jwt';
import { afterAll, describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import {
  apiTokens,
  assets,
  calls,
  fileTails,
  documentFolders,
  documents,
  documentStates,
  files,
  folders,
  fonts,
  letters,
  mailTemplates,
  sessions,
} from '@/db/schema';
import { apiRoutes } from '@/lib/api/routes';
import { ROLES, type Role, type RouteShape } from '@/lib/api/route-shape';
import { newId } from '@/lib/ids';
import { openSession } from '@/lib/server/auth/sessions';
import { ENGINE } from '@/lib/render/engine';
import { env } from '@/lib/server/env';
import { renderingPool } from '@/lib/server/rendering/rendering-pool';
import { storage } from '@/lib/server/storage/storage';
import { aCreation, aDocument, aFolder, aLetter, aMailTemplate, aToken, aUser, aWorkspace, type MadeWorkspace } from '../harness/builders';
import { aSchool, createCaller } from '../harness/school';
import { testDatabase } from '../harness/test-database';
import { figure } from '../harness/figure';

/**
 * Every route with every id it takes, one by one: another workspace's id, also of what lies in the trash there, is answered byte for byte
 * like one that never was, and nothing of the other workspace changes. The walk is made from the routes' own descriptions, so a new route
 * is in it by itself; an id of a new kind fails until it has an entry here. That equal answers prove something, one's own id is
 * answered otherwise everywhere.
 */
vi.stubEnv('AUTH_SECRET', 'a secret for tests of thirty-two characters');
const dataDir = mkdtempSync(path.join(tmpdir(), 'foreign-ids-'));
vi.stubEnv('DATA_DIR', dataDir);
const database = testDatabase();
afterAll(async () => {
  await renderingPool().close();
  rmSync(dataDir, { recursive: true, force: true });
});
const ROOT = path.resolve(import.meta.dirname, '../..');

/** A white pixel. */
const PICTURE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4////fwAJ+wP9KobjigAAAABJRU5ErkJggg==', 'base64');

type Kind =
  'creation' | 'document' | 'document folder' | 'file' | 'folder' | 'token' | 'session' | 'asset' | 'font' | 'letter' | 'mail template';
type Part = 'params' | 'query' | 'body';

/** A creation of two made files; they are nothing but their tails. */
async function twoFiles(workspace: MadeWorkspace, folderId: string | null = null) {
  const made = await aCreation(database.db, { workspace, files: [{ folderId }, { folderId }] });
  const bytes = Buffer.from('%PDF-1.7 a made file');
  const ready = { state: 'ready' as const, parts: [], length: bytes.length, digest: 'd', engine: ENGINE, madeAt: new Date() };
  await database.db.update(files).set(ready).where(eq(files.creationId, made.id));
  await database.db.insert(fileTails).values(made.fileIds.map((fileId) => ({ fileId, bytes })));
  return made;
}

/** A call that the log of this workspace shows. */
async function aLoggedCall(workspace: MadeWorkspace, of: { readonly tokenId?: string; readonly documentId?: string }) {
  const call = { method: 'GET', parameters: [], outcome: 'no_mask', status: 200, reply: '{}', took: 1 };
  await database.db.insert(calls).values({ id: newId(), workspaceId: workspace.id, ...call, ...of });
}

/** How each kind comes to be in a workspace, with what a list of its own would show; `trashed` where it has a trash. */
const THERE: Record<Kind, (workspace: MadeWorkspace, trashed: boolean) => Promise<string>> = {
  document: async (workspace, trashed) => {
    const { id, content } = await aDocument(database.db, { workspace, trashedAt: trashed ? new Date() : null });
    const moment = new Date();
    await database.db
      .insert(documentStates)
      .values({ workspaceId: workspace.id, documentId: id, revision: 1, content, begunAt: moment, savedAt: moment });
    await aLoggedCall(workspace, { documentId: id });
    await aCreation(database.db, { workspace, documentId: id, files: [{}] });
    return id;
  },
  'document folder': async (workspace) => {
    const id = newId();
    await database.db.insert(documentFolders).values({ workspaceId: workspace.id, id, name: 'Чужая' });
    return id;
  },
  file: async (workspace, trashed) => {
    const [id = ''] = (await twoFiles(workspace)).fileIds;
    if (trashed) await database.db.update(files).set({ trashedAt: new Date() });
    return id;
  },
  creation: async (workspace) => (await twoFiles(workspace)).id,
  folder: async (workspace, trashed) => {
    const { id } = await aFolder(database.db, { workspace, trashedAt: trashed ? new Date() : null });
    await aFolder(database.db, { workspace, name: 'Весна', parentId: id });
    await twoFiles(workspace, id);
    return id;
  },
  token: async (workspace) => {
    const { id } = await aToken(database.db, { workspace });
    await aLoggedCall(workspace, { tokenId: id });
    return id;
  },
  session: async (workspace) => openSession((await aUser(database.db, { workspace })).id),
  letter: async (workspace, trashed) => (await aLetter(database.db, { workspace, trashedAt: trashed ? new Date() : null })).id,
  'mail template': async (workspace, trashed) =>
    (await aMailTemplate(database.db, { workspace, trashedAt: trashed ? new Date() : null })).id,
  asset: async (workspace) => {
    const key = 'f'.repeat(64);
    const picture = { key, mime: 'image/png' as const, width: 1, height: 1, bytes: 1, name: 'Чужая', offeredAt: new Date() };
    await database.db.insert(assets).values({ workspaceId: workspace.id, ...picture });
    await storage().put(`assets/${key}`, PICTURE);
    return key;
  },
  font: async (workspace) => {
    const key = 'f'.repeat(64);
    const face = { key, family: 'Чужой', style: '', weight: 400, italic: false, letters: [], bytes: 1 };
    await database.db.insert(fonts).values({ workspaceId: workspace.id, ...face, licensedBy: newId(), licensedAt: new Date() });
    await storage().put(`fonts/${key}`, PICTURE);
    return key;
  },
};

/** Of what a field names the id; undefined: it is no id. Throws for a field that nobody has thought of. */
function kindOf(route: string, field: string, schema: unknown): Kind | undefined {
  if (field === 'key') return route.includes(' /api/fonts') ? 'font' : 'asset';
  if (field === 'ids') return 'file';
  if (!JSON.stringify(schema).includes('"format":"uuid"')) return undefined;
  if (field === 'creation') return 'creation';
  if (field === 'documentId') return 'document';
  if (field === 'letterId') return 'letter';
  if (field === 'templateId') return 'mail template';
  if (field === 'tokenId') return 'token';
  if (field === 'sessionId') return 'session';
  if (field === 'fileId' || field === 'after') return 'file';
  if (['folderId', 'folder', 'parent', 'parentId'].includes(field))
    return / \/api\/(?:documents|document-folders)\b/.test(route) ? 'document folder' : 'folder';
  throw new Error(`${route} takes an id in ${field}: say here of what`);
}

interface Field {
  readonly route: string;
  readonly part: Part;
  readonly field: string;
  readonly kind: Kind;
}

const properties = (schema: unknown): Record<string, unknown> =>
  (z.toJSONSchema(schema as z.ZodType, { unrepresentable: 'any', io: 'input' }).properties ?? {}) as Record<string, unknown>;
const shapes = Object.entries(apiRoutes) as [string, RouteShape][];
const FIELDS: readonly Field[] = shapes.flatMap(([route, shape]) =>
  (['params', 'query', 'body'] as const).flatMap((part) => {
    const schema = shape[part];
    if (schema === undefined || schema === 'bytes') return [];
    return Object.entries(properties(schema)).flatMap(([field, described]) => {
      const kind = kindOf(route, field, described);
      return kind === undefined ? [] : [{ route, part, field, kind }];
    });
  }),
);

/** Something that fits, for a field that is not the one asked about. */
function sample(described: unknown): unknown {
  const { type, anyOf, enum: choices, const: only } = described as Record<string, unknown>;
  if (only !== undefined) return only;
  if (Array.isArray(choices)) return choices[0] as unknown;
  if (Array.isArray(anyOf)) return anyOf.some((one) => (one as { type?: string }).type === 'null') ? null : sample(anyOf[0]);
  return type === 'object' ? {} : type === 'integer' ? 1 : type === 'boolean' ? true : 'Имя';
}

/** The parts of a request with this id in its place: what must be there, and for a change of something one thing to change. */
async function partsWith({ route, part, field }: Field, id: string, ownId: (kind: Kind) => Promise<string>) {
  const shape = shapes.find(([name]) => name === route)?.[1];
  const parts: Record<Part, Record<string, unknown>> = { params: {}, query: {}, body: {} };
  for (const name of ['params', 'query', 'body'] as const) {
    const schema = shape?.[name];
    if (schema === undefined || schema === 'bytes') continue;
    for (const [key, described] of Object.entries(properties(schema))) {
      if (name === part && key === field) parts[name][key] = id;
      else if (key === 'revision' && name === 'params') parts.params[key] = '1';
      else if (name === 'params') parts.params[key] = await ownId(kindOf(route, key, described) ?? 'file');
      else if (name === 'body' && kindOf(route, key, described) === undefined) parts.body[key] = sample(described);
      else if (key === 'name') parts[name][key] = 'Имя';
    }
  }
  return { ...parts, bytes: shape?.body === 'bytes' };
}

type Handler = (request: Request, context: { params: Promise<unknown> }) => Promise<Response>;

async function ask(field: Field, id: string, me: { cookie: string; ownId: (kind: Kind) => Promise<string> }) {
  const [method = '', address = ''] = field.route.split(' ');
  const { params, query, body, bytes } = await partsWith(field, id, me.ownId);
  const file = path.join(ROOT, 'app', address.replace(/\{(\w+)\}/g, '[$1]'), 'route.ts');
  const handlers = (await import(file)) as Record<string, Handler>;
  const search = new URLSearchParams(query as Record<string, string>).toString();
  const content = bytes ? PICTURE : JSON.stringify(body);
  const gone = new AbortController();
  const request = new Request(`http://school.example${address}?${search}`, {
    method,
    signal: gone.signal,
    headers: { cookie: me.cookie, 'sec-fetch-site': 'same-origin', host: 'school.example', 'content-type': 'application/json' },
    ...(method === 'GET' || (!bytes && Object.keys(body).length === 0) ? {} : { body: content }),
  });
  const handler = handlers[method];
  if (handler === undefined) throw new Error(`${field.route} has no handler`);
  const answer = await handler(request, { params: Promise.resolve(params) });
  // A stream of news ends only when whoever listens goes away.
  if (answer.headers.get('content-type')?.startsWith('text/event-stream')) gone.abort();
  return seen(answer, id);
}

/** An answer without what differs from call to call. */
async function seen(answer: Response, id: string) {
  const plain = (text: string) =>
    text.replaceAll(id, '<id>').replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '<uuid>');
  const headers = [...answer.headers].map(([name, value]) => [name, plain(value)]);
  return { status: answer.status, headers, body: plain(await answer.text()) };
}

/** All that another workspace has. */
async function rowsOf({ id }: MadeWorkspace) {
  const { db } = database;
  const all = await Promise.all([
    db.select().from(documents).orderBy(asc(documents.id)),
    db.select().from(documentStates).orderBy(asc(documentStates.documentId)),
    db.select().from(documentFolders).orderBy(asc(documentFolders.id)),
    db.select().from(files).orderBy(asc(files.id)),
    db.select().from(folders).orderBy(asc(folders.id)),
    db.select().from(apiTokens).orderBy(asc(apiTokens.id)),
    db.select().from(mailTemplates).orderBy(asc(mailTemplates.id)),
    db.select().from(letters).orderBy(asc(letters.id)),
    db.select().from(fonts).orderBy(asc(fonts.key)),
    db.select().from(assets).orderBy(asc(assets.key)),
  ]);
  return {
    rows: all.map((table) => table.filter((row) => row.workspaceId === id)),
    sessions: await db.$count(sessions),
  };
}

/** Somebody signed in as a member of a workspace of their own, with one of each thing. */
async function aMember(role: Role = 'owner') {
  const user = await aUser(database.db, { role });
  const sealed = { token: { sessionId: await openSession(user.id) }, secret: env().authSecret, salt: 'authjs.session-token' };
  const cookie = `authjs.session-token=${await encode(sealed)}`;
  const ownId = (kind: Kind, trashed = false) => (kind === 'session' ? openSession(user.id) : THERE[kind](user.workspace, trashed));
  return { cookie, ownId };
}

describe('another workspace’s id is answered like one that never was:', () => {
  test.each(FIELDS.map((field) => [`${field.route} (${field.field})`, field] as const))('%s', async (_, field) => {
    const me = await aMember();
    const absent = await ask(field, field.kind === 'asset' || field.kind === 'font' ? 'e'.repeat(64) : newId(), me);
    expect([400, 401, 403, 500], absent.body).not.toContain(absent.status);
    for (const trashed of [false, true]) {
      const there = await aWorkspace(database.db);
      const id = await THERE[field.kind](there, trashed);
      const before = await rowsOf(there);
      const foreign = await ask(field, id, me);
      expect({ ...foreign, trashed }).toEqual({ ...absent, trashed });
      expect(await rowsOf(there)).toEqual(before);
      if (field.kind === 'asset' || field.kind === 'font') break;
    }
  });

  test.each(FIELDS.map((field) => [`${field.route} (${field.field})`, field] as const))('and one’s own is not: %s', async (_, field) => {
    const me = await aMember();
    const absent = await ask(field, field.kind === 'asset' || field.kind === 'font' ? 'e'.repeat(64) : newId(), me);
    // What is deleted for good has to lie in the trash.
    const forGood = /^DELETE \/api\/(?:documents|mail-templates|files|folders)\/\{\w+\}$/.test(field.route);
    const own = await ask(field, await me.ownId(field.kind, forGood), me);
    expect([401, 403, 404, 500], own.body).not.toContain(own.status);
    expect({ status: own.status, body: own.body }).not.toEqual({ status: absent.status, body: absent.body });
  });

  test('the walk has seen the routes', () => {
    expect(FIELDS.length).toBeGreaterThan(20);
    figure('S4', `${FIELDS.length} ids of ${shapes.length} routes: foreign and trashed like absent, 0 leaks; every own one gets through`);
  });
});

describe('what a member may do is as the route says:', () => {
  /** Mail is held for the whole installation: only its first workspace lets it go. */
  const OF_FIRST_WORKSPACE = 'POST /api/mail/release';

  const closed = shapes.flatMap(([route, { who }]) => (who === 'anyone' ? [] : [[route, who] as const]));
  test.each(closed)('%s: %s', async (route, who) => {
    const first = await aMember();
    for (const role of ROLES) {
      const member = route === OF_FIRST_WORKSPACE && role === 'owner' ? first : await aMember(role);
      const answer = await ask({ route, part: 'params', field: '', kind: 'file' }, newId(), member);
      if (ROLES.indexOf(role) < ROLES.indexOf(who)) expect([role, answer.status]).toEqual([role, 403]);
      else expect([401, 403, 500], `${role}: ${answer.body}`).not.toContain(answer.status);
    }
  });

  test('the walk has seen every route and role', () => {
    expect(closed.length).toBeGreaterThan(50);
    figure('S4', `${closed.length} routes × ${ROLES.length} roles: every one let in or refused as the route says`);
  });
});

describe('a call of the compatible endpoint with another workspace’s ids', () => {
  const subsets = Array.from({ length: 7 }, (_, n) => ['doc_id', 'folder_id', 'mail_id'].filter((_name, bit) => ((n + 1) >> bit) & 1));
  test.each(subsets.map((names) => [names.join(' + '), names] as const))('%s', async (_, names) => {
    for (const trashed of [false, true]) {
      const there = await aWorkspace(database.db);
      const trashedAt = trashed ? new Date() : null;
      const foreignIds: Record<string, string> = {
        doc_id: (await aDocument(database.db, { workspace: there, trashedAt })).id,
        folder_id: (await aFolder(database.db, { workspace: there, trashedAt })).id,
        mail_id: (await aMailTemplate(database.db, { workspace: there, trashedAt })).id,
      };
      const before = await rowsOf(there);
      const replies = [];
      for (const id of [(name: string) => foreignIds[name] ?? '', () => newId()]) {
        const { base } = await aSchool(database.db);
        const query = { ...base, mask_name: 'Анна', ...Object.fromEntries(names.map((name) => [name, id(name)])) };
        replies.push(await seen(await createCaller(database.db).call(query), 'no id'));
      }
      expect(replies[0]).toEqual(replies[1]);
      expect(await rowsOf(there)).toEqual(before);
    }
  });
});

/** Routes that no description stands for, and why the walk need not go there. */
const OTHER_DOORS: Record<string, string> = {
  'app/api/auth/[...nextauth]': 'takes no id',
  'app/api/backup': 'takes no id; a key of the data folder opens it',
  'app/api/health/live': 'takes no id',
  'app/api/health/ready': 'takes no id',
  'app/api/v1/create': 'walked above',
  'app/api/v1/create/[createId]/status': 'the random id is the right to it: tests/create/links.test.ts',
  'app/getfile/[fileId]': 'the random id is the right to it: tests/create/links.test.ts',
  'app/getfile/[fileId]/pdf': 'the random id is the right to it: tests/create/links.test.ts',
  'app/getform/[...path]': 'the random id is the right to it: tests/create/links.test.ts',
  'app/widgets/get/[...path]': 'the random id is the right to it: tests/create/links.test.ts',
  'app/v/[code]': 'the random code is the right to it: tests/verify/verify-page.test.ts',
  'app/v/[code]/picture': 'the random code is the right to it: tests/verify/verify-page.test.ts',
};

test('every route there is has an entry', () => {
  const routes = readdirSync(path.join(ROOT, 'app'), { recursive: true, encoding: 'utf8' }).filter((name) => /\/route\.tsx?$/.test(name));
  const described = new Set(shapes.map(([name]) => `app${(name.split(' ')[1] ?? '').replace(/\{(\w+)\}/g, '[$1]')}`));
  const all = routes.map((name) => path.join('app', path.dirname(name)));
  expect(all.length).toBeGreaterThan(10);
  expect(all.filter((route) => !described.has(route) && !Object.hasOwn(OTHER_DOORS, route))).toEqual([]);
  expect(Object.keys(OTHER_DOORS).filter((route) => !all.includes(route))).toEqual([]);
});
