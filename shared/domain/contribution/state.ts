import type {
  Contribution,
  ContributionLine,
  PriceCheck,
  Verification,
} from '../../contract/contributions.ts';
import type { Dims, Entry } from '../../contract/entry.ts';
import type { Evidence, Letter, ValuationBasis, Value } from '../../contract/measures.ts';
import { alike, type Name } from '../../contract/text.ts';
import type { Claim } from '../claim.ts';
import { decimal, sum, thousandths } from '../decimal.ts';
import type { Listing } from '../kept.ts';
import { keptEvidence, stepped, without } from './steps.ts';
import { freeOf, reserved, stockAfter } from './stock.ts';

export interface LineState {
  readonly item: string;
  readonly claimed: string;
  readonly values?: ContributionLine['values'];
  readonly invoice?: ContributionLine['invoice'];
  readonly paidFrom?: ContributionLine['paidFrom'];
  readonly fulfils?: ContributionLine['fulfils'];
  readonly hourlyCost?: ContributionLine['hourlyCost'];
  readonly faceValue?: ContributionLine['faceValue'];
  readonly payment?: ContributionLine['payment'];
  readonly share?: ContributionLine['share'];
  readonly promise?: ContributionLine['promise'];
  readonly premises?: ContributionLine['premises'];
  readonly verified?: string;
  readonly basis?: ValuationBasis;
  readonly accepted?: Value;
  /** Rial drawn from the fund that pays the line. */
  readonly drawn?: string;
  readonly price?: PriceCheck;
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
  /** Everybody who ever submitted it: none of them decides on it. */
  readonly submitters: readonly string[];
  /** The submission that counts: the last one. */
  readonly submittedEntry: string;
  readonly verifiedBy?: string;
  readonly verifiedEntry?: string;
  readonly letter?: Letter;
  readonly reason?: string;
  readonly certificate?: string;
  readonly refusal?: { readonly entry: string; readonly by: string; readonly at: string };
  readonly held?: HeldState;
  readonly objection?: ObjectionState;
  readonly correction?: CorrectionState;
  /** The obligation that it was given under. */
  readonly obligation?: string;
  /** Kept apart from every value of the gift. */
  readonly managementCost?: string;
  readonly lines: readonly LineState[];
  readonly deliveries: Contribution['deliveries'];
  /** What stands behind it, and in whose folder it lies. */
  readonly evidence: readonly KeptEvidence[];
  /** Its own entries that a certificate rests on, in order. */
  readonly entries: readonly string[];
  readonly claims: readonly Claim[];
  /** What its refusal freed, to be claimed again if an objection is upheld. */
  readonly freed?: readonly Claim[];
}

/** A verification that waits for a second officer. */
export interface HeldState {
  readonly entry: string;
  readonly by: string;
  readonly lines: Verification['lines'];
  readonly reason: string;
  /** Positions of the lines whose value lies outside the price book. */
  readonly outside: readonly number[];
}
export interface ObjectionState {
  readonly entry: string;
  readonly reason: string;
  readonly outcome?: 'upheld' | 'rejected';
}
/** A reversal that waits for a second officer. */
export interface CorrectionState {
  readonly entry: string;
  readonly by: string;
  /** The entry that is to be reversed. */
  readonly of: string;
  /** Other states that the wrong entry changed, and its reversal changes back. */
  readonly touches: readonly string[];
  /** What becomes of a contribution whose verification is reversed. */
  readonly afterwards?: 'verify-anew' | 'end';
  readonly reason: string;
}

/** `data` of contribution-submitted and contribution-resubmitted. */
export interface SubmittedData {
  readonly lines: readonly (Omit<ContributionLine, 'quantity'> & { readonly claimed: string })[];
  readonly managementCost?: string;
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
    readonly share?: ContributionLine['share'];
    /** What the price book says of the accepted value. */
    readonly price?: PriceCheck;
    /** Rial that count towards the obligation. */
    readonly obliged?: { readonly obligation: string; readonly amount: string };
    /** The promise to a campaign, and how much of it this keeps. */
    readonly promise?: string;
    readonly kept?: string;
  }[];
  readonly managementCost?: string;
  readonly note?: string;
  /** Who verified, where a second officer let a held value stand. */
  readonly verifiedBy?: string;
  readonly hold?: { readonly entry: string; readonly reason: string };
}
/** `data` of verification-reversed. */
export interface ReversedData {
  /** As they were verified. */
  readonly lines: VerifiedData['lines'];
  readonly managementCost?: string;
  readonly afterwards: 'verify-anew' | 'end';
  readonly reason: string;
  readonly proposedBy: string;
}
/** `data` of delivery-confirmed, and with reason and proposer of delivery-reversed. */
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
  /** The day until which that need was to be met. */
  readonly needDue?: string;
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

/** What a submission claims for itself: serial numbers, invoice lines and payments stand in one record only. */
export const claimsOf = (lines: SubmittedData['lines']): Claim[] =>
  lines.flatMap(({ item, serials = [], invoice, payment }, line) => [
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
    ...(payment === undefined
      ? []
      : [
          {
            space: 'payment',
            key: `${alike(payment.reference)}/${payment.date}`,
            pointer: `/lines/${line}/payment`,
          },
        ]),
  ]);

export interface Settled {
  readonly sign: 1n | -1n;
  readonly lines: VerifiedData['lines'];
}

/** What an entry settles on, or takes back, of all that a verified contribution is bound to. */
export const settledBy = (entry: Entry): Settled | undefined => {
  const { lines } = entry.data as unknown as VerifiedData;
  if (entry.kind === 'contribution-verified') return { sign: 1n, lines };
  return entry.kind === 'verification-reversed' ? { sign: -1n, lines } : undefined;
};

