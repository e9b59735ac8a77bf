import type { Letter } from '../../contract/measures.ts';
import type { OfficeSettings } from '../../contract/office.ts';
import type { Name } from '../../contract/text.ts';
import { commodity } from '../accounts.ts';
import { decimal } from '../decimal.ts';
import type { DeemedModel } from '../heater/deemedSaving.ts';
import { naturalPerson } from '../partner/naturalPerson.ts';
import { dayOf, daysOfPeriod } from '../period.ts';
import { programme } from '../programmes.ts';
import { region } from '../regions.ts';
import type { Statement } from '../saving/state.ts';
import type { Snapshot, SnapshotCell } from '../totals.ts';
import { type CutRow, cutRows, itemOf, partnerRows, type ValueOf, valuesOf } from './cutRows.ts';
import { type DeemedRow, deemedRows } from './deemedRows.ts';
import { Figures } from './figures.ts';
import { methods } from './methods.ts';
import { type TargetGroupRow, targetGroupRows } from './targetGroupRows.ts';

export interface ItemRow {
  readonly item: string;
  readonly name: Name;
  readonly unit: Name;
  readonly durability: string;
  /** Held at the start: verified before and neither delivered nor found missing. */
  readonly opening: string;
  readonly verified: string;
  readonly delivered: string;
  readonly discrepancy: string;
  readonly closing: string;
  /** Claimed by partners and not yet decided, ever. Shown apart: a claim is no figure. */
  readonly claimedUnverified: string;
  readonly values: readonly ValueOf[];
}
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

/**
 * A quarter's transparency report: a pure function of a snapshot, so that whoever folds the log gets
 * the same bytes. Amounts are canonical decimals in the named unit, or whole rial.
 */
export interface Report {
  readonly form: 'csr-ledger/quarterly-report@1';
  readonly edition: 'public' | 'full';
  readonly origin: string;
  readonly period: string;
  readonly first: string;
  readonly last: string;
  /** Which closing of the quarter this is. */
  readonly closing: {
    readonly number: number;
    readonly interim: boolean;
    readonly entry: string;
    readonly at: string;
  };
  readonly size: number;
  readonly demonstration: boolean;
  readonly office?: Pick<OfficeSettings, 'organisation' | 'name' | 'region' | 'personServed'>;
  readonly items: readonly ItemRow[];
  readonly values: readonly ValueOf[];
  readonly partners: readonly CutRow[];
  readonly regions: readonly CutRow[];
  readonly programmes: readonly CutRow[];
  readonly targetGroups: readonly TargetGroupRow[];
  readonly durability: readonly {
    readonly durability: string;
    readonly values: readonly ValueOf[];
  }[];
  readonly discrepancies: readonly {
    readonly item: string;
    readonly reason: string;
    readonly quantity: string;
  }[];
  readonly conservation: readonly ConservationRow[];
  readonly mous: readonly MouRow[];
  /** Only where heater models are stated. */
  readonly deemed?: readonly DeemedRow[];
  readonly certificates: { readonly issued: string; readonly revoked: string };
  readonly methods: readonly Name[];
  /** Full edition only: every cell with the digest of its leaves. */
  readonly cells?: readonly SnapshotCell[];
  readonly carried?: readonly SnapshotCell[];
}

const itemFlows = ['claimed', 'verified', 'delivered', 'discrepancy', 'pledged'];

