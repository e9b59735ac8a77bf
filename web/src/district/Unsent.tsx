import { useState } from 'react';
import { Link } from 'wouter';
import { decimal, sum } from '../../../shared/domain/decimal.ts';
import { useTexts } from '../language/language.tsx';
import { useRead } from '../ledger/ledger.tsx';
import { Badge } from '../parts/Badge.tsx';
import { Button } from '../parts/Button.tsx';
import { ItemName, ItemQuantity } from '../parts/CodeNames.tsx';
import { Facts } from '../parts/Facts.tsx';
import { Day } from '../parts/figures.tsx';
import { Page } from '../parts/Page.tsx';
import { drop, useOutbox } from './outbox/outbox.ts';
import type { Waiting } from './outbox/store.ts';
import { Picture } from './Photos.tsx';
import { unsentTexts } from './unsentTexts.ts';
import { useKeptPhotos } from './useKeptPhotos.ts';

/** Everything that waits on this device: for a line, or for its author. */
export const Unsent = () => {
  const t = useTexts(unsentTexts);
  const { waiting } = useOutbox();
  return (
    <Page title={t.title} lead={t.lead}>
      {waiting.length === 0 ? (
        <div className="empty">
          <p>{t.none}</p>
          <p>{t.noneWay}</p>
          <Link className="button" href="/allocations">
            {t.toAllocations}
          </Link>
        </div>
      ) : (
        <ul className="cards single">
          {waiting.map((each) => (
            <li key={each.key} className="card">
              <Confirmed waiting={each} />
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
};

const Confirmed = ({ waiting }: { readonly waiting: Waiting }) => {
  const t = useTexts(unsentTexts);
  const { subject, body, refused } = waiting;
  const photos = useKeptPhotos(waiting);
  const lines = body.lines;
  const missing = decimal(
    sum(lines.flatMap(({ discrepancies = [] }) => discrepancies.map(({ quantity }) => quantity))),
  );
  return (
    <>
      <div className="card-head">
        <h2>
          <ItemQuantity item={subject.item} amount={lines[0]?.delivered ?? '0'} />{' '}
          <ItemName code={subject.item} />
        </h2>
        <Badge tone={refused === undefined ? 'waiting' : 'bad'}>
          {refused === undefined ? t.waits : t.refused}
        </Badge>
      </div>
      {refused !== undefined && (
        <p className="trouble">
          {t.reason}: <span dir="auto">{refused}</span>
        </p>
      )}
      <Facts
        facts={[
          [t.on, <Day key="on" day={body.occurredOn} />],
          [t.record, body.record.number],
          [t.missing, missing !== '0' && <ItemQuantity item={subject.item} amount={missing} />],
        ]}
      />
      {refused !== undefined && <SinceThen waiting={waiting} />}
      {photos.length > 0 && (
        <ul className="photos">
          {photos.map((photo) => (
            <li key={photo.sha256}>
              <Picture photo={photo} />
            </li>
          ))}
        </ul>
      )}
      {refused !== undefined && (
        <div className="form-end">
          <Link className="button main" href={`/unsent/${waiting.key}`}>
            {t.amend}
          </Link>
          <Dropping waiting={waiting} />
        </div>
      )}
    </>
  );
};

/** What was left when it was written, and what is left now: mostly why it was not accepted. */
const SinceThen = ({ waiting: { subject } }: { readonly waiting: Waiting }) => {
  const t = useTexts(unsentTexts);
  const { data } = useRead(
    'getAllocation',
    { params: { allocation: subject.allocation ?? '' } },
    { skip: subject.allocation === undefined },
  );
  if (subject.allocation === undefined) return null;
  return (
    <>
      <Facts
        facts={[
          [t.leftThen, <ItemQuantity key="then" item={subject.item} amount={subject.open} />],
          [
            t.leftNow,
            data === undefined ? (
              t.nowUnknown
            ) : (
              <ItemQuantity key="now" item={subject.item} amount={data.open} />
            ),
          ],
        ]}
      />
      {data !== undefined && data.status !== 'open' && <p>{t.ended}</p>}
    </>
  );
};

/** Asked twice: it can't be taken back. */
const Dropping = ({ waiting }: { readonly waiting: Waiting }) => {
  const t = useTexts(unsentTexts);
  const [isSure, setSure] = useState(false);
  if (!isSure) return <Button onPress={() => setSure(true)}>{t.drop}</Button>;
  return (
    <span className="sure" role="alert">
      {t.dropSure}{' '}
      <Button look="danger" onPress={() => void drop(waiting)}>
        {t.dropYes}
      </Button>
    </span>
  );
};
