import type { ErrorCode } from '../errors';
import type { Problem } from './problem';
import type { CallArguments, ReceivedAnswer } from './route-shape';
import type { ApiRouteName, ApiRoutes } from './routes';

/** Why a call came to nothing. `unreachable`: no answer of ours came, so nobody knows whether it was done. */
export type CallProblem = Problem | { readonly code: 'unreachable'; readonly message?: undefined };
export type CallProblemCode = ErrorCode | 'unreachable';

export type ApiResult<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: CallProblem };

interface LooseCall {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

/** Asks somebody whose session has ended to sign in again; true when they have. */
type SignInAgain = () => Promise<boolean>;

let signInAgain: SignInAgain | undefined;

/** From now on a call that the server refuses because nobody is signed in has `ask` called and, after a sign-in, is made again. Ended by what it returns. */
export function whenSignedOut(ask: SignInAgain): () => void {
  signInAgain = ask;
  return () => {
    if (signInAgain === ask) signInAgain = undefined;
  };
}

/**
 * Calls one of our routes from a page of ours: `api('PATCH /api/tokens/{tokenId}', { params, body })`. It never throws: a refusal, a lost
 * connection and an answer that is none of ours are values. Only types come from the shapes, so no page loads a validator for it.
 */
export async function api<Name extends ApiRouteName>(
  name: Name,
  ...[call]: CallArguments<ApiRoutes[Name]>
): Promise<ApiResult<ReceivedAnswer<ApiRoutes[Name]>>> {
  const given = (call ?? {}) as LooseCall;
  const first = await ask(name, given);
  const signedOut = !first.ok && first.problem.code === 'not_signed_in';
  const result = signedOut && (await signInAgain?.()) === true ? await ask(name, given) : first;
  return result as ApiResult<ReceivedAnswer<ApiRoutes[Name]>>;
}

async function ask(name: ApiRouteName, given: LooseCall): Promise<ApiResult<unknown>> {
  const [method = 'GET', address = ''] = name.split(' ');
  try {
    const response = await fetch(addressOf(address, given), { method, credentials: 'same-origin', ...bodyOf(given) });
    return await resultOf(response);
  } catch {
    return { ok: false, problem: { code: 'unreachable' } };
  }
}

/** The address of a route that is asked by GET, for links and pictures. */
export function apiAddress(name: ApiRouteName & `GET ${string}`, call: Pick<LooseCall, 'params' | 'query'> = {}): string {
  return addressOf(name.slice('GET '.length), call);
}

function addressOf(address: string, { params = {}, query = {} }: Pick<LooseCall, 'params' | 'query'>): string {
  const path = address.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const pairs = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return pairs.length === 0 ? path : `${path}?${new URLSearchParams(pairs).toString()}`;
}

function bodyOf({ body, signal }: LooseCall): RequestInit {
  const init: RequestInit = signal ? { signal } : {};
  if (body === undefined) return init;
  if (body instanceof Blob || body instanceof ArrayBuffer || ArrayBuffer.isView(body)) return { ...init, body: body as BodyInit };
  return { ...init, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
}

async function resultOf(response: Response): Promise<ApiResult<unknown>> {
  const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false;
  if (response.ok) return { ok: true, value: response.status === 204 ? undefined : isJson ? await response.json() : response };
  const body: unknown = isJson ? await response.json() : undefined;
  return { ok: false, problem: isProblemBody(body) ? body.error : { code: 'unreachable' } };
}

function isProblemBody(body: unknown): body is { error: Problem } {
  return typeof body === 'object' && body !== null && 'error' in body && typeof body.error === 'object' && body.error !== null;
}
