import type { Contribution, ContributionLine } from '../../contract/contributions.ts';
import type { Dims, Entry } from '../../contract/entry.ts';
import type { Evidence, Letter, ValuationBasis, Value } from '../../contract/measures.ts';
import { alike, type Name } from '../../contract/text.ts';
import type { Claim } from '../claim.ts';
import { decimal, sum, thousandths } from '../decimal.ts';
import { officeFolder } from '../evidence.ts';
import type { Listing } from '../kept.ts';
import { freeOf, reserved, stockAfter } from './stock.ts';

export interface LineState {
  readonly item: string;
  readonly claimed: string;
  readonly values?: ContributionLine['values'];
  readonly invoice?: ContributionLine['invoice'];
  readonly paidFrom?: ContributionLine['paidFrom'];
  readonly fulfils?: ContributionLine['fulfils'];
  readonly promise?: ContributionLine['promise'];
  readonly premises?: ContributionLine['premises'];
  readonly verified?: string;
  readonly basis?: ValuationBasis;
  readonly accepted?: Value;
  /** Rial drawn from the fund that pays the line. */
  readonly drawn?: string;
  readonly delivered: string;
  readonly discrepancy: string;
  /** Set aside for needs, out of what is held. */
  readonly allocated?: string;
  /** With implementers, or announced to them. */
  readonly handed?: string;
}

export interface KeptEvidence extends Evidence {
  readonly owner: string;
}

/** A contribution always has these cuts. */
export interface ContributionDims extends Dims {
  partner: string;
  region: string;
  programme: string;
  targetGroup: string;
  durability: 'relief' | 'lasting';
}

export interface ContributionState {
  readonly id: string;
  readonly status: Contribution['status'];
  /** Fixed at submission; copied by every entry that follows from it. */
  readonly dims: ContributionDims;
  readonly occurredOn: string;
  readonly submittedAt: string;
  readonly submittedBy: string;
  readonly verifiedBy?: string;
  readonly letter?: Letter;
  readonly reason?: string;
  readonly certificate?: string;
  readonly lines: readonly LineState[];
  readonly deliveries: Contribution['deliveries'];
  /** What stands behind it, and in whose folder it lies. */
  readonly evidence: readonly KeptEvidence[];
  /** Its own entries that a certificate rests on, in order. */
  readonly entries: readonly string[];
  readonly claims: readonly Claim[];
}

/** `data` of contribution-submitted. */
export interface SubmittedData {
  readonly lines: readonly (Omit<ContributionLine, 'quantity'> & { readonly claimed: string })[];
  readonly note?: string;
  readonly letter?: Letter;
}
/** `data` of contribution-verified; the lines stand in the order of the submission. */
export interface VerifiedData {
  readonly lines: readonly {
    readonly item: string;
    readonly claimed: string;
    readonly verified: string;
    readonly basis?: ValuationBasis;
    readonly accepted?: Value;
    /** Rial drawn from the fund that pays the line. */
    readonly drawn?: string;
    readonly paidFrom?: ContributionLine['paidFrom'];
    readonly fulfils?: ContributionLine['fulfils'];
    readonly fulfilled?: string;
    /** The promise to a campaign, and how much of it this keeps. */
    readonly promise?: string;
    readonly kept?: string;
  }[];
  readonly note?: string;
}
/** `data` of delivery-confirmed. */
export interface DeliveredData {
  readonly region: string;
  readonly lines: readonly {
    readonly line: number;
    readonly item: string;
    readonly delivered: string;
    readonly discrepancies: readonly { readonly reason: string; readonly quantity: string }[];
  }[];
  readonly recipients: number | null;
  readonly record: Letter;
  /** The allocation that it fulfils, the need that it meets, and that need's target group. */
  readonly allocation?: string;
  readonly need?: string;
  readonly targetGroup?: string;
  /** The implementer's stock that it came from. */
  readonly handover?: string;
  /** How it was acknowledged; of slips their numbers, never their codes. */
  readonly acknowledgement?: {
    readonly is: 'delivery-record' | 'warehouse-receipt' | 'slips';
    readonly photo?: string;
    readonly institution?: Name;
    readonly slips?: readonly number[];
  };
}

/** What a submission claims for itself: serial numbers and invoice lines can stand in one record only. */
export const claimsOf = (lines: SubmittedData['lines']): Claim[] =>
  lines.flatMap(({ item, serials = [], invoice }, line) => [
    ...serials.map((serial, index) => ({
      space: 'serial',
      key: `${item}/${serial.toUpperCase()}`,
      pointer: `/lines/${line}/serials/${index}`,
    })),
    ...(invoice === undefined
      ? []
      : [
          {
            space: 'invoice',
            key: `${invoice.issuer}/${alike(invoice.number)}/${item}`,
            pointer: `/lines/${line}/invoice`,
          },
        ]),
  ]);

