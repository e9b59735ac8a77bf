import { useMemo, useState } from 'react';
import { OfficeSettings } from '../../../shared/contract/office.ts';
import { useTexts } from '../language/language.tsx';
import { useRead, useWrite } from '../ledger/ledger.tsx';
import { Trouble } from '../ledger/Trouble.tsx';
import { useForm } from '../ledger/useForm.ts';
import { WriteTrouble } from '../ledger/WriteTrouble.tsx';
import { Button } from '../parts/Button.tsx';
import { Page } from '../parts/Page.tsx';
import { Wait } from '../shell/Wait.tsx';
import { Identity, Letterhead, Rules } from './OfficeFields.tsx';
import { type OfficeWords, settingsWith, wordsOf } from './officeWords.ts';
import { Signatories } from './Signatories.tsx';
import { administrationTexts } from './texts.ts';

const Office = () => {
  const { data, error, isPending, refetch } = useRead('getOffice', {});
  if (isPending) return <Wait />;
  if (data === undefined) return <Trouble error={error} retry={refetch} />;
  return <OfficeForm settings={data.settings} />;
};
export default Office;

const OfficeForm = ({ settings }: { readonly settings: OfficeSettings | undefined }) => {
  const t = useTexts(administrationTexts);
  const [isDone, setDone] = useState(false);
  const bodyOf = useMemo(() => settingsWith(settings), [settings]);
  const write = useWrite('configureOffice', { onDone: () => setDone(true) });
  const { value, set, errors, ready } = useForm<OfficeWords>({
    draft: 'office',
    first: wordsOf(settings),
    schema: OfficeSettings,
    bodyOf,
    serverError: write.error,
  });
  const change: typeof set = (name, next) => {
    setDone(false);
    set(name, next);
  };
  const send = () => {
    const body = ready();
    if (body !== undefined) write.mutate({ body: OfficeSettings.parse(body) });
  };
  return (
    <Page title={t.office} lead={t.officeLead}>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Identity {...{ value, change, errors }} />
        <Letterhead {...{ value, change, errors }} />
        <Signatories
          signatories={value.signatories}
          onChange={(signatories) => change('signatories', signatories)}
          errors={errors}
        />
        <Rules {...{ value, change, errors }} />
        <WriteTrouble error={write.error} />
        {isDone && (
          <p className="done" role="status">
            {t.saved}
          </p>
        )}
        <div className="form-end">
          <Button type="submit" look="main" isPending={write.isPending}>
            {t.save}
          </Button>
        </div>
      </form>
    </Page>
  );
};
