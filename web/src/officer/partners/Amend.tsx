import { useMemo } from 'react';
import { useLocation, useParams } from 'wouter';
import { type Partner, PartnerAmendment } from '../../../../shared/contract/partners.ts';
import { nameIn } from '../../../../shared/domain/format.ts';
import { dayOf } from '../../../../shared/domain/period.ts';
import { useLanguage, useTexts } from '../../language/language.tsx';
import { useRead, useWrite } from '../../ledger/ledger.tsx';
import { Trouble } from '../../ledger/Trouble.tsx';
import { useForm } from '../../ledger/useForm.ts';
import { WriteTrouble } from '../../ledger/WriteTrouble.tsx';
import { Button } from '../../parts/Button.tsx';
import { DayEntry } from '../../parts/DayEntry.tsx';
import { Files } from '../../parts/Files.tsx';
import { Page } from '../../parts/Page.tsx';
import { TextEntry } from '../../parts/TextEntry.tsx';
import { Missing } from '../../shell/Missing.tsx';
import { Wait } from '../../shell/Wait.tsx';
import { EntityFields, type EntityWords } from './EntityFields.tsx';
import { partnersTexts } from './texts.ts';

export type Entity = Exclude<Partner, { type: 'natural-person' }>;

interface Words {
  readonly entity: EntityWords;
  readonly fa: string;
  readonly from: string;
  readonly reason: string;
}

const wordsOf = (entity: Entity): Words => ({
  fa: entity.name.fa,
  entity: {
    en: entity.name.en ?? '',
    legalEntityId: entity.legalEntityId ?? '',
    registrationNumber: entity.registrationNumber ?? '',
    economicNumber: entity.economicNumber ?? '',
    region: entity.region ?? '',
    iban: entity.iban ?? '',
    implementer: entity.implementer ?? false,
    mayOwn: entity.mayOwnEnterprises ?? true,
    evidence: [],
  },
  from: dayOf(new Date()),
  reason: '',
});

const codes = ['legalEntityId', 'registrationNumber', 'economicNumber', 'region', 'iban'] as const;

/** What was changed, and nothing else: what is absent stays as it is. */
const changesOf = (
  { fa: faBefore, entity: before }: Words,
  { fa, entity: now }: Words,
): object => ({
  ...((fa !== faBefore || now.en !== before.en) && {
    name: { fa: fa || undefined, ...(now.en !== '' && { en: now.en }) },
  }),
  ...Object.fromEntries(
    codes.flatMap((code) =>
      now[code] === before[code] || now[code] === '' ? [] : [[code, now[code]]],
    ),
  ),
  ...(now.implementer !== before.implementer && { implementer: now.implementer }),
  ...(now.mayOwn !== before.mayOwn && { mayOwnEnterprises: now.mayOwn }),
});

const Amend = () => {
  const { id = '' } = useParams<{ id: string }>();
  const { data, error, isPending, refetch } = useRead('getPartner', { params: { partner: id } });
  if (isPending) return <Wait />;
  if (data === undefined) return <Trouble error={error} retry={refetch} />;
  if (data.type === 'natural-person') return <Missing />;
  return <AmendForm key={id} entity={data} />;
};
export default Amend;

const AmendForm = ({ entity }: { readonly entity: Entity }) => {
  const t = useTexts(partnersTexts);
  const { language } = useLanguage();
  const [, go] = useLocation();
  const before = useMemo(() => wordsOf(entity), [entity]);
  const bodyOf = useMemo(
    () => (words: Words) => ({
      ...changesOf(before, words),
      from: words.from || undefined,
      reason: words.reason || undefined,
      evidence: words.entity.evidence,
    }),
    [before],
  );
  const write = useWrite('amendPartner', {
    onDone: () => {
      clear();
      go(`/partners/${entity.id}`);
    },
  });
  const { value, set, errors, ready, clear } = useForm<Words>({
    ...{ draft: `amend/${entity.id}`, first: before, schema: PartnerAmendment, bodyOf },
    serverError: write.error,
  });
  const isSame = Object.keys(changesOf(before, value)).length === 0;
  const send = () => {
    const body = ready();
    if (body === undefined || isSame) return;
    write.mutate({
      params: { partner: entity.id },
      body: PartnerAmendment.parse(body),
      ifMatch: entity.version,
    });
  };
  return (
    <Page title={`${t.amend}: ${nameIn(entity.name, language)}`} lead={t.amendLead}>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <TextEntry
          label={t.name}
          value={value.fa}
          onChange={(fa) => set('fa', fa)}
          error={errors['/name/fa']}
          isRequired
        />
        <EntityFields
          value={value.entity}
          onChange={(entity) => set('entity', entity)}
          errors={errors}
        />
        <DayEntry
          label={t.from}
          value={value.from}
          onChange={(from) => set('from', from)}
          error={errors['/from']}
          upToToday
          isRequired
        />
        <TextEntry
          label={t.reason}
          value={value.reason}
          onChange={(reason) => set('reason', reason)}
          error={errors['/reason']}
          lines={2}
          isRequired
        />
        <Files
          label={t.evidence}
          value={value.entity.evidence}
          onChange={(evidence) => set('entity', { ...value.entity, evidence })}
          error={errors['/evidence']}
        />
        <WriteTrouble error={write.error} />
        {isSame && <p className="help">{t.nothingChanged}</p>}
        <div className="form-end">
          <Button type="submit" look="main" isPending={write.isPending} isDisabled={isSame}>
            {t.amendGo}
          </Button>
        </div>
      </form>
    </Page>
  );
};
