import {
  ConditionalCheckFailedException,
  DynamoDBServiceException,
  InternalServerError,
  ProvisionedThroughputExceededException,
  TransactionCanceledException,
  TransactionConflictException,
  TransactionInProgressException,
} from '@aws-sdk/client-dynamodb';
import { describe, expect, test } from '@jest/globals';
import { type Clients, dynamoClients, dynamoTable } from '../../shared/aws/table.ts';
import { waits } from '../../shared/aws/waits.ts';
import { type Change, ConditionFailed, type Table } from '../../shared/domain/ports.ts';
import { silentServer } from './servers.ts';

// What DynamoDB Local doesn't show, put in where the SDK would send.

const metadata = (attempts = 1, httpStatusCode = 400) => ({ attempts, httpStatusCode });
const options = (attempts = 1) => ({ message: 'injected', $metadata: metadata(attempts) });

/** A table whose service answers in turn what is given, errors being thrown. */
function answering(...answers: unknown[]) {
  const sent: { name: string; input: Record<string, unknown> }[] = [];
  const send = async (command: {
    constructor: { name: string };
    input: Record<string, unknown>;
  }) => {
    sent.push({ name: command.constructor.name, input: command.input });
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const client = { send } as unknown as Clients['single'];
  return { table: dynamoTable('ledger', { repeating: client, single: client }), sent };
}

const one: Change[] = [{ put: { pk: 'a', sk: '1' } }];
const two: Change[] = [...one, { put: { pk: 'a', sk: '2' } }];
const failure = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: Error) => error.name,
  );

const reasons = (codes: readonly string[], attempts = 1) =>
  new TransactionCanceledException({
    ...options(attempts),
    CancellationReasons: codes.map((Code) => ({
      Code,
      ...(Code === 'ConditionalCheckFailed' && {
        Item: { pk: { S: 'a' }, sk: { S: 'x' }, n: { N: '7' } },
      }),
    })),
  });
const service = (name: string, $fault: 'client' | 'server', status: number, attempts = 1) =>
  new DynamoDBServiceException({
    name,
    $fault,
    ...options(attempts),
    $metadata: metadata(attempts, status),
  });

describe('a cancelled transaction', () => {
  const cancellations: [string[], string][] = [
    [['None', 'TransactionConflict'], 'Contention'],
    [['ThrottlingError', 'None'], 'Contention'],
    [['ProvisionedThroughputExceeded', 'None'], 'Contention'],
    [['ItemCollectionSizeLimitExceeded', 'None'], 'LimitExceeded'],
    [['None', 'ValidationError'], 'LimitExceeded'],
    [['ConditionalCheckFailed', 'None'], 'ConditionFailed'],
    // Not every failed condition may be named then: the caller tries again and learns them all.
    [['ConditionalCheckFailed', 'TransactionConflict'], 'Contention'],
    [['ConditionalCheckFailed', 'ValidationError'], 'LimitExceeded'],
    [['AccessDenied', 'None'], 'TransactionCanceledException'],
  ];
  for (const [codes, expected] of cancellations) {
    test(`${codes.join(' and ')}: ${expected}`, async () => {
      expect(await failure(answering(reasons(codes)).table.commit(two))).toBe(expected);
    });
  }

  test('names the failed changes by their place, with what stands there', async () => {
    const error = await answering(reasons(['None', 'ConditionalCheckFailed']))
      .table.commit(two)
      .catch((thrown) => thrown);
    expect(error).toBeInstanceOf(ConditionFailed);
    expect(error.failed).toEqual([{ change: 1, item: { pk: 'a', sk: 'x', n: 7 } }]);
  });

  test('a conflict of a later try says nothing of the first: nobody knows', async () => {
    const { table } = answering(reasons(['TransactionConflict', 'None'], 2));
    expect(await failure(table.commit(two))).toBe('Unclear');
  });
});

describe('a write that fails', () => {
  const timeout = Object.assign(new Error('time is over'), { name: 'TimeoutError' });
  const reset = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
  const errors: [string, Error, string][] = [
    ['met another transaction', new TransactionConflictException(options()), 'Contention'],
    ['was throttled', service('ThrottlingException', 'client', 400), 'Contention'],
    ['came too fast', new ProvisionedThroughputExceededException(options()), 'Contention'],
    [
      'was throttled after a try without answer',
      service('ThrottlingException', 'client', 400, 3),
      'Unclear',
    ],
    ['got no answer in time', timeout, 'Unclear'],
    ['lost its connection', reset, 'Unclear'],
    ['broke the service', new InternalServerError(options()), 'Unclear'],
    ['found the service unavailable', service('ServiceUnavailable', 'server', 503), 'Unclear'],
    ['is still under way', new TransactionInProgressException(options()), 'Unclear'],
    ['is too large', service('ValidationException', 'client', 400), 'LimitExceeded'],
    ['is not allowed', service('AccessDeniedException', 'client', 400), 'AccessDeniedException'],
    [
      'has no credentials',
      Object.assign(new Error('none'), { name: 'CredentialsProviderError' }),
      'CredentialsProviderError',
    ],
  ];
  for (const [what, error, expected] of errors) {
    test(`because it ${what}: ${expected}`, async () => {
      expect(await failure(answering(error).table.commit(one))).toBe(expected);
      expect(await failure(answering(error).table.commit(two))).toBe(expected);
    });
  }

  test('a single write names the item of its failed condition, and an absent one not', async () => {
    const item = { pk: { S: 'a' }, sk: { S: '1' }, done: { BOOL: true } };
    const failed = async (error: Error) =>
      (
        await answering(error)
          .table.commit(one)
          .catch((thrown) => thrown)
      ).failed;
    expect(await failed(new ConditionalCheckFailedException({ ...options(), Item: item }))).toEqual(
      [{ change: 0, item: { pk: 'a', sk: '1', done: true } }],
    );
    expect(await failed(new ConditionalCheckFailedException(options()))).toEqual([{ change: 0 }]);
  });
});

