import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, jest, test } from '@jest/globals';
import { dynamoClients, dynamoTable } from '../../shared/aws/table.ts';
import type { Table } from '../../shared/domain/ports.ts';
import { tableContract } from '../ports/tableContract.ts';
import { createTable, hasJava, type Local, startDynamoDbLocal } from './dynamoDbLocal.ts';

// It is slower than the service itself.
jest.setTimeout(60_000);

const isRunnable = await hasJava();

if (isRunnable) {
  describe('the table on DynamoDB (AWS’s DynamoDB Local)', () => {
    let local: Local | undefined;
    let client: DynamoDBClient | undefined;
    let clients: ReturnType<typeof dynamoClients> | undefined;
    let table: Table | undefined;
    beforeAll(async () => {
      local = await startDynamoDbLocal();
      client = new DynamoDBClient(local.config);
      await createTable(client, 'ledger');
      clients = dynamoClients(local.config);
      table = dynamoTable('ledger', clients);
    });
    afterAll(async () => {
      client?.destroy();
      clients?.repeating.destroy();
      clients?.single.destroy();
      await local?.stop();
    });

    tableContract(() => {
      if (table === undefined) throw new Error('DynamoDB Local did not start');
      return table;
    }, 15);
  });
} else {
  console.error('NOT RUN: the table contract on DynamoDB needs Java 17 or later on the path.');
  test.skip('the table on DynamoDB: NOT RUN, Java 17 or later is missing', () => {});
}
