import { getDatabase } from '../../../db/client';
import { changeToken, deleteToken, insertToken, listTokens, type ListedToken } from '../../../db/queries/tokens';
import { changeSettings } from '../../../db/queries/workspace-settings';
import type { Scope } from '../../../db/scope';
import { AppError } from '../../errors';
import { newId } from '../../ids';
import { removeOldToken, setOldToken } from '../old-ids/old-token';
import { hashToken, newToken } from './new-token';

export interface TokenWishes {
  readonly name: string;
  readonly postOnly: boolean;
  /** Seconds. */
  readonly repeatWindow: number;
  readonly expiresAt: Date | null;
  /** Whether the workspace begins to take calls, too. */
  readonly switchOn: boolean;
}

export async function tokensOf(scope: Scope): Promise<readonly ListedToken[]> {
  const { db } = await getDatabase();
  return listTokens(db, scope);
}

/** Makes a token. Its value is returned this once and kept as a hash only. */
export async function makeToken(scope: Scope, { switchOn, ...wishes }: TokenWishes): Promise<{ id: string; value: string }> {
  const { db } = await getDatabase();
  const [id, value] = [newId(), newToken()];
  await db.transaction(async (tx) => {
    await insertToken(tx, scope, { ...wishes, id, hash: hashToken(value), last4: value.slice(-4) });
    if (switchOn) await changeSettings(tx, scope, { apiEnabled: true });
  });
  return { id, value };
}

type TokenChange = {
  readonly [Key in 'name' | 'enabled' | 'postOnly' | 'repeatWindow' | 'expiresAt']?: ListedToken[Key] | undefined;
};

/** Changes what is given. Throws `not_found` for a token of another workspace as for none. */
export async function editToken(scope: Scope, id: string, given: TokenChange): Promise<void> {
  const { db } = await getDatabase();
  const change = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  if (!(await changeToken(db, scope, id, change))) throw new AppError('not_found');
}

/** Deletes a token for good. Throws `not_found`. */
export async function removeToken(scope: Scope, id: string): Promise<void> {
  const { db } = await getDatabase();
  if (!(await deleteToken(db, scope, id))) throw new AppError('not_found');
}

/** Sets the value the token had elsewhere, or takes it away (null). Throws `not_found`, `bad_request`, `conflict`. */
export async function changeOldValue(scope: Scope, tokenId: string, value: string | null): Promise<void> {
  const { db } = await getDatabase();
  if (value === null) await removeOldToken(db, scope, tokenId);
  else await setOldToken(db, scope, { tokenId, value });
}
