import type { Contribution, ContributionLine } from '../../contract/contributions.ts';
import type { Dims, Entry } from '../../contract/entry.ts';
import type { Evidence, Letter, ValuationBasis, Value } from '../../contract/measures.ts';
import { alike } from '../../contract/text.ts';
import type { Claim } from '../claim.ts';
import { decimal, thousandths } from '../decimal.ts';
import { officeFolder } from '../evidence.ts';
import type { Listing } from '../kept.ts';

export interface LineState {
  readonly item: string;
  readonly claimed: string;
  readonly values?: ContributionLine['values'];
  readonly invoice?: ContributionLine['invoice'];
  readonly paidFrom?: ContributionLine['paidFrom'];
  readonly fulfils?: ContributionLine['fulfils'];
  readonly verified?: string;
  readonly basis?: ValuationBasis;
  readonly accepted?: Value;
  /** Rial drawn from the fund that pays the line. */
  readonly drawn?: string;
  readonly delivered: string;
  readonly discrepancy: string;
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
  /** The obligation that it was given under. */
  readonly obligation?: string;
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
  readonly obligation?: string;
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
    /** Rial that count towards the obligation. */
    readonly obliged?: { readonly obligation: string; readonly amount: string };
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
  const { lines, letter, obligation } = entry.data as unknown as SubmittedData;
  return {
    id: entry.aggregate,
    status: 'submitted',
    dims: entry.dims as ContributionState['dims'],
    occurredOn: entry.occurredOn ?? '',
    submittedAt: entry.recordedAt,
    submittedBy: entry.by.actor,
    ...(letter !== undefined && { letter }),
    ...(obligation !== undefined && { obligation }),
    lines: lines.map(({ serials: _, ...line }) => ({ ...line, delivered: '0', discrepancy: '0' })),
    deliveries: [],
    evidence: keptEvidence(entry),
    entries: [entry.id],
    claims: claimsOf(lines),
  };
};

const plus = (a: string, ...more: string[]) =>
  decimal(more.reduce((total, each) => total + thousandths(each), thousandths(a)));

const delivered = (state: ContributionState, entry: Entry): ContributionState => {
  const data = entry.data as unknown as DeliveredData;
  const lines = state.lines.map((line, index) => {
    const arrived = data.lines.filter((each) => each.line === index);
    return {
      ...line,
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

/** What of a line was verified and has neither been delivered nor found missing, in thousandths. */
export const heldOf = ({ verified, delivered: arrived, discrepancy }: LineState): bigint =>
  verified === undefined
    ? 0n
    : thousandths(verified) - thousandths(arrived) - thousandths(discrepancy);

export const listContribution = ({ id, status, dims, submittedAt }: ContributionState): Listing => {
  const at = `${submittedAt}#${id}`;
  return {
    byStatus: [`contribution#${status}`, at],
    byPartner: [`contribution#${dims.partner}`, at],
    byRegion: [`contribution#${dims.region}`, at],
  };
};