describe('what is sent', () => {
  test('a transaction carries a token of its own, a single write is no transaction', async () => {
    const { table, sent } = answering({});
    await table.commit(two);
    await table.commit(two);
    await table.commit(one);
    await table.commit([{ remove: { pk: 'a', sk: '1' } }]);
    await table.commit([{ check: { pk: 'a', sk: '1' }, when: { exists: true } }]);
    expect(sent.map(({ name }) => name)).toEqual([
      'TransactWriteCommand',
      'TransactWriteCommand',
      'PutCommand',
      'DeleteCommand',
      'TransactWriteCommand',
    ]);
    const tokens = sent
      .map(({ input }) => input.ClientRequestToken)
      .filter((token) => token !== undefined);
    expect(new Set(tokens).size).toBe(3);
  });

  test('what goes beyond a limit is not sent', async () => {
    const { table, sent } = answering({});
    expect(await failure(table.commit([...one, ...one]))).toBe('LimitExceeded');
    expect(sent).toEqual([]);
  });
});

describe('a read', () => {
  const reads: Record<string, (table: Table) => Promise<unknown>> = {
    get: (table) => table.get({ pk: 'a', sk: '1' }),
    getMany: (table) => table.getMany([{ pk: 'a', sk: '1' }]),
    query: (table) => table.query({ pk: 'a', limit: 1 }),
    queryIndex: (table) => table.queryIndex({ index: 'pending', partition: 'a', limit: 1 }),
  };
  for (const [name, read] of Object.entries(reads)) {
    test(`${name}: of a busy or silent store may be tried again, a refused one not`, async () => {
      for (const error of [
        service('ThrottlingException', 'client', 400, 3),
        new InternalServerError(options()),
        Object.assign(new Error('time is over'), { name: 'TimeoutError' }),
      ]) {
        expect(await failure(read(answering(error).table))).toBe('Contention');
      }
      const denied = service('AccessDeniedException', 'client', 400);
      expect(await failure(read(answering(denied).table))).toBe('AccessDeniedException');
    });
  }

  test('what a batch left out is asked for again, and in the end given up', async () => {
    const item = (sk: string) => ({ pk: 'a', sk });
    const left = { ledger: { Keys: [item('2')] } };
    const keys = ['1', '2'].map(item);
    const { table, sent } = answering(
      { Responses: { ledger: [item('1')] }, UnprocessedKeys: left },
      { Responses: { ledger: [] }, UnprocessedKeys: left },
      { Responses: { ledger: [item('2')] }, UnprocessedKeys: {} },
    );
    expect(await table.getMany(keys)).toEqual(keys);
    expect(sent).toHaveLength(3);
    const never = answering({ Responses: { ledger: [item('1')] }, UnprocessedKeys: left });
    expect(await failure(never.table.getMany(keys))).toBe('Contention');
  });
});

test('a store that never answers is waited for no longer than was said, and asked again only where that is harmless', async () => {
  const silent = await silentServer();
  const clients = dynamoClients({
    endpoint: silent.url,
    region: 'local',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    requestHandler: waits(30),
  });
  // Counted where the client sends: on a busy machine the time may be over before a server has read them.
  const tries = { repeating: 0, single: 0 };
  for (const name of ['repeating', 'single'] as const) {
    clients[name].middlewareStack.add(
      (next) => (sent) => {
        tries[name] += 1;
        return next(sent);
      },
      { step: 'deserialize', name: 'counts' },
    );
  }
  const table = dynamoTable('ledger', clients);
  expect(await failure(table.commit(one))).toBe('Unclear');
  expect(tries).toEqual({ repeating: 0, single: 1 });
  expect(await failure(table.commit(two))).toBe('Unclear');
  expect(tries).toEqual({ repeating: 3, single: 1 });
  expect(await failure(table.get({ pk: 'a', sk: '1' }))).toBe('Contention');
  expect(tries).toEqual({ repeating: 6, single: 1 });
  await silent.close();
});
