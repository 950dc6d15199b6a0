import { databaseError, type DatabaseError } from '../../db/database-error';
import { isConnectionLost } from '../../db/lost-connection';
import { AppError } from '../errors';
import { S3Error } from './storage/s3-client';

/** Classes of SQLSTATE: connection, serialization, resources (a full disk among them), operator's intervention, the system's own errors. */
const PASSING_CLASSES = new Set(['08', '40', '53', '57', '58']);
/** Lock not available; read-only, as a server is while another takes over. */
const PASSING_STATES = new Set(['55P03', '25006']);

/** Of a disk that is full or away, or of a machine that has no more to give. */
const PASSING_CODES = new Set([
  'ENOSPC',
  'EDQUOT',
  'EROFS',
  'EIO',
  'EMFILE',
  'ENFILE',
  'ENOMEM',
  'ENOTDIR',
  'EACCES',
  'ESTALE',
  'ENODEV',
  'ENXIO',
]);

/**
 * Whether an error lies in what is around the work (database, Storage or disk is away or full, no child to render in) and not in the
 * work itself: a job is put off then, however long it takes, and no attempt is used up; who asks is told to ask again later.
 */
export function isPassing(error: unknown): boolean {
  const refusal = databaseError(error);
  if (refusal !== undefined) return isPassingState(refusal);
  if (isConnectionLost(error)) return true;
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
    if (at instanceof S3Error) return true;
    if (at instanceof AppError) return at.code === 'unavailable';
    if ('code' in at && PASSING_CODES.has(String(at.code))) return true;
  }
  return false;
}

function isPassingState({ code = '' }: DatabaseError): boolean {
  return PASSING_STATES.has(code) || PASSING_CLASSES.has(code.slice(0, 2));
}
