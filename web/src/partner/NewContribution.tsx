import { useState } from 'react';
import { Link, useSearch } from 'wouter';
import { Submission } from '../../../shared/contract/contributions.ts';
import type { Evidence } from '../../../shared/contract/measures.ts';
import { nameIn } from '../../../shared/domain/format.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
import {
  useItemOptions,
  useItems,
  useRegionOptions,
  useTargetGroupOptions,
} from '../ledger/catalogue.ts';
import { useWrite } from '../ledger/ledger.tsx';
import { Trouble } from '../ledger/Trouble.tsx';
import { useForm } from '../ledger/useForm.ts';
import { Button } from '../parts/Button.tsx';
import { Choice } from '../parts/Choice.tsx';
import { DayEntry } from '../parts/DayEntry.tsx';
import { Files } from '../parts/Files.tsx';
import { NumberEntry } from '../parts/NumberEntry.tsx';
import { Page } from '../parts/Page.tsx';
import { TextEntry } from '../parts/TextEntry.tsx';
import { newDraft } from './start/drafts.ts';
import { partnerTexts } from './texts.ts';

interface Gift {
  readonly item: string;
  readonly quantity: string;
  readonly occurredOn: string;
  readonly region: string;
  readonly targetGroup: string;
  readonly value: string;
  readonly serials: string;
  readonly evidence: readonly Evidence[];
  readonly note: string;
}
const empty: Gift = {
  item: '',
  quantity: '',
  occurredOn: '',
  region: '',
  targetGroup: '',
  value: '',
  serials: '',
  evidence: [],
  note: '',
};

/** As the contract wants it. A field that was left empty is absent, so that it is named as missing. */
const submissionOf = (gift: Gift) => {
  const serials = gift.serials.split(/[\s,،]+/).filter((serial) => serial !== '');
  return {
    occurredOn: gift.occurredOn || undefined,
    region: gift.region || undefined,
    targetGroup: gift.targetGroup || undefined,
    lines: [
      {
        item: gift.item || undefined,
        quantity: gift.quantity || undefined,
        ...(serials.length > 0 && { serials }),
        values: {
          'cost-to-company':
            gift.value === ''
              ? { is: 'unknown' }
              : { is: 'amount', amount: gift.value, currency: 'IRR' },
        },
      },
    ],
    evidence: gift.evidence,
    ...(gift.note !== '' && { note: gift.note }),
  };
};

/** Logging a gift, and what comes after. */
const NewContribution = () => {
  const t = useTexts(partnerTexts);
  const [isSent, setSent] = useState(false);
  if (!isSent) return <GiftForm onSent={() => setSent(true)} />;
  return (
    <Page title={t.sent} lead={t.sentLead}>
      <div className="form-end">
        <Link className="button main" href="/">
          {t.contributions}
        </Link>
        <Button onPress={() => setSent(false)}>{t.another}</Button>
      </div>
    </Page>
  );
};

/** A gift in eight fields; serial numbers only where the item has them. */
const GiftForm = ({ onSent }: { readonly onSent: () => void }) => {
  const t = useTexts(partnerTexts);
  const { language } = useLanguage();
  const items = useItems();
  const itemOptions = useItemOptions();
  const regionOptions = useRegionOptions();
  const targetGroupOptions = useTargetGroupOptions();
  const write = useWrite('submitContribution');
  const form = useForm<Gift>({
    draft: newDraft(useSearch()),
    first: empty,
    schema: Submission,
    bodyOf: submissionOf,
    serverError: write.error,
  });
  const { value, set, errors } = form;
  const item = items.get(value.item);
  const send = () => {
    const body = form.ready();
    if (body === undefined) return;
    const done = () => {
      form.clear();
      onSent();
    };
    write.mutate({ body: body as Submission }, { onSuccess: done });
  };
  return (
    <Page title={t.new} lead={t.newLead}>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Choice
          key={items.size}
          label={t.item}
          options={itemOptions}
          value={value.item}
          onChange={(code) => set('item', code)}
          error={errors['/lines/0/item']}
          isRequired
        />
        <div className="pair">
          <NumberEntry
            label={t.quantity}
            value={value.quantity}
            onChange={(quantity) => set('quantity', quantity)}
            unit={item && nameIn(item.unit, language)}
            error={errors['/lines/0/quantity']}
            isRequired
          />
          <DayEntry
            label={t.day}
            value={value.occurredOn}
            onChange={(day) => set('occurredOn', day)}
            error={errors['/occurredOn']}
            upToToday
            isRequired
          />
        </div>
        <div className="pair">
          <Choice
            label={t.region}
            options={regionOptions}
            value={value.region}
            onChange={(id) => set('region', id)}
            error={errors['/region']}
            isRequired
          />
          <Choice
            label={t.targetGroup}
            options={targetGroupOptions}
            value={value.targetGroup}
            onChange={(code) => set('targetGroup', code)}
            error={errors['/targetGroup']}
            isRequired
          />
        </div>
        {item?.serialNumbers === true && (
          <TextEntry
            label={t.serials}
            help={t.serialsHelp}
            value={value.serials}
            onChange={(serials) => set('serials', serials)}
            error={errors['/lines/0/serials']}
            lines={4}
          />
        )}
        <NumberEntry
          label={t.value}
          help={t.valueHelp}
          value={value.value}
          onChange={(amount) => set('value', amount)}
          unit={language === 'fa' ? 'ریال' : 'IRR'}
          error={errors['/lines/0/values'] ?? errors['/lines/0/values/cost-to-company/amount']}
        />
        <Files
          label={t.evidence}
          value={value.evidence}
          onChange={(evidence) => set('evidence', evidence)}
          error={errors['/evidence']}
        />
        <TextEntry
          label={t.note}
          value={value.note}
          onChange={(note) => set('note', note)}
          error={errors['/note']}
          lines={3}
        />
        <Trouble error={write.error} />
        <div className="form-end">
          <Button type="submit" look="main" isPending={write.isPending}>
            {t.send}
          </Button>
          {form.isDraft && <Button onPress={form.clear}>{t.startAgain}</Button>}
        </div>
        {form.isDraft && <p className="note">{t.draftKept}</p>}
      </form>
    </Page>
  );
};
export default NewContribution;
