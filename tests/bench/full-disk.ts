import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { newId } from '@/lib/ids';
import { hashPassword } from '@/lib/server/auth/password';
import { mailTemplateVersions } from '@/db/schema';
import { aCreation, aDocument, aFolder, aMailTemplate, aUser, aWorkspace } from '../harness/builders';
import { people } from './people';

export const FOLDERS = 2_000;
export const FILES = 100_000;
export const CALLS = 100_000;

const FILES_A_CALL = 10;
/** Rows written by one statement. */
const AT_ONCE = 5_000;
/** Of so many files one failed. */
const FAILED_EACH = 97;
/** One call of so many is of a document that is hardly ever used. */
const RARE_EACH = 500;
/** Files of every second call go by mail; of so many letters one does not leave. */
const UNSENT_EACH = 301;
/** Of so many files one lies in the trash. */
const TRASHED_EACH = 33;

/** A school after years of use. */
export interface FullDisk {
  readonly account: { readonly email: string; readonly password: string };
  /** One of the folders. */
  readonly folderId: string;
  /** A graduate's whole name, on very few files. */
  readonly rareName: string;
  /** The document of nearly all files, and one of very few. */
  readonly documents: { readonly common: string; readonly rare: string };
}

/**
 * Fills an empty database with one school that has 2,000 folders on its Disk, 100,000 files made over two years, and as many calls beside.
 * Another school of the same size lies beside it, so that an index that forgets the workspace is found out.
 */
export async function fillDisk(db: Db): Promise<FullDisk> {
  const account = { email: 'anna@example.org', password: 'correct horse battery' };
  const school = await fillSchool(db, account);
  await fillSchool(db, { email: 'petr@example.org', password: account.password });
  await db.execute(sql`vacuum analyze`);
  return { account, ...school };
}

async function fillSchool(db: Db, account: FullDisk['account']): Promise<Omit<FullDisk, 'account'>> {
  const workspace = await aWorkspace(db);
  await aUser(db, { workspace, email: account.email, passwordHash: await hashPassword(account.password) });
  const document = await aDocument(db, { workspace });
  const rare = await aDocument(db, { workspace });
  const versions = {
    common: (await aCreation(db, { workspace, documentId: document.id, files: [] })).versionId,
    rare: (await aCreation(db, { workspace, documentId: rare.id, files: [] })).versionId,
  };
  const templateVersionId = await aTemplateVersion(db, workspace);
  const folderIds: string[] = [];
  for (let at = 0; at < FOLDERS; at++) {
    folderIds.push((await aFolder(db, { workspace, name: `Поток ${at + 1}: курс «Веб-дизайн для начинающих»` })).id);
  }
  const graduates = people(FILES);
  for (let from = 0; from < FILES; from += AT_ONCE) {
    const rows = graduates.slice(from, from + AT_ONCE).map(({ name, city, course }, index) => ({
      id: newId(),
      number: from + index,
      name,
      folder: folderIds[(from + index) % (FOLDERS + 1)] ?? null,
      variables: { name, city, course, email: `graduate${from + index}@example.org` },
    }));
    await insertFiles(db, workspace.id, versions, rows);
  }
  await insertLetters(db, workspace.id, templateVersionId);
  for (let from = 0; from < CALLS; from += AT_ONCE) {
    const rows = graduates.slice(from, from + AT_ONCE).map((person, index) => ({
      id: newId(),
      number: from + index,
      parameters: [
        ['secure', 'dm_••••••••••••••••••••••••••••••••'],
        ['doc_id', document.id],
        ['mask_name', person.name],
        ['mask_city', person.city],
        ['mask_course', person.course],
        ['mask_email', `graduate${from + index}@example.org`],
      ],
      reply: JSON.stringify({ result: 'success', create_id: newId(), url: `https://diplomas.example.org/getfile/${newId()}` }),
    }));
    await insertCalls(db, workspace.id, document.id, rows);
  }
  return {
    folderId: folderIds[FOLDERS / 2] ?? '',
    rareName: graduates[FILES / 2]?.name ?? '',
    documents: { common: document.id, rare: rare.id },
  };
}

async function aTemplateVersion(db: Db, workspace: Awaited<ReturnType<typeof aWorkspace>>): Promise<string> {
  const { id: templateId } = await aMailTemplate(db, { workspace });
  const id = newId();
  const texts = { name: 'Письмо', subject: 'Ваш диплом', body: '%name', revision: 1 };
  await db.insert(mailTemplateVersions).values({ id, workspaceId: workspace.id, templateId, ...texts });
  return id;
}

