import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { reading, writing } from '../../functions/endpoint.ts';
import type { Written } from '../../shared/contract/papers.ts';
import { call, eventOf, type Sent, token } from './edgeEvent.ts';

let runs = 0;
const written: Written = {
  id: 'contribution-a1',
  version: 1,
  entry: 'contribution-a1:1',
  receipt: {
    origin: 'office.example',
    entry: 'contribution-a1:1',
    leafHash: '',
    recordedAt: '',
    key: { publicKey: '', madeAt: '', endorsement: '' },
    signature: '',
  },
};
const submit = writing('submitContribution', async () => {
  runs += 1;
  return written;
});
const claims = token('partner', { partner: 'partner-a1' });
const submission = {
  occurredOn: '2026-11-01',
  region: 'IR-23.tehran.06',
  targetGroup: 'disability',
  lines: [{ item: 'wheelchair', quantity: '12' }],
  evidence: [],
};
const send = (sent: Sent) => call(submit, eventOf('submitContribution', { claims, ...sent }));

test('a submission of the expected form is answered with its receipt, version and place', async () => {
  const { status, headers, body } = await send({ json: submission });
  expect({ status, body }).toEqual({ status: 201, body: written });
  expect(headers).toMatchObject({
    etag: '"1"',
    location: '/api/contributions/contribution-a1',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-request-id': 'request-1',
  });
});

describe('a body is refused before anything runs', () => {
  const nested = (depth: number) => `${'['.repeat(depth)}1${']'.repeat(depth)}`;

  test.each<[string, number, string, Sent]>([
    [
      'another content type',
      415,
      'media-type-wrong',
      { text: '{}', headers: { 'content-type': 'text/plain' } },
    ],
    ['no content type', 415, 'media-type-wrong', {}],
    ['nothing', 400, 'json-invalid', { headers: { 'content-type': 'application/json' } }],
    ['half of an object', 400, 'json-invalid', { text: '{"a":' }],
    ['a byte order mark', 400, 'json-invalid', { text: '\ufeff{}' }],
    ['two values', 400, 'json-invalid', { text: '{}{}' }],
    [
      'bytes that are not UTF-8',
      400,
      'json-invalid',
      { bytes: new Uint8Array([0x22, 0xc3, 0x28, 0x22]) },
    ],
    ['a lone surrogate', 400, 'json-invalid', { text: '"\ud800"' }],
    ['nesting deeper than 20', 400, 'json-invalid', { text: nested(21) }],
    ['nesting that overflows a stack', 400, 'json-invalid', { text: nested(120_000) }],
    ['more than 256 KB', 413, 'body-too-large', { text: `"${'x'.repeat(256 * 1024)}"` }],
    [
      'more than 256 KB, in base64',
      413,
      'body-too-large',
      { bytes: new Uint8Array(256 * 1024 + 1) },
    ],
    [
      'more than 256 KB of short characters',
      413,
      'body-too-large',
      { text: `"${'گ'.repeat(140_000)}"` },
    ],
    ['a list', 400, 'body-invalid', { text: '[]' }],
    ['null', 400, 'body-invalid', { text: 'null' }],
    [
      'a poisonous name',
      400,
      'body-invalid',
      { text: '{"lines":[{"__proto__":{"role":"officer"}}]}' },
    ],
    ['a constructor', 400, 'body-invalid', { text: '{"constructor":{"prototype":{}}}' }],
  ])('%s', async (_, status, code, sent) => {
    const before = runs;
    expect(await send(sent)).toMatchObject({ status, body: { code } });
    expect(runs).toBe(before);
  });

  test('at the poisonous name itself, before anything looks at the rest', async () => {
    const { body } = await send({ text: '{"lines":[{"__proto__":{}}]}' });
    expect(body.fields).toEqual([
      { pointer: '/lines/0/__proto__', code: 'unknown-field', message: expect.any(String) },
    ]);
  });

  test('that names role, partner or anything else that the contract does not', async () => {
    const { status, body } = await send({
      json: { ...submission, partner: 'partner-b2', role: 'officer' },
    });
    expect(status).toBe(400);
    expect(body.fields).toEqual([
      { pointer: '/partner', code: 'unknown-field', message: expect.any(String) },
      { pointer: '/role', code: 'unknown-field', message: expect.any(String) },
    ]);
  });

  test('300 malformed JSON texts', async () => {
    const valid = JSON.stringify(submission);
    const isJson = (text: string) => {
      try {
        JSON.parse(text);
        return true;
      } catch {
        return false;
      }
    };
    const broken = fc
      .oneof(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.nat(valid.length - 1).map((at) => valid.slice(0, at)),
        fc
          .tuple(
            fc.nat(valid.length - 1),
            fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }),
          )
          .map(([at, noise]) => valid.slice(0, at) + noise + valid.slice(at)),
      )
      .filter((text) => !isJson(text));
    const before = runs;
    await fc.assert(
      fc.asyncProperty(broken, async (text) => {
        expect(await send({ text, headers: { 'content-type': 'application/json' } })).toMatchObject(
          {
            status: 400,
            body: { code: 'json-invalid' },
          },
        );
      }),
      { numRuns: 300 },
    );
    expect(runs).toBe(before);
  });

  test('any JSON value that is no submission', async () => {
    const before = runs;
    await fc.assert(
      fc.asyncProperty(fc.json({ maxDepth: 6 }), async (text) => {
        expect((await send({ text })).status).toBe(400);
      }),
      { numRuns: 300 },
    );
    expect(runs).toBe(before);
  });
});

