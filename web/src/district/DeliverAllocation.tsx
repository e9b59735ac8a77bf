import { useParams } from 'wouter';
import { useTexts } from '../language/language.tsx';
import { useRead } from '../ledger/ledger.tsx';
import { Trouble } from '../ledger/Trouble.tsx';
import { Page } from '../parts/Page.tsx';
import { Wait } from '../shell/Wait.tsx';
import { useOpenAllocations } from './Allocations.tsx';
import { DeliveryForm } from './DeliveryForm.tsx';
import { deliveryTexts } from './deliveryTexts.ts';

/** Confirms what of an allocation arrived. The list that the device keeps is enough for it. */
export const DeliverAllocation = () => {
  const t = useTexts(deliveryTexts);
  const { id = '' } = useParams<{ id: string }>();
  const { items, isPending } = useOpenAllocations();
  const listed = items.find((each) => each.id === id);
  const asked = useRead(
    'getAllocation',
    { params: { allocation: id } },
    { skip: listed !== undefined || isPending },
  );
  const allocation = listed ?? asked.data;
  if (allocation === undefined)
    return asked.error === null ? <Wait /> : <Trouble error={asked.error} retry={asked.refetch} />;
  if (allocation.open === '0') return <Page title={t.title} lead={t.nothingLeft} />;
  const { contribution, line, item, region, open } = allocation;
  return (
    <DeliveryForm
      key={id}
      subject={{ contribution, line, item, region, open, allocation: id }}
      back="/allocations"
    />
  );
};
