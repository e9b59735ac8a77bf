import type { Dims, Entry, Transfer } from '../contract/entry.ts';
import type { Value } from '../contract/measures.ts';
import { accountClass, commodity } from './accounts.ts';
import { thousandths } from './decimal.ts';

/**
 * Figures are sums over cells: flow × commodity × one way of cutting it. This file is the only list of
 * them; the sealer keeps their totals, an auditor folds the exported log with the same function.
 */
export interface Delta {
  readonly period: string;
  /** flow|commodity|cut, e.g. delivered|item/heater-7000|region=IR-23.tehran.06 */
  readonly cell: string;
  /** Thousandths of the commodity's unit; negative for a reversal. */
  readonly amount: bigint;
  /** How many times the amount was stated as unknown: unknown is not zero. */
  readonly unknown: number;
}

/** A transfer's flow is decided by the classes of the accounts that it joins. */
const flows: Readonly<Record<string, string>> = {
  'partner>held': 'verified',
  'held>delivered': 'delivered',
  'held>discrepancy': 'discrepancy',
  'held>with': 'handed-over',
  'with>delivered': 'delivered',
  'with>discrepancy': 'discrepancy',
  'needs>open': 'need-posted',
  'open>needs': 'need-met',
  'open>cancelled': 'need-cancelled',
  'pledged>mou': 'pledged',
  'mou>pledged': 'fulfilled',
  'mou>released': 'released',
  'pledged>promised': 'promised',
  'promised>pledged': 'promise-kept',
  'baseline>stock': 'stock-opening',
  'joining>stock': 'stock-inflow',
  'stock>leaving': 'stock-outflow',
  'voucher-press>voucher-stock': 'vouchers-issued',
  'voucher-stock>voucher-out': 'vouchers-handed-out',
  'voucher-out>voucher-used': 'vouchers-redeemed',
  'outside>saved': 'saved',
  'outside>fund': 'fund-granted',
  'fund>outside': 'fund-spent',
  'fund>fund': 'fund-carried',
  'obligation>due': 'obligation-due',
  'due>obligation': 'obligation-fulfilled',
  'due>reduced': 'obligation-reduced',
  'institution>support': 'institutional-support',
  'value/partner>value': 'value',
};

type Cuts = Readonly<Record<string, string | undefined>>;

const cutsOf = (dims: Dims): Cuts => ({
  partner: dims.partner,
  region: dims.region,
  programme: dims.programme,
  targetGroup: dims.targetGroup,
  durability: dims.durability,
  obligation: dims.obligation,
  campaign: dims.campaign,
  mou: dims.mou,
});

/** What the accounts themselves say of a transfer stands above the entry's dimensions. */
const accountCuts = (flow: string, { from, to }: Transfer): Cuts => {
  const [, first, second] = to.split('/');
  if (flow === 'delivered') return { region: first, targetGroup: second };
  if (flow === 'discrepancy') return { reason: first };
  if (flow === 'handed-over') return { implementer: first };
  if (flow === 'need-met' || flow === 'need-cancelled')
    return { region: first, targetGroup: second };
  if (flow === 'saved' || flow === 'fund-granted') return { saving: first };
  if (flow === 'fund-spent') return { saving: from.split('/')[1] };
  if (flow === 'fund-carried') return { saving: from.split('/')[1], into: first };
  if (flow.startsWith('vouchers-')) return { vouchers: first };
  if (flow === 'pledged') return { clause: `${first}/${second}` };
  if (flow === 'fulfilled' || flow === 'released') return { clause: from.slice('mou/'.length) };
  return {};
};

const spread = (
  period: string,
  flow: string,
  unit: string,
  cuts: Cuts,
  amount: bigint,
  unknown = 0,
): Delta[] => [
  { period, cell: `${flow}|${unit}|all`, amount, unknown },
  ...Object.entries(cuts).flatMap(([cut, value]) =>
    value === undefined
      ? []
      : [{ period, cell: `${flow}|${unit}|${cut}=${value}`, amount, unknown }],
  ),
];

/** A reversing entry swaps the accounts of what it reverses, and counts against that flow. */
const transferDeltas = (entry: Entry, written: Transfer): Delta[] => {
  const reversal = entry.reverses !== undefined;
  const transfer = reversal ? { ...written, from: written.to, to: written.from } : written;
  const flow = flows[`${accountClass(transfer.from)}>${accountClass(transfer.to)}`];
  if (flow === undefined) return [];
  const amount = reversal ? -thousandths(transfer.amount) : thousandths(transfer.amount);
  const cuts = { ...cutsOf(entry.dims), ...accountCuts(flow, transfer) };
  // value/<basis>/<item>: a value is counted by item, and bases are never added to each other.
  const [, basis = '', item = ''] = transfer.to.split('/');
  return flow === 'value'
    ? spread(entry.period, `value-${basis}`, commodity.item(item), cuts, amount)
    : spread(entry.period, flow, transfer.commodity, cuts, amount);
};

