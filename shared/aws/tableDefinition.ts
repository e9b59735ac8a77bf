import { indexes } from '../domain/ports.ts';
import { indexAttributes } from '../domain/tableRules.ts';

/** The table as DynamoDB must have it: all named attributes are strings, indexes carry keys only. */
export const tableDefinition = {
  partition: 'pk',
  sort: 'sk',
  indexes: indexes.map((name) => {
    const { partition, at } = indexAttributes(name);
    return { name, partition, sort: at };
  }),
} as const;
