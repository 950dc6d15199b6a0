import type { Db } from '../../../db/client';
import { isTokenHashTaken, setOldTokenHash } from '../../../db/queries/old-tokens';
import type { Scope } from '../../../db/scope';
import { AppError } from '../../errors';
import { isUuid } from '../../ids';
import { hashToken } from '../tokens/new-token';
import { assertMayEdit } from '../auth/roles';

/** What a call may bring as `secure`. */
const TOKEN = /^[!-~]{36}$/;

/**
 * Gives a token the value it had in the service a school moves from, so that its calls go on working; only the SHA-256 is kept. Throws
 * `bad_request` unless it has 36 Latin letters, digits and signs, `not_found`, and `conflict` when some token has this value.
 */
export async function setOldToken(db: Db, scope: Scope, { tokenId, value }: { tokenId: string; value: string }): Promise<void> {
  assertMayEdit(scope);
  const text = value.trim();
  if (!TOKEN.test(text)) throw new AppError('bad_request', { reason: 'old_token', length: [...text].length });
  await db.transaction(async (tx) => {
    if (await isTokenHashTaken(tx, hashToken(text))) throw new AppError('conflict', { reason: 'old_token' });
    await writeHash(tx, scope, { tokenId, hash: hashToken(text) });
  });
}

/** Takes the old value away; calls with it are refused from now on. Throws `not_found`. */
export async function removeOldToken(db: Db, scope: Scope, tokenId: string): Promise<void> {
  assertMayEdit(scope);
  await writeHash(db, scope, { tokenId, hash: null });
}

async function writeHash(db: Db, scope: Scope, change: { tokenId: string; hash: string | null }): Promise<void> {
  if (!isUuid(change.tokenId) || !(await setOldTokenHash(db, scope, change))) throw new AppError('not_found');
}
