import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { afterEach, describe, expect, test } from '@jest/globals';
import { type Clients, dynamoClients, dynamoTable } from '../../shared/aws/table.ts';
import { bodyOf, server } from './servers.ts';

// What stands in the table, as DynamoDB sends it.

let close = async () => {};
afterEach(() => close());

/** The table on a service of this machine, which answers every request alike. */
async function answering(answer: object) {
  const requests: unknown[] = [];
  const service = await server(async (request, response) => {
    requests.push(JSON.parse(String(await bodyOf(request))));
    response.setHeader('content-type', 'application/x-amz-json-1.0').end(JSON.stringify(answer));
  });
  close = service.close;
  const clients = dynamoClients({
    endpoint: service.url,
    region: 'local',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
  });
  return { table: dynamoTable('ledger', clients), requests };
}

/** What becomes of a commit whose condition failed because of this item. */
async function refused(item: object): Promise<unknown> {
  const error = Object.assign(
    new ConditionalCheckFailedException({ message: 'injected', $metadata: {} }),
    { Item: item },
  );
  const single = { send: async () => Promise.reject(error) } as unknown as Clients['single'];
  const table = dynamoTable('ledger', { repeating: single, single });
  return failure(table.commit([{ put: key, when: { absent: true } }]));
}

const failure = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: Error) => error.name,
  );

const key = { pk: 'a', sk: '1' };
const marshalledKey = { pk: { S: 'a' }, sk: { S: '1' } };

describe('an attribute', () => {
  const foreign: [string, object][] = [
    ['a number beyond the safe integers', { N: '9007199254740993' }],
    ['a huge number', { N: '1E+125' }],
    ['a fraction', { N: '0.5' }],
    ['a large fraction', { N: '9007199254740993.5' }],
    ['null', { NULL: true }],
    ['bytes', { B: 'AA==' }],
    ['a list', { L: [{ S: 'x' }] }],
    ['a map', { M: { x: { S: 'x' } } }],
    ['a set of strings', { SS: ['x'] }],
    ['a set of numbers', { NS: ['1'] }],
  ];
  for (const [what, value] of foreign) {
    test(`that is ${what} is refused wherever it is read, and not asked for again`, async () => {
      const item = { ...marshalledKey, value };
      const { table, requests } = await answering({ Item: item, Items: [item] });
      expect(await failure(table.get(key))).toBe('TypeError');
      expect(await failure(table.query({ pk: 'a', limit: 1 }))).toBe('TypeError');
      expect(requests).toHaveLength(2);
      expect(await refused(item)).toBe('TypeError');
    });
  }

  test('is read as it was written: text, the largest safe integers, truth', async () => {
    const [most, least] = [Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER];
    const item = { ...key, none: '', text: '۱۲', most, least, yes: true, no: false };
    const marshalled = {
      ...marshalledKey,
      none: { S: '' },
      text: { S: '۱۲' },
      most: { N: '9007199254740991' },
      least: { N: '-9007199254740991' },
      yes: { BOOL: true },
      no: { BOOL: false },
    };
    const { table, requests } = await answering({ Item: marshalled });
    expect(await table.get(key)).toEqual(item);
    await table.commit([{ put: item }]);
    expect(requests[1]).toMatchObject({ TableName: 'ledger', Item: marshalled });
  });
});

test('an item without a key is refused', async () => {
  const { table } = await answering({ Item: { pk: { S: 'a' } } });
  expect(await failure(table.get(key))).toBe('TypeError');
});
