import type { Db } from '@/db/client';
import { calls, callKeys, creations, files, folders, jobs } from '@/db/schema';
import { answerCreate } from '@/lib/server/create/answer-create';
import type { CreateServices } from '@/lib/server/create/create-services';
import type { FileServices } from '@/lib/server/disk/serve-file';
import { aDesign, aDocument, aToken, aWorkspace } from './builders';
import { createWorld } from './create-world';

export const CREATE_URL = 'http://school.example/api/v1/create/';

/** A document that prints %name. */
const NAMES = {
  pages: [
    {
      id: 'p',
      width: 842,
      height: 595,
      elements: [{ id: 't', type: 'text', x: 0, y: 0, width: 400, height: 50, paragraphs: [{ runs: [{ text: 'Диплом: %name %city' }] }] }],
    },
  ],
};

/** A workspace that takes calls, a token and a document that prints %name and %city. */
export async function aSchool(
  db: Db,
  { content = NAMES, ...token }: { content?: Record<string, unknown> } & Parameters<typeof aToken>[1] = {},
) {
  const workspace = token.workspace ?? (await aWorkspace(db));
  const made = await aToken(db, { ...token, workspace });
  const document = await aDocument(db, { workspace, content: aDesign(content) });
  return { workspace, token: made, document, base: { secure: made.value, doc_id: document.id } };
}

/** The address of a call with these parameters in its query. */
export function createUrl(query: Record<string, string>): string {
  return `${CREATE_URL}?${new URLSearchParams(query).toString()}`;
}

/** Makes calls as the route does, over this database. */
export function createCaller(db: Db, services: Partial<CreateServices & FileServices> = {}) {
  const world = { ...createWorld(db).services, ...services };
  const call = (address: string | Record<string, string>, init: RequestInit = {}) => {
    const url = typeof address === 'string' ? address : createUrl(address);
    const request = new Request(url, { ...init, headers: { host: 'school.example', ...(init.headers as Record<string, string>) } });
    return answerCreate(request, () => Promise.resolve(world));
  };
  return {
    call,
    callJson: async (address: string | Record<string, string>, init: RequestInit = {}) =>
      (await (await call(address, init)).json()) as CreateReply,
  };
}

export interface CreateReply {
  readonly result: 'success' | 'error';
  readonly create_id?: string;
  readonly url?: string;
  readonly files?: readonly string[];
  readonly warnings?: readonly { readonly code: string; readonly message: string }[];
  readonly error?: string;
  readonly message?: string;
}

/** How many rows of each kind calls have left. */
export async function whatIsThere(db: Db) {
  const count = { creations, files, jobs, folders, callKeys, calls };
  const entries = Object.entries(count).map(async ([name, table]) => [name, await db.$count(table)] as const);
  return Object.fromEntries(await Promise.all(entries)) as Record<keyof typeof count, number>;
}
