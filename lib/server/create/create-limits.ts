/** What one call may carry. The message of `too_large` names the limit and how to split. */
export const CREATE_LIMITS = {
  /** Bytes of the body. */
  body: 50 * 1024 * 1024,
  /** Files of one call. */
  rows: 100_000,
  /** Variables of one row. */
  variables: 1_000,
  /** UTF-16 code units of one value that is text. */
  value: 10_000,
  /** Bytes of one picture. */
  picture: 5 * 1024 * 1024,
} as const;

/** A picture as base64 takes four characters for three bytes, after its `data:image/…;base64,`. */
export const DATA_URI_LENGTH = Math.ceil(CREATE_LIMITS.picture / 3) * 4 + 100;
