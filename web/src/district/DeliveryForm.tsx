import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { Link } from 'wouter';
import { Delivery } from '../../../shared/contract/contributions.ts';
import { nameIn } from '../../../shared/domain/format.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
import { useItems } from '../ledger/catalogue.ts';
import { useForm } from '../ledger/useForm.ts';
import { Button } from '../parts/Button.tsx';
import { ItemName, ItemQuantity } from '../parts/CodeNames.tsx';
import { DayEntry } from '../parts/DayEntry.tsx';
import { NumberEntry } from '../parts/NumberEntry.tsx';
import { Page } from '../parts/Page.tsx';
import { TextEntry } from '../parts/TextEntry.tsx';
import { useSession } from '../session/session.tsx';
import { AcknowledgementEntry } from './AcknowledgementEntry.tsx';
import { allocationTexts } from './allocationTexts.ts';
import { type Confirmation, deliveryOf, firstOf, reasons, type Subject } from './deliveryForm.ts';
import { deliveryTexts } from './deliveryTexts.ts';
import { add, useOutbox } from './outbox/outbox.ts';
import type { Waiting } from './outbox/store.ts';
import { Photos } from './Photos.tsx';
import { readQr } from './readQr.ts';
import { useDraftPhotos, useKeptPhotos } from './useKeptPhotos.ts';

interface Props {
  readonly subject: Subject;
  /** Where the list is that it was opened from. */
  readonly back: string;
  readonly children?: ReactNode;
  /** A confirmation that was not accepted, which this one replaces. */
  readonly instead?: Waiting;
}

/** A confirmation, and what comes after. */
export const DeliveryForm = (props: Props) => {
  const t = useTexts(deliveryTexts);
  const [sent, setSent] = useState<string>();
  const { waiting } = useOutbox();
  if (props.subject.open === '0' && sent === undefined && props.instead === undefined)
    return <Page title={t.title} lead={t.nothingLeft} />;
  if (sent === undefined) return <Entry {...props} onSaved={setSent} />;
  const isHere = waiting.some(({ key }) => key === sent);
  return (
    <Page title={t.sent} lead={isHere ? t.keptLead : t.sentLead}>
      <Link className="button main" href={props.back}>
        {t.back}
      </Link>
    </Page>
  );
};

const Entry = ({
  subject,
  children,
  instead,
  onSaved,
}: Props & { onSaved: (key: string) => void }) => {
  const t = useTexts(deliveryTexts);
  const { language } = useLanguage();
  const unit = useItems().get(subject.item)?.unit;
  const unitName = unit && nameIn(unit, language);
  const { isSending } = useOutbox();
  const actor = useSession().person?.actor ?? '';
  const of = `${subject.contribution}/${subject.line}`;
  const draft = `delivery/${instead?.key ?? subject.allocation ?? of}`;
  const [photos, setPhotos] = usePhotos(`draft/${actor}/${draft}`, instead);
  const first = useMemo(() => instead?.confirmation ?? firstOf(subject), [subject, instead]);
  const bodyOf = useCallback(
    (value: Confirmation) => deliveryOf(subject, value, photos),
    [subject, photos],
  );
  const form = useForm<Confirmation>({
    draft,
    first,
    schema: Delivery,
    bodyOf,
    serverError: undefined,
  });
  const { value, set, errors } = form;
  const save = async () => {
    const body = form.ready();
    if (body === undefined) return;
    const words = { contribution: subject.contribution, body: body as Delivery };
    const typed = { subject, confirmation: form.value };
    const key = await add(actor, { ...words, ...typed }, photos, instead);
    setPhotos([]);
    form.clear();
    onSaved(key);
  };
  return (
    <Page title={t.title}>
      <p className="lead">
        {t.left}: <ItemQuantity item={subject.item} amount={subject.open} />{' '}
        <ItemName code={subject.item} />
      </p>
      <p className="links">
        {subject.allocation === undefined ? (
          <Link href={`/gifts/${subject.contribution}/handover`}>{t.handOver}</Link>
        ) : (
          <Paper allocation={subject.allocation} />
        )}
      </p>
      {children}
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <div className="pair">
          <NumberEntry
            label={t.arrived}
            value={value.delivered}
            onChange={(delivered) => set('delivered', delivered)}
            unit={unitName}
            error={errors['/lines/0/delivered']}
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
        <details>
          <summary>{t.isWrong}</summary>
          <div className="pair">
            {reasons.map((reason) => (
              <NumberEntry
                key={reason}
                label={t[reason]}
                value={value.discrepancies[reason]}
                onChange={(quantity) =>
                  set('discrepancies', { ...value.discrepancies, [reason]: quantity })
                }
                unit={unitName}
              />
            ))}
          </div>
          {errors['/lines/0/discrepancies'] !== undefined && (
            <span className="wrong">{errors['/lines/0/discrepancies']}</span>
          )}
        </details>
        <TextEntry
          label={t.record}
          help={t.recordHelp}
          value={value.record}
          onChange={(record) => set('record', record)}
          error={errors['/record/number']}
          isRequired
        />
        <NumberEntry
          label={t.recipients}
          help={t.recipientsHelp}
          value={value.recipients}
          onChange={(recipients) => set('recipients', recipients)}
          unit={t.people}
          error={errors['/recipients']}
        />
        <Photos
          value={photos}
          onChange={setPhotos}
          onPicture={async (file) => {
            const qr = await readQr(file);
            if (qr !== undefined) set('qr', qr);
          }}
          error={errors['/acknowledgement/photo'] && t.noPhoto}
        />
        {subject.allocation !== undefined && (
          <AcknowledgementEntry value={value} set={set} errors={errors} />
        )}
        <div className="form-end">
          <Button type="submit" look="main" isPending={isSending && navigator.onLine}>
            {t.send}
          </Button>
        </div>
      </form>
    </Page>
  );
};

/** Those of the draft; for an amended confirmation it begins with those that it had. */
const usePhotos = (place: string, instead: Waiting | undefined) => {
  const [photos, setPhotos] = useDraftPhotos(place);
  const before = useKeptPhotos(instead);
  useEffect(() => {
    if (before.length > 0) setPhotos(before);
  }, [before, setPhotos]);
  return [photos, setPhotos] as const;
};

const Paper = ({ allocation }: { readonly allocation: string }) => {
  const t = useTexts(allocationTexts);
  return (
    <>
      <Link href={`~/paper/record/${allocation}`}>{t.print}</Link>
      <Link href={`/allocations/${allocation}/about`}>{t.about}</Link>
    </>
  );
};
