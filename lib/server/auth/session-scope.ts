import { headers } from 'next/headers';
import { cache } from 'react';
import type { Scope } from '../../../db/scope';
import { AppError } from '../../errors';
import { sessionOfHeaders } from './session-cookie';
import type { Session } from './sessions';

/** Who is signed in on the request being answered; one look per request, in pages and in route handlers alike. */
export const currentSession: () => Promise<Session | undefined> = cache(async () => sessionOfHeaders(await headers()));

/** Scope of the signed-in person; undefined for a stranger. */
export async function sessionScope(): Promise<Scope | undefined> {
  return (await currentSession())?.scope;
}

/** Scope of the signed-in person, or `not_signed_in`. */
export async function requireScope(): Promise<Scope> {
  const scope = await sessionScope();
  if (scope === undefined) throw new AppError('not_signed_in');
  return scope;
}
