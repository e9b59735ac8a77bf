import type { Context } from 'aws-lambda';
import type { EdgeEvent, Handler } from '../../functions/edge/event.ts';
import type { Route } from '../../shared/contract/route.ts';
import { type RouteName, routes } from '../../shared/contract/routes.ts';

export interface Sent {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent as it is. */
  readonly text?: string;
  readonly bytes?: Uint8Array;
  readonly claims?: Readonly<Record<string, string>> | undefined;
}

export const token = (
  roles: string,
  more: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> => ({
  sub: 'actor-1',
  client_id: 'portal',
  token_use: 'access',
  scope: 'openid ledger/api',
  'cognito:groups': `[${roles}]`,
  ...more,
});

/** The event by which an HTTP API calls the function of a row. */
export const eventOf = (name: RouteName, sent: Sent): EdgeEvent => {
  const route: Route = routes[name];
  const body = sent.bytes
    ? Buffer.from(sent.bytes).toString('base64')
    : (sent.text ?? (sent.json === undefined ? undefined : JSON.stringify(sent.json)));
  const routeKey = `${route.method} ${route.path}`;
  return {
    version: '2.0',
    routeKey,
    rawPath: `/api${route.path}`,
    rawQueryString: '',
    headers: {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(route.writes && { 'idempotency-key': 'key-1' }),
      ...(route.writes === 'existing' && { 'if-match': '"1"' }),
      ...sent.headers,
    },
    ...(sent.params && { pathParameters: sent.params }),
    ...(sent.query && { queryStringParameters: sent.query }),
    requestContext: {
      ...(sent.claims && { authorizer: { jwt: { claims: sent.claims, scopes: ['ledger/api'] } } }),
      accountId: '',
      apiId: '',
      domainName: 'office.example',
      domainPrefix: 'office',
      http: { method: route.method, path: '', protocol: '', sourceIp: '', userAgent: '' },
      requestId: 'request-1',
      routeKey,
      stage: 'api',
      time: '',
      timeEpoch: 0,
    },
    ...(body !== undefined && { body }),
    isBase64Encoded: sent.bytes !== undefined,
  };
};

/** Calls a function and reads its JSON answer. */
export const call = async (handler: Handler, event: EdgeEvent) => {
  const result = await handler(event, {} as Context);
  const headers: Readonly<Record<string, unknown>> = result.headers ?? {};
  const type = String(headers['content-type']);
  const json = type.includes('json') && !result.isBase64Encoded && result.body;
  return {
    status: result.statusCode,
    headers,
    body: json ? JSON.parse(json) : undefined,
    text: result.body ?? '',
  };
};
