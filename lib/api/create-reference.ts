import type { ErrorCode } from '../errors';

/** JSON Schema, as far as parameters need it. */
export interface ParameterSchema {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly description?: string;
}

export interface CreateParameter {
  readonly name: string;
  readonly required: boolean;
  readonly schema: ParameterSchema;
}

/** Parameters of `/api/v1/create/`, as API reference and OpenAPI name them; `mask_{variable}` stands for any number of them. */
export const CREATE_PARAMETERS = [
  { name: 'secure', required: true, schema: { type: 'string', minLength: 36, maxLength: 36 } },
  { name: 'doc_id', required: true, schema: { type: 'string', format: 'uuid' } },
  { name: 'mask_{variable}', required: false, schema: { type: 'string' } },
  { name: 'mask', required: false, schema: { type: 'string' } },
  { name: 'folder_id', required: false, schema: { type: 'string' } },
  { name: 'mail_id', required: false, schema: { type: 'string', format: 'uuid' } },
  { name: 'email_send', required: false, schema: { type: 'string', enum: ['onfinish', 'oncreate', 'timeout'] } },
  { name: 'email_timeout_value', required: false, schema: { type: 'string' } },
  { name: 'email_timeout_timestamp', required: false, schema: { type: 'integer' } },
  { name: 'page_id', required: false, schema: { type: 'string' } },
  { name: 'result', required: false, schema: { type: 'string', enum: ['link', 'file'] } },
  { name: 'idempotency_key', required: false, schema: { type: 'string', maxLength: 255 } },
] as const satisfies readonly CreateParameter[];
export type CreateParameterName = (typeof CREATE_PARAMETERS)[number]['name'];

/** Why a call of `/api/v1/create/` can be refused. */
export const CREATE_REFUSALS = [
  'no_secure',
  'bad_secure',
  'secure_disabled',
  'api_disabled',
  'no_doc_id',
  'doc_not_found',
  'doc_in_trash',
  'no_mask',
  'bad_mask_json',
  'mail_not_found',
  'bad_email_send',
  'bad_email_timeout',
  'bad_folder',
  'bad_page_id',
  'bad_image',
  'idempotency_mismatch',
  'too_large',
  'rate_limited',
  // Of `result=file` alone: the call was accepted, and its file could not be made.
  'gone',
  'unavailable',
  'internal',
] as const satisfies readonly ErrorCode[];
