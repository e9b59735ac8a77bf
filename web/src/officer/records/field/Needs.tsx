import { useState } from 'react';
import { Link, useParams } from 'wouter';
import { type Need, Urgency } from '../../../../../shared/contract/needs.ts';
import { figure } from '../../../../../shared/domain/format.ts';
import { daysFrom } from '../../../../../shared/domain/need/urgency.ts';
import { dayOf } from '../../../../../shared/domain/period.ts';
import { region as regionOf } from '../../../../../shared/domain/regions.ts';
import { targetGroup as groupOf } from '../../../../../shared/domain/targetGroups.ts';
import { Offers } from '../../../district/Offers.tsx';
import { filled, useLanguage, useTexts } from '../../../language/language.tsx';
import { useRegionOptions } from '../../../ledger/catalogue.ts';
import { useList, useRead } from '../../../ledger/ledger.tsx';
import { RegionName, TargetGroupName } from '../../../ledger/places.tsx';
import { Badge } from '../../../parts/Badge.tsx';
import { Choice } from '../../../parts/Choice.tsx';
import { Day } from '../../../parts/figures.tsx';
import { Pick } from '../../../parts/Pick.tsx';
import { named } from '../form/options.ts';
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
import { AllocationsOf } from './AllocationsOf.tsx';
import { needTexts } from './needTexts.ts';

const Needs = () => <Pages of="needs" list={All} one={One} />;
export default Needs;

const statuses = ['open', 'allocated', 'met', 'cancelled'] as const;
const slas = ['late', 'week', 'later'] as const;
const soon_days = 7;

/** How a need stands to its due day; what has ended has no haste. */
const slaOf = ({ status, overdue, due }: Need): (typeof slas)[number] | undefined => {
  if (status === 'met' || status === 'cancelled') return undefined;
  if (overdue) return 'late';
  return daysFrom(dayOf(new Date()), due) <= soon_days ? 'week' : 'later';
};

/** The state and the haste of a need, in words. */
const Due = ({ of: need }: { readonly of: Need }) => {
  const t = useTexts(needTexts);
  const { language } = useLanguage();
  const sla = slaOf(need);
  if (sla === undefined)
    return <Badge tone={need.status === 'met' ? 'good' : 'plain'}>{t[need.status]}</Badge>;
  const days = daysFrom(dayOf(new Date()), need.due);
  const words = filled(sla === 'late' ? t.daysLate : t.daysLeft, {
    days: figure(String(Math.abs(days)), language),
  });
  return (
    <Badge tone={{ late: 'bad', week: 'waiting', later: 'good' }[sla] as 'bad'}>{words}</Badge>
  );
};

const All = () => {
  const t = useTexts(needTexts);
  const w = useTexts(words);
  const names = useTexts(recordTexts);
  const itemName = useItemNames();
  const amountOf = useAmountOf();
  const regions = useRegionOptions();
  const { asked, ask } = useAddress();
  const status = statuses.find((each) => each === asked.get('status')) ?? 'open';
  const region = asked.get('region') ?? '';
  const [urgency, sla] = [asked.get('urgency') ?? '', asked.get('sla') ?? ''];
  const reading = useList('listNeeds', {
    query: { limit: 100, status, ...(region !== '' && { region }) },
  });
  return (
    <Register
      title={names.needs}
      lead={names.needsLead}
      reading={reading}
      fromTable="/records/imports/needs"
      keyOf={({ id }) => id}
      hrefOf={({ id }) => hrefOf('needs', id)}
      wordsOf={({ item, region: at, targetGroup }) => [
        itemName(item),
        ...[regionOf(at)?.name.fa, regionOf(at)?.name.en],
        ...[groupOf(targetGroup)?.name.fa, groupOf(targetGroup)?.name.en],
      ]}
      keep={(need) =>
        (urgency === '' || need.urgency === urgency) && (sla === '' || slaOf(need) === sla)
      }
      filters={
        <>
          <Pick
            label={w.state}
            options={named(statuses, t)}
            value={status}
            onChange={(next) => ask('status', next === 'open' ? '' : next)}
          />
          <Choice
            label={w.region}
            options={regions}
            value={region}
            onChange={(next) => ask('region', next)}
          />
          <Pick
            label={t.urgency}
            empty={w.any}
            options={named(Urgency.options, t)}
            value={urgency}
            onChange={(next) => ask('urgency', next)}
          />
          <Pick
            label={w.deadline}
            empty={w.any}
            options={named(slas, t)}
            value={sla}
            onChange={(next) => ask('sla', next)}
          />
        </>
      }
      columns={[
        { name: w.item, of: ({ item }) => itemName(item) },
        { name: t.still, of: ({ item, open }) => amountOf(item, open), isNumber: true },
        { name: w.region, of: ({ region: at }) => <RegionName id={at} /> },
        { name: w.targetGroup, of: ({ targetGroup }) => <TargetGroupName code={targetGroup} /> },
        { name: t.urgency, of: (need) => t[need.urgency] },
        { name: w.deadline, of: ({ due }) => <Day day={due} short /> },
        { name: w.state, of: (need) => <Due of={need} /> },
      ]}
    />
  );
};

const One = () => {
  const { id = '' } = useParams<{ id: string }>();
  const reading = useRead('getNeed', { params: { need: id } });
  return <Found reading={reading}>{(need) => <Sheet of={need} />}</Found>;
};

const Sheet = ({ of: need }: { readonly of: Need }) => {
  const t = useTexts(needTexts);
  const w = useTexts(words);
  const { language } = useLanguage();
  const itemName = useItemNames();
  const amountOf = useAmountOf();
  const [isAllocated, setAllocated] = useState(false);
  const { id, item, quantity, open, allocated, met, coverage } = need;
  return (
    <RecordPage
      id={id}
      title={`${amountOf(item, quantity)} ${itemName(item)}`}
      state={<Due of={need} />}
      facts={[
        [w.region, <RegionName key="region" id={need.region} />],
        [w.targetGroup, <TargetGroupName key="group" code={need.targetGroup} />],
        [t.urgency, t[need.urgency]],
        [w.deadline, <Day key="due" day={need.due} both />],
        [t.posted, <Day key="posted" day={need.postedOn} />],
        [t.waiting, filled(t.days, { days: figure(String(need.waitingDays), language) })],
        [t.coverage, t[coverage.result]],
        [w.reason, need.reason && t[need.reason]],
      ]}
    >
      <h2>{t.progress}</h2>
      <BurnDown
        all={quantity}
        done={met}
        left={open}
        released={allocated}
        releasedWord={t.setAside}
        show={(amount) => amountOf(item, amount)}
      />
      {isAllocated && (
        <p className="done" role="status">
          {t.allocatedNow} <Link href={hrefOf('allocations')}>{t.toAllocations}</Link>
        </p>
      )}
      <AllocationsOf need={id} />
      {open !== '0' && need.status !== 'cancelled' && (
        <Offers need={need} onAllocated={() => setAllocated(true)} />
      )}
    </RecordPage>
  );
};
