import { describe, expect, test } from '@jest/globals';
import { type ClientOptions, client, ProblemError } from '../../shared/contract/client.ts';

interface Seen {
  readonly url: string;
  readonly method: string | undefined;
  readonly headers: Headers;
  readonly body: unknown;
}

/** A client whose network gives these answers, one after the other. */
const clientOf = (
  answers: readonly (Response | Error)[],
  options: Omit<ClientOptions, 'fetch'> = {},
) => {
  const seen: Seen[] = [];
  const left = [...answers];
  const network = async (input: string | URL | Request, init: RequestInit = {}) => {
    const { method, body } = init;
    seen.push({ url: String(input), method, headers: new Headers(init.headers), body });
    const answer = left.shift() ?? new Error('nobody expected this call');
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return {
    call: client('https://office.example/api', { pause: 1, ...options, fetch: network }),
    seen,
  };
};

const written = {
  id: 'certificate-a1',
  version: 2,
  entry: 'certificate-a1:2',
  receipt: {
    origin: 'office.example',
    entry: 'certificate-a1:2',
    leafHash: '',
    recordedAt: '',
    key: { publicKey: '', madeAt: '', endorsement: '' },
    signature: '',
  },
};
const issue = {
  params: { certificate: 'certificate-a1' },
  body: {},
  idempotencyKey: 'k1',
  ifMatch: 1,
};
const busy = () => new Response('', { status: 503, headers: { 'retry-after': '0' } });

describe('the typed client', () => {
  test('sends what the row asks for', async () => {
    const { call, seen } = clientOf([Response.json(written)], {
      token: async () => 't1',
      language: 'en',
    });
    expect(await call('issueCertificate', issue)).toEqual(written);
    expect(seen[0]).toMatchObject({
      url: 'https://office.example/api/certificates/certificate-a1/issue',
      method: 'POST',
      body: '{}',
    });
    expect(Object.fromEntries(seen[0]?.headers ?? [])).toEqual({
      authorization: 'Bearer t1',
      'accept-language': 'en',
      'content-type': 'application/json',
      'idempotency-key': 'k1',
      'if-match': '"1"',
    });
  });

  test('escapes what stands in a path and a query, and keeps the slashes of a tile', async () => {
    const { call, seen } = clientOf([
      Response.json({ serial: 'x', answer: 'not-found' }),
      Response.json({ items: [] }),
      new Response('tile'),
    ]);
    await call('checkCertificate', { params: { serial: '۱۴۰۵/1?#' } });
    await call('listContributions', { query: { status: 'verified', after: 'a+b' } });
    await call('getTile', { params: { path: '0/x001/067' } });
    expect(seen.map(({ url }) => url.slice('https://office.example/api'.length))).toEqual([
      `/check/${encodeURIComponent('۱۴۰۵/1?#')}`,
      '/contributions?status=verified&after=a%2Bb',
      '/log/tile/0/x001/067',
    ]);
  });

  test('takes a token as it is, or asks for a fresh one before each try', async () => {
    const fixed = clientOf([Response.json({ version: 1 })], { token: 't1' });
    await fixed.call('getOffice', {});
    expect(fixed.seen[0]?.headers.get('authorization')).toBe('Bearer t1');
    let count = 0;
    const token = async () => `t${++count}`;
    const fresh = clientOf([busy(), Response.json({ version: 1 })], { token });
    await fresh.call('getOffice', {});
    const bearers = fresh.seen.map(({ headers }) => headers.get('authorization'));
    expect(bearers).toEqual(['Bearer t1', 'Bearer t2']);
  });

  test('tries three times under one key, whether the answer is 503 or gets lost', async () => {
    const { call, seen } = clientOf([busy(), new TypeError('network'), Response.json(written)]);
    expect(await call('issueCertificate', issue)).toEqual(written);
    expect(seen.map(({ headers }) => headers.get('idempotency-key'))).toEqual(['k1', 'k1', 'k1']);
  });

  test('gives up after the third try, with what happened last', async () => {
    const { call, seen } = clientOf([busy(), busy(), busy(), Response.json(written)]);
    await expect(call('issueCertificate', issue)).rejects.toMatchObject({
      problem: { status: 503, code: 'busy' },
    });
    expect(seen).toHaveLength(3);
    const lost = clientOf([new TypeError('1'), new TypeError('2'), new TypeError('3')]);
    await expect(lost.call('getOffice', {})).rejects.toThrow('3');
  });

  test('never repeats what was refused', async () => {
    const problem = {
      type: '/errors#version-conflict',
      title: 'Somebody changed it',
      status: 409,
      code: 'version-conflict',
      version: 3,
    };
    const { call, seen } = clientOf([Response.json(problem, { status: 409 })]);
    const refused = call('issueCertificate', issue);
    await expect(refused).rejects.toThrow(ProblemError);
    await expect(refused).rejects.toMatchObject({ problem });
    expect(seen).toHaveLength(1);
  });

  test.each([
    [401, 'token-invalid'],
    [403, 'role-missing'],
    [404, 'not-found'],
    [413, 'body-too-large'],
    [418, 'body-invalid'],
    [500, 'internal-error'],
  ])('makes a problem of a gateway’s own %i', async (status, code) => {
    const { call } = clientOf([Response.json({ message: 'Forbidden' }, { status })]);
    await expect(call('getOffice', {})).rejects.toMatchObject({ problem: { status, code } });
  });

  test('stops when its caller does', async () => {
    const { call, seen } = clientOf([busy()], { pause: 20 });
    const abort = new AbortController();
    const stopped = call('getOffice', { signal: abort.signal });
    abort.abort();
    await expect(stopped).rejects.toThrow();
    expect(seen.length).toBeLessThanOrEqual(1);
  });

  test('gives documents as bytes, or says that they are not sealed yet', async () => {
    const notYet = Response.json({}, { status: 202, headers: { 'retry-after': '3' } });
    const pdf = new Response('%PDF', { headers: { 'content-type': 'application/pdf' } });
    const { call } = clientOf([pdf, notYet]);
    const params = { certificate: 'certificate-a1' };
    expect(await call('certificateDocument', { params })).toEqual({
      status: 200,
      type: 'application/pdf',
      bytes: new TextEncoder().encode('%PDF'),
    });
    expect(await call('certificateDocument', { params })).toMatchObject({
      status: 202,
      retryAfter: 3,
    });
  });

  test('holds an answer against the contract', async () => {
    const { call } = clientOf([Response.json({ version: 'eight' })]);
    await expect(call('getOffice', {})).rejects.toThrow();
  });

  test('does not compile a call that its row would refuse', () => {
    const { call } = clientOf([]);
    const params = { certificate: 'c' };
    const unkeyed = { params, body: {}, ifMatch: 1 };
    const unread = { params, body: {}, idempotencyKey: 'k' };
    const undecided = { params: { period: '1405-Q3' }, body: {}, idempotencyKey: 'k' };
    const calls = [
      // @ts-expect-error a path parameter may not be forgotten
      () => call('getPartner', {}),
      // @ts-expect-error nor an Idempotency-Key
      () => call('issueCertificate', unkeyed),
      // @ts-expect-error nor the version that was read
      () => call('issueCertificate', unread),
      // @ts-expect-error an interim closing says so with true or false
      () => call('closeQuarter', undecided),
    ];
    expect(calls).toHaveLength(4);
  });
});