export const applyContribution = (
  state: ContributionState | undefined,
  entry: Entry,
): ContributionState => {
  if (entry.kind === 'contribution-submitted') return submitted(entry);
  if (state === undefined) throw new RangeError(`${entry.kind} before its submission`);
  const lines = stockAfter(state.lines, entry);
  if (lines !== undefined) return { ...state, lines };
  switch (entry.kind) {
    case 'contribution-resubmitted':
      return { ...submitted(entry), ...stays(state, entry) };
    case 'contribution-verified':
      return verified(state, entry);
    case 'verification-reversed':
      return unverified(state, entry);
    case 'delivery-confirmed':
      return delivered(state, entry);
    case 'delivery-reversed':
      return undelivered(state, entry);
    case 'certificate-issued':
      return { ...state, certificate: entry.aggregate };
    case 'certificate-revoked':
      return without(state, 'certificate');
    default:
      return stepped(state, entry);
  }
};

/** What a new submission leaves as it was: its place in the worklist, and who ever submitted it. */
const stays = ({ submittedAt, submitters }: ContributionState, { by }: Entry) => ({
  submittedAt,
  submitters: [...new Set([...submitters, by.actor])],
});

const submitted = (entry: Entry): ContributionState => {
  const { lines, letter, managementCost, obligation } = entry.data as unknown as SubmittedData;
  return {
    id: entry.aggregate,
    status: 'submitted',
    dims: entry.dims as ContributionState['dims'],
    occurredOn: entry.occurredOn ?? '',
    submittedAt: entry.recordedAt,
    submittedBy: entry.by.actor,
    submitters: [entry.by.actor],
    submittedEntry: entry.id,
    ...(letter !== undefined && { letter }),
    ...(obligation !== undefined && { obligation }),
    ...(managementCost !== undefined && { managementCost }),
    lines: lines.map(({ serials: _, ...line }) => ({ ...line, delivered: '0', discrepancy: '0' })),
    deliveries: [],
    evidence: keptEvidence(entry),
    entries: [entry.id],
    claims: claimsOf(lines),
  };
};

const verified = (state: ContributionState, entry: Entry): ContributionState => {
  const { lines, verifiedBy = entry.by.actor } = entry.data as unknown as VerifiedData;
  return {
    ...without(state, 'held'),
    status: 'verified',
    verifiedBy,
    verifiedEntry: entry.id,
    entries: [...state.entries, entry.id],
    lines: lines.map((line, index) => ({
      ...(state.lines[index] as LineState),
      verified: line.verified,
      ...(line.basis !== undefined && { basis: line.basis }),
      ...(line.accepted !== undefined && { accepted: line.accepted }),
      ...(line.drawn !== undefined && { drawn: line.drawn }),
      ...(line.price !== undefined && { price: line.price }),
    })),
  };
};

/** As it was when it was submitted, or at its end: no certificate rests on what was reversed. */
const unverified = (state: ContributionState, { data }: Entry): ContributionState => {
  const { afterwards, reason } = data as unknown as ReversedData;
  const before: ContributionState = {
    ...without(state, 'correction', 'verifiedBy', 'verifiedEntry'),
    lines: state.lines.map((line) =>
      without(line, 'verified', 'basis', 'accepted', 'drawn', 'price'),
    ),
    entries: [state.submittedEntry],
  };
  return afterwards === 'end'
    ? { ...before, status: 'reversed', reason, claims: [] }
    : { ...before, status: 'submitted' };
};

/** What comes out of an implementer's hands was not set aside from what is held. */
const freed = ({ allocation, handover }: DeliveredData, taken: bigint) => {
  if (handover !== undefined) return { handed: -taken };
  return allocation === undefined ? {} : { allocated: -taken };
};

const moved = (state: ContributionState, entry: Entry, sign: 1n | -1n): readonly LineState[] => {
  const data = entry.data as unknown as DeliveredData;
  const plus = (before: string, amount: bigint) => decimal(thousandths(before) + sign * amount);
  return state.lines.map((line, index) => {
    const arrived = data.lines.filter((each) => each.line === index);
    const here = sum(arrived.map((each) => each.delivered));
    const missing = sum(
      arrived.flatMap(({ discrepancies }) => discrepancies.map(({ quantity }) => quantity)),
    );
    return {
      ...(arrived.length === 0 ? line : reserved(line, freed(data, sign * (here + missing)))),
      delivered: plus(line.delivered, here),
      discrepancy: plus(line.discrepancy, missing),
    };
  });
};

const delivered = (state: ContributionState, entry: Entry): ContributionState => {
  const data = entry.data as unknown as DeliveredData;
  const delivery = {
    entry: entry.id,
    region: data.region,
    occurredOn: entry.occurredOn ?? '',
    record: data.record,
  };
  return {
    ...state,
    lines: moved(state, entry, 1n),
    deliveries: [...state.deliveries, delivery],
    evidence: [...state.evidence, ...keptEvidence(entry)],
    entries: [...state.entries, entry.id],
  };
};

/** It is held again. The evidence of the delivery stays: it is what the correction is about. */
const undelivered = (state: ContributionState, entry: Entry): ContributionState => ({
  ...without(state, 'correction'),
  lines: moved(state, entry, -1n),
  deliveries: state.deliveries.filter((delivery) => delivery.entry !== entry.reverses),
  entries: state.entries.filter((each) => each !== entry.reverses),
});

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
