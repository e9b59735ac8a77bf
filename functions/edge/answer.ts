import type { Route } from '../../shared/contract/route.ts';
import { routes } from '../../shared/contract/routes.ts';
import type { EdgeEvent, EdgeResult } from './event.ts';

/** A document, or that it can't be had yet: what stands in the log but isn't sealed has no proof. */
export type Served =
  | {
      readonly bytes: Uint8Array;
      /** Media type, with its parameters. */
      readonly type: string;
      /** Cache-Control; `no-store` if absent. */
      readonly cache?: string;
      readonly filename?: string;
    }
  | {
      /** Seconds. */
      readonly retryAfter: number;
    };

/** Lambda answers with at most 6 MB, and base64 makes four bytes of three. */
const maxPayload = 6_000_000;

export const jsonResult = (statusCode: number, value: unknown): EdgeResult => ({
  statusCode,
  headers: { 'content-type': 'application/json', ...versionTag(value) },
  body: JSON.stringify(value),
});

/** A version that was read is what If-Match expects back. */
const versionTag = (value: unknown): { etag?: string } =>
  typeof value === 'object' &&
  value !== null &&
  'version' in value &&
  Number.isInteger(value.version)
    ? { etag: `"${value.version}"` }
    : {};

export const servedResult = (served: Served): EdgeResult => {
  if ('retryAfter' in served)
    return {
      statusCode: 202,
      headers: { 'content-type': 'application/json', 'retry-after': String(served.retryAfter) },
      body: JSON.stringify({ status: 'not-sealed-yet' }),
    };
  const body = Buffer.from(served.bytes).toString('base64');
  // Such a document can't be delivered by this way at all. Better our 500 than the platform's 502.
  if (body.length > maxPayload)
    throw new Error(`a document of ${served.bytes.length} bytes is larger than an answer may be`);
  return {
    statusCode: 200,
    headers: {
      'content-type': served.type,
      // A browser applies a stricter policy to its own PDF viewer as well, which then shows nothing.
      'content-security-policy': "frame-ancestors 'self'",
      ...(served.cache !== undefined && { 'cache-control': served.cache }),
      ...(served.filename !== undefined && {
        'content-disposition': disposition(served.type, served.filename),
      }),
    },
    body,
    isBase64Encoded: true,
  };
};

/** RFC 6266 with RFC 8187: any name, as UTF-8. Only PDF is shown in place. */
const disposition = (type: string, filename: string): string =>
  `${type.startsWith('application/pdf') ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(filename).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)}`;

/** Where something can be read that was just made: the GET route that ends in the type of its id. */
export const locationOf = (id: string, event: EdgeEvent): string | undefined => {
  const slot = `/{${id.split('-', 1)[0]}}`;
  const row = Object.values<Route>(routes).find(
    ({ method, path }) => method === 'GET' && path.endsWith(slot),
  );
  const { stage } = event.requestContext;
  return row && `${stage === '$default' ? '' : `/${stage}`}${row.path.replace(slot, `/${id}`)}`;
};

/** On every answer. Nothing of it may be kept by a cache unless the row's function says so. */
export const secured = (result: EdgeResult, event: EdgeEvent): EdgeResult => ({
  ...result,
  headers: {
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-request-id': event.requestContext.requestId,
    ...result.headers,
  },
});
