import type { Context } from 'aws-lambda';
import type { EdgeEvent, Handler } from '../../functions/edge/event.ts';
import { payloadOf } from '../../scripts/gateway/event.ts';
import { routeTree } from '../../scripts/gateway/routeTree.ts';
import type { Cast, Person } from '../../scripts/scenario/cast.ts';
import { client } from '../../shared/contract/client.ts';
import { type RouteName, routes } from '../../shared/contract/routes.ts';
import type { Directory, Duties } from '../../shared/domain/ports.ts';

/** Logins of the demonstration in memory: a login's actor is its name. */
export function people(): Directory & { duties(login: string): Duties } {
  const kept = new Map<string, Duties>([
    ['admin', { roles: ['office-admin'] }],
    ['officer', { roles: ['officer'] }],
    ['officer2', { roles: ['officer'] }],
    ['auditor', { roles: ['auditor'] }],
  ]);
  const actor = (login: string) => `actor-${login}`;
  return {
    duties: (login) => kept.get(actor(login)) ?? kept.get(login) ?? { roles: [] },
    find: async (login) => actor(login),
    assign: async (who, duties) => {
      kept.set(who, duties);
    },
  };
}

/**
 * Calls the functions themselves, without a server, as the gateway would: with the claims of who calls.
 */
export function castOn(
  functions: (name: RouteName) => Promise<Handler>,
  { duties }: ReturnType<typeof people>,
): Cast {
  const tree = routeTree(routes);
  const as = async (login: string): Promise<Person> => {
    const { roles, partner = '', region = '' } = duties(login);
    const claims = {
      sub: `actor-${login}`,
      token_use: 'access',
      scope: 'openid ledger/api',
      'cognito:groups': `[${roles.join(' ')}]`,
      partner,
      region,
    };
    const fetch = async (target: string | URL | Request, init?: RequestInit): Promise<Response> => {
      const url = new URL(String(target));
      const match = tree
        .at(url.pathname)
        .find(({ route }) => route.method === (init?.method ?? 'GET'));
      if (!match) throw new Error(`no route for ${url.pathname}`);
      const handler = await functions(match.name as RouteName);
      return responseOf(await handler(eventOf(match, url, init, claims), {} as Context));
    };
    return client('http://office', { fetch, pause: 1, language: 'en' });
  };
  return { url: 'http://office', as, run: 'run', say: () => {} };
}

function eventOf(
  match: ReturnType<ReturnType<typeof routeTree>['at']>[number],
  url: URL,
  init: RequestInit | undefined,
  claims: Record<string, string>,
): EdgeEvent {
  const body = init?.body;
  const bytes = body instanceof Uint8Array ? Buffer.from(body) : Buffer.from(String(body ?? ''));
  const headers = (init?.headers ?? {}) as Record<string, string>;
  const request = {
    method: match.route.method,
    url: url.pathname + url.search,
    httpVersion: '1.1',
    headersDistinct: Object.fromEntries(Object.entries(headers).map(([k, v]) => [k, [v]])),
    socket: {},
  };
  return payloadOf(request as unknown as Parameters<typeof payloadOf>[0], bytes, {
    match,
    claims: match.route.roles === 'public' ? undefined : claims,
    requestId: 'request',
    received: new Date(),
  });
}

const responseOf = (result: Awaited<ReturnType<Handler>>): Response =>
  new Response(Buffer.from(result.body ?? '', result.isBase64Encoded ? 'base64' : 'utf8'), {
    status: result.statusCode ?? 500,
    headers: Object.fromEntries(
      Object.entries(result.headers ?? {}).map(([name, value]) => [name, String(value)]),
    ),
  });
