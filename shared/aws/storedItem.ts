import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { Attribute, Item, Key } from '../domain/ports.ts';

/** Attributes by their names, as the document client reads them. */
export type Values = Readonly<Record<string, unknown>>;

/** DynamoDB takes nothing but the key, and an item may stand for its own. */
export const bareKey = ({ pk, sk }: Key) => ({ pk, sk });

/** Throws a TypeError for what no change of the port could have written. */
export function storedItem(values: Values): Item {
  if (!areAttributes(values)) throw new TypeError('no string, safe integer or boolean');
  const { pk, sk, ...attributes } = values;
  if (typeof pk !== 'string' || typeof sk !== 'string')
    throw new TypeError('an item without a key');
  return { ...attributes, pk, sk };
}

/** An item that an error carries: the document client leaves those as they came. */
export function marshalledItem(values: Readonly<Record<string, AttributeValue>>): Item {
  const entries = Object.entries(values);
  return storedItem(
    Object.fromEntries(entries.map(([name, { S, N, BOOL }]) => [name, S ?? BOOL ?? Number(N)])),
  );
}

const areAttributes = (values: Values): values is Readonly<Record<string, Attribute>> =>
  Object.values(values).every(
    (value) =>
      typeof value === 'string' || typeof value === 'boolean' || Number.isSafeInteger(value),
  );
