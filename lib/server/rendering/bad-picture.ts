import { AppError, type ErrorDetails } from '../../errors';

/**
 * Why a picture was not taken. Stands in `details.reason` of `AppError('bad_image')`:
 * `unknown_kind` no picture we know of · `kind_not_taken` a picture of a kind we do not take (`kind`) · `too_many_bytes` (`bytes`, `limit`) ·
 * `too_many_pixels` (`width`, `height`, `limit`) · `truncated` the end is missing · `broken` what stands in it cannot be right ·
 * `unsupported` a rare sort of JPEG or PNG (`what`) · `encrypted` a PDF with a password · `too_costly` decoding took too much time or memory.
 * With each, `megabytes` and `megapixels` that would be taken.
 */
export type BadPictureReason =
  | 'unknown_kind'
  | 'kind_not_taken'
  | 'encrypted'
  | 'too_many_bytes'
  | 'too_many_pixels'
  | 'truncated'
  | 'broken'
  | 'unsupported'
  | 'too_costly';

/** The kinds that are taken, as a message names them. */
export const TAKEN_KINDS = 'JPEG, PNG, WebP';

export function badPicture(reason: BadPictureReason, details: ErrorDetails = {}, options?: ErrorOptions): AppError {
  return new AppError('bad_image', { reason, taken: TAKEN_KINDS, ...details }, options);
}
