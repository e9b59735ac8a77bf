import { headKey, pendingShards } from '../shared/domain/keys.ts';
import { type Home, tableLimits } from '../shared/domain/ports.ts';

export interface Health {
  readonly status: 'ok';
  readonly origin: string;
  /** Leaves of the log. */
  readonly sealed: number;
  /** Entries that wait for the sealer; in each of its partitions at most a page of them is counted. */
  readonly unsealed: number;
}

/** Throws what the table throws: a home whose store doesn't answer isn't healthy. */
export const health = async (home: Pick<Home, 'table' | 'origin'>): Promise<Health> => {
  const head = await home.table.get(headKey(home.origin));
  const partitions = Array.from({ length: pendingShards }, (_, shard) => partition(shard));
  const pages = await Promise.all(
    partitions.map((name) =>
      home.table.queryIndex({ index: 'pending', partition: name, limit: tableLimits.page }),
    ),
  );
  return {
    status: 'ok',
    origin: home.origin,
    sealed: typeof head?.size === 'number' ? head.size : 0,
    unsealed: pages.reduce((count, { items }) => count + items.length, 0),
  };
};

const partition = (shard: number): string => `P#${String(shard).padStart(2, '0')}`;
