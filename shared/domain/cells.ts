import type { Dims, Entry, Transfer } from '../contract/entry.ts';
import type { Value } from '../contract/measures.ts';
import { accountClass, commodity } from './accounts.ts';
import { thousandths } from './decimal.ts';
import type { ProgrammesData } from './programme/state.ts';

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
  'pledged>mou': 'pledged',
  'mou>pledged': 'fulfilled',
  'outside>saved': 'saved',
  'outside>fund': 'fund-granted',
  'fund>outside': 'fund-spent',
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

/** Claims, open until they are settled: a returned, withdrawn or refused one is open no more. */
const claimDeltas =
  (flow: 'claimed' | 'settled') =>
  ({ period, data }: Entry, cuts: Cuts): Delta[] =>
    (data.lines as ClaimedLine[]).flatMap((line) =>
      spread(period, flow, commodity.item(line.item), cuts, thousandths(line.claimed)),
    );

/** A line that nobody valued is counted, so that no total passes for the whole. */
const notValued = (line: VerifiedLine) => line.accepted?.is === 'not-valued';

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
    { ...cuts, region: String(data.region) },
    sign * BigInt(recipients ?? 0) * 1000n,
    recipients === null ? Number(sign) : 0,
  );
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
  ],
  'delivery-confirmed': (entry, cuts) => recipientDeltas(entry, cuts, 1n),
  'delivery-reversed': (entry, cuts) => recipientDeltas(entry, cuts, -1n),
  'certificate-issued': ({ period }, cuts) =>
    spread(period, 'certificates-issued', 'certificate', cuts, 1000n),
  'certificate-revoked': ({ period }, cuts) =>
    spread(period, 'certificates-revoked', 'certificate', cuts, 1000n),
  'support-recorded': ({ period, data }, cuts) => [
    ...spread(period, 'institutional-support', `support/${data.kind}`, cuts, 1000n),
    ...((data.value as Value).is === 'unknown'
      ? spread(period, 'institutional-support', commodity.rial, cuts, 0n, 1)
      : []),
  ],
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

const obligationLabel = ({ data, dims }: Entry): Label['label'] => {
  const { base, percent, due, dueOn, year, basis } = data;
  return { partner: dims.partner, base, percent, due, dueOn, year, basis };
};

export const labelsOf = (entry: Entry): readonly Label[] => {
  const period = { id: `period/${entry.period}`, label: {} };
  const { data, aggregate, kind } = entry;
  switch (kind) {
    case 'partner-registered':
    case 'partner-amended':
      return [period, { id: aggregate, label: partnerLabel(data) }];
    case 'partner-merged': {
      const { name, demonstration, into } = data;
      return [period, { id: aggregate, label: { name, demonstration, mergedInto: into } }];
    }
    case 'item-defined':
    case 'item-amended':
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
    case 'programmes-defined':
      return [
        period,
        ...(data as unknown as ProgrammesData).tree.map(({ code, ...programme }) => ({
          id: `programme/${data.year}/${code}`,
          label: programme,
        })),
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
    case 'obligation-registered':
    case 'obligation-amended':
      return [period, { id: aggregate, label: obligationLabel(entry) }];
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
