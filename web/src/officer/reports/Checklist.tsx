import { Link } from 'wouter';
import type { Contribution } from '../../../../shared/contract/contributions.ts';
import { thousandths } from '../../../../shared/domain/decimal.ts';
import { inDigits } from '../../../../shared/domain/format.ts';
import { periodOfDay } from '../../../../shared/domain/period.ts';
import { filled, useLanguage, useTexts } from '../../language/language.tsx';
import { useRead } from '../../ledger/ledger.tsx';
import { reportTexts } from './texts.ts';

const page = { limit: 100 } as const;
type Open =
  | 'submitted'
  | 'held'
  | 'returned'
  | 'objected'
  | 'corrections'
  | 'undelivered'
  | 'drafts';

const arrived = ({ delivered, discrepancy, verified = '0' }: Contribution['lines'][number]) =>
  thousandths(delivered) + thousandths(discrepancy) >= thousandths(verified);

/** What of a quarter is still open, before it is closed. Nothing of it forbids the closing. */
export const Checklist = ({ period }: { readonly period: string }) => {
  const t = useTexts(reportTexts);
  const { language } = useLanguage();
  const of = (status: Contribution['status']) => ({ query: { ...page, status } });
  const submitted = useRead('listContributions', of('submitted'));
  const held = useRead('listContributions', of('held'));
  const returned = useRead('listContributions', of('returned'));
  const objected = useRead('listContributions', of('objected'));
  const verified = useRead('listContributions', of('verified'));
  const certificates = useRead('listCertificates', { query: page });
  const within = (reading: typeof submitted, is: (one: Contribution) => boolean = () => true) =>
    reading.data?.items.filter((one) => periodOfDay(one.occurredOn) === period && is(one)).length;
  const drafts = certificates.data?.items.filter(
    ({ status }) => status === 'prepared' || status === 'registered',
  ).length;
  const queue = '/contributions?status=';
  const open: readonly (readonly [Open, number | undefined, string])[] = [
    ['submitted', within(submitted), `${queue}submitted`],
    ['held', within(held), `${queue}held`],
    ['returned', within(returned), `${queue}returned`],
    ['objected', within(objected), `${queue}objected`],
    [
      'corrections',
      within(verified, ({ correction }) => correction !== undefined),
      `${queue}verified`,
    ],
    ['undelivered', within(verified, ({ lines }) => !lines.every(arrived)), `${queue}verified`],
    ['drafts', drafts, '/certificates'],
  ];
  const left = open.filter(([, count = 0]) => count > 0);
  return (
    <>
      <h2>{t.stillOpen}</h2>
      {left.length === 0 && <p className="note">{t.nothingOpen}</p>}
      <ul>
        {left.map(([name, count, href]) => (
          <li key={name}>
            <Link href={href}>{filled(t[name], { count: inDigits(String(count), language) })}</Link>
          </li>
        ))}
      </ul>
    </>
  );
};
