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
import { Page } from '../../parts/Page.tsx';
import { TextEntry } from '../../parts/TextEntry.tsx';
import { useSession } from '../../session/session.tsx';
import {
  type Described,
  Description,
  described,
  describing,
  emptyDescription,
} from './Description.tsx';
import { siteTexts } from './texts.ts';

interface Typed extends Described {
  readonly code: string;
  readonly region: string;
}

const bodyOf = ({ code, region, ...description }: Typed) => ({
  code: code || undefined,
  region: region || undefined,
  ...described(description),
});

const NewSite = () => {
  const t = useTexts(siteTexts);
  const own = useSession().person?.region ?? '';
  const allRegions = useRegionOptions();
  const regions = useMemo(() => allRegions.filter(({ id }) => lies(id, own)), [allRegions, own]);
  const first = useMemo<Typed>(
    () => ({ ...emptyDescription, code: '', region: regions.length === 1 ? own : '' }),
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
  const change = (next: Described) => {
    for (const name of describing) set(name, next[name]);
  };
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
        <Description value={value} change={change} errors={errors} />
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
