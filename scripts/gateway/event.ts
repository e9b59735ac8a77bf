import type { IncomingMessage } from 'node:http';
import type { EdgeEvent } from '../../functions/edge/event.ts';
import type { Match } from './routeTree.ts';

/** The stage is part of rawPath, as in API Gateway. */
export const stage = 'api';

/** Claims as an HTTP API hands them over: strings, and arrays as "[a b]". */
export type Claims = Readonly<Record<string, string>>;

/**
 * Payload 2.0 of an HTTP API for a request: header names in lower case, repeated headers and query values
 * joined by commas, cookies apart, the path decoded and the query not, bodies that aren't text in base64.
 */
export const payloadOf = (
  request: IncomingMessage,
  body: Buffer,
  context: {
    readonly match: Match;
    readonly claims: Claims | undefined;
    readonly requestId: string;
    readonly received: Date;
  },
): EdgeEvent => {
  const { match, claims, requestId, received } = context;
  const [path = '/', query = ''] = splitOnce(request.url ?? '/', '?');
  const { cookie, ...headers } = headersOf(request);
  const cookies = cookie?.split(';').map((pair) => pair.trim());
  const rawPath = decodeURIComponent(path);
  const routeKey = `${match.route.method} ${match.route.path}`;
  const queryStringParameters = queryOf(query);
  return {
    version: '2.0',
    routeKey,
    rawPath,
    rawQueryString: query,
    ...(cookies && { cookies }),
    headers,
    ...(queryStringParameters && { queryStringParameters }),
    ...(Object.keys(match.params).length > 0 && { pathParameters: match.params }),
    requestContext: {
      accountId: 'local',
      apiId: 'local',
      ...(claims && { authorizer: { jwt: { claims, scopes: ['ledger/api'] } } }),
      domainName: headers.host ?? '',
      domainPrefix: 'local',
      http: {
        method: request.method ?? '',
        path: rawPath,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp: request.socket.remoteAddress ?? '',
        userAgent: headers['user-agent'] ?? '',
      },
      requestId,
      routeKey,
      stage,
      time: received.toISOString(),
      timeEpoch: received.getTime(),
    },
    ...bodyOf(body, headers['content-type']),
  };
};

const headersOf = (request: IncomingMessage): Record<string, string> =>
  Object.fromEntries(
    Object.entries(request.headersDistinct).map(([name, values]) => [
      name,
      (values ?? []).join(name === 'cookie' ? ';' : ','),
    ]),
  );

const queryOf = (query: string): Record<string, string> | undefined => {
  if (query === '') return undefined;
  const values = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(query)) {
    const before = values.get(name);
    values.set(name, before === undefined ? value : `${before},${value}`);
  }
  return Object.fromEntries(values);
};

/** Text goes over as text only if it is text: what isn't UTF-8 would be silently replaced on the way. */
const bodyOf = (body: Buffer, type = ''): Pick<EdgeEvent, 'body' | 'isBase64Encoded'> => {
  if (body.length === 0) return { isBase64Encoded: false };
  const text = /^(?:application\/(?:json|javascript|xml)|text\/)/i.test(type)
    ? utf8(body)
    : undefined;
  return text === undefined
    ? { body: body.toString('base64'), isBase64Encoded: true }
    : { body: text, isBase64Encoded: false };
};

const utf8 = (bytes: Buffer): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

export const splitOnce = (text: string, separator: string): [string, string?] => {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + separator.length)];
};
