// @ts-check

/**
 * Next takes `Content-Length` out of what routes answer, and so a file would arrive in chunks of which nobody knows how many are to come.
 * The length travels past it under a name of ours and is put back as the head goes out.
 */
const CARRIER = 'X-Body-Length';

/**
 * Headers of an answer whose length is known.
 * @param {number} bytes
 * @returns {Record<string, string>}
 */
export function bodyLength(bytes) {
  return { 'Content-Length': String(bytes), [CARRIER]: String(bytes) };
}

/** @param {import('node:http').ServerResponse} response */
export function restoreBodyLength(response) {
  const writeHead = response.writeHead;
  /** @param {Parameters<typeof writeHead>} head */
  const writeHeadWithLength = (...head) => {
    const bytes = response.getHeader(CARRIER);
    response.removeHeader(CARRIER);
    // What is compressed on its way has another length.
    if (bytes !== undefined && !response.hasHeader('Content-Encoding')) response.setHeader('Content-Length', bytes);
    return writeHead.apply(response, head);
  };
  response.writeHead = /** @type {typeof writeHead} */ (writeHeadWithLength);
}
