import { useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { CertificatePreparation } from '../../../../shared/contract/papers.ts';
import { type Texts, useTexts } from '../../language/language.tsx';
import { useItems } from '../../ledger/catalogue.ts';
import { useList, useWrite } from '../../ledger/ledger.tsx';
import { usePartnerOptions } from '../../ledger/partners.tsx';
import { ItemName } from '../../ledger/places.tsx';
import { useForm } from '../../ledger/useForm.ts';
import { WriteTrouble } from '../../ledger/WriteTrouble.tsx';
import { Button } from '../../parts/Button.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { Day, Quantity } from '../../parts/figures.tsx';
import { List } from '../../parts/List.tsx';
import { Page } from '../../parts/Page.tsx';
import { TextEntry } from '../../parts/TextEntry.tsx';
import { Tick } from '../../parts/Tick.tsx';
import { certificateTexts } from './texts.ts';

const texts: Texts<'lead' | 'choose' | 'none' | 'noneWay' | 'most' | 'prepare'> = {
  fa: {
    lead: 'مشارکت‌های تأییدشدهٔ یک مشارکت‌کننده را که گواهی ندارند برگزینید.',
    choose: 'مشارکت‌ها (حداکثر ۵)',
    none: 'مشارکت تأییدشدهٔ بی‌گواهی برای این مشارکت‌کننده نیست.',
    noneWay: 'نخست مشارکت‌های او را در صف تأیید ببینید.',
    most: 'هر گواهی حداکثر ۵ مشارکت دارد.',
    prepare: 'آماده‌سازی پیش‌نویس',
  },
  en: {
    lead: 'Choose verified contributions of one partner that have no certificate yet.',
    choose: 'Contributions (at most 5)',
    none: 'This partner has no verified contribution without a certificate.',
    noneWay: 'Look at its contributions in the queue first.',
    most: 'A certificate has at most 5 contributions.',
    prepare: 'Prepare the draft',
  },
};
const most = 5;

interface Words {
  readonly contributions: readonly string[];
  readonly copies: string;
}

const bodyWith =
  (replaces: string | null) =>
  ({ contributions, copies }: Words) => {
    const addressees = copies.split('\n').filter((line) => line.trim() !== '');
    return {
      contributions,
      ...(addressees.length > 0 && { copies: addressees }),
      ...(replaces !== null && { replaces }),
    };
  };

/** A certificate begins with whom and what for: `?partner=…&with=…&replaces=…`. */
const Prepare = () => {
  const t = useTexts(texts);
  const c = useTexts(certificateTexts);
  const search = new URLSearchParams(useSearch());
  const [, go] = useLocation();
  const partners = usePartnerOptions();
  const partner = search.get('partner') ?? '';
  return (
    <Page title={c.new} lead={t.lead}>
      <div className="form">
        <Choice
          key={partners.length}
          label={c.partner}
          options={partners}
          value={partner}
          onChange={(id) => id !== partner && go(`/certificates/new?partner=${id}`)}
          isRequired
        />
        {partner !== '' && (
          <PrepareFor
            key={partner}
            partner={partner}
            chosen={search.get('with')}
            replaces={search.get('replaces')}
          />
        )}
      </div>
    </Page>
  );
};
export default Prepare;

const PrepareFor = ({
  partner,
  chosen,
  replaces,
}: {
  readonly partner: string;
  readonly chosen: string | null;
  readonly replaces: string | null;
}) => {
  const t = useTexts(texts);
  const c = useTexts(certificateTexts);
  const [, go] = useLocation();
  const [bodyOf] = useState(() => bodyWith(replaces));
  const reading = useList('listContributions', { query: { partner, status: 'verified' } });
  const write = useWrite('prepareCertificate', { onDone: ({ id }) => go(`/certificates/${id}`) });
  const { value, set, errors, ready } = useForm<Words>({
    draft: `certificate/${partner}/${replaces ?? ''}`,
    first: { contributions: chosen === null ? [] : [chosen], copies: '' },
    schema: CertificatePreparation,
    bodyOf,
    serverError: write.error,
  });
  const free = {
    ...reading,
    items: reading.items.filter(({ certificate }) => certificate === undefined),
  };
  const send = () => {
    const body = ready();
    if (body !== undefined) write.mutate({ body: CertificatePreparation.parse(body) });
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <List
        reading={free}
        empty={
          <>
            <p>{t.none}</p>
            <p>{t.noneWay}</p>
          </>
        }
      >
        {(contributions) => (
          <fieldset>
            <legend>{t.choose}</legend>
            {contributions.map(({ id, lines, occurredOn }) => (
              <Tick
                key={id}
                value={value.contributions.includes(id)}
                isDisabled={!value.contributions.includes(id) && value.contributions.length >= most}
                onChange={(isChosen) =>
                  set(
                    'contributions',
                    isChosen
                      ? [...value.contributions, id]
                      : value.contributions.filter((each) => each !== id),
                  )
                }
              >
                <Given lines={lines} /> · <Day day={occurredOn} />
              </Tick>
            ))}
            {errors['/contributions'] !== undefined && (
              <span className="wrong">{errors['/contributions']}</span>
            )}
            {value.contributions.length >= most && <span className="help">{t.most}</span>}
          </fieldset>
        )}
      </List>
      <TextEntry
        label={c.copies}
        help={c.copiesHelp}
        value={value.copies}
        onChange={(copies) => set('copies', copies)}
        error={errors['/copies'] ?? errors['/copies/0']}
        lines={3}
      />
      <WriteTrouble error={write.error} />
      <div className="form-end">
        <Button type="submit" look="main" isPending={write.isPending}>
          {t.prepare}
        </Button>
      </div>
    </form>
  );
};

const Given = ({
  lines,
}: {
  readonly lines: readonly { readonly item: string; readonly verified?: string | undefined }[];
}) => {
  const items = useItems();
  return lines.map(({ item, verified = '0' }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a contribution never move
    <span key={index}>
      {index > 0 && ' · '}
      <Quantity amount={verified} unit={items.get(item)?.unit} /> <ItemName code={item} />
    </span>
  ));
};
