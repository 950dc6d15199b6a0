import { AppError } from '../../errors';
import type { CallLimits } from '../call-limits';
import { readLimitedBody } from '../http/read-limited-body';
import { createLimits, tooLarge } from './create-limits';
import { jsonBody } from './json-body';
import { formBody, multipartBody, readParameters, type CallBody, type Parameters } from './read-parameters';

export interface ReadCall {
  readonly parameters: Parameters;
  /** What is wrong with the call as a whole, to be said once it is known who calls; what could be read stands in `parameters`. */
  readonly refusal: AppError | undefined;
}

/** The parameters of a call, from the query whatever the method, and from the body; or why not: `too_large`, `bad_mask_json`. */
export async function readCall(request: Request, limits = createLimits()): Promise<ReadCall> {
  const search = rawSearch(request.url);
  try {
    if (targetLength(request.url) > limits.target) throw tooLarge('target', limits);
    return { parameters: readParameters(search, await readBody(request, limits)), refusal: undefined };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { parameters: readParameters(search, { kind: 'none' }), refusal: error };
  }
}

/** Bytes of path and query; an address of ours is ASCII. */
function targetLength(url: string): number {
  return url.length - new URL(url).origin.length;
}

/** The query as it came. `URL.search` would do too, but drops a lone `?`, and a fragment never reaches a server. */
function rawSearch(url: string): string {
  const start = url.indexOf('?');
  return start < 0 ? '' : url.slice(start);
}

async function readBody(request: Request, limits: CallLimits): Promise<CallBody> {
  if (request.body === null || request.method === 'GET') return { kind: 'none' };
  const bytes = await readLimitedBody(request, limits.body, tooLarge('body', limits));
  if (bytes.length === 0) return { kind: 'none' };
  const type = request.headers.get('content-type') ?? '';
  if (/^multipart\/form-data/i.test(type)) return readMultipart(bytes, type);
  if (/^application\/(?:[\w.-]+\+)?json/i.test(type) || looksLikeJson(bytes)) return jsonBody(bytes);
  return formBody(bytes);
}

/** Simple scripts send JSON under any content type, or none. No form begins so: names of parameters are letters. */
function looksLikeJson(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 64)).trimStart();
  return start.startsWith('{') || start.startsWith('[');
}

async function readMultipart(bytes: Uint8Array, type: string): Promise<CallBody> {
  let form: FormData;
  try {
    form = await new Response(bytes as Uint8Array<ArrayBuffer>, { headers: { 'content-type': type } }).formData();
  } catch (error) {
    throw new AppError('bad_mask_json', { reason: 'multipart' }, { cause: error });
  }
  return multipartBody([...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : [])));
}
