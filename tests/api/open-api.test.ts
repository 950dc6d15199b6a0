import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test, vi } from 'vitest';
import { apiRoutes } from '@/lib/api/routes';
import { GET } from '@/app/api/openapi.json/route';
import { pageRequest } from '../harness/signed-in';
import { testDatabase } from '../harness/test-database';

vi.stubEnv('AUTH_SECRET', 'a secret for tests of thirty-two characters');
testDatabase();

interface Operation {
  readonly operationId: string;
  readonly security: readonly object[];
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
}
interface OpenApi {
  readonly openapi: string;
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

async function served(): Promise<OpenApi> {
  const answer = await GET(pageRequest('GET', '/api/openapi.json'), { params: Promise.resolve({}) });
  expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
  return (await answer.json()) as OpenApi;
}

test('strangers get an OpenAPI 3.1 document that is valid as such', async () => {
  const document = await served();
  expect(await new Validator().validate({ ...structuredClone(document) })).toMatchObject({ valid: true });
  expect(await new Validator().validate({ ...structuredClone(document), paths: { '/x': { get: { parameters: [{}] } } } })).toMatchObject({
    valid: false,
  });
  expect(document.openapi).toMatch(/^3\.1\./);
});

test('it lists every route of the API, each under a name of its own, with every part of its address', async () => {
  const { paths } = await served();
  const listed = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, path, operation })),
  );
  const names = listed.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(Object.keys(apiRoutes)));
  expect(names).toEqual(expect.arrayContaining(['GET /api/v1/create/', 'POST /api/v1/create/', 'GET /getfile/{file_id}/pdf/']));
  expect(new Set(listed.map(({ operation }) => operation.operationId)).size).toBe(listed.length);
  for (const { path, name, operation } of listed) {
    const inPath = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path').map((parameter) => parameter.name);
    expect([name, inPath.sort()]).toEqual([name, [...path.matchAll(/\{(\w+)\}/g)].map(([, part]) => part).sort()]);
  }
});

test('the codes of the public address stand in it, also those of a file that could not be made and of a database that is away', async () => {
  const { paths } = await served();
  const { responses } = paths['/api/v1/create/']?.['get'] as unknown as { responses: Readonly<Record<string, unknown>> };
  for (const [code, status] of [
    ['bad_image', 422],
    ['gone', 410],
    ['unavailable', 503],
  ] as const)
    expect([code, JSON.stringify(responses[status])]).toEqual([code, expect.stringContaining(`"${code}"`)]);
  expect(JSON.stringify(paths['/api/v1/create/{create_id}/status/'])).toContain('"not_found"');
});

test('what needs a session says so, and nothing else does', async () => {
  const { paths, servers } = await served();
  for (const [name, { who }] of Object.entries(apiRoutes)) {
    const [method = '', path = ''] = name.split(' ');
    expect([name, paths[path]?.[method.toLowerCase()]?.security]).toEqual([name, who === 'anyone' ? [] : [{ session: [] }]]);
  }
  expect(servers).toEqual([{ url: 'http://diplomas.test' }]);
});
