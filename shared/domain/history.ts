import type { Entry } from '../contract/entry.ts';
import type { History, HistoryStep } from '../contract/history.ts';
import type { Request } from './caller.ts';
import { entryKey } from './keys.ts';
import type { Home } from './ports.ts';
import { Refusal } from './refusal.ts';

const atOnce = 20;
const entries = 'E#';

/**
 * A record's own entries, the latest first, sealed or not. What other records did to it (a gift that
 * fulfils a clause) stands in their histories.
 */
export const getHistory = async (
  { table }: Home,
  { params, query }: Request<'getHistory'>,
): Promise<History> => {
  const { before } = query;
  if (before !== undefined && !before.startsWith(`${params.record}:`))
    throw new Refusal('not-found');
  const { items, next } = await table.query({
    pk: entryKey(params.record, 1).pk,
    prefix: entries,
    limit: atOnce,
    reverse: true,
    ...(before !== undefined && { after: entryKey(params.record, numberOf(before)).sk }),
  });
  if (items.length === 0 && before === undefined) throw new Refusal('not-found');
  const steps = items.map(({ leaf }) => stepOf(JSON.parse(String(leaf)) as Entry));
  const last = steps.at(-1);
  return { steps, ...(next !== undefined && last !== undefined && { next: last.entry }) };
};

const numberOf = (entry: string): number => Number(entry.slice(entry.lastIndexOf(':') + 1));

const stepOf = ({ id, kind, recordedAt, occurredOn, by, data }: Entry): HistoryStep => ({
  entry: id,
  kind,
  recordedAt,
  ...(occurredOn !== undefined && { occurredOn }),
  by: { actor: by.actor, role: by.role },
  data: data as HistoryStep['data'],
});
