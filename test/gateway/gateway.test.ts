import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { EdgeEvent, Handler } from '../../functions/edge/event.ts';
import { tokens } from '../../scripts/signIn.ts';
import { signInSystem } from './signInSystem.ts';

jest.setTimeout(30_000);

let system: Awaited<ReturnType<typeof signInSystem>>;
let officer: { access_token: string; id_token: string };
let seen: EdgeEvent | undefined;

const recorded: Handler = async (event) => {
  seen = event;
  return { statusCode: 200, body: '{}', headers: { 'content-type': 'application/json' } };
};
const never: Handler = () => new Promise(() => undefined);
const broken: Handler = async () => {
  throw new Error('secret detail');
};
const huge: Handler = async () => ({ statusCode: 200, body: 'x'.repeat(6_000_001) });

beforeAll(async () => {
  system = await signInSystem({
    limit: 1500,
    handlers: {
      listContributions: recorded,
      submitSaving: recorded,
      checkCertificate: recorded,
      listReports: never,
      getCheckpoint: huge,
      getTrust: broken,
    },
  });
  await system.accounts.create('officer', 'p', { roles: ['officer', 'auditor'] });
  officer = await tokens({ url: system.url, login: 'officer', password: 'p' });
});
afterAll(() => system.stop());

const call = (path: string, init: RequestInit = {}) =>
  fetch(`${system.url}/api${path}`, {
    ...init,
    headers: { authorization: `Bearer ${officer.access_token}`, ...init.headers },
  });

