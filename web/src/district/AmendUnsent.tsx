import { useEffect, useState } from 'react';
import { useParams } from 'wouter';
import { useTexts } from '../language/language.tsx';
import { useRead } from '../ledger/ledger.tsx';
import { Page } from '../parts/Page.tsx';
import { Wait } from '../shell/Wait.tsx';
import { DeliveryForm } from './DeliveryForm.tsx';
import type { Subject } from './deliveryForm.ts';
import { useOutbox } from './outbox/outbox.ts';
import type { Waiting } from './outbox/store.ts';
import { unsentTexts } from './unsentTexts.ts';

/** Opens a confirmation that was not accepted again, against what is left now. */
const AmendUnsent = () => {
  const t = useTexts(unsentTexts);
  const { key = '' } = useParams<{ key: string }>();
  const { waiting } = useOutbox();
  // It stays in sight after it was replaced by the amended one.
  const [amended, setAmended] = useState<Waiting>();
  const found = waiting.find((each) => each.key === key && each.refused !== undefined);
  useEffect(() => {
    if (found !== undefined) setAmended(found);
  }, [found]);
  if (amended === undefined) return <Page title={t.title} lead={t.none} />;
  return <Amending of={amended} />;
};

const Amending = ({ of }: { readonly of: Waiting }) => {
  const { allocation } = of.subject;
  const [subject, setSubject] = useState<Subject>();
  const { data, error } = useRead(
    'getAllocation',
    { params: { allocation: allocation ?? '' } },
    { skip: allocation === undefined },
  );
  const isKnown = allocation === undefined || data !== undefined || error !== null;
  if (subject === undefined && isKnown)
    setSubject({ ...of.subject, ...(data !== undefined && { open: data.open }) });
  if (subject === undefined) return <Wait />;
  return <DeliveryForm subject={subject} back="/unsent" instead={of} />;
};

export default AmendUnsent;
