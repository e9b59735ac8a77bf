import { useLocation, useParams } from 'wouter';
import type { Mou } from '../../../../../shared/contract/memoranda.ts';
import { nameIn } from '../../../../../shared/domain/format.ts';
import { region } from '../../../../../shared/domain/regions.ts';
import { useLanguage, useTexts } from '../../../language/language.tsx';
import { useList, useRead } from '../../../ledger/ledger.tsx';
import { PartnerName, usePartners } from '../../../ledger/partners.tsx';
import { RegionName } from '../../../ledger/places.tsx';
import { Badge } from '../../../parts/Badge.tsx';
import { Day, DayOfInstant, Named } from '../../../parts/figures.tsx';
import { Page } from '../../../parts/Page.tsx';
import { Pick } from '../../../parts/Pick.tsx';
import { RecordForm } from '../form/RecordForm.tsx';
import { recordTexts } from '../recordTexts.ts';
import { useAddress } from '../register/address.ts';
import { useItemNames } from '../register/amounts.ts';
import { Found } from '../register/Found.tsx';
import { Pages } from '../register/Pages.tsx';
import { RecordPage } from '../register/RecordPage.tsx';
import { Register } from '../register/Register.tsx';
import { hrefOf } from '../registers.ts';
import { Clauses } from './Clauses.tsx';
import { useAmendmentFields, useEndFields, useMemorandumFields } from './memorandumFields.ts';
import { memorandumTexts } from './memorandumTexts.ts';

const Memoranda = () => <Pages of="memoranda" list={All} add={New} one={One} />;
export default Memoranda;

const State = ({ of: { status, overdue } }: { readonly of: Mou }) => {
  const t = useTexts(memorandumTexts);
  if (overdue) return <Badge tone="bad">{t.overdue}</Badge>;
  return (
    <Badge tone={status === 'active' ? 'waiting' : status === 'completed' ? 'good' : 'plain'}>
      {t[status]}
    </Badge>
  );
};

const All = () => {
  const t = useTexts(memorandumTexts);
  const names = useTexts(recordTexts);
  const partners = usePartners();
  const { language } = useLanguage();
  const itemName = useItemNames();
  const { asked, ask } = useAddress();
  const status = asked.get('status') ?? '';
  const reading = useList('listMous', { query: { limit: 100 } });
  const nextDue = ({ clauses }: Mou) =>
    clauses
      .filter(({ left }) => left !== '0')
      .map(({ due }) => due)
      .sort()[0];
  return (
    <Register
      title={names.memoranda}
      lead={names.memorandaLead}
      reading={reading}
      keyOf={({ id }) => id}
      hrefOf={({ id }) => hrefOf('memoranda', id)}
      wordsOf={({ title, letter, partner, clauses }) => [
        ...[title.fa, title.en, letter.number, partners.get(partner)?.name.fa],
        ...clauses.map(({ item }) => itemName(item)),
      ]}
      keep={(mou) => status === '' || (status === 'overdue' ? mou.overdue : mou.status === status)}
      filters={
        <Pick
          label={t.state}
          empty={t.any}
          options={(['overdue', 'active', 'completed', 'expired', 'cancelled'] as const).map(
            (id) => ({ id, name: t[id] }),
          )}
          value={status}
          onChange={(next) => ask('status', next)}
        />
      }
      add={{ name: t.new, href: hrefOf('memoranda', 'new') }}
      columns={[
        { name: t.memorandum, of: ({ title }) => nameIn(title, language) },
        { name: t.partner, of: ({ partner }) => <PartnerName id={partner} /> },
        { name: t.clauses, of: (mou) => <Clauses of={mou} isShort /> },
        {
          name: t.nextDue,
          of: (mou) => {
            const due = nextDue(mou);
            return due === undefined ? '—' : <Day day={due} short />;
          },
        },
        { name: t.state, of: (mou) => <State of={mou} /> },
      ]}
    />
  );
};

const New = () => {
  const t = useTexts(memorandumTexts);
  const [, go] = useLocation();
  const { fields, first } = useMemorandumFields();
  return (
    <Page title={t.new} lead={t.newLead}>
      <RecordForm
        route="registerMou"
        fields={fields}
        first={first}
        action={t.register}
        onDone={({ id }) => go(hrefOf('memoranda', id))}
      />
    </Page>
  );
};

const One = () => {
  const { id = '' } = useParams<{ id: string }>();
  const reading = useRead('getMou', { params: { mou: id } });
  return <Found reading={reading}>{(mou) => <Memorandum mou={mou} />}</Found>;
};

const Memorandum = ({ mou }: { readonly mou: Mou }) => {
  const t = useTexts(memorandumTexts);
  const { language } = useLanguage();
  const target = { params: { mou: mou.id }, ifMatch: mou.version };
  const amendment = useAmendmentFields(mou);
  const end = useEndFields();
  const acts = [
    {
      name: t.amend,
      form: (onDone: () => void) => (
        <RecordForm
          {...{ target, onDone, ...amendment }}
          route="amendMou"
          lead={t.amendLead}
          action={t.amend}
        />
      ),
    },
    {
      name: t.end,
      look: 'danger' as const,
      form: (onDone: () => void) => (
        <RecordForm
          {...{ target, onDone, ...end }}
          route="endMou"
          lead={t.endLead}
          action={t.end}
          look="danger"
        />
      ),
    },
  ];
  return (
    <RecordPage
      id={mou.id}
      title={nameIn(mou.title, language)}
      state={<State of={mou} />}
      facts={[
        [t.partner, <PartnerName key="partner" id={mou.partner} />],
        [t.otherParties, mou.otherParties.length > 0 && <Parties of={mou} />],
        [
          t.letter,
          <span key="letter">
            <bdi>{mou.letter.number}</bdi> · <Day day={mou.letter.date} both />
          </span>,
        ],
        [t.region, region(mou.region) && <RegionName id={mou.region} />],
        [
          t.ended,
          mou.end && (
            <span>
              <DayOfInstant at={mou.end.recordedAt} /> · <bdi>{mou.end.reason}</bdi>
            </span>
          ),
        ],
      ]}
      acts={mou.status === 'active' ? acts : []}
    >
      <h2>{t.clauses}</h2>
      <p className="note">
        {t.asOf} <Day day={mou.asOf} />
      </p>
      <Clauses of={mou} />
      {mou.amendments.length > 0 && (
        <>
          <h2>{t.amendments}</h2>
          <ul>
            {mou.amendments.map(({ letter, reason, recordedAt }) => (
              <li key={recordedAt}>
                <bdi>{letter.number}</bdi> · <Day day={letter.date} /> · <bdi>{reason}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
    </RecordPage>
  );
};

const Parties = ({ of: { otherParties } }: { readonly of: Mou }) => (
  <>
    {otherParties.map((party) => (
      <div key={party.is === 'partner' ? party.partner : party.name.fa}>
        {party.is === 'partner' ? <PartnerName id={party.partner} /> : <Named name={party.name} />}
      </div>
    ))}
  </>
);
