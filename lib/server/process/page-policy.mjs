// @ts-check
import { randomBytes } from 'node:crypto';

/** Headers of a request that Next would take the nonce from. */
const ASKED_UNDER = ['content-security-policy', 'content-security-policy-report-only'];

/**
 * What a page may do. Only scripts that carry this answer's nonce run, and those that they load in turn: a script somebody smuggles into
 * a page carries none. `'self'` is for old browsers, which do not know `'strict-dynamic'`; all others pass over it. Styles may stand
 * inline, since the interface places what it draws by them; nothing may come from or go to another origin, nor frame a page.
 *
 * @param {string} nonce
 */
function policy(nonce) {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic' 'wasm-unsafe-eval'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self' data: blob:",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/**
 * Gives every page of the application a policy with a nonce of its own. Next reads the nonce from the request, so what the caller sent
 * there gives way to ours; the answer carries the same policy when it is a page and the route has set none itself, such as the stricter
 * ones of file links.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
export function setPagePolicy(request, response) {
  for (const name of ASKED_UNDER) delete request.headers[name];
  const ours = policy(randomBytes(18).toString('base64'));
  request.headers['content-security-policy'] = ours;
  const writeHead = response.writeHead;
  /** @param {Parameters<typeof writeHead>} head */
  const writeHeadWithPolicy = (...head) => {
    const isPage = String(response.getHeader('Content-Type') ?? '').startsWith('text/html');
    if (isPage && !response.hasHeader('Content-Security-Policy')) response.setHeader('Content-Security-Policy', ours);
    return writeHead.apply(response, head);
  };
  response.writeHead = /** @type {typeof writeHead} */ (writeHeadWithPolicy);
}
