/** SQLSTATEs of a server that ends or is not up yet; class 08 is of connections themselves. */
const STATES = /^(57P0[123]|08...)$/;
/** What Node says of a connection that broke or could not be made; while a machine restarts, its name is away too. */
const CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN']);
/** What the driver says without giving a code. */
const MESSAGES = /connection terminated|connection error|timeout exceeded when trying to connect|not queryable/i;

/**
 * Whether an error of a query says nothing of the query itself but that there was no connection to PostgreSQL, or none any more: it
 * restarts, or the way to it is broken. Whether the query was carried out is not known then.
 */
export function isConnectionLost(error: unknown): boolean {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
    const code = 'code' in at ? String(at.code) : '';
    const noSocket = code === 'ENOENT' && 'syscall' in at && at.syscall === 'connect';
    if (STATES.test(code) || CODES.has(code) || noSocket || MESSAGES.test(at.message)) return true;
  }
  return false;
}
