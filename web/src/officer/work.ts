import type { Contribution } from '../../../shared/contract/contributions.ts';
import { dayOf } from '../../../shared/domain/period.ts';
import { useRead } from '../ledger/ledger.tsx';
import type { todayTexts } from './todayTexts.ts';
import { daysSince, type Term, termOf } from './waiting.ts';

/** Something that the office has to do. */
export interface Work {
  readonly name: keyof typeof todayTexts.fa & string;
  readonly href: string;
  readonly count: number;
  /** There are more than one page of the list shows. */
  readonly more: boolean;
  readonly term: Term;
  /** Days that the oldest of it has waited, where that is known. */
  readonly days?: number;
}

/** One page of each list: whoever has more waiting than this sees «۱۰۰+». */
const page = { limit: 100 } as const;
type Page<T> = { readonly items: readonly T[]; readonly next?: string | undefined } | undefined;

const counted = <T>(answer: Page<T>, waits: (item: T) => boolean = () => true) => ({
  count: answer?.items.filter(waits).length ?? 0,
  more: answer?.next !== undefined,
});

const waiting = (
  answer: Page<Contribution>,
  waits: (item: Contribution) => boolean = () => true,
) => {
  const now = Date.now();
  const days = (answer?.items.filter(waits) ?? []).map(({ submittedAt }) =>
    daysSince(submittedAt, now),
  );
  const oldest = Math.max(0, ...days);
  return { ...counted(answer, waits), days: oldest, term: termOf(oldest) };
};

const useContributions = (status: Contribution['status']) =>
  useRead('listContributions', { query: { ...page, status } }).data;

const queue = '/contributions?status=';

const useContributionWork = (): readonly Work[] => {
  const verified = useContributions('verified');
  return [
    { name: 'toVerify', href: `${queue}submitted`, ...waiting(useContributions('submitted')) },
    { name: 'held', href: `${queue}held`, ...waiting(useContributions('held')) },
    { name: 'objected', href: `${queue}objected`, ...waiting(useContributions('objected')) },
    {
      ...{ name: 'corrections', href: `${queue}verified`, term: 'soon' },
      ...counted(verified, ({ correction }) => correction !== undefined),
    },
    {
      ...{ name: 'certifiable', href: '/certificates/batch', term: 'in-time' },
      ...counted(
        verified,
        ({ certificate, correction }) => certificate === undefined && correction === undefined,
      ),
    },
  ];
};

const useCertificateWork = (): readonly Work[] => {
  const { data: certificates } = useRead('listCertificates', { query: page });
  const { data: office } = useRead('getOffice', {});
  const needsLetter = office?.settings?.letterNumberRequired !== false;
  const at = { href: '/certificates/batch', term: 'in-time' } as const;
  return [
    {
      ...{ name: 'letters', ...at },
      ...counted(certificates, ({ status }) => needsLetter && status === 'prepared'),
    },
    {
      ...{ name: 'issues', ...at },
      ...counted(
        certificates,
        ({ status }) => status === 'registered' || (!needsLetter && status === 'prepared'),
      ),
    },
  ];
};

/** What is late, or waits for a second officer, in the other lists. */
const useRecordWork = (): readonly Work[] => {
  const { data: needs } = useRead('listNeeds', { query: { ...page, status: 'open' } });
  const { data: mous } = useRead('listMous', { query: page });
  const { data: savings } = useRead('listSavings', { query: page });
  const { data: obligations } = useRead('listObligations', { query: page });
  const { data: resolutions } = useRead('listResolutions', { query: page });
  const { data: findings } = useRead('listFindings', { query: page });
  const today = dayOf(new Date());
  const late = { term: 'late' } as const;
  const soon = { term: 'soon' } as const;
  return [
    { name: 'needs', href: '/records/needs', ...late, ...counted(needs, (one) => one.overdue) },
    { name: 'mous', href: '/records/memoranda', ...late, ...counted(mous, (one) => one.overdue) },
    {
      ...{ name: 'obligations', href: '/records/obligations', ...late },
      ...counted(obligations, ({ status }) => status === 'overdue'),
    },
    {
      ...{ name: 'resolutions', href: '/records/resolutions', ...late },
      ...counted(
        resolutions,
        ({ due, status }) => due < today && status !== 'done' && status !== 'cancelled',
      ),
    },
    {
      ...{ name: 'findings', href: '/records/findings', ...soon },
      ...counted(findings, ({ status }) => status === 'open'),
    },
    {
      ...{ name: 'savings', href: '/records/savings', ...soon },
      ...counted(savings, ({ status }) => status === 'submitted'),
    },
    {
      ...{ name: 'spendings', href: '/records/savings', ...soon },
      ...counted(savings, ({ spendings }) =>
        spendings.some(({ status }) => status === 'submitted'),
      ),
    },
  ];
};

const urgency: Readonly<Record<Term, number>> = { late: 0, soon: 1, 'in-time': 2 };

/** All that waits, the most urgent first. */
export const useWork = (): readonly Work[] =>
  [...useContributionWork(), ...useRecordWork(), ...useCertificateWork()]
    .filter(({ count }) => count > 0)
    .sort((one, other) => urgency[one.term] - urgency[other.term]);
