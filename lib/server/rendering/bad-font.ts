import { MAX_FONT_BYTES } from '../../document/own-font';
import { AppError, type ErrorDetails } from '../../errors';

/**
 * Why a font was not taken. Stands in `details.reason` of `AppError('bad_font')`:
 * `unknown_kind` no font · `web_font` packed for web pages (WOFF) · `collection` several fonts in one file · `too_many_bytes` ·
 * `broken` what stands in it cannot be right · `not_embeddable` its maker does not let it stand in files · `too_costly` opening it took
 * too much time or memory · `already_there` the workspace has this face (`family`, `style`) · `too_many` the workspace has so many
 * fonts (`count`). With each, `megabytes` that would be taken.
 */
export type BadFontReason =
  'unknown_kind' | 'web_font' | 'collection' | 'too_many_bytes' | 'broken' | 'not_embeddable' | 'too_costly' | 'already_there' | 'too_many';

export function badFont(reason: BadFontReason, details: ErrorDetails = {}, options?: ErrorOptions): AppError {
  return new AppError('bad_font', { reason, megabytes: MAX_FONT_BYTES / 1024 / 1024, ...details }, options);
}
