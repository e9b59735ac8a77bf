import type { Name } from '../../contract/text.ts';
import { commodity } from '../accounts.ts';
import { decimal } from '../decimal.ts';
import { region } from '../regions.ts';
import type { Statement } from '../saving/state.ts';
import type { Figures } from './figures.ts';
import type { Names } from './names.ts';

export interface ConservationRow {
  readonly saving: string;
  readonly statement: Statement;
  readonly areaName: Name;
  readonly measurerName: Name;
  readonly funderName: Name;
  readonly volume: string;
  /** fund = spentBefore + spent + residual, to the rial; with what was carried over into it and on. */
  readonly fund: string;
  /** Of the fund, what other funds carried over into it. */
  readonly received?: string;
  /** Of what was spent, what was carried over to other funds. */
  readonly carriedOver?: string;
  readonly spentBefore: string;
  readonly spent: string;
  readonly residual: string;
}

export const conservationRows = (figures: Figures, names: Names): ConservationRow[] =>
  names.ids('saving').map((saving) => {
    const statement = names.label<Statement>(saving) as Statement;
    const cut = `saving=${saving}`;
    const received = figures.ever('fund-carried', commodity.rial, `into=${saving}`);
    const carriedOver = figures.ever('fund-carried', commodity.rial, cut);
    const fund = figures.ever('fund-granted', commodity.rial, cut) + received;
    const drawn = (over: 'before' | 'during') =>
      figures[over]('fund-spent', commodity.rial, cut) +
      figures[over]('fund-carried', commodity.rial, cut);
    const spentBefore = drawn('before');
    const spent = drawn('during');
    return {
      saving,
      statement,
      areaName: region(statement.area)?.name ?? { fa: statement.area },
      measurerName: names.partner(statement.measurer),
      funderName: names.partner(statement.funder),
      volume: decimal(figures.ever('saved', commodity.energy[statement.energy], cut)),
      fund: decimal(fund),
      ...(received > 0n && { received: decimal(received) }),
      ...(carriedOver > 0n && { carriedOver: decimal(carriedOver) }),
      spentBefore: decimal(spentBefore),
      spent: decimal(spent),
      residual: decimal(fund - spentBefore - spent),
    };
  });