/** fetch tidies a request up; this sends just what it is given. */
const raw = (path: string, headers: Readonly<Record<string, string | string[]>> = {}) =>
  new Promise<number>((resolve, reject) => {
    const { hostname, port } = new URL(system.url);
    httpRequest({ hostname, port, path, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });

describe('what a function is handed (payload 2.0)', () => {
  test('lower-case headers, cookies apart, repeated headers and query values joined by commas', async () => {
    await raw('/api/contributions?status=a&status=b%20c&limit=5', {
      Authorization: `Bearer ${officer.access_token}`,
      'X-Two': ['1', '2'],
      Cookie: 'a=1; b=2',
    });
    expect(seen).toMatchObject({
      version: '2.0',
      routeKey: 'GET /contributions',
      rawPath: '/api/contributions',
      rawQueryString: 'status=a&status=b%20c&limit=5',
      queryStringParameters: { status: 'a,b c', limit: '5' },
      cookies: ['a=1', 'b=2'],
      headers: { 'x-two': '1,2' },
      isBase64Encoded: false,
      requestContext: { stage: 'api', http: { method: 'GET', path: '/api/contributions' } },
    });
    expect(seen?.headers.cookie).toBeUndefined();
    expect(seen?.body).toBeUndefined();
  });

  test('the claims of the token, as strings', async () => {
    await call('/contributions');
    expect(seen?.requestContext.authorizer?.jwt).toMatchObject({
      claims: { token_use: 'access', 'cognito:groups': '[officer auditor]' },
      scopes: ['ledger/api'],
    });
  });

  test('decoded path parameters, an encoded slash inside its segment', async () => {
    await call('/check/1405%2F001%20%D8%A7');
    expect(seen?.pathParameters).toEqual({ serial: '1405/001 ا' });
    expect(seen?.requestContext.authorizer).toBeUndefined();
  });

  test('text as text, and in base64 what only says that it is text', async () => {
    const headers = { 'content-type': 'application/json; charset=utf-8' };
    await call('/savings', { method: 'POST', headers, body: '{"نام":1}' });
    expect(seen).toMatchObject({ body: '{"نام":1}', isBase64Encoded: false });
    await call('/savings', { method: 'POST', headers, body: new Uint8Array([0x7b, 0xff, 0x7d]) });
    expect(seen).toMatchObject({ body: 'e/99', isBase64Encoded: true });
    const bytes = new Uint8Array([1, 2]);
    await call('/savings', {
      method: 'POST',
      headers: { 'content-type': 'image/png' },
      body: bytes,
    });
    expect(seen).toMatchObject({ body: 'AQI=', isBase64Encoded: true });
  });
});

describe('what the gateway answers by itself', () => {
  test('401 as a problem before the function, without a token and with an id token', async () => {
    seen = undefined;
    for (const authorization of ['', 'Bearer x', `Bearer ${officer.id_token}`]) {
      const response = await call('/contributions', { headers: { authorization } });
      expect(response.status).toBe(401);
      expect(response.headers.get('www-authenticate')).toBe('Bearer');
      expect(await response.json()).toMatchObject({ status: 401, code: 'token-invalid' });
    }
    expect(seen).toBeUndefined();
  });

  test('404 for an unknown path, 405 with Allow for an unknown method', async () => {
    const unknown = await call('/nothing', { headers: { 'accept-language': 'en' } });
    expect(unknown.status).toBe(404);
    expect(await unknown.json()).toEqual({
      type: '/errors#route-unknown',
      title: 'There is no such operation.',
      status: 404,
      code: 'route-unknown',
    });
    const wrong = await call('/office', { method: 'DELETE' });
    expect(wrong.status).toBe(405);
    expect(wrong.headers.get('allow')).toBe('GET, PUT');
    expect(await wrong.json()).toMatchObject({ status: 405, code: 'method-wrong' });
    expect((await fetch(`${system.url}/nothing`)).status).toBe(404);
  });

  test('400 for a path with a malformed escape', async () => {
    expect(await raw('/api/check/%E0%A4%A')).toBe(400);
  });

  test('413 for more than 10 MB, announced or not', async () => {
    const headers = { 'content-type': 'image/png' };
    const chunks = (count: number) => {
      const left = Array.from({ length: count }, () => new Uint8Array(1_000_000));
      return new ReadableStream({
        pull: (controller) => {
          const chunk = left.pop();
          if (chunk) controller.enqueue(chunk);
          else controller.close();
        },
      });
    };
    const send = (body: RequestInit['body']) =>
      call('/savings', { method: 'POST', headers, body, duplex: 'half' } as RequestInit).then(
        ({ status }) => status,
        // The gateway hangs up on a sender that goes on, who may not read the answer any more.
        () => 413,
      );
    expect(await send(new Uint8Array(10_000_000))).toBe(200);
    expect(await send(new Uint8Array(10_000_001))).toBe(413);
    expect(await send(chunks(10))).toBe(200);
    expect(await send(chunks(11))).toBe(413);
  });

  test('503 when a function takes too long, 500 when it throws or answers more than 6 MB', async () => {
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const late = await call('/reports');
    expect(late.status).toBe(503);
    expect(late.headers.get('retry-after')).toBe('1');
    const failed = await call('/trust');
    expect(failed.status).toBe(500);
    expect(await failed.text()).not.toContain('secret');
    expect((await call('/log/checkpoint')).status).toBe(500);
    expect(log).toHaveBeenCalledTimes(2);
    log.mockRestore();
  });

  test('431 for headers over the limit', async () => {
    expect(await raw('/api/office', { 'x-long': 'x'.repeat(12_000) })).toBe(431);
  });
});

describe('through the functions', () => {
  test('bytes go in and come out unchanged', async () => {
    const response = await call(`/evidence/${'0'.repeat(64)}`, {
      method: 'PUT',
      headers: { 'content-type': 'image/png' },
      body: Uint8Array.from({ length: 256 }, (_, byte) => byte),
    });
    expect(await response.json()).toMatchObject({ bytes: 256 });
    const tile = await call('/log/tile/0/x001/067');
    expect(await tile.text()).toBe('0/x001/067');
    expect(tile.headers.get('content-type')).toBe('application/octet-stream');
    expect(tile.headers.get('cache-control')).toContain('immutable');
  });

  test('a public row needs no token, and a wrong one does no harm', async () => {
    const response = await call('/office', { headers: { authorization: 'Bearer x' } });
    expect(response.status).toBe(200);
    expect(response.headers.get('etag')).toBe('"4"');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('202 with Retry-After for what is not sealed yet', async () => {
    const response = await call('/certificates/certificate-a1/document');
    expect(response.status).toBe(202);
    expect(response.headers.get('retry-after')).toBe('3');
    expect(await response.json()).toEqual({ status: 'not-sealed-yet' });
  });
});
