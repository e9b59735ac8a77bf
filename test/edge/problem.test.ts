import { describe, expect, jest, test } from '@jest/globals';
import { languageOf } from '../../functions/edge/language.ts';
import { reading, serving, writing } from '../../functions/endpoint.ts';
import { problems } from '../../shared/contract/problems.ts';
import { ConditionFailed, Contention, Unclear } from '../../shared/domain/ports.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { call, eventOf, token } from './edgeEvent.ts';

const submitted = (json: unknown, language: string) =>
  call(
    writing('submitContribution', async () => {
      throw new Error('not reached');
    }),
    eventOf('submitContribution', {
      claims: token('partner', { partner: 'partner-a1' }),
      headers: { 'accept-language': language },
      json,
    }),
  );

const wrong = {
  region: 'Tehran',
  targetGroup: 5,
  occurredOn: '2026-02-30',
  lines: [
    { item: 'x', quantity: '0' },
    { item: 'wheelchair', quantity: '1', values: { 'fair-market': { is: 'free' } } },
    {
      item: 'wheelchair',
      quantity: '1',
      invoice: { issuer: '1', number: 'a\u202eb', date: '2026-01-01' },
    },
  ],
  note: 'x'.repeat(1001),
  'a/b~c': 1,
};

test('every wrong field is named by its pointer, in English and in Persian', async () => {
  const { status, body, headers } = await submitted(wrong, 'en');
  expect(status).toBe(400);
  expect(headers).toMatchObject({
    'content-type': 'application/problem+json',
    'content-language': 'en',
    vary: 'accept-language',
  });
  expect(body).toMatchObject({
    type: '/errors#body-invalid',
    title: problems['body-invalid'].en,
    status: 400,
    code: 'body-invalid',
  });
  const fields = new Map(body.fields.map((field: { pointer: string }) => [field.pointer, field]));
  const code = (pointer: string) => (fields.get(pointer) as { code?: string })?.code;
  expect({
    '/region': code('/region'),
    '/targetGroup': code('/targetGroup'),
    '/occurredOn': code('/occurredOn'),
    '/lines/0/item': code('/lines/0/item'),
    '/lines/0/quantity': code('/lines/0/quantity'),
    '/lines/1/values/fair-market/is': code('/lines/1/values/fair-market/is'),
    '/lines/2/invoice/issuer': code('/lines/2/invoice/issuer'),
    '/lines/2/invoice/number': code('/lines/2/invoice/number'),
    '/evidence': code('/evidence'),
    '/note': code('/note'),
    '/a~1b~0c': code('/a~1b~0c'),
  }).toEqual({
    '/region': 'wrong-format',
    '/targetGroup': 'wrong-type',
    '/occurredOn': 'wrong-format',
    '/lines/0/item': 'wrong-format',
    '/lines/0/quantity': 'wrong-format',
    '/lines/1/values/fair-market/is': 'not-allowed-value',
    '/lines/2/invoice/issuer': 'wrong-format',
    '/lines/2/invoice/number': 'forbidden-characters',
    '/evidence': 'required',
    '/note': 'too-long',
    '/a~1b~0c': 'unknown-field',
  });
  expect(fields.get('/evidence')).toMatchObject({ message: 'is required' });

  const persian = await submitted(wrong, 'fa-IR');
  expect(persian.body.title).toBe(problems['body-invalid'].fa);
  expect(persian.body.fields).toContainEqual({
    pointer: '/evidence',
    code: 'required',
    message: 'الزامی است',
  });
});

test('wrong query and path fields are told together, under their own pointers', async () => {
  const handler = reading('listContributions', async () => ({ items: [] }));
  const event = eventOf('listContributions', {
    claims: token('officer'),
    query: { limit: '1000', status: 'lost', page: '2' },
  });
  const { body } = await call(handler, event);
  expect(
    body.fields.map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code]),
  ).toEqual([
    ['/query/limit', 'not-allowed-value'],
    ['/query/status', 'not-allowed-value'],
    ['/query/page', 'unknown-field'],
  ]);
});

test.each([
  [undefined, 'fa'],
  ['en', 'en'],
  ['en-GB,en;q=0.9,fa;q=0.8', 'en'],
  ['fa,en;q=0.9', 'fa'],
  ['fa;q=0.1,en;q=0.5', 'en'],
  ['de', 'fa'],
  ['*', 'fa'],
  ['en;q=0', 'fa'],
  ['en;q=banana', 'fa'],
])('Accept-Language %p is answered in %s', (header, language) => {
  expect(languageOf(header)).toBe(language);
});

