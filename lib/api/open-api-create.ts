import { ERRORS, type ErrorCode } from '../errors';
import { CREATE_PARAMETERS, CREATE_REFUSALS } from './create-reference';

type Json = Readonly<Record<string, unknown>>;

const text = { type: 'string' };
const uuid = { type: 'string', format: 'uuid' };

const SUCCESS = {
  type: 'object',
  required: ['result', 'create_id', 'url', 'files'],
  properties: {
    result: { const: 'success' },
    create_id: uuid,
    url: { type: 'string', format: 'uri', description: 'The page to pick the files up' },
    files: { type: 'array', items: uuid },
    warnings: { type: 'array', items: { type: 'object', required: ['code', 'message'], properties: { code: text, message: text } } },
  },
};

const refusalBy = (codes: readonly ErrorCode[]) => ({
  type: 'object',
  required: ['result', 'error', 'message'],
  properties: { result: { const: 'error' }, error: { type: 'string', enum: [...codes] }, message: text },
});

const REFUSAL = refusalBy(CREATE_REFUSALS);

const FILE_STATES = ['pending', 'ready', 'failed'];

/** The public API as OpenAPI paths; the contract's words for people stand on the page `/docs/api`. */
export function createPaths(): Json {
  return {
    '/api/v1/create/': {
      get: createOperation('create_by_get', {}),
      post: createOperation('create_by_post', { requestBody: { required: false, content: bodies() } }),
    },
    '/api/v1/create/{create_id}/status/': {
      get: {
        operationId: 'creation_status',
        summary: 'How far the files of a call are',
        tags: ['create'],
        security: [{}, { token: [] }],
        parameters: [pathId('create_id')],
        responses: { 200: json('The state', STATUS), 404: json('No such call', refusalBy(['not_found'])) },
      },
    },
    '/getfile/{file_id}/pdf/': fileAt('get_pdf', 'A made file as PDF', 'application/pdf'),
    '/getfile/{file_id}/': fileAt('get_jpg', 'The first page of a made file as JPG', 'image/jpeg'),
  };
}

const STATUS = {
  type: 'object',
  required: ['status', 'result', 'files'],
  properties: {
    status: { type: 'string', enum: FILE_STATES },
    result: { type: 'string', enum: ['success', 'error'] },
    files: {
      type: 'array',
      items: {
        type: 'object',
        required: ['status'],
        properties: { id: uuid, status: { type: 'string', enum: FILE_STATES }, error: text },
      },
    },
  },
};

function createOperation(operationId: string, more: Json): Json {
  const statuses = [...new Set(CREATE_REFUSALS.map((code) => ERRORS[code].status))].sort((one, other) => one - other);
  return {
    operationId,
    summary: 'Make files from a document; the variables of one file as mask_{variable}, those of many as mask',
    tags: ['create'],
    security: [{ token: [] }],
    // What an array or a pattern of names cannot say in OpenAPI stands as free-form parameters.
    parameters: CREATE_PARAMETERS.filter(({ name }) => name !== 'secure').map(({ name, required, schema }) =>
      name === 'mask_{variable}'
        ? { name: 'variables', in: 'query', required, style: 'form', explode: true, schema: { type: 'object', additionalProperties: text } }
        : { name, in: 'query', required: operationId === 'create_by_get' && required, schema },
    ),
    ...more,
    responses: {
      200: {
        description: 'Accepted, or refused: `result` tells. With result=link the link alone, with result=file the file itself',
        content: {
          'application/json': { schema: { oneOf: [SUCCESS, REFUSAL] } },
          'text/plain': { schema: { type: 'string', format: 'uri' } },
          'application/pdf': {},
        },
      },
      ...Object.fromEntries(
        statuses.map((status) => [status, json('Refused, when the call asks for statuses: `Prefer: status`', REFUSAL)]),
      ),
    },
  };
}

function bodies(): Json {
  const properties = Object.fromEntries(
    CREATE_PARAMETERS.filter(({ name }) => !name.includes('{')).map(({ name, schema }) => [name, schema] as const),
  );
  const form = { type: 'object', properties, patternProperties: { '^mask_': text } };
  const row = { type: 'object', additionalProperties: { type: ['string', 'number', 'boolean', 'null'] } };
  const mask = { oneOf: [{ type: 'array', items: row }, row, text] };
  return {
    'application/json': { schema: { ...form, properties: { ...properties, mask } } },
    'application/x-www-form-urlencoded': { schema: form },
    'multipart/form-data': { schema: form },
  };
}

function fileAt(operationId: string, summary: string, type: string): Json {
  const operation = (id: string) => ({
    operationId: id,
    summary,
    tags: ['create'],
    security: [{}],
    parameters: [
      pathId('file_id'),
      { name: 'page', in: 'query', schema: { type: 'integer', minimum: 0 } },
      { name: 'download', in: 'query', schema: { type: 'string', enum: ['1'] } },
    ],
    responses: {
      200: { description: 'The file', content: { [type]: {} } },
      206: { description: 'The bytes that `Range` asks for', content: { [type]: {} } },
      304: { description: 'Unchanged' },
      404: { description: 'Not made yet (`Retry-After`), or not there' },
      410: { description: 'It could not be made, or was withdrawn' },
    },
  });
  return { get: operation(operationId), head: operation(`${operationId}_head`) };
}

function pathId(name: string): Json {
  return { name, in: 'path', required: true, schema: uuid };
}

function json(description: string, schema: Json): Json {
  return { description, content: { 'application/json': { schema } } };
}
