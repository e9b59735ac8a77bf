import { useState } from 'react';
import { useParams } from 'wouter';
import type { Answer } from '../../../shared/contract/calling.ts';
import { Erasure } from '../../../shared/contract/partners.ts';
import { inDigits } from '../../../shared/domain/format.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
import { useRead, useWrite } from '../ledger/ledger.tsx';
import { saveBytes } from '../ledger/saveDocument.ts';
import { Trouble } from '../ledger/Trouble.tsx';
import { WriteTrouble } from '../ledger/WriteTrouble.tsx';
import { Button } from '../parts/Button.tsx';
import { Facts } from '../parts/Facts.tsx';
import { DayOfInstant, Named } from '../parts/figures.tsx';
import { Page } from '../parts/Page.tsx';
import { Pick } from '../parts/Pick.tsx';
import { Table } from '../parts/Table.tsx';
import { Tick } from '../parts/Tick.tsx';
import { roleNames } from '../shell/texts.ts';
import { Wait } from '../shell/Wait.tsx';
import { personalTexts } from './personalTexts.ts';

type Read = Answer<'getPersonalData'>;

/** All that is held about a person. It is not read before somebody asks for it, since each reading is noted. */
const PersonalData = () => {
  const t = useTexts(personalTexts);
  const { id = '' } = useParams<{ id: string }>();
  const [isAsked, setAsked] = useState(false);
  const { data, error, isPending, refetch } = useRead(
    'getPersonalData',
    { params: { partner: id } },
    { skip: !isAsked },
  );
  return (
    <Page title={t.one} lead={t.oneLead}>
      {!isAsked && (
        <Button look="main" onPress={() => setAsked(true)}>
          {t.show}
        </Button>
      )}
      {isAsked && isPending && <Wait />}
      <Trouble error={error} retry={refetch} />
      {data !== undefined && <Held data={data} />}
      <Erase key={id} partner={id} isErased={data?.erased === true} />
    </Page>
  );
};
export default PersonalData;

const Held = ({ data }: { readonly data: Read }) => {
  const t = useTexts(personalTexts);
  const roleOf = useTexts(roleNames);
  const save = () =>
    saveBytes(
      new TextEncoder().encode(JSON.stringify(data, undefined, 2)),
      'application/json',
      `${data.partner}.json`,
    );
  return (
    <>
      {data.opened === undefined ? (
        <p className="note">{t.erased}</p>
      ) : (
        <Facts
          facts={[
            [t.name, <Named key="name" name={data.opened.name.value} />],
            [
              t.nationalCode,
              <bdi key="code" dir="ltr">
                {data.opened.nationalCode.value}
              </bdi>,
            ],
          ]}
        />
      )}
      <p>
        <Button onPress={save}>{t.save}</Button>
      </p>
      <h2>{t.accesses}</h2>
      <p className="note">{t.accessesLead}</p>
      <Table label={t.accesses}>
        <thead>
          <tr>
            <th>{t.when}</th>
            <th>{t.who}</th>
            <th>{t.what}</th>
          </tr>
        </thead>
        <tbody>
          {data.accesses.map(({ at, role, route }) => (
            <tr key={`${at}/${route}`}>
              <td>
                <DayOfInstant at={at} /> <Time at={at} />
              </td>
              <td>{roleOf[role]}</td>
              <td>{route in t ? t[route as 'getPartner'] : t.other}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  );
};

const clock = new Intl.DateTimeFormat('en-GB', {
  ...{ hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Tehran' },
});
const Time = ({ at }: { readonly at: string }) => {
  const { language } = useLanguage();
  return <bdi>{inDigits(clock.format(new Date(at)), language)}</bdi>;
};

type Reason = (typeof reasons)[number];
const reasons = Erasure.shape.reason.options;

/** For good: so it is said twice. */
const Erase = ({ partner, isErased }: { readonly partner: string; readonly isErased: boolean }) => {
  const t = useTexts(personalTexts);
  const [reason, setReason] = useState<Reason>('asked-by-the-person');
  const [isSure, setSure] = useState(false);
  const [isDone, setDone] = useState(false);
  const { data } = useRead('getPartner', { params: { partner } });
  const { mutate, error, isPending } = useWrite('erasePersonalData', {
    onDone: () => setDone(true),
  });
  if (isDone)
    return (
      <p className="done" role="status">
        {t.erasedNow}
      </p>
    );
  const wasErased = isErased || (data?.type === 'natural-person' && data.personalData === 'erased');
  if (data === undefined || wasErased) return null;
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isSure) mutate({ params: { partner }, body: { reason }, ifMatch: data.version });
      }}
    >
      <h2>{t.erase}</h2>
      <p className="note">{t.eraseLead}</p>
      <Pick
        label={t.reason}
        options={reasons.map((id) => ({ id, name: t[id] }))}
        value={reason}
        onChange={(id) => setReason(Erasure.shape.reason.parse(id))}
      />
      <Tick value={isSure} onChange={setSure}>
        {t.sure}
      </Tick>
      <WriteTrouble error={error} />
      <Button type="submit" look="danger" isDisabled={!isSure} isPending={isPending}>
        {t.erase}
      </Button>
    </form>
  );
};
