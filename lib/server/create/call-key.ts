import { createHash } from 'node:crypto';
import type { CallKey } from '../../../db/queries/call-keys';
import type { Caller } from '../auth/token-scope';
import { mapInTurns } from '../in-turns';
import type { CreateRequest } from './create-request';

/** How long a caller's own key stands for its first call. */
export const IDEMPOTENCY_MS = 24 * 60 * 60 * 1000;

/** The key that the caller gave the call; the whole request belongs to it. */
export async function idempotencyKey({ tokenId }: Caller, given: string, request: CreateRequest): Promise<CallKey | undefined> {
  if (tokenId === undefined) return undefined;
  return { tokenId, kind: 'idempotency', key: sha256(given), parameters: await digestOf(request) };
}

/**
 * What tells an identical call when the caller gave no key: token, parameters, document and letter as they are now. Undefined when such
 * calls are not merged: no row names a recipient, since two namesakes must get two diplomas, or the token has this off.
 */
export async function repeatKey(caller: Caller, request: CreateRequest, versions: readonly unknown[]): Promise<CallKey | undefined> {
  if (caller.tokenId === undefined || caller.repeatWindow <= 0 || !request.rows.some(({ variables }) => namesRecipient(variables['email'])))
    return undefined;
  const parameters = await digestOf(request);
  return { tokenId: caller.tokenId, kind: 'repeat', key: sha256(JSON.stringify([parameters, versions])), parameters };
}

/** Rather strict: `-` or "no" in a form's field names nobody, and many people share it. */
function namesRecipient(email: string | undefined): boolean {
  return /[^\s@,;]@[^\s@,;]/.test(email ?? '');
}

/**
 * SHA-256 of what is asked for, the same however its parameters were sent and in which order; the form of the reply is left out. It is
 * taken of one JSON text, written piece by piece.
 */
async function digestOf({ docId, rows, pages, folder, mailId, mailing }: CreateRequest): Promise<string> {
  const hash = createHash('sha256').update(`[${JSON.stringify(docId)},[`);
  await mapInTurns(rows, ({ variables, folder: own }, index) => {
    const sorted = Object.entries(variables).sort(([one], [other]) => (one < other ? -1 : 1));
    hash.update(`${index === 0 ? '' : ','}${JSON.stringify([sorted, own])}`);
  });
  return hash.update(`],${JSON.stringify([pages, folder, mailId, mailing]).slice(1)}`).digest('hex');
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
