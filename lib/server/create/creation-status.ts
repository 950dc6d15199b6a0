import { findCreationStatus, type CreationStatus } from '../../../db/queries/creation-status';
import type { Db } from '../../../db/client';
import { AppError } from '../../errors';
import { isUuid, newId } from '../../ids';
import { createJson, refusedAnswer } from './to-create-answer';

/** `pending` until every file is decided; then `ready`, or `failed` when none could be made. */
export function overallStatus({ files }: CreationStatus): 'pending' | 'ready' | 'failed' {
  if (files.some((file) => file.state === 'pending')) return 'pending';
  return files.every((file) => file.state === 'failed') ? 'failed' : 'ready';
}

/** Answers `/api/v1/create/{create_id}/status/`: how far the files of a call are. */
export async function answerStatus(request: Request, id: string, db: () => Promise<Db>): Promise<Response> {
  const form = { request, requestId: newId(), locale: 'ru', statuses: true } as const;
  try {
    const creation = isUuid(id) ? await findCreationStatus(await db(), id.toLowerCase()) : undefined;
    if (creation === undefined) throw new AppError('not_found');
    const status = overallStatus(creation);
    const files = creation.files.map((file) => ({
      id: file.id,
      status: file.state,
      ...(file.failure === null ? {} : { error: file.failure.code }),
    }));
    return createJson(form, { status, result: status === 'failed' ? 'error' : 'success', files });
  } catch (error) {
    return refusedAnswer(form, error);
  }
}
