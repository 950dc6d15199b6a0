// @ts-check

/**
 * The request target with a path as Next reads it without more ado: one that can be decoded, with one slash where several stand or a
 * backslash. Next would redirect from those, query and all, and a caller may not follow.
 *
 * @param {string} target
 * @returns {string}
 */
export function readablePath(target) {
  const end = target.indexOf('?');
  const path = end < 0 ? target : target.slice(0, end);
  const readable = decodable(path);
  return (readable.startsWith('/') ? readable.replace(/[/\\]+/g, '/') : readable) + target.slice(path.length);
}

/**
 * A `%` that encodes nothing, or bytes that are no UTF-8, would have Next answer with a bare 500; replaced by U+FFFD they lead where
 * nothing is, to the page that says so. The query stays as it came: the contract has rules of its own for it.
 *
 * @param {string} path
 * @returns {string}
 */
function decodable(path) {
  try {
    decodeURIComponent(path);
    return path;
  } catch {
    const bytes = Buffer.from(
      path.replace(/%([0-9a-f]{2})|%/gi, (_, hex) => (hex === undefined ? '%' : String.fromCharCode(Number.parseInt(hex, 16)))),
      'latin1',
    );
    return bytes
      .toString('utf8')
      .split('/')
      .map((segment) => encodeURIComponent(segment))
      .join('/');
  }
}