interface FileRow {
  readonly id: string;
  /** From the newest. */
  readonly number: number;
  readonly name: string;
  readonly folder: string | null;
  readonly variables: Readonly<Record<string, string>>;
}

async function insertFiles(
  db: Db,
  workspaceId: string,
  versions: { readonly common: string; readonly rare: string },
  rows: readonly FileRow[],
): Promise<void> {
  const creationIds = Array.from({ length: rows.length / FILES_A_CALL }, newId);
  const placed = rows.map((row, at) => {
    const call = Math.floor(row.number / FILES_A_CALL);
    const version = call % RARE_EACH === 0 ? versions.rare : versions.common;
    return { ...row, creation: creationIds[Math.floor(at / FILES_A_CALL)], version, position: at % FILES_A_CALL };
  });
  const given = sql`jsonb_to_recordset(${JSON.stringify(placed)}::jsonb) as given
    (id uuid, number int, name text, folder uuid, variables jsonb, creation uuid, version uuid, position int)`;
  // Ten minutes between calls: some two years.
  const made = sql`date_trunc('minute', now()) - (number / ${FILES_A_CALL}) * interval '100 minutes'`;
  await db.execute(sql`
    insert into creations (id, workspace_id, version_id, pages, now, link_base, file_count, mailing, created_at, decided_at)
    select creation, ${workspaceId}::uuid, version, '{0}', '{"year":2026,"month":5,"day":25,"hour":12,"minute":0,"second":0}',
      'https://diplomas.example.org', ${FILES_A_CALL}, case when number / ${FILES_A_CALL} % 2 = 0 then '{"send":"oncreate"}'::jsonb end,
      ${made}, ${made} from ${given} where position = 0`);
  await db.execute(sql`
    insert into files (id, workspace_id, creation_id, version_id, position, folder_id, name, variables, draws, pages, state, failure,
      parts, length, digest, engine, created_at, made_at, trashed_at)
    select id, ${workspaceId}::uuid, creation, version, position, folder, name, variables, '{}', '{0}',
      case when number % ${FAILED_EACH} = 0 then 'failed' else 'ready' end,
      case when number % ${FAILED_EACH} = 0 then '{"code":"render_failed","details":{}}'::jsonb end,
      '[]', 200000, id::text, 1, ${made}, ${made}, case when number % ${TRASHED_EACH} = 7 then ${made} end from ${given}`);
}

/** A letter for each file of the calls that ask for mail. */
async function insertLetters(db: Db, workspaceId: string, templateVersionId: string): Promise<void> {
  // Without it the tables still count as empty, and are joined row by row.
  await db.execute(sql`analyze`);
  await db.execute(sql`
    with asked as (
      select gen_random_uuid() as letter, f.id as file, f.creation_id as creation, f.variables->>'email' as recipient, f.created_at as made,
        row_number() over (order by f.created_at, f.id) as number
      from files f join creations c on c.workspace_id = f.workspace_id and c.id = f.creation_id
      where f.workspace_id = ${workspaceId}::uuid and c.mailing is not null
    ), written as (
      insert into letters (id, workspace_id, creation_id, template_version_id, recipient, key, state, failure, sent_at, created_at, changed_at)
      select letter, ${workspaceId}::uuid, creation, ${templateVersionId}::uuid, recipient, letter::text,
        case when number % ${UNSENT_EACH} = 0 then 'failed' else 'sent' end,
        case when number % ${UNSENT_EACH} = 0 then '{"code":"refused","details":{}}'::jsonb end, made, made, made from asked
    )
    insert into letter_files (workspace_id, letter_id, file_id, position) select ${workspaceId}::uuid, letter, file, 0 from asked`);
}

interface CallRow {
  readonly id: string;
  readonly number: number;
  readonly parameters: readonly (readonly string[])[];
  readonly reply: string;
}

async function insertCalls(db: Db, workspaceId: string, documentId: string, rows: readonly CallRow[]): Promise<void> {
  await db.execute(sql`
    insert into calls (id, workspace_id, document_id, method, parameters, outcome, status, reply, took, created_at)
    select id, ${workspaceId}::uuid, ${documentId}::uuid, 'GET', parameters, case when number % 50 = 0 then 'token_off' else 'success' end, 200, reply,
      20, date_trunc('minute', now()) - number * interval '10 minutes'
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (id uuid, number int, parameters jsonb, reply text)`);
}
