import type { Dims, Entry, Transfer } from '../contract/entry.ts';
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
  if (flow === 'pledged') return { clause: `${first}/${second}` };
  if (flow === 'fulfilled') return { clause: from.slice('mou/'.length) };
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

/** Numbers that the data of an entry states, each in a flow and unit of its own. Zero was stated as well. */
const counted =
  (numbers: Readonly<Record<string, readonly [flow: string, unit: string]>>) =>
  ({ period, data }: Entry, cuts: Cuts): Delta[] =>
    Object.entries(numbers).flatMap(([name, [flow, unit]]) =>
      spread(period, flow, unit, cuts, thousandths(String(data[name]))),
    );

/** Counts that move nothing between accounts, by the kind of the entry that states them. */
const statedDeltas: Readonly<Record<string, (entry: Entry, cuts: Cuts) => Delta[]>> = {
  'contribution-submitted': ({ period, data }, cuts) =>
    (data.lines as ClaimedLine[]).flatMap((line) =>
      spread(period, 'claimed', commodity.item(line.item), cuts, thousandths(line.claimed)),
    ),
  'contribution-verified': ({ period, data }, cuts) =>
    (data.lines as VerifiedLine[]).flatMap((line) => [
      ...spread(period, 'settled', commodity.item(line.item), cuts, thousandths(line.claimed)),
      ...(isCountedApart(line)
        ? spread(
            period,
            `value-${line.basis}`,
            commodity.item(line.item),
            cuts,
            0n,
            line.accepted?.is === 'unknown' ? 1 : 0,
          )
        : []),
    ]),
  'contribution-refused': ({ period, data }, cuts) =>
    (data.lines as ClaimedLine[]).flatMap((line) =>
      spread(period, 'settled', commodity.item(line.item), cuts, thousandths(line.claimed)),
    ),
  'delivery-confirmed': ({ period, data }, cuts) => {
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
      BigInt(recipients ?? 0) * 1000n,
      recipients === null ? 1 : 0,
    );
  },
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
  'vouchers-handed-out': counted({ households: ['households', 'household'] }),
  'vouchers-redeemed': counted({ amount: ['vouchers-redeemed-amount', commodity.rial] }),
  'volunteering-recorded': counted({
    participations: ['volunteer-participations', 'participation'],
    hours: ['volunteer-hours', 'hour'],
  }),
  'cohort-started': counted({ enrolled: ['outcome-enrolled', 'person'] }),
  'outcome-recorded': (entry, cuts) =>
    counted({ persons: [`outcome-${entry.data.step}`, 'person'] })(entry, cuts),
  'release-recorded': counted({
    persons: ['released', 'person'],
    debtSettled: ['debt-settled', commodity.rial],
  }),
  'scheme-proposed': counted({ jobsPlanned: ['jobs-planned', 'job'] }),
  'scheme-supported': counted({ amount: ['scheme-support', commodity.rial] }),
  'jobs-recorded': counted({ jobs: ['jobs-created', 'job'] }),
  'certificate-issued': ({ period }, cuts) =>
    spread(period, 'certificates-issued', 'certificate', cuts, 1000n),
  'certificate-revoked': ({ period }, cuts) =>
    spread(period, 'certificates-revoked', 'certificate', cuts, 1000n),
  'quarter-closed': ({ period }) => spread(period, 'closings', 'closing', {}, 1000n),
};

/** Everything that one entry adds to the figures. */
export const deltasOf = (entry: Entry): readonly Delta[] => [
  ...entry.transfers.flatMap((transfer) => transferDeltas(entry, transfer)),
  ...(statedDeltas[entry.kind]?.(entry, cutsOf(entry.dims)) ?? []),
];

/** What figures are called: the last statement of a name before a size of the log holds at that size. */
export interface Label {
  readonly id: string;
  readonly label: Readonly<Record<string, unknown>>;
}

/** Of a person the entry has no name: the report says what such partners are called. */
const partnerLabel = ({ name, type, demonstration }: Entry['data']): Label['label'] =>
  type === 'natural-person' ? { type, demonstration } : { name, demonstration };

export const labelsOf = (entry: Entry): readonly Label[] => {
  const period = { id: `period/${entry.period}`, label: {} };
  const { data, aggregate, kind } = entry;
  switch (kind) {
    case 'partner-registered':
      return [period, { id: aggregate, label: partnerLabel(data) }];
    case 'item-defined':
      return [
        period,
        {
          id: commodity.item(String(data.code)),
          label: {
            name: data.name,
            unit: data.unit,
            durability: data.durability,
            programme: data.programme,
          },
        },
      ];
    case 'mou-registered':
      return [
        period,
        {
          id: aggregate,
          label: {
            title: data.title,
            letter: data.letter,
            clauses: data.clauses,
            partner: data.partner,
          },
        },
      ];
    case 'campaign-started':
      return [period, { id: aggregate, label: data }];
    case 'site-registered':
      return [
        period,
        {
          id: aggregate,
          label: { name: data.name, kind: data.kind, region: data.region, capacity: data.capacity },
        },
      ];
    // A rate is carried as a label: nothing ever adds it to another.
    case 'attendance-measured':
      return [
        period,
        {
          id: `attendance/${aggregate}/${data.month}`,
          label: { perDay: data.perDay, days: data.days, method: data.method },
        },
      ];
    case 'vouchers-issued':
    case 'scheme-proposed':
    case 'activity-registered':
      return [period, { id: aggregate, label: { title: data.title } }];
    case 'saving-verified':
      return [period, { id: aggregate, label: data.statement as Record<string, unknown> }];
    case 'office-configured':
      return [period, { id: 'office', label: data }];
    case 'quarter-closed':
      return [
        period,
        {
          id: `closing/${entry.period}`,
          label: { entry: entry.id, interim: data.interim, recordedAt: entry.recordedAt },
        },
      ];
    default:
      return [period];
  }
};
