import { Link } from 'wouter';
import * as z from 'zod';
import { Letter } from '../../../../shared/contract/measures.ts';
import type { Certificate } from '../../../../shared/contract/papers.ts';
import { dayOf } from '../../../../shared/domain/period.ts';
import { filled, useTexts } from '../../language/language.tsx';
import { useLedger } from '../../ledger/ledger.tsx';
import { useForm } from '../../ledger/useForm.ts';
import { Button } from '../../parts/Button.tsx';
import { DayEntry } from '../../parts/DayEntry.tsx';
import { TextEntry } from '../../parts/TextEntry.tsx';
import { BatchProgress } from './BatchProgress.tsx';
import { batchTexts } from './batchTexts.ts';
import { useCount, usePartnerName } from './names.ts';
import { useBatch } from './useBatch.ts';

const Registrations = z.strictObject({
  date: Letter.shape.date,
  numbers: z.record(z.string(), Letter.shape.number),
});
interface Words {
  readonly date: string;
  readonly numbers: Readonly<Record<string, string>>;
}
const bodyOf = ({ date, numbers }: Words) => ({
  date: date || undefined,
  numbers: Object.fromEntries(Object.entries(numbers).filter(([, number]) => number !== '')),
});
const first = (): Words => ({ date: dayOf(new Date()), numbers: {} });

/** Second step: the secretariat's numbers, one for each draft. */
export const BatchLetters = ({ drafts }: { readonly drafts: readonly Certificate[] }) => {
  const t = useTexts(batchTexts);
  const ledger = useLedger();
  const nameOf = usePartnerName();
  const count = useCount();
  const batch = useBatch();
  const { value, set, errors, ready } = useForm<Words>({
    ...{ draft: 'batch-letters', first: first(), schema: Registrations, bodyOf },
    serverError: undefined,
  });
  const filledIn = drafts.filter(({ id }) => (value.numbers[id] ?? '') !== '');
  const register = async () => {
    const body = ready() as Words | undefined;
    if (body === undefined) return;
    await batch.run(
      filledIn.map(({ id, partner, version }) => ({
        id,
        name: `${nameOf(partner)} · ${body.numbers[id]}`,
        run: () =>
          ledger('registerCertificate', {
            params: { certificate: id },
            body: { letter: { number: body.numbers[id] ?? '', date: body.date } },
            ifMatch: version,
            idempotencyKey: `batch-letter-${version}`,
          }),
      })),
    );
    set('numbers', {});
  };
  return (
    <section aria-label={t.register}>
      <h2>{t.register}</h2>
      <p className="note">{drafts.length === 0 ? t.registerNone : t.registerLead}</p>
      {drafts.length > 0 && (
        <form
          className="form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void register();
          }}
        >
          <DayEntry
            label={t.date}
            value={value.date}
            onChange={(date) => set('date', date)}
            error={errors['/date']}
            upToToday
          />
          {drafts.map(({ id, partner }) => (
            <div className="in-line" key={id}>
              <TextEntry
                label={filled(t.number, { holder: nameOf(partner) })}
                value={value.numbers[id] ?? ''}
                onChange={(number) => set('numbers', { ...value.numbers, [id]: number })}
                error={errors[`/numbers/${id}`]}
              />
              <Link className="button" href={`/certificates/${id}`}>
                {t.see}
              </Link>
            </div>
          ))}
          <div className="form-end">
            <Button
              type="submit"
              look="main"
              isDisabled={filledIn.length === 0}
              isPending={batch.isRunning}
            >
              {filled(t.registerGo, count(filledIn.length))}
            </Button>
          </div>
        </form>
      )}
      <BatchProgress batch={batch} />
    </section>
  );
};

/** Third step: the certificates get their serial numbers, one after the other. */
export const BatchIssue = ({ certificates }: { readonly certificates: readonly Certificate[] }) => {
  const t = useTexts(batchTexts);
  const ledger = useLedger();
  const nameOf = usePartnerName();
  const count = useCount();
  const batch = useBatch();
  const issue = () =>
    batch.run(
      certificates.map(({ id, partner, version, letter }) => ({
        id,
        name: [nameOf(partner), letter?.number].filter(Boolean).join(' · '),
        run: () =>
          ledger('issueCertificate', {
            params: { certificate: id },
            body: {},
            ifMatch: version,
            idempotencyKey: `batch-issue-${version}`,
          }),
      })),
    );
  return (
    <section aria-label={t.issue}>
      <h2>{t.issue}</h2>
      <p className="note">{certificates.length === 0 ? t.issueNone : t.issueLead}</p>
      <ul className="results">
        {certificates.map(({ id, partner, letter }) => (
          <li key={id}>
            <Link href={`/certificates/${id}`}>{nameOf(partner)}</Link> ·{' '}
            <bdi>{letter?.number}</bdi>
          </li>
        ))}
      </ul>
      {certificates.length > 0 && (
        <Button look="main" isPending={batch.isRunning} onPress={() => void issue()}>
          {filled(t.issueGo, count(certificates.length))}
        </Button>
      )}
      <BatchProgress batch={batch} />
    </section>
  );
};
