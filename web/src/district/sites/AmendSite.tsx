import { useMemo } from 'react';
import type { BodyInput } from '../../../../shared/contract/routes.ts';
import { type Site, SiteAmendment } from '../../../../shared/contract/sites.ts';
import { useLanguage, useTexts } from '../../language/language.tsx';
import { Conflict, changesOf, useBefore } from '../../ledger/Conflict.tsx';
import { isConflict } from '../../ledger/conflict.ts';
import { useWrite } from '../../ledger/ledger.tsx';
import { Trouble } from '../../ledger/Trouble.tsx';
import { useForm } from '../../ledger/useForm.ts';
import { Button } from '../../parts/Button.tsx';
import { TextEntry } from '../../parts/TextEntry.tsx';
import {
  type Described,
  Description,
  described,
  describing,
  descriptionOf,
} from './Description.tsx';
import { siteTexts } from './texts.ts';

interface Typed extends Described {
  readonly reason: string;
}

const bodyOf = ({ reason, ...description }: Typed) => ({
  ...described(description),
  reason: reason || undefined,
});

/** Describes a site anew, with the reason; folded away below what it is now. */
export const AmendSite = ({ site }: { readonly site: Site }) => {
  const t = useTexts(siteTexts);
  const { language } = useLanguage();
  const before = useBefore(site);
  const first = useMemo<Typed>(() => ({ ...descriptionOf(site), reason: '' }), [site]);
  const write = useWrite('amendSite', { onDone: () => form.clear() });
  const form = useForm<Typed>({
    ...{ draft: `site/${site.id}`, first, schema: SiteAmendment, bodyOf },
    serverError: write.error,
  });
  const { value, set, errors } = form;
  const change = (next: Described) => {
    for (const name of describing) set(name, next[name]);
  };
  const send = () => {
    const body = form.ready() as BodyInput<'amendSite'> | undefined;
    const { id, version } = site;
    if (body !== undefined) write.mutate({ params: { site: id }, body, ifMatch: version });
  };
  return (
    <details>
      <summary>{t.amend}</summary>
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
          label={t.reason}
          value={value.reason}
          onChange={(reason) => set('reason', reason)}
          error={errors['/reason']}
          isRequired
        />
        <Conflict
          error={write.error}
          changes={changesOf(before, site, [
            [t.nameFa, ({ name }) => name[language] ?? name.fa],
            [t.capacity, ({ capacity }) => String(capacity)],
            [t.address, ({ address }) => address?.fa ?? ''],
          ])}
        />
        {!isConflict(write.error) && <Trouble error={write.error} />}
        <Button type="submit" look="main" isPending={write.isPending}>
          {t.amend}
        </Button>
      </form>
    </details>
  );
};
