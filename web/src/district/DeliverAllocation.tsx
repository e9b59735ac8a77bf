import { useState } from 'react';
import { useParams } from 'wouter';
import { useRead } from '../ledger/ledger.tsx';
import { Trouble } from '../ledger/Trouble.tsx';
import { Wait } from '../shell/Wait.tsx';
import { DeliveryForm } from './DeliveryForm.tsx';
import type { Subject } from './deliveryForm.ts';
import { useOpenAllocations } from './useOpenAllocations.ts';

/**
 * Confirms what of an allocation arrived. The list that the device keeps is enough for it; what it said when
 * the form was opened stays in force until the form is left.
 */
const DeliverAllocation = () => {
  const { id = '' } = useParams<{ id: string }>();
  const [subject, setSubject] = useState<Subject>();
  const { items, isPending } = useOpenAllocations();
  const listed = items.find((each) => each.id === id);
  const isKnown = subject?.allocation === id;
  const asked = useRead(
    'getAllocation',
    { params: { allocation: id } },
    { skip: isKnown || isPending || listed !== undefined },
  );
  const allocation = listed ?? asked.data;
  if (!isKnown && allocation !== undefined) {
    const { contribution, line, item, region, open } = allocation;
    setSubject({ contribution, line, item, region, open, allocation: id });
  }
  if (isKnown) return <DeliveryForm key={id} subject={subject} back="/allocations" />;
  return asked.error === null ? <Wait /> : <Trouble error={asked.error} retry={asked.refetch} />;
};

export default DeliverAllocation;
