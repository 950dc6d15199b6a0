import * as z from 'zod';
import { ERRORS } from '../errors';
import { createPaths } from './open-api-create';
import { apiRoutes } from './routes';
import type { RouteShape } from './route-shape';

type Json = Readonly<Record<string, unknown>>;

/** An OpenAPI 3.1 document: the public API for creating files, then every route of our own pages, read off their shapes. */
export function openApiDocument(base: string): Json {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Diploma Maker',
      version: '1',
      description:
        'The API for creating files is for anybody with a token. The other routes are what the pages of this server use: they take the cookie of a session, and a change also an Origin header of this server.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: base }],
    tags: [{ name: 'create', description: 'For callers with a token, and for whoever has a link' }, ...ownTags()],
    paths: { ...createPaths(), ...ownPaths() },
    components: {
      securitySchemes: {
        token: { type: 'apiKey', in: 'query', name: 'secure', description: 'An API token of 36 characters' },
        session: { type: 'apiKey', in: 'cookie', name: 'authjs.session-token', description: 'Over https with `__Host-` before its name' },
      },
      schemas: { Problem: PROBLEM },
    },
  };
}

const PROBLEM = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['code', 'message', 'requestId', 'details'],
      properties: {
        code: { type: 'string', enum: Object.keys(ERRORS) },
        message: { type: 'string', description: 'What is wrong and how to put it right, in the language of whoever asks' },
        requestId: { type: 'string', format: 'uuid' },
        details: { type: 'object', additionalProperties: { type: ['string', 'number'] } },
      },
    },
  },
};

const shapes = Object.entries(apiRoutes) as [string, RouteShape][];

function ownTags(): Json[] {
  return [...new Set(shapes.map(([name]) => tagOf(name)))].map((name) => ({ name }));
}

/** `GET /api/disk/files` belongs to `disk`. */
function tagOf(route: string): string {
  return route.split('/')[2] ?? route;
}

function ownPaths(): Json {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [name, shape] of shapes) {
    const [method = '', address = ''] = name.split(' ');
    paths[address] = { ...paths[address], [method.toLowerCase()]: operation(name, shape) };
  }
  return paths;
}

function operation(name: string, shape: RouteShape): Json {
  const parameters = [...parametersOf('path', shape.params), ...parametersOf('query', shape.query)];
  return {
    operationId: name.replace(/[^A-Za-z]+/g, '_').replace(/_$/, ''),
    summary: shape.summary,
    tags: [tagOf(name)],
    security: shape.who === 'anyone' ? [] : [{ session: [] }],
    ...(shape.who === 'anyone' ? {} : { description: `Least role: ${shape.who}.` }),
    ...(parameters.length > 0 && { parameters }),
    ...(shape.body && { requestBody: { required: true, content: bodyContent(shape.body) } }),
    responses: {
      ...answerOf(shape),
      default: { description: 'A refusal', content: { 'application/json': { schema: { $ref: '#/components/schemas/Problem' } } } },
    },
  };
}

function parametersOf(place: 'path' | 'query', shape: z.ZodType | undefined): Json[] {
  if (shape === undefined) return [];
  const { properties = {}, required = [] } = schemaOf(shape, 'input') as { properties?: Record<string, Json>; required?: string[] };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema,
  }));
}

function bodyContent(body: NonNullable<RouteShape['body']>): Json {
  if (body === 'bytes') return { 'application/octet-stream': { schema: {} } };
  return { 'application/json': { schema: schemaOf(body, 'input') } };
}

function answerOf({ answer }: RouteShape): Json {
  if (answer === undefined) return { 204: { description: 'Done' } };
  if (answer === 'response') return { 200: { description: 'As the summary says', content: { '*/*': {} } } };
  return { 200: { description: 'As the summary says', content: { 'application/json': { schema: schemaOf(answer, 'output') } } } };
}

/** The shape as JSON Schema 2020-12, which is OpenAPI 3.1's own. */
function schemaOf(shape: z.ZodType, io: 'input' | 'output'): Json {
  const schema: Record<string, unknown> = z.toJSONSchema(shape, { io, unrepresentable: 'any', target: 'draft-2020-12' });
  // Each part would name the dialect that the whole document has.
  delete schema['$schema'];
  return schema;
}
