import type { Entry } from '../../contract/entry.ts';
import type { Letter } from '../../contract/measures.ts';
import type { Mou } from '../../contract/savings.ts';
import type { Name } from '../../contract/text.ts';
import { settledBy } from '../contribution/state.ts';
import { decimal, thousandths } from '../decimal.ts';
import type { Kept, Listing } from '../kept.ts';

export interface ClauseState {
  readonly clause: string;
  readonly item: string;
  readonly pledged: string;
  readonly fulfilled: string;
  readonly due: string;
  readonly text: string;
}
export interface MouState {
  readonly id: string;
  readonly title: Name;
  readonly letter: Letter;
  readonly partner: string;
  readonly otherParties: readonly Name[];
  readonly region: string;
  readonly clauses: readonly ClauseState[];
  readonly registeredAt: string;
  /** The entry that pledged: whatever fulfils a clause rests on it. */
  readonly registeredEntry: string;
}
/** `data` of mou-registered. */
export interface MouData {
  readonly title: Name;
  readonly letter: Letter;
  readonly partner: string;
  readonly otherParties: readonly Name[];
  readonly clauses: readonly Omit<ClauseState, 'fulfilled'>[];
}

export const applyMou = (state: MouState | undefined, entry: Entry): MouState => {
  if (entry.kind === 'mou-registered') {
    const data = entry.data as unknown as MouData;
    return {
      ...data,
      id: entry.aggregate,
      region: entry.dims.region ?? '',
      clauses: data.clauses.map((clause) => ({ ...clause, fulfilled: '0' })),
      registeredAt: entry.recordedAt,
      registeredEntry: entry.id,
    };
  }
  const settled = settledBy(entry);
  if (state === undefined || settled === undefined)
    throw new RangeError(`${entry.kind} is no entry of a memorandum`);
  const { sign, lines } = settled;
  const clauses = state.clauses.map((clause) => {
    const fulfilled = lines
      .filter(({ fulfils }) => fulfils?.mou === state.id && fulfils.clause === clause.clause)
      .reduce(
        (total, line) => total + sign * thousandths(line.fulfilled ?? '0'),
        thousandths(clause.fulfilled),
      );
    return { ...clause, fulfilled: decimal(fulfilled) };
  });
  return { ...state, clauses };
};

export const viewOf = ({ version, state }: Kept<MouState>): Mou => ({
  id: state.id,
  version,
  title: state.title,
  letter: state.letter,
  partner: state.partner,
  otherParties: [...state.otherParties],
  region: state.region,
  clauses: state.clauses.map((clause) => ({
    ...clause,
    left: decimal(thousandths(clause.pledged) - thousandths(clause.fulfilled)),
  })),
});

export const listMou = ({ id, partner, registeredAt }: MouState): Listing => ({
  byStatus: ['mou#active', `${registeredAt}#${id}`],
  byPartner: [`mou#${partner}`, `${registeredAt}#${id}`],
});
