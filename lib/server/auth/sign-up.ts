import { getDatabase } from '../../../db/client';
import { insertAccount } from '../../../db/queries/new-account';
import { AppError } from '../../errors';
import { newId } from '../../ids';
import { env } from '../env';
import { limitTries } from './limit-tries';
import { mailLink, noteUnsent } from './one-time-links';

export interface Stranger {
  readonly school: string;
  readonly email: string;
  readonly locale: 'ru' | 'en';
  readonly timeZone: string;
}

/** Whether strangers may make an account. */
export function isSignUpOpen(): boolean {
  return env().signup === 'open';
}

/**
 * Makes an account with a workspace of its own, where strangers may; its owner gets in by the link in the letter. Whoever has an account
 * already gets a link to sign in instead, so the answer tells nothing and no account is overwritten.
 *
 * @returns what goes on behind the answer; it never fails
 * @throws `forbidden` where sign-up is closed, `rate_limited`
 */
export async function signUp(stranger: Stranger, address: string): Promise<{ sending: Promise<void> }> {
  if (!isSignUpOpen()) throw new AppError('forbidden', { reason: 'sign_up' });
  await limitTries('letter', { address });
  return { sending: makeAccount(stranger).catch(noteUnsent) };
}

async function makeAccount(stranger: Stranger): Promise<void> {
  const { db } = await getDatabase();
  const made = await db.transaction((tx) => insertAccount(tx, { ...stranger, userId: newId(), workspaceId: newId() }));
  await mailLink({ email: stranger.email, purpose: made ? 'set_password' : 'sign_in' });
}