interface ClaimedLine {
  readonly item: string;
  readonly claimed: string;
}
interface VerifiedLine extends ClaimedLine {
  readonly basis?: string;
  readonly accepted?: { readonly is: string; readonly amount?: string };
}

/** Unknown moves no rial, and neither does a value of zero; yet both were stated, unlike no value. */
const isCountedApart = ({ accepted }: VerifiedLine) =>
  accepted?.is === 'unknown' || (accepted?.is === 'amount' && accepted.amount === '0');

/** Claims, open until they are settled: a returned, withdrawn or refused one is open no more. */
const claimDeltas =
  (flow: 'claimed' | 'settled') =>
  ({ period, data }: Entry, cuts: Cuts): Delta[] =>
    (data.lines as ClaimedLine[]).flatMap((line) =>
      spread(period, flow, commodity.item(line.item), cuts, thousandths(line.claimed)),
    );

/** A line that nobody valued is counted, so that no total passes for the whole. */
const notValued = (line: VerifiedLine) => line.accepted?.is === 'not-valued';

/** Zero was stated: it is neither unknown nor not valued. */
const statedZero = ({ accepted }: VerifiedLine) =>
  accepted?.is === 'amount' && accepted.amount === '0';

const verifiedDeltas = ({ period, data }: Entry, cuts: Cuts, sign: 1n | -1n): Delta[] => {
  const lines = data.lines as VerifiedLine[];
  const cost = data.managementCost as string | undefined;
  return [
    ...lines
      .filter(isCountedApart)
      .flatMap((line) =>
        spread(
          period,
          `value-${line.basis}`,
          commodity.item(line.item),
          cuts,
          0n,
          line.accepted?.is === 'unknown' ? Number(sign) : 0,
        ),
      ),
    ...lines
      .filter(notValued)
      .flatMap(({ basis, item }) =>
        spread(period, `not-valued-${basis}`, commodity.item(item), cuts, sign * 1000n),
      ),
    ...lines
      .filter(statedZero)
      .flatMap(({ basis, item }) =>
        spread(period, `zero-${basis}`, commodity.item(item), cuts, sign * 1000n),
      ),
    ...(cost === undefined
      ? []
      : spread(period, 'management-cost', commodity.rial, cuts, sign * thousandths(cost))),
  ];
};

const recipientDeltas = ({ period, data }: Entry, cuts: Cuts, sign: 1n | -1n): Delta[] => {
  const recipients = data.recipients as number | null;
  return spread(
    period,
    'recipients',
    'person',
    {
      ...cuts,
      region: String(data.region),
      ...(typeof data.targetGroup === 'string' && { targetGroup: data.targetGroup }),
    },
    sign * BigInt(recipients ?? 0) * 1000n,
    recipients === null ? Number(sign) : 0,
  );
};

/** Numbers that the data of an entry states, each in a flow and unit of its own. Zero was stated as well. */
const counted =
  (numbers: Readonly<Record<string, readonly [flow: string, unit: string]>>) =>
  ({ period, data }: Entry, cuts: Cuts): Delta[] =>
    Object.entries(numbers).flatMap(([name, [flow, unit]]) =>
      spread(period, flow, unit, cuts, thousandths(String(data[name]))),
    );

/** As `counted`, and cut by the history that the entry belongs to as well. */
const countedBy =
  (cut: string, numbers: Parameters<typeof counted>[0]) =>
  (entry: Entry, cuts: Cuts): Delta[] =>
    counted(numbers)(entry, { ...cuts, [cut]: entry.aggregate });

/** How much of a need is open, by the day until which it is to be met: what is late can be told on any day. */
const needDeltas = ({ period }: Entry, item: unknown, due: unknown, amount: bigint): Delta[] =>
  spread(period, 'need-open', commodity.item(String(item)), { due: String(due) }, amount);

/** What arrives meets its need; entries of before the day was stated in them don't tell when it was due. */
const metDeltas = (entry: Entry, cuts: Cuts, sign: 1n | -1n): Delta[] => {
  const { period, data, occurredOn = '' } = entry;
  const due = data.needDue as string | undefined;
  if (due === undefined) return [];
  return (data.lines as { item: string; delivered: string }[]).flatMap(({ item, delivered }) => {
    const amount = sign * thousandths(delivered);
    const late =
      occurredOn <= due ? [] : spread(period, 'need-met-late', commodity.item(item), cuts, amount);
    return [...needDeltas(entry, item, due, -amount), ...late];
  });
};

const correctionDeltas = ({ period, kind }: Entry): Delta[] =>
  spread(period, 'corrections', `correction/${kind}`, {}, 1000n);

