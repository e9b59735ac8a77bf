import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  type QueryCommandInput,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { formatPosition, parsePosition } from '../domain/indexPosition.ts';
import {
  type Change,
  Contention,
  type Item,
  type Key,
  type Page,
  type Table,
} from '../domain/ports.ts';
import {
  checkCommit,
  checkKey,
  checkKeys,
  checkQuery,
  indexAttributes,
  keyText,
} from '../domain/tableRules.ts';
import { changeRequest } from './changeRequest.ts';
import { bareKey, storedItem, type Values } from './storedItem.ts';
import { commitError, tableReadError } from './tableError.ts';
import { maxAttempts, waits } from './waits.ts';

/** Milliseconds: a transaction of a hundred changes takes well below one second. */
const longestRequest = 4_000;
/** Rounds of one getMany: a hundred of the largest items need three. */
const batchRounds = 10;

/** What sends; a test may stand in for the service here. */
export interface Clients {
  /** Sends again what got no answer: reads, and transactions, which carry a token. */
  readonly repeating: Pick<DynamoDBDocumentClient, 'send'>;
  /** Sends once: a write without a token that is sent again may meet its own trace. */
  readonly single: Pick<DynamoDBDocumentClient, 'send'>;
}

export function dynamoClients(config: DynamoDBClientConfig = {}): {
  repeating: DynamoDBDocumentClient;
  single: DynamoDBDocumentClient;
} {
  const common = { requestHandler: waits(longestRequest), ...config };
  return {
    repeating: documentClient({ ...common, maxAttempts }),
    single: documentClient({ ...common, maxAttempts: 1 }),
  };
}

const documentClient = (config: DynamoDBClientConfig): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(new DynamoDBClient(config), {
    marshallOptions: { removeUndefinedValues: false },
    // Left to itself the client makes a large number a BigInt, or fails as if the service had.
    unmarshallOptions: { wrapNumbers: Number },
  });

/** The table on DynamoDB, laid out as `tableDefinition` says. A busy store makes reads throw Contention. */
export function dynamoTable(tableName: string, clients: Clients = dynamoClients()): Table {
  const { repeating } = clients;
  const reading = <T>(answer: Promise<T>): Promise<T> =>
    answer.catch((error) => {
      throw tableReadError(error);
    });

  const queryPage = (input: Omit<QueryCommandInput, 'TableName'>) =>
    reading(repeating.send(new QueryCommand({ TableName: tableName, ...input })));

  return {
    get: async (key) => {
      checkKey(key);
      const input = { TableName: tableName, Key: bareKey(key), ConsistentRead: true };
      const { Item } = await reading(repeating.send(new GetCommand(input)));
      return Item && storedItem(Item);
    },

    getMany: async (keys) => {
      checkKeys(keys);
      const distinct = [...new Map(keys.map((key) => [keyText(key), key])).values()];
      return getAll(distinct, async (some) => {
        const RequestItems = { [tableName]: { Keys: some, ConsistentRead: true } };
        const answer = await reading(repeating.send(new BatchGetCommand({ RequestItems })));
        return {
          items: answer.Responses?.[tableName] ?? [],
          left: answer.UnprocessedKeys?.[tableName]?.Keys ?? [],
        };
      });
    },

    query: async ({ pk, prefix = '', after, limit, reverse = false }): Promise<Page<Item>> => {
      checkQuery(pk, limit);
      const isWhole = prefix === '';
      const { Items = [], LastEvaluatedKey: last } = await queryPage({
        KeyConditionExpression: isWhole ? 'pk = :pk' : 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: { ':pk': pk, ...(isWhole ? {} : { ':prefix': prefix }) },
        ...(after !== undefined && { ExclusiveStartKey: { pk, sk: after } }),
        Limit: limit,
        ScanIndexForward: !reverse,
        ConsistentRead: true,
      });
      const items = Items.map(storedItem);
      return last ? { items, next: storedItem(last).sk } : { items };
    },

    queryIndex: async ({ index, partition, after, limit, reverse = false }): Promise<Page<Key>> => {
      checkQuery(partition, limit);
      const names = indexAttributes(index);
      const { Items = [], LastEvaluatedKey: last } = await queryPage({
        IndexName: index,
        KeyConditionExpression: '#partition = :partition',
        ExpressionAttributeNames: { '#partition': names.partition },
        ExpressionAttributeValues: { ':partition': partition },
        ...(after !== undefined && { ExclusiveStartKey: startKey(after) }),
        Limit: limit,
        ScanIndexForward: !reverse,
      });
      const items = Items.map(storedItem).map(bareKey);
      if (!last) return { items };
      const { pk, sk, [names.at]: at } = storedItem(last);
      return { items, next: formatPosition({ at: String(at), pk, sk }) };

      function startKey(position: string): Values {
        const { at, pk, sk } = parsePosition(position);
        return { pk, sk, [names.partition]: partition, [names.at]: at };
      }
    },

    commit: async (changes) => {
      checkCommit(changes);
      await send(clients, tableName, changes).catch((error) => {
        throw commitError(error);
      });
    },
  };
}

/** A single write costs half of a transaction of one; a check alone exists in transactions only. */
async function send({ single, repeating }: Clients, tableName: string, changes: readonly Change[]) {
  const [request, ...more] = changes.map((change) => changeRequest(tableName, change));
  if (request === undefined) return;
  if (more.length > 0 || request.ConditionCheck) {
    const input = { TransactItems: [request, ...more], ClientRequestToken: randomUUID() };
    await repeating.send(new TransactWriteCommand(input));
  } else if (request.Put) await single.send(new PutCommand(request.Put));
  else if (request.Update) await single.send(new UpdateCommand(request.Update));
  else if (request.Delete) await single.send(new DeleteCommand(request.Delete));
}

type Batch = { readonly items: Values[]; readonly left: Values[] };

/** An answer has 16 MB at most and leaves out what came too fast: what is left is asked for again. */
async function getAll(
  keys: readonly Key[],
  ask: (keys: Values[]) => Promise<Batch>,
): Promise<Item[]> {
  const items: Item[] = [];
  let left: Values[] = keys.map(bareKey);
  for (let round = 0; left.length > 0; round++) {
    if (round === batchRounds) throw new Contention(`${left.length} items could not be read`);
    const batch = await ask(left);
    items.push(...batch.items.map(storedItem));
    left = batch.left;
    if (batch.items.length === 0 && left.length > 0)
      await setTimeout(Math.random() * 20 * 2 ** round);
  }
  return items;
}
