import { Link } from 'wouter';
import { useTexts } from '../../../language/language.tsx';
import { useRead } from '../../../ledger/ledger.tsx';
import { Day } from '../../../parts/figures.tsx';
import { useAmountOf } from '../register/amounts.ts';
import { hrefOf } from '../registers.ts';
import { AllocationState } from './AllocationState.tsx';
import { needTexts } from './needTexts.ts';

/** What was set aside for a need so far. */
export const AllocationsOf = ({ need }: { readonly need: string }) => {
  const t = useTexts(needTexts);
  const amountOf = useAmountOf();
  const { data } = useRead('listAllocations', { query: { need, limit: 100 } });
  if (data === undefined || data.items.length === 0) return null;
  return (
    <>
      <h2>{t.setAside}</h2>
      <ul>
        {data.items.map((allocation) => (
          <li key={allocation.id}>
            <Link href={hrefOf('allocations', allocation.id)}>
              {amountOf(allocation.item, allocation.quantity)} ·{' '}
              <Day day={allocation.allocatedOn} />
            </Link>{' '}
            <AllocationState of={allocation} />
          </li>
        ))}
      </ul>
    </>
  );
};
