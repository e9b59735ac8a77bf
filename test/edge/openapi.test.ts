import { describe, expect, test } from '@jest/globals';
import { openapi } from '../../shared/contract/openapi.ts';
import type { Route } from '../../shared/contract/route.ts';
import { routes } from '../../shared/contract/routes.ts';

const document = JSON.parse(JSON.stringify(openapi()));

interface Operation {
  operationId: string;
  parameters: { name: string; in: string; required: boolean; schema: object }[];
  responses: Record<string, { description: string; content?: Record<string, { schema?: object }> }>;
  security: object[];
  requestBody?: { content: object };
}
const operationOf = (name: string): Operation | undefined => {
  const { path, method } = (routes as Record<string, Route>)[name] as Route;
  return document.paths[path.replaceAll('+}', '}')]?.[method.toLowerCase()];
};

const refsIn = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === '$ref' && typeof inner === 'string' ? [inner] : refsIn(inner),
  );
};
const resolved = (ref: string): unknown =>
  ref
    .replace(/^#\//, '')
    .split('/')
    .reduce<unknown>(
      (inner, name) =>
        typeof inner === 'object' && inner !== null ? Reflect.get(inner, name) : undefined,
      document,
    );

describe('the OpenAPI document', () => {
  test('refers to nothing that is not in it, and holds no schema that nothing refers to', () => {
    const refs = new Set(refsIn(document));
    expect(refs.size).toBeGreaterThan(30);
    for (const ref of refs)
      expect({ ref, to: typeof resolved(ref) }).toEqual({ ref, to: 'object' });
    const names = Object.keys(document.components.schemas);
    expect(names.filter((name) => !refs.has(`#/components/schemas/${name}`))).toEqual([]);
  });

  test('keeps the keywords of zod that mean nothing inside OpenAPI out', () => {
    expect(JSON.stringify(document)).not.toMatch(/"\$(schema|id|defs)"|__schema/);
  });

  test.each(Object.keys(routes))('%s is in it, under its own name, once', (name) => {
    const route = (routes as Record<string, Route>)[name] as Route;
    const operation = operationOf(name);
    expect(operation?.operationId).toBe(name);
    const inPath = [...route.path.matchAll(/\{(\w+)\+?\}/g)].map(([, parameter]) => parameter);
    const parameters = operation?.parameters ?? [];
    expect(parameters.filter((p) => p.in === 'path').map((p) => p.name)).toEqual(inPath);
    for (const parameter of parameters) {
      expect(['path', 'query', 'header']).toContain(parameter.in);
      expect(typeof parameter.schema).toBe('object');
    }
    for (const response of Object.values(operation?.responses ?? {}))
      expect(typeof response.description).toBe('string');
    expect(Object.keys(operation?.responses ?? {})).toContain(String(route.status));
    expect(operation?.requestBody !== undefined).toBe(Boolean(route.body ?? route.bytes));
    expect(operation?.security).toEqual(
      route.roles === 'public' ? [] : [{ signIn: ['ledger/api'] }],
    );
  });

  test('says of a write which keys it needs and how it can be refused', () => {
    const operation = operationOf('verifyContribution');
    expect(operation).toMatchObject({ 'x-roles': { officer: 'all' } });
    expect(operation?.parameters.filter((p) => p.in === 'header')).toMatchObject([
      { name: 'Idempotency-Key', required: true },
      { name: 'If-Match', required: true },
    ]);
    expect(Object.keys(operation?.responses ?? {})).toEqual(
      expect.arrayContaining([
        '200',
        '400',
        '401',
        '403',
        '404',
        '409',
        '413',
        '415',
        '422',
        '428',
        '503',
      ]),
    );
  });

  test('says where 202 is to be expected', () => {
    expect(operationOf('reportDocument')?.responses).toHaveProperty('202');
    expect(operationOf('certificateDocument')?.responses).toHaveProperty('202');
    expect(operationOf('getOffice')?.responses).not.toHaveProperty('202');
  });

  test('gives the limits of a query as the contract has them', () => {
    const limit = operationOf('listPartners')?.parameters.find(({ name }) => name === 'limit');
    expect(limit).toEqual({
      name: 'limit',
      in: 'query',
      required: false,
      schema: { type: 'integer', minimum: 1, maximum: 100 },
    });
  });
});
