import { findCreationStatus, type CreationStatus } from '../../../db/queries/creation-status';
import type { Db } from '../../../db/client';
import { AppError } from '../../errors';
import { chooseLocale } from '../../i18n/ui/choose-locale';
import { isUuid, newId } from '../../ids';
import { callerOfToken, callRefusal } from '../auth/token-scope';
import { createJson, refusedAnswer } from './to-create-answer';

/** `pending` until every file is decided; then `ready`, or `failed` when none could be made. */
export function overallStatus({ files }: CreationStatus): 'pending' | 'ready' | 'failed' {
  if (files.some((file) => file.state === 'pending')) return 'pending';
  return files.every((file) => file.state === 'failed') ? 'failed' : 'ready';
}

/** Whether everybody who has the creation's id may have its files: one file, or several where the workspace opens them. */
export function isOpenToAll({ publicLinks, openPickUp, fileCount }: CreationStatus): boolean {
  return publicLinks && (openPickUp || fileCount === 1);
}

/**
 * Answers `/api/v1/create/{create_id}/status/`: how far the files of a call are. A file's id opens the file, so where not everybody may have
 * them the ids are told only to a caller with a token of the workspace that may call now, in `secure` or `Authorization: Bearer`.
 */
export async function answerStatus(request: Request, id: string, db: () => Promise<Db>): Promise<Response> {
  return answerJson(request, async () => {
    const creation = await findCreation(await db(), id);
    const withIds = !creation.publicLinks || isOpenToAll(creation) || (await isOwnCaller(await db(), request, creation));
    const files = creation.files.map((file) => ({
      ...(withIds ? { id: file.id } : {}),
      status: file.state,
      ...(file.failure === null ? {} : { error: file.failure.code }),
    }));
    return { ...statusOf(creation), files };
  });
}

/** Answers `…/status/` beside a pick-up page, which the service's own clients ask. */
export async function answerShortStatus(request: Request, id: string, db: () => Promise<Db>): Promise<Response> {
  return answerJson(request, async () => statusOf(await findCreation(await db(), id)));
}

function statusOf(creation: CreationStatus) {
  const status = overallStatus(creation);
  return { status, result: status === 'failed' ? 'error' : 'success' };
}

async function findCreation(db: Db, id: string): Promise<CreationStatus> {
  const creation = isUuid(id) ? await findCreationStatus(db, id.toLowerCase()) : undefined;
  if (creation === undefined) throw new AppError('not_found');
  return creation;
}

async function isOwnCaller(db: Db, request: Request, { workspaceId }: CreationStatus): Promise<boolean> {
  const bearer = /^Bearer\s+(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  const token = bearer ?? new URL(request.url).searchParams.get('secure');
  const caller = token === null ? undefined : await callerOfToken(db, token);
  if (caller?.workspace.id !== workspaceId) return false;
  // Reading makes nothing, so a token for POST only reads too.
  return callRefusal(caller.record, 'POST', new Date()) === undefined;
}

async function answerJson(request: Request, find: () => Promise<object>): Promise<Response> {
  const locale = chooseLocale(request.headers.get('accept-language'));
  const form = { request, requestId: newId(), locale, statuses: true } as const;
  try {
    return createJson(form, await find());
  } catch (error) {
    return refusedAnswer(form, error);
  }
}
