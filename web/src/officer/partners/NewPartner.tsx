import { useLocation } from 'wouter';
import { LegalEntity, PartnerRegistration } from '../../../../shared/contract/partners.ts';
import { useTexts } from '../../language/language.tsx';
import { useRead, useWrite } from '../../ledger/ledger.tsx';
import { useForm } from '../../ledger/useForm.ts';
import { WriteTrouble } from '../../ledger/WriteTrouble.tsx';
import { Button } from '../../parts/Button.tsx';
import { Files } from '../../parts/Files.tsx';
import { Page } from '../../parts/Page.tsx';
import { Pick } from '../../parts/Pick.tsx';
import { TextEntry } from '../../parts/TextEntry.tsx';
import { Tick } from '../../parts/Tick.tsx';
import { EntityFields, type EntityWords, noEntity } from './EntityFields.tsx';
import { partnersTexts } from './texts.ts';

const kinds = [...LegalEntity.shape.type.options, 'natural-person'] as const;
type Kind = (typeof kinds)[number];

interface Words {
  readonly entity: EntityWords;
  readonly type: Kind;
  readonly fa: string;
  readonly nationalCode: string;
  readonly demonstration: boolean;
}
const empty: Words = {
  entity: noEntity,
  ...{ type: 'company', fa: '', nationalCode: '', demonstration: false },
};

/** Of a person nothing stays on the device. */
const keep = ({ nationalCode: _, ...words }: Words): object =>
  words.type === 'natural-person' ? { type: words.type } : words;

/** As the contract wants it: what was left empty is absent. */
const bodyOf = ({ type, fa, nationalCode, demonstration, entity }: Words) => {
  const { en, evidence, implementer, mayOwn, ...codes } = entity;
  const name = { fa: fa || undefined, ...(en !== '' && { en }) };
  if (type === 'natural-person')
    return { type, name, nationalCode: nationalCode || undefined, demonstration };
  return {
    type,
    name,
    ...Object.fromEntries(Object.entries(codes).filter(([, code]) => code !== '')),
    ...(implementer && { implementer }),
    ...(!mayOwn && { mayOwnEnterprises: false }),
    demonstration,
    ...(evidence.length > 0 && { evidence }),
  };
};

const NewPartner = () => {
  const t = useTexts(partnersTexts);
  const [, go] = useLocation();
  const { data: office } = useRead('getOffice', {});
  const write = useWrite('registerPartner', {
    onDone: ({ id }) => {
      clear();
      go(`/partners/${id}`);
    },
  });
  const { value, set, errors, ready, clear } = useForm<Words>({
    draft: 'partner',
    first: empty,
    schema: PartnerRegistration,
    bodyOf,
    keep,
    serverError: write.error,
  });
  const send = () => {
    const body = ready();
    if (body !== undefined) write.mutate({ body: PartnerRegistration.parse(body) });
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
          <>
            <EntityFields
              value={value.entity}
              onChange={(entity) => set('entity', entity)}
              errors={errors}
            />
            <Files
              label={t.evidence}
              value={value.entity.evidence}
              onChange={(evidence) => set('entity', { ...value.entity, evidence })}
              error={errors['/evidence']}
            />
          </>
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
