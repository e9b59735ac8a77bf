import { useState } from 'react';
import { Link, useParams } from 'wouter';
import type { Answer } from '../../../../shared/contract/calling.ts';
import type { Evidence } from '../../../../shared/contract/measures.ts';
import { HandoverAnnouncement } from '../../../../shared/contract/needs.ts';
import type { BodyInput } from '../../../../shared/contract/routes.ts';
import { nameIn } from '../../../../shared/domain/format.ts';
import { dayOf } from '../../../../shared/domain/period.ts';
import { useLanguage, useTexts } from '../../language/language.tsx';
import { useItems } from '../../ledger/catalogue.ts';
import { useRead, useWrite } from '../../ledger/ledger.tsx';
import { Trouble } from '../../ledger/Trouble.tsx';
import { useForm } from '../../ledger/useForm.ts';
import { Attachments } from '../../parts/Attachments.tsx';
import { Button } from '../../parts/Button.tsx';
import { DayEntry } from '../../parts/DayEntry.tsx';
import { NumberEntry } from '../../parts/NumberEntry.tsx';
import { Page } from '../../parts/Page.tsx';
import { Pick } from '../../parts/Pick.tsx';
import { TextEntry } from '../../parts/TextEntry.tsx';
import { Wait } from '../../shell/Wait.tsx';
import { handoverTexts } from './texts.ts';

type Gift = Answer<'getContribution'>;

interface Typed {
  readonly line: string;
  readonly quantity: string;
  readonly implementer: string;
  readonly occurredOn: string;
  readonly receipt: string;
  readonly evidence: readonly Evidence[];
}

const bodyFor =
  ({ id }: Gift) =>
  ({ line, quantity, implementer, occurredOn, receipt, evidence }: Typed) => ({
    contribution: id,
    line: Number(line),
    quantity: quantity || undefined,
    implementer: implementer || undefined,
    occurredOn: occurredOn || undefined,
    ...(receipt !== '' && { receipt: { number: receipt, date: occurredOn } }),
    evidence,
  });

/** Hands goods of a gift to an implementer, and what comes after. */
const NewHandover = () => {
  const t = useTexts(handoverTexts);
  const { id = '' } = useParams<{ id: string }>();
  const [isDone, setDone] = useState(false);
  const reading = useRead('getContribution', { params: { contribution: id } });
  if (isDone)
    return (
      <Page title={t.done} lead={t.doneLead}>
        <Link className="button main" href="/handovers">
          {t.handovers}
        </Link>
      </Page>
    );
  if (reading.isPending) return <Wait />;
  if (reading.data === undefined) return <Trouble error={reading.error} retry={reading.refetch} />;
  return <Announcement gift={reading.data} onDone={() => setDone(true)} />;
};
export default NewHandover;

const Announcement = ({ gift, onDone }: { readonly gift: Gift; readonly onDone: () => void }) => {
  const t = useTexts(handoverTexts);
  const { language } = useLanguage();
  const items = useItems();
  const { data: partners } = useRead('listPartners', {
    query: { limit: 100, implementer: 'true' },
  });
  const draft = `handover/${gift.id}`;
  const [first] = useState<Typed>({
    ...{ line: '0', quantity: '', implementer: '', receipt: '', evidence: [] },
    occurredOn: dayOf(new Date()),
  });
  const [bodyOf] = useState(() => bodyFor(gift));
  const write = useWrite('announceHandover', {
    onDone: () => {
      form.clear();
      onDone();
    },
  });
  const form = useForm<Typed>({
    ...{ draft, first, schema: HandoverAnnouncement, bodyOf },
    serverError: write.error,
  });
  const [onTheWay, setOnTheWay] = useState(0);
  const { value, set, errors } = form;
  const item = items.get(gift.lines[Number(value.line)]?.item ?? '');
  const send = () => {
    const body = form.ready();
    if (body !== undefined) write.mutate({ body: body as BodyInput<'announceHandover'> });
  };
  return (
    <Page title={t.announce} lead={t.announceLead}>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Pick
          label={t.implementer}
          empty={t.choose}
          options={(partners?.items ?? [])
            .filter(({ id }) => id !== gift.partner)
            .map(({ id, name }) => ({ id, name: nameIn(name, language) }))}
          value={value.implementer}
          onChange={(implementer) => set('implementer', implementer)}
          help={partners?.items.length === 0 ? t.noImplementer : undefined}
          error={errors['/implementer']}
          isRequired
        />
        {gift.lines.length > 1 && (
          <Pick
            label={t.which}
            options={gift.lines.map((line, index) => ({
              id: String(index),
              name: nameIn(items.get(line.item)?.name ?? { fa: line.item }, language),
            }))}
            value={value.line}
            onChange={(line) => set('line', line)}
            error={errors['/line']}
          />
        )}
        <div className="pair">
          <NumberEntry
            label={t.quantity}
            value={value.quantity}
            onChange={(quantity) => set('quantity', quantity)}
            unit={item && nameIn(item.unit, language)}
            error={errors['/quantity']}
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
        <TextEntry
          label={t.receipt}
          help={t.receiptHelp}
          value={value.receipt}
          onChange={(receipt) => set('receipt', receipt)}
          error={errors['/receipt/number']}
        />
        <Attachments
          label={t.scan}
          of={draft}
          value={value.evidence}
          onChange={(change) => set('evidence', change(value.evidence))}
          onPending={setOnTheWay}
          error={errors['/evidence']}
        />
        <Trouble error={write.error} />
        <div className="form-end">
          <Button type="submit" look="main" isPending={write.isPending || onTheWay > 0}>
            {t.send}
          </Button>
        </div>
      </form>
    </Page>
  );
};