export const quarterlyReport = (snapshot: Snapshot, edition: Report['edition']): Report => {
  const figures = new Figures(snapshot);
  const names = new Names(snapshot.labels);
  const closing = names.label<{ entry: string; interim: boolean; recordedAt: string }>(
    `closing/${snapshot.period}`,
  );
  const office = names.label<OfficeSettings>('office');
  const items = figures.commodities(itemFlows).filter((unit) => unit.startsWith('item/'));
  const models = names.ids('heater').flatMap((id) => names.label<DeemedModel>(id) ?? []);
  const deemed = deemedRows(figures, models, (unit) => names.item(unit).name);
  return {
    form: 'csr-ledger/quarterly-report@1',
    edition,
    origin: snapshot.origin,
    period: snapshot.period,
    ...daysOfPeriod(snapshot.period),
    closing: {
      number: Number(figures.during('closings', 'closing') / 1000n),
      interim: closing?.interim ?? true,
      entry: closing?.entry ?? '',
      at: closing?.recordedAt ?? '',
    },
    size: snapshot.size,
    demonstration: office?.demonstration ?? false,
    ...(office !== undefined && {
      office: {
        organisation: office.organisation,
        name: office.name,
        region: office.region,
        personServed: office.personServed,
      },
    }),
    items: items.map((unit) => itemRow(figures, names, unit)),
    values: valuesOf(figures, items, ['all']),
    partners: partnerRows(figures, names, items, edition),
    regions: cutRows(figures, items, 'region', (id) => region(id)?.name ?? { fa: id }),
    programmes: cutRows(figures, items, 'programme', (id) => programme(id)?.name ?? { fa: id }),
    targetGroups: targetGroupRows(figures, items, edition),
    durability: figures.valuesOf('durability', ['verified']).map((durability) => ({
      durability,
      values: valuesOf(figures, items, [`durability=${durability}`]),
    })),
    discrepancies: figures.valuesOf('reason', ['discrepancy']).flatMap((reason) =>
      items.flatMap((unit) => {
        const quantity = figures.during('discrepancy', unit, `reason=${reason}`);
        return quantity === 0n ? [] : [{ item: itemOf(unit), reason, quantity: decimal(quantity) }];
      }),
    ),
    conservation: conservationRows(figures, names),
    mous: mouRows(figures, names, asOf(snapshot.period, closing?.recordedAt)),
    ...(deemed.length > 0 && { deemed }),
    certificates: {
      issued: decimal(figures.during('certificates-issued', 'certificate')),
      revoked: decimal(figures.during('certificates-revoked', 'certificate')),
    },
    methods,
    ...(edition === 'full' && { cells: snapshot.totals, carried: snapshot.carried }),
  };
};

/** What the log called things up to the snapshot. */
class Names {
  readonly #labels: Snapshot['labels'];
  constructor(labels: Snapshot['labels']) {
    this.#labels = labels;
  }
  label<T>(id: string): T | undefined {
    return this.#labels[id] as T | undefined;
  }
  ids(type: string): string[] {
    return Object.keys(this.#labels)
      .filter((id) => id.startsWith(`${type}-`))
      .sort();
  }
  partner(id: string): Name {
    if (this.isPerson(id)) return naturalPerson;
    return this.label<{ name: Name }>(id)?.name ?? { fa: id };
  }
  isPerson(id: string): boolean {
    return this.label<{ type?: string }>(id)?.type === 'natural-person';
  }
  item(unit: string) {
    const label = this.label<{ name: Name; unit: Name; durability: string }>(unit);
    const unnamed = { fa: itemOf(unit) };
    return {
      item: itemOf(unit),
      name: label?.name ?? unnamed,
      unit: label?.unit ?? unnamed,
      durability: label?.durability ?? '',
    };
  }
}

const itemRow = (figures: Figures, names: Names, unit: string): ItemRow => {
  const opening =
    figures.before('verified', unit) -
    figures.before('delivered', unit) -
    figures.before('discrepancy', unit);
  const verified = figures.during('verified', unit);
  const delivered = figures.during('delivered', unit);
  const discrepancy = figures.during('discrepancy', unit);
  return {
    ...names.item(unit),
    opening: decimal(opening),
    verified: decimal(verified),
    delivered: decimal(delivered),
    discrepancy: decimal(discrepancy),
    closing: decimal(opening + verified - delivered - discrepancy),
    claimedUnverified: decimal(figures.ever('claimed', unit) - figures.ever('settled', unit)),
    values: valuesOf(figures, [unit], ['all']),
  };
};

const conservationRows = (figures: Figures, names: Names): ConservationRow[] =>
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
const asOf = (period: string, closedAt: string | undefined): string => {
  const { last } = daysOfPeriod(period);
  const closed = closedAt === undefined ? last : dayOf(new Date(closedAt));
  return closed < last ? closed : last;
};

const mouRows = (figures: Figures, names: Names, today: string): MouRow[] =>
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
