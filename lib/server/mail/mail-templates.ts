import { getDatabase } from '../../../db/client';
import { listFiles } from '../../../db/queries/list-files';
import { listDocuments } from '../../../db/queries/list-documents';
import { findMailTemplate, type SavedMailTemplate } from '../../../db/queries/mail-template';
import {
  changeMailTemplate,
  deleteTrashedMailTemplate,
  deleteTrashedMailTemplates,
  insertMailTemplate,
  listMailTemplates,
  listTrashedMailTemplates,
  setMailTemplateTrashed,
  type ListedMailTemplate,
  type MailTexts,
  type UsedMailTemplate,
} from '../../../db/queries/mail-templates';
import type { Scope } from '../../../db/scope';
import { cleanText } from '../../document/clean-text';
import { AppError } from '../../errors';
import { isUuid, newId } from '../../ids';
import { daysLeft } from '../trash/trash-days';

export async function mailTemplatesOf(scope: Scope): Promise<readonly UsedMailTemplate[]> {
  const { db } = await getDatabase();
  return listMailTemplates(db, scope);
}

/** Templates in the trash, each with the whole days until it is deleted for good. */
export async function trashedMailTemplatesOf(
  scope: Scope,
  now: Date,
): Promise<readonly (ListedMailTemplate & { readonly daysLeft: number })[]> {
  const { db } = await getDatabase();
  const trashed = await listTrashedMailTemplates(db, scope);
  return trashed.map((template) => ({ ...template, daysLeft: daysLeft(template.trashedAt ?? now, now) }));
}

/** Throws `not_found`, also for one in the trash and for another workspace's. */
export async function readMailTemplate(scope: Scope, id: string): Promise<SavedMailTemplate> {
  const { db } = await getDatabase();
  const template = isUuid(id) ? await findMailTemplate(db, scope, id) : undefined;
  if (template === undefined) throw new AppError('not_found');
  return template;
}

/** Files offered for a preview. */
const RECENT = 30;

/** What a letter's preview can be filled from: files made last, and all documents. */
export async function letterSources(scope: Scope) {
  const { db } = await getDatabase();
  const [files, documents] = await Promise.all([listFiles(db, scope, { state: 'ready', limit: RECENT }), listDocuments(db, scope)]);
  return {
    files: files.map(({ id, name, documentName }) => ({ id, name, documentName })),
    documents: documents.map(({ id, name }) => ({ id, name })),
  };
}

export async function makeMailTemplate(scope: Scope, texts: MailTexts): Promise<{ id: string }> {
  const { db } = await getDatabase();
  const id = newId();
  await insertMailTemplate(db, scope, { ...clean(texts), id });
  return { id };
}

/** Throws `not_found`, and `conflict` when somebody else has changed it since `revision`. */
export async function saveMailTemplate(
  scope: Scope,
  id: string,
  change: { readonly revision: number } & { readonly [Text in keyof MailTexts]?: string | undefined },
): Promise<{ revision: number }> {
  const { db } = await getDatabase();
  const revision = await changeMailTemplate(db, scope, id, clean(change));
  if (revision !== undefined) return { revision };
  await readMailTemplate(scope, id);
  throw new AppError('conflict');
}

/** A copy of its last saved state, under another name. */
export async function copyMailTemplate(scope: Scope, id: string, name: string): Promise<{ id: string }> {
  const { subject, body } = await readMailTemplate(scope, id);
  return makeMailTemplate(scope, { name, subject, body });
}

export async function trashMailTemplate(scope: Scope, id: string, trashed: boolean): Promise<void> {
  const { db } = await getDatabase();
  found(await setMailTemplateTrashed(db, scope, id, trashed ? new Date() : null));
}

/** Deletes a template for good. Throws `not_found` unless it lies in the trash. */
export async function deleteMailTemplate(scope: Scope, id: string): Promise<void> {
  const { db } = await getDatabase();
  found(await deleteTrashedMailTemplate(db, scope, id));
}

/** Deletes for good all templates that lie in the trash now. */
export async function emptyMailTemplateTrash(scope: Scope, now: Date): Promise<void> {
  const { db } = await getDatabase();
  await deleteTrashedMailTemplates(db, scope, now);
}

/** PostgreSQL keeps no U+0000, and forms send line ends as CR LF. */
function clean<Texts extends { readonly subject?: string | undefined; readonly body?: string | undefined }>(texts: Texts): Texts {
  const { subject, body } = texts;
  return {
    ...texts,
    ...(subject !== undefined && { subject: cleanText(subject).replace(/\n+/g, ' ') }),
    ...(body !== undefined && { body: cleanText(body) }),
  };
}

function found(there: boolean): void {
  if (!there) throw new AppError('not_found');
}