/** The institution's own support by kind; its rials together are the transfer's. */
const supportDeltas = ({ period, data }: Entry, cuts: Cuts): Delta[] => {
  const unit = `support/${data.kind}`;
  const value = data.value as Value;
  const amount = value.is === 'amount' ? thousandths(value.amount) : 0n;
  const unknown = value.is === 'unknown' ? 1 : 0;
  return [
    ...spread(period, 'institutional-support', unit, cuts, 1000n),
    ...(unknown === 0
      ? []
      : spread(period, 'institutional-support', commodity.rial, cuts, 0n, unknown)),
    ...(value.is === 'not-valued'
      ? spread(period, 'institutional-support-not-valued', unit, cuts, 1000n)
      : spread(period, 'institutional-support-value', unit, cuts, amount, unknown)),
  ];
};

/** Counts that move nothing between accounts, by the kind of the entry that states them. */
const statedDeltas: Readonly<Record<string, (entry: Entry, cuts: Cuts) => Delta[]>> = {
  'contribution-submitted': claimDeltas('claimed'),
  'contribution-resubmitted': claimDeltas('claimed'),
  'contribution-returned': claimDeltas('settled'),
  'contribution-withdrawn': claimDeltas('settled'),
  'contribution-refused': claimDeltas('settled'),
  'objection-decided': claimDeltas('claimed'),
  'contribution-verified': (entry, cuts) => [
    ...claimDeltas('settled')(entry, cuts),
    ...verifiedDeltas(entry, cuts, 1n),
  ],
  'verification-reversed': (entry, cuts) => [
    // Verified anew, it is settled a second time: until then the claim is open again.
    ...(entry.data.afterwards === 'verify-anew' ? claimDeltas('claimed')(entry, cuts) : []),
    ...verifiedDeltas(entry, cuts, -1n),
    ...correctionDeltas(entry),
  ],
  'delivery-confirmed': (entry, cuts) => [
    ...recipientDeltas(entry, cuts, 1n),
    ...metDeltas(entry, cuts, 1n),
  ],
  'delivery-reversed': (entry, cuts) => [
    ...recipientDeltas(entry, cuts, -1n),
    ...metDeltas(entry, cuts, -1n),
    ...correctionDeltas(entry),
  ],
  'need-posted': (entry) =>
    needDeltas(entry, entry.data.item, entry.data.due, thousandths(String(entry.data.quantity))),
  'need-cancelled': (entry) =>
    entry.data.due === undefined
      ? []
      : needDeltas(
          entry,
          entry.data.item,
          entry.data.due,
          -thousandths(String(entry.data.quantity)),
        ),
  'match-booked': ({ period, data }, cuts) =>
    spread(
      period,
      'match-booked',
      commodity.item(String(data.item)),
      cuts,
      thousandths(String(data.quantity)),
    ),
  'allocation-made': ({ period, data }, cuts) =>
    spread(
      period,
      'allocated',
      commodity.item(String(data.item)),
      cuts,
      thousandths(String(data.quantity)),
    ),
  'allocation-released': ({ period, data }, cuts) =>
    spread(
      period,
      'allocation-released',
      commodity.item(String(data.item)),
      cuts,
      thousandths(String(data.quantity)),
    ),
  'participations-stated': counted({ count: ['campaign-participations', 'participation'] }),
  'vouchers-handed-out': (entry, cuts) =>
    counted({ households: ['households', 'household'] })(entry, {
      ...cuts,
      vouchers: String(entry.data.batch),
    }),
  'vouchers-redeemed': countedBy('vouchers', {
    amount: ['vouchers-redeemed-amount', commodity.rial],
  }),
  'volunteering-recorded': counted({
    participations: ['volunteer-participations', 'participation'],
    hours: ['volunteer-hours', 'hour'],
  }),
  'cohort-started': countedBy('cohort', { enrolled: ['outcome-enrolled', 'person'] }),
  'outcome-recorded': (entry, cuts) =>
    countedBy('cohort', { persons: [`outcome-${entry.data.step}`, 'person'] })(entry, cuts),
  'release-recorded': counted({
    persons: ['released', 'person'],
    debtSettled: ['debt-settled', commodity.rial],
  }),
  'scheme-proposed': countedBy('scheme', { jobsPlanned: ['jobs-planned', 'job'] }),
  'scheme-supported': countedBy('scheme', { amount: ['scheme-support', commodity.rial] }),
  'jobs-recorded': countedBy('scheme', { jobs: ['jobs-created', 'job'] }),
  'certificate-issued': ({ period }, cuts) =>
    spread(period, 'certificates-issued', 'certificate', cuts, 1000n),
  'certificate-revoked': ({ period }, cuts) =>
    spread(period, 'certificates-revoked', 'certificate', cuts, 1000n),
  'support-recorded': supportDeltas,
  'quarter-closed': ({ period }) => spread(period, 'closings', 'closing', {}, 1000n),
};

/** Everything that one entry adds to the figures. */
export const deltasOf = (entry: Entry): readonly Delta[] => [
  ...entry.transfers.flatMap((transfer) => transferDeltas(entry, transfer)),
  ...(statedDeltas[entry.kind]?.(entry, cutsOf(entry.dims)) ?? []),
];
