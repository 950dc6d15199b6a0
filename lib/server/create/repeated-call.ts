import { findFirstReply, takeCallKey, type CallKey, type FirstCall } from '../../../db/queries/call-keys';
import type { Tx } from '../../../db/client';
import { AppError } from '../../errors';
import { warningMessage } from '../../i18n/calls/say-call';
import type { Caller } from '../auth/token-scope';
import type { AcceptedCreation } from './accepted-creation';
import { IDEMPOTENCY_MS } from './call-key';
import type { CreateServices } from './create-services';

/** Ends the accepting transaction, in which nothing may stay: an equal call has been accepted. */
export class FirstCallFound extends Error {
  readonly call: FirstCall;

  constructor(call: FirstCall) {
    super('an equal call has been accepted');
    this.call = call;
  }
}

/** Takes the key for this creation, in the accepting transaction. Throws `FirstCallFound` when an equal call has it. */
export async function takeKey(services: CreateServices, tx: Tx, caller: Caller, key: CallKey, creationId: string): Promise<void> {
  const now = services.now();
  const keptFor = key.kind === 'idempotency' ? IDEMPOTENCY_MS : caller.repeatWindow * 1000;
  const expiresAt = new Date(now.getTime() + keptFor);
  const first = await takeCallKey(tx, caller.scope, key, { creationId, now, expiresAt });
  if (first !== undefined) throw new FirstCallFound(first);
}

/** The first call's reply; a caller's own key is for one set of data only. */
export async function repeatedReply(services: CreateServices, caller: Caller, key: CallKey, first: FirstCall): Promise<AcceptedCreation> {
  if (first.parameters !== key.parameters) throw new AppError('idempotency_mismatch');
  const reply = await findFirstReply(services.db, caller.scope, first.creationId);
  // Deleted in this very moment.
  if (reply === undefined) throw new AppError('unavailable');
  const repeated = { code: 'repeated', message: warningMessage(caller.workspace.locale, { code: 'repeated' }), details: {} };
  return { ...reply, warnings: key.kind === 'repeat' ? [...reply.warnings, repeated] : reply.warnings, repeats: key.kind };
}