const failing = (error: unknown) =>
  call(
    reading('getOffice', async () => {
      throw error;
    }),
    eventOf('getOffice', {
      headers: { authorization: 'Bearer secret-token' },
      text: 'secret body',
    }),
  );

describe('a partner to register', () => {
  const person = { type: 'natural-person', name: { fa: 'خیّر' }, demonstration: true };
  test.each<[string, object, string[]]>([
    ['without its type', { name: person.name }, ['/type required']],
    ['of a type that there is not', { type: 'ministry' }, ['/type not-allowed-value']],
    ['who is a person without a code', person, ['/nationalCode required']],
    [
      'who is a person with the id of a company',
      { ...person, nationalCode: '0013542419', legalEntityId: '14005893875' },
      ['/legalEntityId unknown-field'],
    ],
    [
      'that is a company with the code of a person',
      {
        ...{ ...person, type: 'company' },
        ...{ legalEntityId: '14005893875', nationalCode: '0013542419' },
      },
      ['/nationalCode unknown-field'],
    ],
  ])('%s is told which field is wrong', async (_, json, expected) => {
    const handler = writing('registerPartner', async () => {
      throw new Error('not reached');
    });
    const { status, body } = await call(
      handler,
      eventOf('registerPartner', { claims: token('officer'), json }),
    );
    expect(status).toBe(400);
    const fields: { pointer: string; code: string }[] = body.fields;
    expect(fields.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(expected);
  });
});

describe('what failed inside', () => {
  test('a stale version is told with the current one', async () => {
    const { status, headers, body } = await failing(
      new Refusal('version-conflict', { version: 8 }),
    );
    expect(status).toBe(409);
    expect(body.version).toBe(8);
    expect(headers.etag).toBe('"8"');
  });

  test.each([new Contention('full'), new Unclear('lost')])('%s: try again', async (error) => {
    const { status, headers, body } = await failing(error);
    expect({ status, code: body.code }).toEqual({ status: 503, code: 'busy' });
    expect(headers['retry-after']).toBe('1');
  });

  test('anything else is ours: one line in the log, without token or body, and nothing outside', async () => {
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const { status, text } = await failing(new ConditionFailed([]));
    expect(status).toBe(500);
    expect(text).not.toContain('conditions');
    expect(log).toHaveBeenCalledTimes(1);
    const line = String(log.mock.calls[0]?.[0]);
    expect(JSON.parse(line)).toMatchObject({
      level: 'error',
      route: 'getOffice',
      requestId: 'request-1',
      error: 'ConditionFailed',
    });
    expect(line).not.toMatch(/secret/);
    log.mockRestore();
  });

  test('a reply that breaks the contract is not sent', async () => {
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const handler = reading('getOffice', async () => JSON.parse('{"version":"eight"}'));
    expect(await call(handler, eventOf('getOffice', {}))).toMatchObject({ status: 500 });
    log.mockRestore();
  });

  test('a field that the contract does not name stays inside', async () => {
    const handler = reading('getOffice', async () => JSON.parse('{"version":1,"internal":true}'));
    expect((await call(handler, eventOf('getOffice', {}))).body).toEqual({ version: 1 });
  });
});

describe('a document', () => {
  const document = (bytes: Uint8Array) =>
    call(
      serving('reportDocument', async () => ({
        bytes,
        type: 'application/pdf',
        filename: "گزارش '1405'.pdf",
        cache: 'public, max-age=60',
      })),
      eventOf('reportDocument', { params: { period: '1405-Q3', version: '1' } }),
    );

  test('keeps its name in any script', async () => {
    const { status, headers } = await document(new Uint8Array(3));
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'cache-control': 'public, max-age=60',
      'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent('گزارش ')}%271405%27.pdf`,
    });
  });

  test('that is larger than an answer may be is an error of ours, not a cut-off file', async () => {
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    expect((await document(new Uint8Array(4_500_000))).status).toBe(200);
    expect((await document(new Uint8Array(4_500_001))).status).toBe(500);
    expect(String(log.mock.calls[0]?.[0])).toContain('larger than an answer');
    log.mockRestore();
  });
});
