import * as z from 'zod';
import { Problem, type ProblemCode, problems } from './problems.ts';
import type { Route } from './route.ts';
import { routes } from './routes.ts';

type Json = { readonly [name: string]: unknown };

const problemMedia = 'application/problem+json';

/**
 * OpenAPI 3.1 of a table of routes. Its schema dialect is the JSON Schema 2020-12 that zod writes; schemas
 * with an id become components. `server` is where the paths begin.
 */
export const openapi = (table: Readonly<Record<string, Route>> = routes, server = '/api') => {
  const components = schemaComponents();
  const paths: Record<string, Record<string, Json>> = {};
  for (const [operationId, route] of Object.entries(table)) {
    const path = route.path.replaceAll('+}', '}');
    paths[path] = {
      ...paths[path],
      [route.method.toLowerCase()]: operation(operationId, route, components),
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'CSR ledger',
      version: '1',
      description:
        'A ledger of corporate social responsibility that anybody can check. Every write needs an Idempotency-Key and is answered with a signed receipt.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: server }],
    paths,
    components: {
      securitySchemes: {
        signIn: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'Access token (RS256) with the scope ledger/api, by code flow with PKCE',
        },
      },
      schemas: components.schemas,
    },
  };
};

/** Collects the named schemas that conversions come across, so that components hold just what is used. */
const schemaComponents = () => {
  const schemas: Record<string, unknown> = {};
  const convert = (type: z.ZodType, io: 'input' | 'output'): Json => {
    const text = JSON.stringify(z.toJSONSchema(type, { io, target: 'draft-2020-12' }))
      // zod numbers its unnamed recursive schemas anew in each conversion; ours all are z.json().
      .replaceAll('__schema0', 'Json')
      .replaceAll('#/$defs/', '#/components/schemas/');
    const { $schema, $defs, ...schema } = JSON.parse(text) as { $schema: string; $defs?: Json };
    for (const [id, definition] of Object.entries($defs ?? {})) schemas[id] = definition;
    return schema;
  };
  return { schemas, convert };
};
type Components = ReturnType<typeof schemaComponents>;

const operation = (operationId: string, route: Route, { convert }: Components): Json => ({
  operationId,
  tags: [route.area],
  summary: route.summary,
  security: route.roles === 'public' ? [] : [{ signIn: ['ledger/api'] }],
  ...(route.roles !== 'public' && { 'x-roles': route.roles }),
  parameters: [
    ...(route.params ? parametersOf(convert(route.params, 'input'), 'path') : []),
    ...(route.query ? parametersOf(convert(route.query, 'output'), 'query') : []),
    ...headersOf(route),
  ],
  ...requestBody(route, convert),
  responses: {
    [route.status]: success(route, convert),
    ...(!('parse' in route.reply) && { 202: notYet }),
    ...refusals(route, convert),
  },
});

const parametersOf = (schema: Json, place: 'path' | 'query') => {
  const { properties = {}, required = [] } = schema as {
    properties?: Json;
    required?: readonly string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }));
};

const headersOf = ({ writes }: Route) => [
  ...(writes === undefined
    ? []
    : [
        header(
          'Idempotency-Key',
          { type: 'string', pattern: '^[A-Za-z0-9._:-]{1,100}$' },
          'One key for each thing that is meant to happen; the same key again gets the same answer',
        ),
      ]),
  ...(writes === 'existing'
    ? [header('If-Match', { type: 'string' }, 'The version that was read, as in its ETag')]
    : []),
];
const header = (name: string, schema: Json, description: string) => ({
  name,
  in: 'header',
  required: true,
  description,
  schema,
});

const requestBody = (route: Route, convert: Components['convert']): Json => {
  if (route.body)
    return {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: convert(route.body, 'input') } },
      },
    };
  if (route.bytes)
    return {
      requestBody: {
        required: true,
        description: `At most ${route.bytes.max} bytes`,
        content: Object.fromEntries(route.bytes.types.map((type) => [type, {}])),
      },
    };
  return {};
};

const success = ({ summary, reply, writes }: Route, convert: Components['convert']): Json => ({
  description: summary,
  ...(writes && {
    headers: { ETag: { description: 'The version now', schema: { type: 'string' } } },
  }),
  content:
    'parse' in reply
      ? { 'application/json': { schema: convert(reply, 'output') } }
      : Object.fromEntries(reply.map((type) => [type, {}])),
});

const notYet: Json = {
  description: 'It stands in the log but is not sealed yet: ask again after Retry-After',
  headers: { 'Retry-After': { description: 'Seconds', schema: { type: 'integer' } } },
};

/** The problems that the edge itself can give on a row; the domain's rules are 409, 413 and 422. */
const refusals = (route: Route, convert: Components['convert']): Json => {
  const codes: ProblemCode[] = ['body-invalid', 'internal-error', 'busy'];
  if (route.roles !== 'public') codes.push('token-invalid', 'role-missing');
  if (route.params) codes.push('not-found');
  if (route.body ?? route.bytes) codes.push('body-too-large', 'media-type-wrong');
  if (route.writes) codes.push('idempotency-key-missing', 'version-conflict', 'rule-broken');
  const schema = convert(Problem, 'output');
  const response = (code: ProblemCode) => ({
    description: problems[code].en,
    content: { [problemMedia]: { schema } },
  });
  return Object.fromEntries(codes.map((code) => [problems[code].status, response(code)]));
};
