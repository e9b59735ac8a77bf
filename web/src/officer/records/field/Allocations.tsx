import { Link, useParams } from 'wouter';
import type { AllocationInFull } from '../../../../../shared/contract/needs.ts';
import { decimal, thousandths } from '../../../../../shared/domain/decimal.ts';
import { region as regionOf } from '../../../../../shared/domain/regions.ts';
import { useTexts } from '../../../language/language.tsx';
import { useList, useRead } from '../../../ledger/ledger.tsx';
import { RegionName, TargetGroupName } from '../../../ledger/places.tsx';
import { Day } from '../../../parts/figures.tsx';
import { Pick } from '../../../parts/Pick.tsx';
import { named } from '../form/options.ts';
import { RecordForm } from '../form/RecordForm.tsx';
import { recordTexts } from '../recordTexts.ts';
import { useAddress } from '../register/address.ts';
import { useAmountOf, useItemNames } from '../register/amounts.ts';
import { BurnDown } from '../register/BurnDown.tsx';
import { Found } from '../register/Found.tsx';
import { Pages } from '../register/Pages.tsx';
import { RecordPage } from '../register/RecordPage.tsx';
import { Register } from '../register/Register.tsx';
import { hrefOf } from '../registers.ts';
import { words } from '../words.ts';
import { AllocationState } from './AllocationState.tsx';
import { allocationTexts } from './allocationTexts.ts';
import { Slips } from './Slips.tsx';

const Allocations = () => <Pages of="allocations" list={All} one={One} />;
export default Allocations;

const statuses = ['open', 'settled', 'released'] as const;

const All = () => {
  const t = useTexts(allocationTexts);
  const w = useTexts(words);
  const names = useTexts(recordTexts);
  const itemName = useItemNames();
  const amountOf = useAmountOf();
  const { asked, ask } = useAddress();
  const status = statuses.find((each) => each === asked.get('status'));
  const reading = useList('listAllocations', { query: { limit: 100, ...(status && { status }) } });
  return (
    <Register
      title={names.allocations}
      lead={names.allocationsLead}
      reading={reading}
      keyOf={({ id }) => id}
      hrefOf={({ id }) => hrefOf('allocations', id)}
      wordsOf={({ item, region }) => [
        itemName(item),
        ...[regionOf(region)?.name.fa, regionOf(region)?.name.en],
      ]}
      filters={
        <Pick
          label={w.state}
          empty={w.any}
          options={named(statuses, t)}
          value={status ?? ''}
          onChange={(next) => ask('status', next)}
        />
      }
      columns={[
        { name: w.item, of: ({ item }) => itemName(item) },
        { name: w.quantity, of: ({ item, quantity }) => amountOf(item, quantity), isNumber: true },
        { name: t.left, of: ({ item, open }) => amountOf(item, open), isNumber: true },
        { name: w.region, of: ({ region }) => <RegionName id={region} /> },
        { name: t.allocatedOn, of: ({ allocatedOn }) => <Day day={allocatedOn} short /> },
        { name: w.state, of: (allocation) => <AllocationState of={allocation} /> },
      ]}
    />
  );
};

const One = () => {
  const { id = '' } = useParams<{ id: string }>();
  const reading = useRead('getAllocation', { params: { allocation: id } });
  return <Found reading={reading}>{(allocation) => <Sheet of={allocation} />}</Found>;
};

const Sheet = ({ of: allocation }: { readonly of: AllocationInFull }) => {
  const t = useTexts(allocationTexts);
  const w = useTexts(words);
  const itemName = useItemNames();
  const amountOf = useAmountOf();
  const { id, version, item, quantity, delivered, discrepancy, released, open } = allocation;
  const target = { params: { allocation: id }, ifMatch: version };
  return (
    <RecordPage
      id={id}
      title={`${amountOf(item, quantity)} ${itemName(item)}`}
      state={<AllocationState of={allocation} />}
      facts={[
        [w.region, <RegionName key="region" id={allocation.region} />],
        [w.targetGroup, <TargetGroupName key="group" code={allocation.targetGroup} />],
        [t.allocatedOn, <Day key="day" day={allocation.allocatedOn} both />],
        [
          t.forNeed,
          <Link key="need" href={hrefOf('needs', allocation.need)}>
            {t.seeNeed}
          </Link>,
        ],
        [
          w.contribution,
          <Link key="gift" href={`/contributions/${allocation.contribution}`}>
            {w.seeContribution}
          </Link>,
        ],
        [
          t.withImplementer,
          allocation.handover && (
            <Link href={hrefOf('handovers', allocation.handover)}>{t.withImplementer}</Link>
          ),
        ],
        [t.discrepancy, discrepancy !== '0' && amountOf(item, discrepancy)],
      ]}
      acts={
        open === '0'
          ? []
          : [
              {
                name: t.issueSlips,
                form: (onDone) => (
                  <RecordForm
                    route="issueSlips"
                    target={target}
                    first={{}}
                    fields={[{ is: 'count', name: 'count', label: t.slipCount, isRequired: true }]}
                    lead={t.slipsLead}
                    action={t.issueSlips}
                    onDone={onDone}
                  />
                ),
              },
              {
                name: t.release,
                look: 'danger',
                form: (onDone) => (
                  <RecordForm
                    route="releaseAllocation"
                    target={target}
                    first={{ reason: 'not-needed' }}
                    fields={[
                      {
                        is: 'one',
                        name: 'reason',
                        label: w.reason,
                        isRequired: true,
                        options: named(
                          ['not-needed', 'to-another-need', 'gift-in-question', 'by-mistake'],
                          t,
                        ),
                      },
                    ]}
                    lead={t.releaseLead}
                    action={t.release}
                    look="danger"
                    onDone={onDone}
                  />
                ),
              },
            ]
      }
    >
      <h2>{t.progress}</h2>
      <BurnDown
        all={quantity}
        done={delivered}
        released={decimal(thousandths(released) + thousandths(discrepancy))}
        releasedWord={`${t.freed} / ${t.discrepancy}`}
        left={open}
        show={(amount) => amountOf(item, amount)}
      />
      {allocation.slips > 0 && <Slips of={allocation} />}
    </RecordPage>
  );
};
