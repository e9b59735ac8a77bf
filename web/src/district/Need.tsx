import { useState } from 'react';
import { Link, useParams } from 'wouter';
import type { Need as NeedState } from '../../../shared/contract/needs.ts';
import { figure } from '../../../shared/domain/format.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
import { useRead } from '../ledger/ledger.tsx';
import { Trouble } from '../ledger/Trouble.tsx';
import { ItemName, ItemQuantity, RegionName, TargetGroupName } from '../parts/CodeNames.tsx';
import { Day } from '../parts/figures.tsx';
import { Page } from '../parts/Page.tsx';
import { PermanentLink } from '../parts/PermanentLink.tsx';
import { Wait } from '../shell/Wait.tsx';
import { Cancellation } from './Cancellation.tsx';
import { Due } from './Due.tsx';
import { Offers } from './Offers.tsx';
import { districtTexts } from './texts.ts';

/** One need: how long it waits, what could meet it, and its end. */
const Need = () => {
  const t = useTexts(districtTexts);
  const [isAllocated, setAllocated] = useState(false);
  const { id = '' } = useParams<{ id: string }>();
  const { data: need, error, isPending, refetch } = useRead('getNeed', { params: { need: id } });
  if (isPending) return <Wait />;
  if (need === undefined) return <Trouble error={error} retry={refetch} />;
  const isOpen = need.open !== '0' && need.status !== 'cancelled';
  return (
    <Page title={t.need}>
      <Due need={need} />
      <p className="lead">
        <ItemQuantity item={need.item} amount={need.quantity} /> <ItemName code={need.item} />
      </p>
      <Facts need={need} />
      {isAllocated && (
        <p className="done" role="status">
          {t.allocatedDone} <Link href="/allocations">{t.toAllocations}</Link>
        </p>
      )}
      {isOpen && <Offers need={need} onAllocated={() => setAllocated(true)} />}
      {isOpen && <Cancellation need={need} />}
      <p>
        <PermanentLink path={`/district/needs/${id}`} />
      </p>
    </Page>
  );
};

const Facts = ({ need }: { readonly need: NeedState }) => {
  const t = useTexts(districtTexts);
  const { language } = useLanguage();
  return (
    <dl>
      <dt>{t.targetGroup}</dt>
      <dd>
        <TargetGroupName code={need.targetGroup} />
      </dd>
      <dt>{t.region}</dt>
      <dd>
        <RegionName id={need.region} />
      </dd>
      <dt>{t.due}</dt>
      <dd>
        <Day day={need.due} />
      </dd>
      <dt>{t.postedOn}</dt>
      <dd>
        <Day day={need.postedOn} />
      </dd>
      <dt>{t.waitingDays}</dt>
      <dd>{figure(String(need.waitingDays), language)}</dd>
      <dt>{t.ofThat}</dt>
      <dd>
        <ItemQuantity item={need.item} amount={need.open} /> /{' '}
        <ItemQuantity item={need.item} amount={need.allocated} /> /{' '}
        <ItemQuantity item={need.item} amount={need.met} />
      </dd>
      <dt>{t.coverage}</dt>
      <dd>{t[need.coverage.result]}</dd>
      {need.reason !== undefined && (
        <>
          <dt>{t.reason}</dt>
          <dd>{t[need.reason]}</dd>
        </>
      )}
    </dl>
  );
};

export default Need;
