import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import type { BodyInput } from '../../../../shared/contract/routes.ts';
import { SiteRegistration } from '../../../../shared/contract/sites.ts';
import { lies } from '../../../../shared/domain/regions.ts';
import { useTexts } from '../../language/language.tsx';
import { useRegionOptions } from '../../ledger/catalogue.ts';
import { useWrite } from '../../ledger/ledger.tsx';
import { Trouble } from '../../ledger/Trouble.tsx';
import { useForm } from '../../ledger/useForm.ts';
import { Button } from '../../parts/Button.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { NumberEntry } from '../../parts/NumberEntry.tsx';
import { OneOf } from '../../parts/OneOf.tsx';
import { Page } from '../../parts/Page.tsx';
import { TextEntry } from '../../parts/TextEntry.tsx';
import { useSession } from '../../session/session.tsx';
import { siteTexts } from './texts.ts';

const kinds = SiteRegistration.shape.kind.options;
const typed = { code: '', fa: '', en: '', region: '', capacity: '', address: '' };
type Typed = typeof typed & { readonly kind: (typeof kinds)[number] };

const bodyOf = ({ code, fa, en, kind, region, capacity, address }: Typed) => ({
  code: code || undefined,
  name: { fa: fa || undefined, ...(en !== '' && { en }) },
  kind,
  region: region || undefined,
  capacity: capacity === '' ? undefined : Number(capacity),
  ...(address !== '' && { address: { fa: address } }),
});

const NewSite = () => {
  const t = useTexts(siteTexts);
  const own = useSession().person?.region ?? '';
  const allRegions = useRegionOptions();
  const regions = useMemo(() => allRegions.filter(({ id }) => lies(id, own)), [allRegions, own]);
  const first = useMemo<Typed>(
    () => ({ ...typed, kind: 'neighbourhood-house', region: regions.length === 1 ? own : '' }),
    [regions, own],
  );
  const [registered, setRegistered] = useState<string>();
  const write = useWrite('registerSite', {
    onDone: ({ id }) => {
      form.clear();
      setRegistered(id);
    },
  });
  const form = useForm<Typed>({
    ...{ draft: 'site', first, schema: SiteRegistration, bodyOf },
    serverError: write.error,
  });
  const { value, set, errors } = form;
  if (registered !== undefined)
    return (
      <Page title={t.registered}>
        <Link className="button main" href={`/sites/${registered}`}>
          {t.site}
        </Link>
      </Page>
    );
  const send = () => {
    const body = form.ready();
    if (body !== undefined) write.mutate({ body: body as BodyInput<'registerSite'> });
  };
  return (
    <Page title={t.register} lead={t.lead}>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <OneOf
          label={t.kind}
          options={kinds.map((id) => ({ id, name: t[id] }))}
          value={value.kind}
          onChange={(kind) => set('kind', kind)}
          isRow
        />
        <div className="pair">
          <TextEntry
            label={t.nameFa}
            value={value.fa}
            onChange={(fa) => set('fa', fa)}
            error={errors['/name/fa']}
            isRequired
          />
          <TextEntry
            label={t.nameEn}
            value={value.en}
            onChange={(en) => set('en', en)}
            error={errors['/name/en']}
          />
        </div>
        <TextEntry
          label={t.code}
          help={t.codeHelp}
          value={value.code}
          onChange={(code) => set('code', code)}
          error={errors['/code']}
          code
          isRequired
        />
        {regions.length > 1 && (
          <Choice
            label={t.region}
            options={regions}
            value={value.region}
            onChange={(region) => set('region', region)}
            error={errors['/region']}
            isRequired
          />
        )}
        <NumberEntry
          label={t.capacity}
          value={value.capacity}
          onChange={(capacity) => set('capacity', capacity)}
          unit={t.people}
          error={errors['/capacity']}
          isRequired
        />
        <TextEntry
          label={t.address}
          help={t.addressHelp}
          value={value.address}
          onChange={(address) => set('address', address)}
          error={errors['/address/fa']}
        />
        <Trouble error={write.error} />
        <div className="form-end">
          <Button type="submit" look="main" isPending={write.isPending}>
            {t.save}
          </Button>
        </div>
      </form>
    </Page>
  );
};
export default NewSite;
