import type { OfficeSettings } from '../../contract/office.ts';
import type { Name } from '../../contract/text.ts';
import { decimal } from '../decimal.ts';
import { daysOfPeriod } from '../period.ts';
import { region } from '../regions.ts';
import type { Snapshot, SnapshotCell } from '../totals.ts';
import { type ConservationRow, conservationRows } from './conservation.ts';
import { type CutRow, cutRows, itemOf, partnerRows, type ValueOf, valuesOf } from './cutRows.ts';
import { Figures } from './figures.ts';
import type { reportForms } from './forms.ts';
import { asOf, type MouRow, mouRows } from './memoranda.ts';
import { methods } from './methods.ts';
import { Names } from './names.ts';
import { type Sections, sectionsOf } from './sections.ts';
import { type Disclosed, type TargetGroupTables, targetGroupTables } from './targetGroupRows.ts';

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
/**
 * A quarter's transparency report: a pure function of a snapshot, so that whoever folds the log gets
 * the same bytes. Amounts are canonical decimals in the named unit, or whole rial.
 */
export interface Report extends Sections, TargetGroupTables {
  readonly form: (typeof reportForms)[number];
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
  const today = asOf(snapshot.period, closing?.recordedAt);
  const earlier = names
    .under(`reported/${snapshot.period}/`)
    .flatMap((id) => names.label<Disclosed>(id) ?? []);
  const groups = targetGroupTables(figures, items, edition, earlier);
  return {
    form: 'csr-ledger/quarterly-report@3',
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
    programmes: cutRows(figures, items, 'programme', (id) => names.programme(snapshot.period, id)),
    ...groups,
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
    mous: mouRows(figures, names, today),
    certificates: {
      issued: decimal(figures.during('certificates-issued', 'certificate')),
      revoked: decimal(figures.during('certificates-revoked', 'certificate')),
    },
    ...sectionsOf({ figures, names, items, edition, today, groups }),
    methods,
    ...(edition === 'full' && { cells: snapshot.totals, carried: snapshot.carried }),
  };
};

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
