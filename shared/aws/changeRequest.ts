import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Attribute, Change, Condition } from '../domain/ports.ts';
import { bareKey } from './storedItem.ts';

type ChangeRequest = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** One change as DynamoDB's action. A failed condition answers with the item that stands there. */
export function changeRequest(tableName: string, change: Change): ChangeRequest {
  const { name, value, placeholders } = makePlaceholders();
  const condition = conditionExpression(change.when ?? {}, name, value);
  const common = { TableName: tableName, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' } as const;
  const conditional = { ...common, ...(condition && { ConditionExpression: condition }) };

  if ('put' in change) {
    return { Put: { ...conditional, Item: change.put, ...placeholders() } };
  }
  if ('remove' in change) {
    return { Delete: { ...conditional, Key: bareKey(change.remove), ...placeholders() } };
  }
  if ('check' in change) {
    const ConditionExpression = condition || 'attribute_exists(pk) OR attribute_not_exists(pk)';
    return {
      ConditionCheck: {
        ...common,
        Key: bareKey(change.check),
        ConditionExpression,
        ...placeholders(),
      },
    };
  }
  const set = Object.entries(change.set ?? {}).map(([at, to]) => `${name(at)} = ${value(to)}`);
  const unset = (change.unset ?? []).map(name);
  const clauses = [clause('SET', set), clause('REMOVE', unset)].filter((text) => text !== '');
  const UpdateExpression = clauses.join(' ');
  return {
    Update: { ...conditional, Key: bareKey(change.update), UpdateExpression, ...placeholders() },
  };
}

type Name = (attribute: string) => string;
type Value = (value: Attribute) => string;

function conditionExpression(condition: Condition, name: Name, value: Value): string {
  const { absent, exists, equals = {}, lacks = [] } = condition;
  return [
    ...(absent ? ['attribute_not_exists(pk)'] : []),
    ...(exists ? ['attribute_exists(pk)'] : []),
    ...Object.entries(equals).map(([attribute, to]) => `${name(attribute)} = ${value(to)}`),
    ...lacks.map((attribute) => `attribute_not_exists(${name(attribute)})`),
  ].join(' AND ');
}

const clause = (keyword: string, parts: readonly string[]) =>
  parts.length === 0 ? '' : `${keyword} ${parts.join(', ')}`;

/** Names and values stand in an expression by placeholders only: reserved words are no matter then. */
function makePlaceholders() {
  const names: Record<string, string> = {};
  const values: Record<string, Attribute> = {};
  let count = 0;
  const placeholder = (mark: string) => {
    count += 1;
    return mark + count;
  };
  return {
    name: (attribute: string) => {
      const mark = placeholder('#');
      names[mark] = attribute;
      return mark;
    },
    value: (value: Attribute) => {
      const mark = placeholder(':');
      values[mark] = value;
      return mark;
    },
    placeholders: () => ({
      ...(Object.keys(names).length > 0 && { ExpressionAttributeNames: names }),
      ...(Object.keys(values).length > 0 && { ExpressionAttributeValues: values }),
    }),
  };
}
