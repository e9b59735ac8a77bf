import { Link, useLocation, useParams } from 'wouter';
import type { Evidence } from '../../../../shared/contract/measures.ts';
import { type Partner, PartnerMerger } from '../../../../shared/contract/partners.ts';
import { useTexts } from '../../language/language.tsx';
import { useRead, useWrite } from '../../ledger/ledger.tsx';
import { PartnerName, usePartnerOptions, usePartners } from '../../ledger/partners.tsx';
import { Trouble } from '../../ledger/Trouble.tsx';
import { useForm } from '../../ledger/useForm.ts';
import { WriteTrouble } from '../../ledger/WriteTrouble.tsx';
import { Button } from '../../parts/Button.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { Files } from '../../parts/Files.tsx';
import { Named } from '../../parts/figures.tsx';
import { Page } from '../../parts/Page.tsx';
import { Table } from '../../parts/Table.tsx';
import { TextEntry } from '../../parts/TextEntry.tsx';
import { Missing } from '../../shell/Missing.tsx';
import { Wait } from '../../shell/Wait.tsx';
import type { Entity } from './Amend.tsx';
import { partnersTexts } from './texts.ts';

interface Words {
  readonly into: string;
  readonly reason: string;
  readonly evidence: readonly Evidence[];
}
const first: Words = { into: '', reason: '', evidence: [] };
const bodyOf = ({ into, reason, evidence }: Words) => ({
  into: into || undefined,
  reason: reason || undefined,
  evidence,
});

const Merge = () => {
  const { id = '' } = useParams<{ id: string }>();
  const { data, error, isPending, refetch } = useRead('getPartner', { params: { partner: id } });
  if (isPending) return <Wait />;
  if (data === undefined) return <Trouble error={error} retry={refetch} />;
  if (data.type === 'natural-person') return <Missing />;
  return <MergeForm key={id} entity={data} />;
};
export default Merge;

const MergeForm = ({ entity }: { readonly entity: Entity }) => {
  const t = useTexts(partnersTexts);
  const [, go] = useLocation();
  const partners = usePartners();
  const options = usePartnerOptions().filter(
    ({ id }) => id !== entity.id && partners.get(id)?.type !== 'natural-person',
  );
  const write = useWrite('mergePartner', {
    onDone: () => {
      clear();
      go(`/partners/${entity.id}`);
    },
  });
  const { value, set, errors, ready, clear } = useForm<Words>({
    ...{ draft: `merge/${entity.id}`, first, schema: PartnerMerger, bodyOf },
    serverError: write.error,
  });
  const other = partners.get(value.into);
  const send = () => {
    const body = ready();
    if (body !== undefined)
      write.mutate({
        params: { partner: entity.id },
        body: PartnerMerger.parse(body),
        ifMatch: entity.version,
      });
  };
  return (
    <Page title={t.merge} lead={t.mergeLead}>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <p>
          {t.mergeThis}:{' '}
          <Link href={`/partners/${entity.id}`}>
            <PartnerName id={entity.id} />
          </Link>
        </p>
        <Choice
          key={options.length}
          label={t.mergeInto}
          options={options}
          value={value.into}
          onChange={(into) => set('into', into)}
          error={errors['/into']}
          isRequired
        />
        {other !== undefined && other.type !== 'natural-person' && (
          <SideBySide one={entity} other={other} />
        )}
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
          value={value.evidence}
          onChange={(evidence) => set('evidence', evidence)}
          error={errors['/evidence']}
        />
        <WriteTrouble error={write.error} />
        <div className="form-end">
          <Button type="submit" look="danger" isPending={write.isPending}>
            {t.mergeGo}
          </Button>
        </div>
      </form>
    </Page>
  );
};

/** Whether they are one and the same is seen before they are merged, not after. */
const SideBySide = ({ one, other }: { readonly one: Entity; readonly other: Entity }) => {
  const t = useTexts(partnersTexts);
  const code = (of: Partner, name: 'legalEntityId' | 'registrationNumber' | 'economicNumber') =>
    (of.type !== 'natural-person' && of[name]) || '—';
  return (
    <Table label={t.merge}>
      <thead>
        <tr>
          <td />
          <th>{t.mergeThis}</th>
          <th>{t.mergeOther}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{t.name}</th>
          <td>
            <Named name={one.name} />
          </td>
          <td>
            <Named name={other.name} />
          </td>
        </tr>
        <tr>
          <th scope="row">{t.type}</th>
          <td>{t[one.type]}</td>
          <td>{t[other.type]}</td>
        </tr>
        {(['legalEntityId', 'registrationNumber', 'economicNumber'] as const).map((name) => (
          <tr key={name}>
            <th scope="row">{t[name]}</th>
            <td>
              <bdi dir="ltr">{code(one, name)}</bdi>
            </td>
            <td>
              <bdi dir="ltr">{code(other, name)}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
};
