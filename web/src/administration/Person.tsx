import { useState } from 'react';
import { useParams } from 'wouter';
import {
  AppointmentEnd,
  DeputyAppointment,
  type PersonWithDuties,
} from '../../../shared/contract/people.ts';
import { nameIn } from '../../../shared/domain/format.ts';
import { filled, useLanguage, useTexts } from '../language/language.tsx';
import { useRead, useWrite } from '../ledger/ledger.tsx';
import { PartnerName } from '../ledger/partners.tsx';
import { RegionName } from '../ledger/places.tsx';
import { Trouble } from '../ledger/Trouble.tsx';
import { useForm } from '../ledger/useForm.ts';
import { WriteTrouble } from '../ledger/WriteTrouble.tsx';
import { Button } from '../parts/Button.tsx';
import { Copy } from '../parts/Copy.tsx';
import { DayEntry } from '../parts/DayEntry.tsx';
import { Facts } from '../parts/Facts.tsx';
import { Day, DayOfInstant } from '../parts/figures.tsx';
import { Page } from '../parts/Page.tsx';
import { Pick } from '../parts/Pick.tsx';
import { placeOf } from '../shell/places.ts';
import { roleNames } from '../shell/texts.ts';
import { Wait } from '../shell/Wait.tsx';
import { administrationTexts } from './texts.ts';

const everybody = { query: { limit: 100 } };

const Person = () => {
  const t = useTexts(administrationTexts);
  const { id = '' } = useParams<{ id: string }>();
  const { data, error, isPending, refetch } = useRead('getPerson', { params: { person: id } });
  const [done, setDone] = useState(false);
  if (isPending) return <Wait />;
  if (data === undefined) return <Trouble error={error} retry={refetch} />;
  return (
    <Page title={data.login ?? t.unknownLogin}>
      <Duties person={data} />
      {done && (
        <p className="done" role="status">
          {t.done}
        </p>
      )}
      {data.ended === undefined && (
        <>
          <Invitation person={data} />
          <Deputy person={data} onDone={() => setDone(true)} />
          <End person={data} onDone={() => setDone(true)} />
        </>
      )}
    </Page>
  );
};
export default Person;

const useLogins = (): ReadonlyMap<string, PersonWithDuties> => {
  const { data } = useRead('listPeople', everybody);
  return new Map(data?.items.map((person) => [person.id, person]));
};

const Duties = ({ person }: { readonly person: PersonWithDuties }) => {
  const t = useTexts(administrationTexts);
  const roleOf = useTexts(roleNames);
  const logins = useLogins();
  const { roles, partner, region, ended, deputyFor } = person;
  return (
    <Facts
      facts={[
        [t.roles, roles.map((role) => roleOf[role]).join('، ')],
        [t.partner, partner && <PartnerName id={partner} />],
        [t.regionOf, region && <RegionName id={region} />],
        [
          t.deputyFor,
          deputyFor?.map(({ entry, of, from, until }) => (
            <div key={entry}>
              <bdi dir="ltr">{logins.get(of)?.login ?? t.unknownLogin}</bdi> ·{' '}
              <Day day={from} short /> – <Day day={until} short />
            </div>
          )),
        ],
        [
          t.ended,
          ended && (
            <>
              <DayOfInstant at={ended.at} /> · {t[ended.reason]}
            </>
          ),
        ],
      ]}
    />
  );
};

/** What the person is told, ready to be sent. */
const Invitation = ({ person: { login, roles } }: { readonly person: PersonWithDuties }) => {
  const t = useTexts(administrationTexts);
  const roleOf = useTexts(roleNames);
  const { language } = useLanguage();
  const { data: office } = useRead('getOffice', {});
  if (login === undefined) return null;
  const text = filled(t.invitationText, {
    office: office?.settings === undefined ? '' : nameIn(office.settings.name, language),
    roles: roles.map((role) => roleOf[role]).join(t.and),
    url: `${location.origin}${roles[0] === undefined ? '' : placeOf[roles[0]]}`,
    login,
  });
  return (
    <section>
      <h2>{t.invitation}</h2>
      <p className="note">{t.invitationLead}</p>
      <p className="card">{text}</p>
      <Copy text={text} label={t.copy} />
    </section>
  );
};

interface StepProps {
  readonly person: PersonWithDuties;
  readonly onDone: () => void;
}

const noDeputy = { deputy: '', from: '', until: '' };

const Deputy = ({ person, onDone }: StepProps) => {
  const t = useTexts(administrationTexts);
  const logins = useLogins();
  const [bodyOf] = useState(() => ({ deputy, from, until }: typeof noDeputy) => ({
    of: person.id,
    deputy: deputy || undefined,
    from: from || undefined,
    until: until || undefined,
  }));
  const write = useWrite('appointDeputy', {
    onDone: () => {
      clear();
      onDone();
    },
  });
  const { value, set, errors, ready, clear } = useForm({
    draft: `deputy/${person.id}`,
    first: noDeputy,
    schema: DeputyAppointment,
    bodyOf,
    serverError: write.error,
  });
  const send = () => {
    const body = ready();
    if (body !== undefined) write.mutate({ body: DeputyAppointment.parse(body) });
  };
  const others = [...logins.values()].filter(
    ({ id, ended }) => id !== person.id && ended === undefined,
  );
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <h2>{t.deputy}</h2>
      <p className="note">{t.deputyLead}</p>
      <Pick
        label={t.deputyPerson}
        empty="—"
        options={others.map(({ id, login }) => ({ id, name: login ?? t.unknownLogin }))}
        value={value.deputy}
        onChange={(deputy) => set('deputy', deputy)}
        error={errors['/deputy']}
        isRequired
      />
      <div className="pair">
        <DayEntry
          label={t.from}
          value={value.from}
          onChange={(from) => set('from', from)}
          error={errors['/from']}
          isRequired
        />
        <DayEntry
          label={t.until}
          value={value.until}
          onChange={(until) => set('until', until)}
          error={errors['/until']}
          isRequired
        />
      </div>
      <WriteTrouble error={write.error} />
      <Button type="submit" isPending={write.isPending}>
        {t.deputy}
      </Button>
    </form>
  );
};

type Reason = (typeof reasons)[number];
const reasons = AppointmentEnd.shape.reason.options;

const End = ({ person: { id, version }, onDone }: StepProps) => {
  const t = useTexts(administrationTexts);
  const [reason, setReason] = useState<Reason>('left-the-office');
  const { mutate, error, isPending } = useWrite('endAppointment', { onDone });
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        mutate({ params: { person: id }, body: { reason }, ifMatch: version });
      }}
    >
      <h2>{t.end}</h2>
      <p className="note">{t.endLead}</p>
      <Pick
        label={t.endReason}
        options={reasons.map((each) => ({ id: each, name: t[each] }))}
        value={reason}
        onChange={(chosen) => setReason(chosen as Reason)}
      />
      <WriteTrouble error={error} />
      <Button type="submit" look="danger" isPending={isPending}>
        {t.end}
      </Button>
    </form>
  );
};
