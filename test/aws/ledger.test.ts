import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { inspect } from '../../scripts/audit/inspect.ts';
import { rebuilding } from '../../scripts/ledger/rebuilding.ts';
import { dynamoClients, dynamoTable } from '../../shared/aws/table.ts';
import { stateKey, totalKey } from '../../shared/domain/keys.ts';
import { readmit } from '../../shared/sealer/readmit.ts';
import { seal } from '../../shared/sealer/seal.ts';
import { type Office, office } from '../domain/office.ts';
import { wheelchairs } from '../domain/papers.ts';
import { deliver, reported, verified } from '../domain/steps.ts';
import { itemOf, partner } from '../simulation/entries.ts';
import { createTable, hasJava, type Local, startDynamoDbLocal } from './dynamoDbLocal.ts';

jest.setTimeout(120_000);

if (await hasJava()) {
  describe('an office whose table is DynamoDB (AWS’s DynamoDB Local)', () => {
    let local: Local | undefined;
    let client: DynamoDBClient | undefined;
    let clients: ReturnType<typeof dynamoClients> | undefined;
    let here: Office;
    let contribution: string;
    beforeAll(async () => {
      local = await startDynamoDbLocal();
      client = new DynamoDBClient(local.config);
      await createTable(client, 'ledger');
      clients = dynamoClients(local.config);
      here = await office({ table: dynamoTable('ledger', clients) });
      contribution = await verified(here, [wheelchairs('9')]);
      await deliver(here, contribution, '4');
      await reported(here, '1405-Q1');
      await here.seal();
    });
    afterAll(async () => {
      client?.destroy();
      clients?.repeating.destroy();
      clients?.single.destroy();
      await local?.stop();
    });

    const found = async () => (await inspect(here.home)).findings.map(({ name }) => name);

    test('is found to be what follows from its log', async () => {
      const { findings, proved } = await inspect(here.home);
      expect(findings).toEqual([]);
      expect(proved).toHaveLength(3);
    });

    test('is found where a figure or a state was edited, and its states can be rebuilt', async () => {
      const { table } = here.home;
      const cell = totalKey('1405-Q1', 'delivered|item/wheelchair|all');
      const total = await table.get(cell);
      const state = await table.get(stateKey(contribution));
      if (total === undefined || state === undefined) throw new Error('nothing to edit');
      await table.commit([{ put: { ...total, sum: '99000' } }]);
      await table.commit([{ put: { ...state, state: '{}' } }]);
      expect((await found()).sort()).toEqual(['figures-differ', 'state-differs']);
      await table.commit([{ put: total }]);
      expect((await rebuilding(here.home, true)).isDone).toBe(true);
      expect(await found()).toEqual([]);
      expect(await table.get(stateKey(contribution))).toEqual(state);
    });

    test('has a bad entry set aside, and readmitted once it was put right', async () => {
      const { table } = here.home;
      const item = await itemOf(here.home, partner('9'));
      await table.commit([{ put: { ...item, leafHash: 'wrong' } }]);
      expect(await seal(here.home)).toMatchObject({ quarantined: 1 });
      expect(await found()).toContain('entry-quarantined');
      const { pk, sk, leafHash = '' } = item;
      await table.commit([{ update: { pk, sk }, set: { leafHash } }]);
      expect(await readmit(here.home)).toBe(1);
      expect(await seal(here.home)).toMatchObject({ sealed: 1, quarantined: 0 });
    });
  });
} else {
  console.error('NOT RUN: a ledger on DynamoDB needs Java 17 or later on the path.');
  test.skip('a ledger on DynamoDB: NOT RUN, Java 17 or later is missing', () => {});
}
