import type { z } from 'zod';
import { type GivenAnswer, type Method, type ReadPart, type RouteShape } from '../../api/route-shape';
import { apiRoutes, type ApiRouteName, type ApiRoutes } from '../../api/routes';
import type { Scope } from '../../../db/scope';
import { AppError, type ErrorDetails } from '../../errors';
import { newId } from '../../ids';
import type { Locale } from '../../i18n/phrase';
import { hasRole } from '../auth/roles';
import { sessionOfHeaders } from '../auth/session-cookie';
import type { Session } from '../auth/sessions';
import { isSameOrigin } from './same-origin';
import { readLimitedBody } from './read-limited-body';
import { readerLocale } from './reader-locale';
import { toProblem } from './to-problem';

/** Bytes; a route that takes more says so. */
const MAX_JSON = 1_000_000;
const MEGABYTE = 1_000_000;

type WhenSignedIn<Shape extends RouteShape, Value> = Shape['who'] extends 'anyone' ? Value | undefined : Value;

/** What a handler works with: who asks, and the parts of the request as the route's shape has read them. */
export interface RouteCall<Shape extends RouteShape> {
  readonly scope: WhenSignedIn<Shape, Scope>;
  readonly session: WhenSignedIn<Shape, Session>;
  readonly params: ReadPart<Shape, 'params'>;
  readonly query: ReadPart<Shape, 'query'>;
  readonly body: ReadPart<Shape, 'body'>;
  /** Language of whoever asks. */
  readonly locale: Locale;
  readonly request: Request;
}

type Handler<Shape extends RouteShape> = (call: RouteCall<Shape>) => GivenAnswer<Shape> | Promise<GivenAnswer<Shape>>;
type Handlers<Names extends ApiRouteName> = { readonly [Name in Names]: Handler<ApiRoutes[Name]> };
type MethodOf<Name> = Name extends `${infer Verb extends Method} ${string}` ? Verb : never;

interface RouteContext {
  readonly params: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}
type NextHandler = (request: Request, context: RouteContext) => Promise<Response>;

/**
 * The handlers that a `route.ts` exports, each of the same five steps: authenticate, parse, authorise, call one function, answer. What
 * fails becomes a problem in the reader's language. `HEAD` and `OPTIONS` are there too, since Next would otherwise run `GET` for `HEAD`.
 */
export function answerRoutes<Names extends ApiRouteName>(
  handlers: Handlers<Names>,
): Record<MethodOf<Names> | 'HEAD' | 'OPTIONS', NextHandler> {
  const answers = new Map<string, NextHandler>();
  for (const [name, handler] of Object.entries(handlers) as [Names, Handler<RouteShape>][]) {
    const shape: RouteShape = apiRoutes[name];
    answers.set(name.split(' ')[0] ?? '', (request, context) => answer(shape, handler, request, context));
  }
  const allow = [...answers.keys(), ...(answers.has('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
  const get = answers.get('GET');
  answers.set('HEAD', get === undefined ? () => empty(405, allow) : (request, context) => get(request, context).then(withoutBody));
  answers.set('OPTIONS', () => empty(204, allow));
  return Object.fromEntries(answers) as Record<MethodOf<Names> | 'HEAD' | 'OPTIONS', NextHandler>;
}

async function answer(shape: RouteShape, handler: Handler<RouteShape>, request: Request, context: RouteContext): Promise<Response> {
  const requestId = newId();
  let locale = readerLocale(request.headers);
  try {
    // Browsers send the cookie along with other sites' requests too.
    const changes = request.method !== 'GET' && request.method !== 'HEAD';
    if (changes && !isSameOrigin(request.headers)) throw new AppError('forbidden', { reason: 'origin' });
    const session = await sessionOfHeaders(request.headers);
    locale = session?.user.locale ?? locale;
    authorise(shape, session);
    const parts = await readParts(shape, request, await context.params);
    const given: unknown = await handler({ ...parts, session, scope: session?.scope, locale, request } as RouteCall<RouteShape>);
    return toResponse(shape, given, requestId);
  } catch (error) {
    return toProblem(error, { locale, requestId });
  }
}

/** Throws `not_signed_in` for a stranger, `forbidden` for a member whose role is too small. */
function authorise({ who }: RouteShape, session: Session | undefined): void {
  if (who === 'anyone') return;
  if (session === undefined) throw new AppError('not_signed_in');
  if (!hasRole(session.scope, who)) throw new AppError('forbidden', { reason: 'role' });
}

async function readParts(shape: RouteShape, request: Request, params: Awaited<RouteContext['params']>) {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  return {
    params: shape.params && read(shape.params, params, 'not_found'),
    query: shape.query && read(shape.query, query, 'bad_request'),
    body: await readBody(shape, request),
  };
}

async function readBody({ body, maxBody = MAX_JSON }: RouteShape, request: Request): Promise<unknown> {
  if (body === undefined) return undefined;
  const refusal = new AppError('too_large', { reason: 'upload', max: Math.floor(maxBody / MEGABYTE) });
  const bytes = await readLimitedBody(request, maxBody, { refusal });
  if (body === 'bytes') return bytes;
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    throw new AppError('bad_request', { reason: 'json' }, { cause: error });
  }
  return read(body, json, 'bad_request');
}

/** The first fault names its field, so that a form can show it there. */
function read(schema: z.ZodType, given: unknown, code: 'not_found' | 'bad_request'): unknown {
  const result = schema.safeParse(given, { reportInput: true });
  if (result.success) return result.data;
  const [fault] = result.error.issues;
  const field = fault?.path.join('.');
  throw new AppError(code, field ? { field, ...tooLong(fault) } : {});
}

/** Of a text without end: how much the field takes, and how much was given. */
function tooLong(fault: z.core.$ZodIssue | undefined): ErrorDetails {
  if (fault?.code !== 'too_big' || typeof fault.input !== 'string') return {};
  return { reason: 'too_long', max: Number(fault.maximum), given: fault.input.length };
}

function toResponse({ answer: shape }: RouteShape, given: unknown, requestId: string): Response {
  if (given instanceof Response) {
    if (!given.headers.has('X-Request-Id')) given.headers.set('X-Request-Id', requestId);
    return given;
  }
  const headers = { 'Cache-Control': 'no-store', 'X-Request-Id': requestId };
  if (shape === undefined || shape === 'response') return new Response(null, { status: 204, headers });
  return Response.json(shape.parse(given), { headers });
}

function withoutBody({ body, status, headers }: Response): Response {
  void body?.cancel();
  return new Response(null, { status, headers });
}

function empty(status: number, allow: string): Promise<Response> {
  return Promise.resolve(new Response(null, { status, headers: { Allow: allow, 'Cache-Control': 'no-store' } }));
}