export const applyContribution = (
  state: ContributionState | undefined,
  entry: Entry,
): ContributionState => {
  if (entry.kind === 'contribution-submitted') return submitted(entry);
  if (state === undefined) throw new RangeError(`${entry.kind} before its submission`);
  const lines = stockAfter(state.lines, entry);
  if (lines !== undefined) return { ...state, lines };
  const entries = [...state.entries, entry.id];
  switch (entry.kind) {
    case 'contribution-verified':
      return {
        ...state,
        status: 'verified',
        verifiedBy: entry.by.actor,
        entries,
        lines: (entry.data as unknown as VerifiedData).lines.map((line, index) => ({
          ...(state.lines[index] as LineState),
          verified: line.verified,
          ...(line.basis !== undefined && { basis: line.basis }),
          ...(line.accepted !== undefined && { accepted: line.accepted }),
          ...(line.drawn !== undefined && { drawn: line.drawn }),
        })),
      };
    case 'contribution-refused':
      return {
        ...state,
        status: 'refused',
        reason: String(entry.data.reason),
        claims: [],
        entries,
      };
    case 'delivery-confirmed':
      return delivered(state, entry);
    case 'certificate-issued':
      return { ...state, certificate: entry.aggregate };
    case 'certificate-revoked': {
      const { certificate: _, ...without } = state;
      return without;
    }
    default:
      throw new RangeError(`${entry.kind} is no entry of a contribution`);
  }
};

const keptEvidence = ({ evidence, by }: Entry): KeptEvidence[] =>
  evidence.map((each) => ({ ...each, owner: by.partner ?? officeFolder }));

const submitted = (entry: Entry): ContributionState => {
  const { lines, letter } = entry.data as unknown as SubmittedData;
  return {
    id: entry.aggregate,
    status: 'submitted',
    dims: entry.dims as ContributionState['dims'],
    occurredOn: entry.occurredOn ?? '',
    submittedAt: entry.recordedAt,
    submittedBy: entry.by.actor,
    ...(letter !== undefined && { letter }),
    lines: lines.map(({ serials: _, ...line }) => ({ ...line, delivered: '0', discrepancy: '0' })),
    deliveries: [],
    evidence: keptEvidence(entry),
    entries: [entry.id],
    claims: claimsOf(lines),
  };
};

const plus = (a: string, ...more: string[]) =>
  decimal(more.reduce((total, each) => total + thousandths(each), thousandths(a)));

/** What comes out of an implementer's hands was not set aside from what is held. */
const freed = ({ allocation, handover }: DeliveredData, taken: bigint) => {
  if (handover !== undefined) return { handed: -taken };
  return allocation === undefined ? {} : { allocated: -taken };
};

const delivered = (state: ContributionState, entry: Entry): ContributionState => {
  const data = entry.data as unknown as DeliveredData;
  const lines = state.lines.map((line, index) => {
    const arrived = data.lines.filter((each) => each.line === index);
    const taken = arrived.flatMap((each) => [
      each.delivered,
      ...each.discrepancies.map(({ quantity }) => quantity),
    ]);
    return {
      ...(taken.length === 0 ? line : reserved(line, freed(data, sum(taken)))),
      delivered: plus(line.delivered, ...arrived.map((each) => each.delivered)),
      discrepancy: plus(
        line.discrepancy,
        ...arrived.flatMap((each) => each.discrepancies.map(({ quantity }) => quantity)),
      ),
    };
  });
  const delivery = {
    entry: entry.id,
    region: data.region,
    occurredOn: entry.occurredOn ?? '',
    record: data.record,
  };
  return {
    ...state,
    lines,
    deliveries: [...state.deliveries, delivery],
    evidence: [...state.evidence, ...keptEvidence(entry)],
    entries: [...state.entries, entry.id],
  };
};

/** Only what could still meet a need stands among a region's offers. */
const isOffer = ({ status, lines }: ContributionState) =>
  status === 'verified' && lines.some((line) => freeOf(line) > 0n);

export const listContribution = (state: ContributionState): Listing => {
  const { id, status, dims, submittedAt } = state;
  const at = `${submittedAt}#${id}`;
  return {
    ...(isOffer(state) && { byParent: [`offer#${dims.region}`, at] as const }),
    byStatus: [`contribution#${status}`, at],
    byPartner: [`contribution#${dims.partner}`, at],
    byRegion: [`contribution#${dims.region}`, at],
  };
};
