import type { Entry } from '../contract/entry.ts';
import { type AllocationState, applyAllocation, listAllocation } from './allocation/state.ts';
import { applyCampaign, type CampaignState, listCampaign } from './campaign/state.ts';
import { applyRegister, type RegisterState } from './certificate/register.ts';
import { applyCertificate, type CertificateState, listCertificate } from './certificate/state.ts';
import { applyCofunding, type CofundingState, listCofunding } from './cofunding/state.ts';
import {
  applyContribution,
  type ContributionState,
  listContribution,
} from './contribution/state.ts';
import { applyFactor, type FactorState, listFactor } from './factor/state.ts';
import { applyFinding, type FindingState, listFinding } from './finding/state.ts';
import { applyHandover, type HandoverState, listHandover } from './handover/state.ts';
import { applyHeater, type HeaterState, listHeater } from './heater/state.ts';
import { applyMapping, type MappingState } from './import/mappingState.ts';
import type { Kept, Listing } from './kept.ts';
import { applyMessage, listMessage, type MessageState } from './message/state.ts';
import { applyMeter, listMeter, type MeterState } from './meter/state.ts';
import { applyMou, listMou, type MouState } from './mou/state.ts';
import { applyNeed, listNeed, type NeedState } from './need/state.ts';
import { applyObligation, listObligation, type ObligationState } from './obligation/state.ts';
import { applyPerson, listPerson, type PersonState } from './office/person.ts';
import {
  applyItem,
  applyOffice,
  type ItemState,
  listItem,
  type OfficeState,
} from './office/state.ts';
import {
  applyCohort,
  applyRelease,
  type CohortState,
  listCohort,
  type ReleaseState,
} from './outcome/state.ts';
import { applyPartner, listPartner, type PartnerState } from './partner/state.ts';
import {
  applyNarrative,
  applyResolution,
  applyTargets,
  listResolution,
  type NarrativeState,
  type ResolutionState,
  type TargetsState,
} from './planning/state.ts';
import { applyPrices, listPrices, type PricesState } from './priceBook/state.ts';
import { applyProgrammes, type ProgrammesState } from './programme/state.ts';
import { applyPromise, listPromise, type PromiseState } from './promise/state.ts';
import { applyQuarter, listQuarter, type QuarterState } from './quarter/state.ts';
import { applyCoverage, type CoverageState } from './saving/coverage.ts';
import { applySale, listSale, type SaleState } from './saving/saleState.ts';
import { applySaving, listSaving, type SavingState } from './saving/state.ts';
import { applyScheme, listScheme, type SchemeState } from './scheme/state.ts';
import { applySite, listSite, type SiteState } from './site/state.ts';
import { applySupport, listSupport, type SupportState } from './support/state.ts';
import {
  type ActivityState,
  applyActivity,
  applyVolunteering,
  listActivity,
  type VolunteeringState,
} from './volunteer/state.ts';
import {
  applyHandout,
  applyVouchers,
  type HandoutState,
  listVouchers,
  type VouchersState,
} from './voucher/state.ts';

/** The states of this ledger, by the type that an aggregate's id begins with. */
export interface StateOf {
  allocation: AllocationState;
  certificate: CertificateState;
  cofunding: CofundingState;
  contribution: ContributionState;
  coverage: CoverageState;
  factor: FactorState;
  finding: FindingState;
  heater: HeaterState;
  handover: HandoverState;
  item: ItemState;
  mapping: MappingState;
  message: MessageState;
  meter: MeterState;
  mou: MouState;
  narrative: NarrativeState;
  obligation: ObligationState;
  need: NeedState;
  office: OfficeState;
  partner: PartnerState;
  person: PersonState;
  prices: PricesState;
  programmes: ProgrammesState;
  quarter: QuarterState;
  register: RegisterState;
  resolution: ResolutionState;
  sale: SaleState;
  saving: SavingState;
  targets: TargetsState;
  support: SupportState;
  site: SiteState;
  campaign: CampaignState;
  promise: PromiseState;
  vouchers: VouchersState;
  handout: HandoutState;
  activity: ActivityState;
  volunteering: VolunteeringState;
  cohort: CohortState;
  release: ReleaseState;
  scheme: SchemeState;
}
export type AggregateType = keyof StateOf;

