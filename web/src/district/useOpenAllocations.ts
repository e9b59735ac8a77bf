import { useMemo } from 'react';
import type { Allocation } from '../../../shared/contract/needs.ts';
import { decimal, sum, thousandths } from '../../../shared/domain/decimal.ts';
import { useList } from '../ledger/ledger.tsx';
import { useOutbox } from './outbox/outbox.ts';
import type { Waiting } from './outbox/store.ts';

/** What is left of an allocation once the confirmations on this device are sent as well. */
export const leftOf = ({ id, open }: Allocation, waiting: readonly Waiting[]): string => {
  const lines = waiting
    .filter(({ body, refused }) => body.allocation === id && refused === undefined)
    .flatMap(({ body }) => body.lines);
  const confirmed = sum(
    lines.flatMap(({ delivered, discrepancies = [] }) => [
      delivered,
      ...discrepancies.map(({ quantity }) => quantity),
    ]),
  );
  const left = thousandths(open) - confirmed;
  return decimal(left > 0n ? left : 0n);
};

/** What was set aside and waits to be delivered in the caller's region. */
export const useOpenAllocations = () => {
  const { waiting } = useOutbox();
  const { items, ...reading } = useList('listAllocations', {
    query: { status: 'open', limit: 100 },
  });
  const left = useMemo(
    () => items.map((allocation) => ({ ...allocation, open: leftOf(allocation, waiting) })),
    [items, waiting],
  );
  return { items: left, ...reading };
};
