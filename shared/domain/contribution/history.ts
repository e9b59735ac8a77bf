import type { ContributionStep, Submission } from '../../contract/contributions.ts';
import type { Entry } from '../../contract/entry.ts';
import { decimal, sum } from '../decimal.ts';
import { entryKey } from '../keys.ts';
import type { Home } from '../ports.ts';
import { placeOf } from '../sealed.ts';
import type { ContributionState, DeliveredData, SubmittedData } from './state.ts';

/** Steps that are told, from the last back. */
const mostSteps = 100;

/** What happened to a contribution, in order, as far as its giver may know it. */
export const historyOf = async (home: Home, id: string): Promise<ContributionStep[]> => {
  const { pk } = entryKey(id, 0);
  const { items } = await home.table.query({ pk, prefix: 'E#', limit: mostSteps, reverse: true });
  return items.map(({ leaf }) => stepOf(JSON.parse(String(leaf)))).reverse();
};

const stepOf = (entry: Entry): ContributionStep => {
  const { id, kind, recordedAt, by, data } = entry;
  return {
    ...{ entry: id, kind, at: recordedAt },
    by: by.role === 'partner' || by.role === 'district' ? by.role : 'office',
    ...(typeof data.reason === 'string' && { reason: data.reason }),
    ...(kind === 'delivery-confirmed' && { delivery: deliveryIn(entry) }),
  };
};

const deliveryIn = ({ data, occurredOn = '' }: Entry): ContributionStep['delivery'] => {
  const { region, record, lines } = data as unknown as DeliveredData;
  return {
    ...{ region, occurredOn, record },
    lines: lines.map(({ line, delivered, discrepancies }) => ({
      ...{ line, delivered },
      discrepancy: decimal(sum(discrepancies.map(({ quantity }) => quantity))),
    })),
  };
};

/** What was claimed, from the entry that claimed it: the state keeps only what later steps are decided by. */
export const submissionOf = async (
  home: Home,
  { submittedEntry }: ContributionState,
): Promise<Submission> => {
  const { aggregate, seq } = placeOf(submittedEntry);
  const item = await home.table.get(entryKey(aggregate, seq));
  if (item === undefined) throw new RangeError(`${submittedEntry} is not there`);
  const { data, dims, evidence, occurredOn = '' }: Entry = JSON.parse(String(item.leaf));
  const { lines, letter: _, ...rest } = data as unknown as SubmittedData;
  const { region = '', targetGroup = '', campaign } = dims;
  return {
    ...{ occurredOn, region, targetGroup },
    lines: lines.map(({ claimed, ...line }) => ({ ...line, quantity: claimed })),
    evidence: [...evidence],
    ...rest,
    ...(campaign !== undefined && { campaign }),
  };
};
