import type { Entry } from '../contract/entry.ts';
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
import { applyMapping, type MappingState } from './import/mappingState.ts';
import type { Kept, Listing } from './kept.ts';
import { applyMessage, listMessage, type MessageState } from './message/state.ts';
import { applyMou, listMou, type MouState } from './mou/state.ts';
import { applyObligation, listObligation, type ObligationState } from './obligation/state.ts';
import { applyPerson, listPerson, type PersonState } from './office/person.ts';
import {
  applyItem,
  applyOffice,
  type ItemState,
  listItem,
  type OfficeState,
} from './office/state.ts';
import { applyPartner, listPartner, type PartnerState } from './partner/state.ts';
import { applyPrices, listPrices, type PricesState } from './priceBook/state.ts';
import { applyProgrammes, type ProgrammesState } from './programme/state.ts';
import { applyQuarter, listQuarter, type QuarterState } from './quarter/state.ts';
import { applySaving, listSaving, type SavingState } from './saving/state.ts';
import { applySupport, listSupport, type SupportState } from './support/state.ts';

/** The states of this ledger, by the type that an aggregate's id begins with. */
export interface StateOf {
  certificate: CertificateState;
  cofunding: CofundingState;
  contribution: ContributionState;
  factor: FactorState;
  finding: FindingState;
  item: ItemState;
  mapping: MappingState;
  message: MessageState;
  mou: MouState;
  obligation: ObligationState;
  office: OfficeState;
  partner: PartnerState;
  person: PersonState;
  prices: PricesState;
  programmes: ProgrammesState;
  quarter: QuarterState;
  register: RegisterState;
  saving: SavingState;
  support: SupportState;
}
export type AggregateType = keyof StateOf;

interface Kind<S> {
  /** The state after an entry of its own history or one that touches it. */
  readonly apply: (state: S | undefined, entry: Entry, aggregate: string) => S;
  readonly list?: (state: S) => Listing;
}

const kinds: { readonly [T in AggregateType]: Kind<StateOf[T]> } = {
  certificate: { apply: applyCertificate, list: listCertificate },
  cofunding: { apply: applyCofunding, list: listCofunding },
  contribution: { apply: applyContribution, list: listContribution },
  factor: { apply: applyFactor, list: listFactor },
  finding: { apply: applyFinding, list: listFinding },
  item: { apply: applyItem, list: listItem },
  mapping: { apply: applyMapping },
  message: { apply: applyMessage, list: listMessage },
  mou: { apply: applyMou, list: listMou },
  obligation: { apply: applyObligation, list: listObligation },
  office: { apply: applyOffice },
  partner: { apply: applyPartner, list: listPartner },
  person: { apply: applyPerson, list: listPerson },
  prices: { apply: applyPrices, list: listPrices },
  programmes: { apply: applyProgrammes },
  quarter: { apply: applyQuarter, list: listQuarter },
  register: { apply: applyRegister },
  saving: { apply: applySaving, list: listSaving },
  support: { apply: applySupport, list: listSupport },
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