interface Kind<S> {
  /** The state after an entry of its own history or one that touches it. */
  readonly apply: (state: S | undefined, entry: Entry, aggregate: string) => S;
  readonly list?: (state: S) => Listing;
}

const kinds: { readonly [T in AggregateType]: Kind<StateOf[T]> } = {
  allocation: { apply: applyAllocation, list: listAllocation },
  certificate: { apply: applyCertificate, list: listCertificate },
  cofunding: { apply: applyCofunding, list: listCofunding },
  contribution: { apply: applyContribution, list: listContribution },
  factor: { apply: applyFactor, list: listFactor },
  coverage: { apply: applyCoverage },
  finding: { apply: applyFinding, list: listFinding },
  heater: { apply: applyHeater, list: listHeater },
  handover: { apply: applyHandover, list: listHandover },
  item: { apply: applyItem, list: listItem },
  mapping: { apply: applyMapping },
  message: { apply: applyMessage, list: listMessage },
  meter: { apply: applyMeter, list: listMeter },
  mou: { apply: applyMou, list: listMou },
  narrative: { apply: applyNarrative },
  obligation: { apply: applyObligation, list: listObligation },
  need: { apply: applyNeed, list: listNeed },
  office: { apply: applyOffice },
  partner: { apply: applyPartner, list: listPartner },
  person: { apply: applyPerson, list: listPerson },
  prices: { apply: applyPrices, list: listPrices },
  programmes: { apply: applyProgrammes },
  quarter: { apply: applyQuarter, list: listQuarter },
  register: { apply: applyRegister },
  resolution: { apply: applyResolution, list: listResolution },
  sale: { apply: applySale, list: listSale },
  saving: { apply: applySaving, list: listSaving },
  targets: { apply: applyTargets },
  support: { apply: applySupport, list: listSupport },
  site: { apply: applySite, list: listSite },
  campaign: { apply: applyCampaign, list: listCampaign },
  promise: { apply: applyPromise, list: listPromise },
  vouchers: { apply: applyVouchers, list: listVouchers },
  handout: { apply: applyHandout },
  activity: { apply: applyActivity, list: listActivity },
  volunteering: { apply: applyVolunteering },
  cohort: { apply: applyCohort, list: listCohort },
  release: { apply: applyRelease },
  scheme: { apply: applyScheme, list: listScheme },
};

const kindOf = (aggregate: string): Kind<unknown> => {
  const kind = kinds[aggregate.slice(0, aggregate.indexOf('-')) as AggregateType];
  if (kind === undefined) throw new RangeError(`no such type of aggregate: ${aggregate}`);
  return kind as Kind<unknown>;
};

/** Pure fold step: states are never edited, they follow from entries. */
export const applied = (state: unknown, entry: Entry, aggregate: string): unknown =>
  kindOf(aggregate).apply(state, entry, aggregate);

export const listing = (state: unknown, aggregate: string): Listing =>
  kindOf(aggregate).list?.(state) ?? {};

/** The states that a decision reads, each as of one consistent read. */
export class States {
  readonly #kept: ReadonlyMap<string, Kept<unknown> | undefined>;
  constructor(kept: ReadonlyMap<string, Kept<unknown> | undefined>) {
    this.#kept = kept;
  }
  loaded(aggregate: string): boolean {
    return this.#kept.has(aggregate);
  }
  kept(aggregate: string): Kept<unknown> | undefined {
    return this.#kept.get(aggregate);
  }
  /** The state, or undefined if there is no such aggregate of this type. */
  get<T extends AggregateType>(type: T, aggregate: string): StateOf[T] | undefined {
    if (!aggregate.startsWith(`${type}-`)) return undefined;
    return this.#kept.get(aggregate)?.state as StateOf[T] | undefined;
  }
}
