import { OwnError } from './own-error';

/**
 * Expected failures: what a caller can act on. One table, typed by its own keys; `AppError` carries a code from it, converters at the
 * edges turn it into an answer. Texts for people stand in `lib/i18n` under `error.<code>`.
 */
export const ERRORS = {
  no_secure: { status: 401 },
  bad_secure: { status: 401 },
  secure_disabled: { status: 401 },
  api_disabled: { status: 403 },
  no_doc_id: { status: 400 },
  doc_not_found: { status: 404 },
  doc_in_trash: { status: 409 },
  no_mask: { status: 400 },
  bad_mask_json: { status: 400 },
  mail_not_found: { status: 404 },
  bad_email_send: { status: 400 },
  bad_email_timeout: { status: 400 },
  bad_folder: { status: 400 },
  bad_page_id: { status: 400 },
  bad_image: { status: 422 },
  bad_font: { status: 422 },
  idempotency_mismatch: { status: 409 },
  too_large: { status: 413 },
  rate_limited: { status: 429 },
  internal: { status: 500 },
  // Our own pages and API, beyond the compatible endpoint.
  bad_request: { status: 400 },
  not_signed_in: { status: 401 },
  bad_login: { status: 401 },
  forbidden: { status: 403 },
  not_found: { status: 404 },
  gone: { status: 410 },
  conflict: { status: 409 },
  unavailable: { status: 503 },
} as const satisfies Record<string, { status: number }>;

export type ErrorCode = keyof typeof ERRORS;

/** Values that the message names, such as the variable or the limit. Never a secret. */
export type ErrorDetails = Readonly<Record<string, string | number>>;

export class AppError extends OwnError {
  static override readonly errorName = 'AppError';
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails = {}, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
    this.details = details;
  }
}
