import { getDatabase } from '../../../db/client';
import { listCalls, type CallPlace, type ListedCall } from '../../../db/queries/call-log';
import type { Scope } from '../../../db/scope';
import type { CallQuery, ShownCall } from '../../api/tokens';
import { AppError, ERRORS, type ErrorCode } from '../../errors';
import { keptWarningMessage, refusalMessage } from '../../i18n/calls/say-call';
import type { Locale } from '../../i18n/phrase';
import { formatMoment } from '../../i18n/ui/format-moment';
import { isUuid } from '../../ids';

const CALLS_ON_A_PAGE = 50;

/** Who reads, and by which clock. */
export interface LogReader {
  readonly locale: Locale;
  readonly timeZone: string;
}

/** A page of the call log, newest first. `after` is what the page before gave as `next`; throws `bad_request` for any other. */
export async function callLog(
  scope: Scope,
  reader: LogReader,
  { after, tokenId, documentId, refused, search }: CallQuery,
): Promise<{ calls: readonly ShownCall[]; next: string | null }> {
  const { db } = await getDatabase();
  const place = after === undefined ? undefined : readPlace(after);
  const text = search?.trim();
  const choice = { tokenId, documentId, refused: refused === '1', search: text === '' ? undefined : text };
  // One more than shown tells whether there are older ones.
  const found = await listCalls(db, scope, { ...choice, after: place, limit: CALLS_ON_A_PAGE + 1 });
  const shown = found.slice(0, CALLS_ON_A_PAGE);
  const last = found.length > CALLS_ON_A_PAGE ? shown.at(-1) : undefined;
  return {
    calls: shown.map((call) => toShown(call, reader)),
    next: last === undefined ? null : `${last.createdAt.getTime()}_${last.id}`,
  };
}

function toShown(call: ListedCall, { locale, timeZone }: LogReader): ShownCall {
  const { id, token, document, creationId, fileCount, method, parameters, outcome, status, reply, took } = call;
  return {
    ...{ id, token, document, creationId, fileCount, method, parameters, outcome, status, reply, took },
    came: { iso: call.createdAt.toISOString(), text: formatMoment(call.createdAt, locale, timeZone) },
    reason: reasonOf(call, locale),
    warnings: call.warnings.map((warning) => keptWarningMessage(locale, warning)),
  };
}

/** Of a call of older times whose details were not kept the caller's own answer says most. */
function reasonOf({ id, outcome, reply, details }: ListedCall, locale: Locale): string | null {
  if (outcome === 'success') return null;
  const told = details === null ? messageIn(reply) : undefined;
  return told ?? (isErrorCode(outcome) ? refusalMessage(locale, outcome, { ...details, requestId: id }) : outcome);
}

function messageIn(reply: string): string | undefined {
  try {
    const { message } = JSON.parse(reply) as { message?: unknown };
    return typeof message === 'string' ? message : undefined;
  } catch {
    // A reply that was too long to be kept whole.
    return undefined;
  }
}

function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(ERRORS, code);
}

function readPlace(text: string): CallPlace {
  const [time = '', id = ''] = text.split('_');
  const createdAt = new Date(Number(time));
  if (!/^\d{1,14}$/.test(time) || Number.isNaN(createdAt.getTime()) || !isUuid(id)) throw new AppError('bad_request', { field: 'after' });
  return { createdAt, id };
}
