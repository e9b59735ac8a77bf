import { useLocation } from 'wouter';
import type { Evidence } from '../../../../shared/contract/measures.ts';
import { LegalEntity, PartnerRegistration } from '../../../../shared/contract/partners.ts';
import { useTexts } from '../../language/language.tsx';
import { useRegionOptions } from '../../ledger/catalogue.ts';
import { useRead, useWrite } from '../../ledger/ledger.tsx';
import { useForm } from '../../ledger/useForm.ts';
import { WriteTrouble } from '../../ledger/WriteTrouble.tsx';
import { Button } from '../../parts/Button.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { Files } from '../../parts/Files.tsx';
import { Page } from '../../parts/Page.tsx';
import { Pick } from '../../parts/Pick.tsx';
import { TextEntry } from '../../parts/TextEntry.tsx';
import { Tick } from '../../parts/Tick.tsx';
import { partnersTexts } from './texts.ts';

const kinds = [...LegalEntity.shape.type.options, 'natural-person'] as const;
type Kind = (typeof kinds)[number];

interface Words {
  readonly type: Kind;
  readonly fa: string;
  readonly en: string;
  readonly legalEntityId: string;
  readonly registrationNumber: string;
  readonly economicNumber: string;
  readonly nationalCode: string;
  readonly region: string;
  readonly implementer: boolean;
  readonly demonstration: boolean;
  readonly evidence: readonly Evidence[];
}
const empty: Words = {
  type: 'company',
  ...{ fa: '', en: '', legalEntityId: '', registrationNumber: '', economicNumber: '' },
  ...{ nationalCode: '', region: '', implementer: false, demonstration: false, evidence: [] },
};

/** As the contract wants it: what was left empty is absent. */
const bodyOf = ({ type, fa, en, nationalCode, demonstration, evidence, ...entity }: Words) => {
  const name = { fa: fa || undefined, ...(en !== '' && { en }) };
  if (type === 'natural-person')
    return { type, name, nationalCode: nationalCode || undefined, demonstration };
  const { implementer, ...codes } = entity;
  return {
    type,
    name,
    ...Object.fromEntries(Object.entries(codes).filter(([, code]) => code !== '')),
    ...(implementer && { implementer }),
    demonstration,
    ...(evidence.length > 0 && { evidence }),
  };
};

const NewPartner = () => {
  const t = useTexts(partnersTexts);
  const [, go] = useLocation();
  const { data: office } = useRead('getOffice', {});
  const write = useWrite('registerPartner');
  const { value, set, errors, ready, clear } = useForm<Words>({
    draft: 'partner',
    first: empty,
    schema: PartnerRegistration,
    bodyOf,
    serverError: write.error,
  });
  const send = () => {
    const body = ready();
    if (body === undefined) return;
    write.mutate(
      { body: PartnerRegistration.parse(body) },
      {
        onSuccess: ({ id }) => {
          clear();
          go(`/partners/${id}`);
        },
      },
    );
  };
  return (
    <Page title={t.new}>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Pick
          label={t.type}
          options={kinds.map((kind) => ({ id: kind, name: t[kind] }))}
          value={value.type}
          onChange={(type) => set('type', type as Kind)}
        />
        <TextEntry
          label={t.name}
          value={value.fa}
          onChange={(fa) => set('fa', fa)}
          error={errors['/name/fa'] ?? errors['/name']}
          isRequired
        />
        {value.type === 'natural-person' ? (
          <TextEntry
            label={t.nationalCode}
            help={t.nationalCodeHelp}
            value={value.nationalCode}
            onChange={(nationalCode) => set('nationalCode', nationalCode)}
            error={errors['/nationalCode']}
            inputMode="numeric"
            code
            isRequired
          />
        ) : (
          <EntityFields value={value} set={set} errors={errors} />
        )}
        {office?.settings?.demonstration === true && (
          <Tick value={value.demonstration} onChange={(is) => set('demonstration', is)}>
            {t.demonstration}
          </Tick>
        )}
        <WriteTrouble error={write.error} />
        <div className="form-end">
          <Button type="submit" look="main" isPending={write.isPending}>
            {t.save}
          </Button>
        </div>
      </form>
    </Page>
  );
};
export default NewPartner;

const EntityFields = ({
  value,
  set,
  errors,
}: {
  readonly value: Words;
  readonly set: <K extends keyof Words>(name: K, next: Words[K]) => void;
  readonly errors: Readonly<Record<string, string>>;
}) => {
  const t = useTexts(partnersTexts);
  const regions = useRegionOptions();
  return (
    <>
      <TextEntry
        label={t.nameEn}
        value={value.en}
        onChange={(en) => set('en', en)}
        error={errors['/name/en']}
      />
      <TextEntry
        label={t.legalEntityId}
        help={t.legalEntityIdHelp}
        value={value.legalEntityId}
        onChange={(id) => set('legalEntityId', id)}
        error={errors['/legalEntityId']}
        inputMode="numeric"
        code
      />
      <div className="pair">
        <TextEntry
          label={t.registrationNumber}
          value={value.registrationNumber}
          onChange={(number) => set('registrationNumber', number)}
          error={errors['/registrationNumber']}
          code
        />
        <TextEntry
          label={t.economicNumber}
          value={value.economicNumber}
          onChange={(number) => set('economicNumber', number)}
          error={errors['/economicNumber']}
          inputMode="numeric"
          code
        />
      </div>
      <Choice
        label={t.region}
        options={regions}
        value={value.region}
        onChange={(region) => set('region', region)}
        error={errors['/region']}
      />
      <Tick value={value.implementer} onChange={(is) => set('implementer', is)}>
        {t.implementer}
      </Tick>
      <Files
        label={t.evidence}
        value={value.evidence}
        onChange={(evidence) => set('evidence', evidence)}
        error={errors['/evidence']}
      />
    </>
  );
};