describe('the keys of a write', () => {
  test.each<[string, number, string, Sent['headers']]>([
    ['no Idempotency-Key', 428, 'idempotency-key-missing', { 'idempotency-key': '' }],
    ['two of them', 400, 'body-invalid', { 'idempotency-key': 'a,b' }],
    ['one of 101 characters', 400, 'body-invalid', { 'idempotency-key': 'x'.repeat(101) }],
    ['one with a space', 400, 'body-invalid', { 'idempotency-key': 'a b' }],
    ['no If-Match', 428, 'if-match-missing', { 'if-match': '' }],
    ['a weak If-Match', 400, 'body-invalid', { 'if-match': 'W/"1"' }],
    ['If-Match: *', 400, 'body-invalid', { 'if-match': '*' }],
    ['two versions', 400, 'body-invalid', { 'if-match': '"1","2"' }],
    ['half a quote', 400, 'body-invalid', { 'if-match': '"1' }],
  ])('%s', async (_, status, code, headers) => {
    const handler = writing('refuseContribution', async () => written);
    const event = eventOf('refuseContribution', {
      claims: token('officer'),
      params: { contribution: 'contribution-a1' },
      json: { reason: 'x' },
      ...(headers && { headers }),
    });
    expect(await call(handler, event)).toMatchObject({ status, body: { code } });
  });

  test.each([['"7"'], ['7']])('If-Match %s is version 7', async (tag) => {
    let ifMatch: number | undefined;
    const handler = writing('refuseContribution', async (request) => {
      ({ ifMatch } = request);
      return written;
    });
    const event = eventOf('refuseContribution', {
      claims: token('officer'),
      params: { contribution: 'contribution-a1' },
      json: { reason: 'x' },
      headers: { 'if-match': tag },
    });
    expect((await call(handler, event)).status).toBe(200);
    expect(ifMatch).toBe(7);
  });
});

describe('evidence', () => {
  const sha256 = '0'.repeat(64);
  const upload = reading('uploadEvidence', async ({ params, body, mediaType }) => {
    expect(mediaType).toBe('image/png');
    return { sha256: params.sha256, bytes: body.length };
  });
  const put = (bytes: Uint8Array, type: string, name = sha256) =>
    call(
      upload,
      eventOf('uploadEvidence', {
        claims: token('officer'),
        params: { sha256: name },
        headers: { 'content-type': type },
        bytes,
      }),
    );

  test('comes as bytes of a named type and a limited size', async () => {
    const four = 4_000_000;
    expect(await put(new Uint8Array(four), 'image/png')).toMatchObject({ body: { bytes: four } });
    expect(await put(new Uint8Array(four + 1), 'image/png')).toMatchObject({ status: 413 });
    expect(await put(new Uint8Array(1), 'image/svg+xml')).toMatchObject({ status: 415 });
  });

  test.each(['..', '../../etc/passwd', '%2e%2e', '\0', 'A'.repeat(64), ''])(
    'is never stored under the name %j',
    async (name) => {
      expect(await put(new Uint8Array(1), 'image/png', name)).toMatchObject({
        status: 400,
        body: { fields: [{ pointer: '/params/sha256', code: 'wrong-format' }] },
      });
    },
  );
});
