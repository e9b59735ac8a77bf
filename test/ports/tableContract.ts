import type { Table } from '../../shared/domain/ports.ts';
import { commitContract } from './tableCommitContract.ts';
import { limitsContract } from './tableLimitsContract.ts';
import { modelContract } from './tableModelContract.ts';
import { queryContract } from './tableQueryContract.ts';

/** What every home of the table keeps. The table may hold other partitions; `runs` histories are tried. */
export function tableContract(table: () => Table, runs: number): void {
  commitContract(table);
  limitsContract(table);
  queryContract(table);
  modelContract(table, runs);
}
