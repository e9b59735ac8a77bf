import { useState } from 'react';
import { Link, useParams } from 'wouter';
import type { Allocation as AllocationState } from '../../../shared/contract/needs.ts';
import type { BodyInput } from '../../../shared/contract/routes.ts';
import { counted, nameIn } from '../../../shared/domain/format.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
import { Conflict, changesOf, useBefore } from '../ledger/Conflict.tsx';
import { useItems } from '../ledger/catalogue.ts';
import { isConflict } from '../ledger/conflict.ts';
import { useRead, useWrite } from '../ledger/ledger.tsx';
import { Trouble } from '../ledger/Trouble.tsx';
import { Badge, type Tone } from '../parts/Badge.tsx';
import { Button } from '../parts/Button.tsx';
import { ItemName, ItemQuantity, RegionName, TargetGroupName } from '../parts/CodeNames.tsx';
import { Facts } from '../parts/Facts.tsx';
import { Day } from '../parts/figures.tsx';
import { OneOf } from '../parts/OneOf.tsx';
import { Page } from '../parts/Page.tsx';
import { PermanentLink } from '../parts/PermanentLink.tsx';
import { Wait } from '../shell/Wait.tsx';
import { allocationTexts } from './allocationTexts.ts';

type Reason = BodyInput<'releaseAllocation'>['reason'];
const reasons: readonly Reason[] = [
  'not-needed',
  'to-another-need',
  'gift-in-question',
  'by-mistake',
];
const tones: Readonly<Record<AllocationState['status'], Tone>> = {
  open: 'waiting',
  settled: 'good',
  released: 'plain',
};

/** One allocation: how far it has come, its paper, its delivery, and its end. */
const Allocation = () => {
  const t = useTexts(allocationTexts);
  const { id = '' } = useParams<{ id: string }>();
  const reading = useRead('getAllocation', { params: { allocation: id } });
  const { data: allocation } = reading;
  if (reading.isPending) return <Wait />;
  if (allocation === undefined) return <Trouble error={reading.error} retry={reading.refetch} />;
  const { item, status, quantity, delivered, discrepancy, released, open } = allocation;
  const of = (amount: string) => <ItemQuantity item={item} amount={amount} />;
  return (
    <Page title={t.title}>
      <p className="lead">
        {of(quantity)} <ItemName code={item} /> <Badge tone={tones[status]}>{t[status]}</Badge>
      </p>
      <div className="form-end">
        {status === 'open' && (
          <Link className="button main" href={`/allocations/${id}`}>
            {t.confirm}
          </Link>
        )}
        <Link className="button" href={`~/paper/record/${id}`}>
          {t.print}
        </Link>
      </div>
      <Facts
        facts={[
          [t.targetGroup, <TargetGroupName key="group" code={allocation.targetGroup} />],
          [t.region, <RegionName key="region" id={allocation.region} />],
          [t.allocatedOn, <Day key="day" day={allocation.allocatedOn} />],
          [t.open_, of(open)],
          [t.delivered, of(delivered)],
          [t.discrepancy, discrepancy !== '0' && of(discrepancy)],
          [t.released_, released !== '0' && of(released)],
          [
            t.need,
            <Link key="need" href={`/needs/${allocation.need}`}>
              {t.toNeed}
            </Link>,
          ],
        ]}
      />
      {status === 'open' && <Release allocation={allocation} />}
      <p>
        <PermanentLink path={`/district/allocations/${id}/about`} />
      </p>
    </Page>
  );
};
export default Allocation;

/** Gives back what of it was not delivered; folded away, since the need is open again afterwards. */
const Release = ({ allocation }: { readonly allocation: AllocationState }) => {
  const t = useTexts(allocationTexts);
  const { language } = useLanguage();
  const unit = useItems().get(allocation.item)?.unit;
  const [reason, setReason] = useState<Reason>('not-needed');
  const write = useWrite('releaseAllocation');
  const before = useBefore(allocation);
  const amount = (of: string) => counted(of, unit ? nameIn(unit, language) : '', language);
  const send = () =>
    write.mutate({
      params: { allocation: allocation.id },
      body: { reason },
      ifMatch: allocation.version,
    });
  return (
    <details>
      <summary>{t.releaseTitle}</summary>
      <p>{t.releaseLead}</p>
      <OneOf
        label={t.reason}
        options={reasons.map((id) => ({ id, name: t[id] }))}
        value={reason}
        onChange={setReason}
      />
      <Conflict
        error={write.error}
        changes={changesOf(before, allocation, [
          [t.open_, ({ open }) => amount(open)],
          [t.delivered, ({ delivered }) => amount(delivered)],
        ])}
        again={send}
      />
      {!isConflict(write.error) && <Trouble error={write.error} />}
      <Button look="danger" isPending={write.isPending} onPress={send}>
        {t.release}
      </Button>
    </details>
  );
};
