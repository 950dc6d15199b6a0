import { isUuid } from '../../ids';
import { AppError, type ErrorCode, type ErrorDetails } from '../../errors';
import type { CallLimits } from '../call-limits';
import type { CreateRequest } from './create-request';
import { fixedText } from './fixed-text';
import { readIdempotencyKey } from './idempotency-key';
import { jsonBody } from './json-body';
import { loggedParameters, secretsIn } from './logged-parameters';
import { readCreateRequest } from './read-create-request';
import { formBody, multipartBody, readParameters, type CallBody, type Parameters } from './read-parameters';
import { readSecure } from './read-secure';

/** A call as it came over the wire. */
export interface SentCall {
  /** The raw query, with or without its question mark. */
  readonly search: string;
  /** Undefined: none, or refused unread. */
  readonly body: Uint8Array<ArrayBuffer> | undefined;
  /** `Content-Type`; empty when there was none. */
  readonly type: string;
  /** The header `Idempotency-Key`. */
  readonly idempotencyKey: string | undefined;
  /** Why the call as a whole is refused already. */
  readonly refusal: Refusal | undefined;
}

/** An `AppError` as plain data, which goes from process to process. */
export interface Refusal {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
}

/** What reading gave, or why there is nothing; it may only be said when those who are judged before have passed. */
export type Read<Value> = { readonly value: Value } | { readonly refusal: Refusal };

/** What a call says, nothing looked up yet, nothing refused yet. Plain data. */
export interface UnderstoodCall {
  /** The API token it brings. */
  readonly secure: Read<string>;
  /** What is wrong with the call as a whole; what could be read of it stands in the rest. */
  readonly refusal: Refusal | undefined;
  readonly asked: Read<AskedCall>;
  readonly logged: LoggedCallTexts;
}

export interface AskedCall {
  readonly request: CreateRequest;
  /** The caller's own key; undefined: none. */
  readonly idempotencyKey: string | undefined;
}

/** What the log of calls keeps of a call, and needs for hiding. */
export interface LoggedCallTexts {
  readonly parameters: readonly (readonly [name: string, value: string])[];
  /** What was sent as secrets; may stand nowhere. */
  readonly secrets: readonly string[];
  /** The document that it names, own id or old one; null: what is no id names none. */
  readonly document: string | null;
}

/**
 * Understands a call from its query, whatever the method, and its body. Takes time that grows with the call's size, and touches nothing
 * but what is handed in, so that it can run in another process.
 */
export async function understandCall(sent: SentCall, { limits, now }: { limits: CallLimits; now: Date }): Promise<UnderstoodCall> {
  const body = sent.refusal ? { refusal: sent.refusal } : await readingOf(() => readBody(sent, limits));
  const refusal = 'refusal' in body ? body.refusal : undefined;
  const parameters = readParameters(sent.search, 'value' in body ? body.value : { kind: 'none' });
  const asked = await readingOf(() => ({
    request: readCreateRequest(parameters, now, limits),
    idempotencyKey: readIdempotencyKey(parameters, sent.idempotencyKey),
  }));
  return {
    secure: await readingOf(() => readSecure(parameters)),
    refusal,
    asked: refusal ? { refusal } : asked,
    logged: { parameters: loggedParameters(parameters.sent), secrets: secretsIn(parameters.sent), document: askedDocument(parameters) },
  };
}

/** @throws AppError what kept it from being read */
export function readValue<Value>(read: Read<Value>): Value {
  if ('value' in read) return read.value;
  throw refusalError(read.refusal);
}

/** The refusal as it is thrown. */
export function refusalError({ code, details }: Refusal): AppError {
  return new AppError(code, details);
}

async function readingOf<Value>(read: () => Value | Promise<Value>): Promise<Read<Value>> {
  try {
    return { value: await read() };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { refusal: { code: error.code, details: error.details } };
  }
}

async function readBody({ body: bytes, type }: SentCall, limits: CallLimits): Promise<CallBody> {
  if (bytes === undefined || bytes.length === 0) return { kind: 'none' };
  if (/^multipart\/form-data/i.test(type)) return readMultipart(bytes, type);
  if (/^application\/(?:[\w.-]+\+)?json/i.test(type) || looksLikeJson(bytes)) return jsonBody(bytes, limits);
  return formBody(bytes);
}

/** Simple scripts send JSON under any content type, or none. No form begins so: names of parameters are letters. */
function looksLikeJson(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 64)).trimStart();
  return start.startsWith('{') || start.startsWith('[');
}

async function readMultipart(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<CallBody> {
  let form: FormData;
  try {
    form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
  } catch (error) {
    throw new AppError('bad_mask_json', { reason: 'multipart' }, { cause: error });
  }
  return multipartBody([...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : [])));
}

function askedDocument(parameters: Parameters): string | null {
  try {
    const text = fixedText(parameters, 'doc_id', 'doc_not_found');
    return isUuid(text) ? text.toLowerCase() : null;
  } catch {
    // Given twice, or no text at all: the refusal says so.
    return null;
  }
}
