import type { Entry } from '../../contract/entry.ts';
import type { Letter } from '../../contract/measures.ts';
import type { Milestone, MouEnd, MouStatus, Party } from '../../contract/memoranda.ts';
import type { Name } from '../../contract/text.ts';
import { type Settled, settledBy } from '../contribution/state.ts';
import { decimal, thousandths } from '../decimal.ts';
import type { Listing } from '../kept.ts';

/** A clause as it reads now. */
export interface ClauseText {
  readonly clause: string;
  readonly item: string;
  readonly pledged: string;
  readonly due: string;
  readonly text: string;
  readonly milestones?: readonly Milestone[];
}
export interface ClauseState extends ClauseText {
  readonly fulfilled: string;
  /** What the end of the memorandum let go. */
  readonly released: string;
}
/** The memorandum as it reads now: `data` of mou-registered, and within that of what changes it. */
export interface MouData {
  readonly title: Name;
  readonly letter: Letter;
  readonly partner: string;
  readonly otherParties: readonly (Party | Name)[];
  readonly clauses: readonly ClauseText[];
}
export interface MouState extends MouData {
  readonly id: string;
  readonly status: MouStatus;
  readonly region: string;
  readonly targetGroup: string;
  readonly clauses: readonly ClauseState[];
  readonly registeredAt: string;
  /** The newest entry that pledged or gave back: whatever fulfils a clause rests on it. */
  readonly lastEntry: string;
  readonly amendments: readonly {
    readonly letter: Letter;
    readonly reason: string;
    readonly recordedAt: string;
  }[];
  readonly end?: {
    readonly reason: string;
    readonly letter?: Letter;
    readonly recordedAt: string;
  };
}
/** `data` of mou-amended. */
export interface AmendedData {
  readonly letter: Letter;
  readonly reason: string;
  readonly memorandum: MouData;
}
/** `data` of mou-ended. */
export interface EndedData {
  readonly how: MouEnd['how'];
  readonly reason: string;
  readonly letter?: Letter;
  readonly memorandum: MouData;
}

/** What a clause still asks for, in thousandths. */
export const leftOf = ({ pledged, fulfilled, released }: ClauseState): bigint =>
  thousandths(pledged) - thousandths(fulfilled) - thousandths(released);

/** The memorandum as it reads, without what was done for it. */
export const textOf = (
  { title, letter, partner, otherParties, clauses }: MouState,
  amended: readonly ClauseText[] = clauses.map(
    ({ fulfilled: _, released: __, ...clause }) => clause,
  ),
): MouData => ({ title, letter, partner, otherParties, clauses: amended });

export const applyMou = (state: MouState | undefined, entry: Entry): MouState => {
  if (entry.kind === 'mou-registered') return registered(entry);
  if (state === undefined) throw new RangeError(`${entry.kind} before its registration`);
  switch (entry.kind) {
    case 'mou-amended':
      return amended(state, entry);
    case 'mou-ended':
      return ended(state, entry);
  }
  const settled = settledBy(entry);
  if (settled === undefined) throw new RangeError(`${entry.kind} is no entry of a memorandum`);
  const after = fulfilled(state, settled);
  return settled.sign < 0n ? { ...after, lastEntry: entry.id } : after;
};

const registered = (entry: Entry): MouState => {
  const data = entry.data as unknown as MouData;
  return {
    ...data,
    id: entry.aggregate,
    status: 'active',
    region: entry.dims.region ?? '',
    targetGroup: entry.dims.targetGroup ?? '',
    clauses: data.clauses.map((clause) => ({ ...clause, fulfilled: '0', released: '0' })),
    registeredAt: entry.recordedAt,
    lastEntry: entry.id,
    amendments: [],
  };
};

const amended = (state: MouState, { data, id, recordedAt }: Entry): MouState => {
  const { letter, reason, memorandum } = data as unknown as AmendedData;
  const before = new Map(state.clauses.map((clause) => [clause.clause, clause.fulfilled]));
  return {
    ...state,
    clauses: memorandum.clauses.map((clause) => ({
      ...clause,
      fulfilled: before.get(clause.clause) ?? '0',
      released: '0',
    })),
    lastEntry: id,
    amendments: [...state.amendments, { letter, reason, recordedAt }],
  };
};

const ended = (state: MouState, { data, id, recordedAt }: Entry): MouState => {
  const { how, reason, letter } = data as unknown as EndedData;
  return {
    ...state,
    status: how,
    lastEntry: id,
    clauses: state.clauses.map((clause) => ({
      ...clause,
      released: decimal(thousandths(clause.released) + leftOf(clause)),
    })),
    end: { reason, recordedAt, ...(letter !== undefined && { letter }) },
  };
};

/** What a verified contribution fulfilled, or what a correction took back of it. */
const fulfilled = (state: MouState, { sign, lines }: Settled): MouState => {
  const clauses = state.clauses.map((clause) => {
    const total = lines
      .filter(({ fulfils }) => fulfils?.mou === state.id && fulfils.clause === clause.clause)
      .reduce(
        (total, line) => total + sign * thousandths(line.fulfilled ?? '0'),
        thousandths(clause.fulfilled),
      );
    return { ...clause, fulfilled: decimal(total) };
  });
  return { ...state, clauses };
};

export const listMou = ({ id, partner, status, registeredAt }: MouState): Listing => ({
  byStatus: [`mou#${status}`, `${registeredAt}#${id}`],
  byPartner: [`mou#${partner}`, `${registeredAt}#${id}`],
});
