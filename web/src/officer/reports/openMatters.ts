import type { Contribution } from '../../../../shared/contract/contributions.ts';
import { thousandths } from '../../../../shared/domain/decimal.ts';
import { periodOfDay } from '../../../../shared/domain/period.ts';
import { useRead } from '../../ledger/ledger.tsx';

const page = { limit: 100 } as const;

/** What is looked at before a quarter is closed. */
export type Check =
  | 'submitted'
  | 'held'
  | 'returned'
  | 'objected'
  | 'corrections'
  | 'undelivered'
  | 'drafts'
  | 'savings'
  | 'spendings'
  | 'narrative';

/** A thing that is still open, and where it is. */
export interface Matter {
  readonly id: string;
  readonly href: string;
  readonly contribution?: Contribution;
  readonly partner: string;
}
export interface OpenMatters {
  readonly name: Check;
  /** Undefined until it is known. */
  readonly matters: readonly Matter[] | undefined;
  /** Where all of it is seen. */
  readonly href: string;
}

const arrived = ({ delivered, discrepancy, verified = '0' }: Contribution['lines'][number]) =>
  thousandths(delivered) + thousandths(discrepancy) >= thousandths(verified);

const useOpenContributions = (period: string): readonly OpenMatters[] => {
  const submitted = useRead('listContributions', { query: { ...page, status: 'submitted' } });
  const held = useRead('listContributions', { query: { ...page, status: 'held' } });
  const returned = useRead('listContributions', { query: { ...page, status: 'returned' } });
  const objected = useRead('listContributions', { query: { ...page, status: 'objected' } });
  const verified = useRead('listContributions', { query: { ...page, status: 'verified' } });
  const within = (reading: typeof submitted, is: (one: Contribution) => boolean = () => true) =>
    reading.data?.items
      .filter((one) => periodOfDay(one.occurredOn) === period && is(one))
      .map((one) => ({
        ...{ id: one.id, href: `/contributions/${one.id}` },
        ...{ contribution: one, partner: one.partner },
      }));
  const queue = '/contributions?status=';
  return [
    { name: 'submitted', matters: within(submitted), href: `${queue}submitted` },
    { name: 'held', matters: within(held), href: `${queue}held` },
    { name: 'objected', matters: within(objected), href: `${queue}objected` },
    {
      name: 'corrections',
      matters: within(verified, ({ correction }) => correction !== undefined),
      href: `${queue}verified`,
    },
    { name: 'returned', matters: within(returned), href: `${queue}returned` },
    {
      name: 'undelivered',
      matters: within(verified, ({ lines }) => !lines.every(arrived)),
      href: `${queue}verified`,
    },
  ];
};

/** What of a quarter is still open, before it is closed. Nothing of it forbids the closing. */
export const useOpenMatters = (period: string): readonly OpenMatters[] => {
  const contributions = useOpenContributions(period);
  const { data: certificates } = useRead('listCertificates', { query: page });
  const { data: savings } = useRead('listSavings', { query: page });
  const { data: narrative, isPending } = useRead('getNarrative', { params: { period } });
  const isWritten =
    narrative !== undefined &&
    [narrative.problems, narrative.proposals, narrative.decisionsNeeded].flat().length > 0;
  const ofSavings = (
    is: (saving: NonNullable<typeof savings>['items'][number]) => boolean,
  ): readonly Matter[] | undefined =>
    savings?.items
      .filter(is)
      .map(({ id, statement }) => ({ id, partner: statement.funder, href: '/records/savings' }));
  return [
    ...contributions,
    {
      name: 'drafts',
      matters: certificates?.items
        .filter(({ status }) => status === 'prepared' || status === 'registered')
        .map(({ id, partner }) => ({ id, partner, href: `/certificates/${id}` })),
      href: '/certificates/batch',
    },
    {
      name: 'savings',
      matters: ofSavings(({ status }) => status === 'submitted'),
      href: '/records/savings',
    },
    {
      name: 'spendings',
      matters: ofSavings(({ spendings }) => spendings.some(({ status }) => status === 'submitted')),
      href: '/records/savings',
    },
    {
      name: 'narrative',
      matters: isPending ? undefined : isWritten ? [] : [{ id: 'words', partner: '', href: '' }],
      href: '#words',
    },
  ];
};
