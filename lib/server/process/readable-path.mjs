// @ts-check

/**
 * The request target with a path that can be decoded. A `%` that encodes nothing, or bytes that are no UTF-8, would have Next answer
 * with a bare 500; replaced by U+FFFD they lead where nothing is, to the page that says so. The query stays as it came: the contract
 * has rules of its own for it.
 *
 * @param {string} target
 * @returns {string}
 */
export function readablePath(target) {
  const end = target.indexOf('?');
  const path = end < 0 ? target : target.slice(0, end);
  try {
    decodeURIComponent(path);
    return target;
  } catch {
    const bytes = Buffer.from(
      path.replace(/%([0-9a-f]{2})|%/gi, (_, hex) => (hex === undefined ? '%' : String.fromCharCode(Number.parseInt(hex, 16)))),
      'latin1',
    );
    const readable = bytes
      .toString('utf8')
      .split('/')
      .map((segment) => encodeURIComponent(segment))
      .join('/');
    return end < 0 ? readable : readable + target.slice(end);
  }
}
