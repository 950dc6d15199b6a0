import contentDisposition from 'content-disposition';

/**
 * `Content-Disposition` of a file (RFC 6266): the whole name in `filename*` for today's programs, and for old ones a plain name instead
 * of a row of question marks.
 */
export function fileDisposition(name: string, extension: 'pdf' | 'jpg', type: 'inline' | 'attachment'): string {
  const fileName = `${name.replace(/\p{Surrogate}/gu, '\ufffd')}.${extension}`;
  return contentDisposition(fileName, /^[ -~]*$/.test(fileName) ? { type } : { type, fallback: `file.${extension}` });
}
