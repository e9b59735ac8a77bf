import type { Letter } from '../../contract/measures.ts';
import type { Name } from '../../contract/text.ts';
import { commodity } from '../accounts.ts';
import { decimal } from '../decimal.ts';
import { dayOf, daysOfPeriod } from '../period.ts';
import type { Figures } from './figures.ts';
import type { Names } from './names.ts';

export interface MouRow {
  readonly mou: string;
  readonly title: Name;
  readonly letter: Letter;
  readonly partner: Name;
  readonly items: readonly {
    readonly item: string;
    readonly pledged: string;
    readonly fulfilled: string;
    /** What amendments and the end of the memorandum let go: pledged = fulfilled + released + left. */
    readonly released?: string;
    readonly left: string;
    /** Of the clauses that were due before the closing, what is not fulfilled. */
    readonly overdue: string;
    readonly nextDue?: string;
  }[];
}

interface MouLabel {
  readonly title: Name;
  readonly letter: Letter;
  readonly partner: string;
  readonly clauses: readonly {
    readonly clause: string;
    readonly item: string;
    readonly due: string;
  }[];
}

/** What is overdue is judged on the day of the closing, or on the quarter's last day if that was before. */
export const asOf = (period: string, closedAt: string | undefined): string => {
  const { last } = daysOfPeriod(period);
  const closed = closedAt === undefined ? last : dayOf(new Date(closedAt));
  return closed < last ? closed : last;
};

export const mouRows = (figures: Figures, names: Names, today: string): MouRow[] =>
  names.ids('mou').map((mou) => {
    const { title, letter, partner, clauses } = names.label<MouLabel>(mou) as MouLabel;
    const items = [...new Set(clauses.map(({ item }) => item))].sort();
    return {
      mou,
      title,
      letter,
      partner: names.partner(partner),
      items: items.map((item) => {
        const cut = `mou=${mou}`;
        const pledged = figures.ever('pledged', commodity.item(item), cut);
        const fulfilled = figures.ever('fulfilled', commodity.item(item), cut);
        const own = clauses.filter((clause) => clause.item === item);
        const released = figures.ever('released', commodity.item(item), cut);
        const leftOf = ({ clause }: (typeof own)[number]) => {
          const ever = (flow: string) =>
            figures.ever(flow, commodity.item(item), `clause=${mou}/${clause}`);
          return ever('pledged') - ever('fulfilled') - ever('released');
        };
        const overdue = own
          .filter((clause) => clause.due < today)
          .reduce((total, clause) => total + leftOf(clause), 0n);
        const next = own
          .filter((clause) => released === 0n || leftOf(clause) > 0n)
          .map((clause) => clause.due)
          .filter((day) => day >= today)
          .sort()[0];
        return {
          item,
          pledged: decimal(pledged),
          fulfilled: decimal(fulfilled),
          ...(released > 0n && { released: decimal(released) }),
          left: decimal(pledged - fulfilled - released),
          overdue: decimal(overdue),
          ...(next !== undefined && { nextDue: next }),
        };
      }),
    };
  });
