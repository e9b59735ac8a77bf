import type { PublicCount } from '../../../contract/campaigns.ts';
import type { Name } from '../../../contract/text.ts';
import { commodity } from '../../accounts.ts';
import { decimal, thousandths } from '../../decimal.ts';
import { region } from '../../regions.ts';
import { meanPerDay, type Rate } from '../../site/state.ts';
import type { Material } from '../sections.ts';
import { leastPeople } from '../targetGroupRows.ts';
import { everOf, mayBeTold, peopleOf } from './material.ts';

/** Volunteers of a programme in the quarter. Whoever came twice participated twice. */
export interface VolunteerRow {
  readonly programme: string;
  readonly name: Name;
  readonly participations: string;
  readonly hours: string;
}

export const volunteers = ({ figures, names }: Material): VolunteerRow[] =>
  figures.valuesOf('programme', ['volunteer-hours']).map((programme) => ({
    programme,
    name: names.programme(figures.period, programme),
    participations: decimal(
      figures.during('volunteer-participations', 'participation', `programme=${programme}`),
    ),
    hours: decimal(figures.during('volunteer-hours', 'hour', `programme=${programme}`)),
  }));

/** A batch of vouchers from its issue to the end of the quarter; each household received one. */
export interface VoucherRow {
  readonly batch: string;
  readonly title: Name;
  readonly issued: string;
  readonly handedOut: PublicCount;
  readonly households: PublicCount;
  readonly redeemed: PublicCount;
  /** Rial; in the public edition only of ten vouchers or more. */
  readonly redeemedAmount?: string;
}

export const vouchers = (material: Material): VoucherRow[] =>
  material.names.ids('vouchers').flatMap((batch) => {
    const { names, edition } = material;
    const label = names.label<{ title: Name; targetGroup: string }>(batch);
    const ever = everOf(material, `vouchers=${batch}`);
    const issued = ever('vouchers-issued', commodity.voucher);
    if (label === undefined || issued === 0n || !mayBeTold(material, label.targetGroup)) return [];
    const redeemed = ever('vouchers-redeemed', commodity.voucher);
    const isEnough = edition === 'full' || redeemed >= leastPeople * 1000n;
    return [
      {
        batch,
        title: label.title,
        issued: decimal(issued),
        handedOut: peopleOf(material, ever('vouchers-handed-out', commodity.voucher)),
        households: peopleOf(material, ever('households', 'household')),
        redeemed: peopleOf(material, redeemed),
        ...(isEnough && {
          redeemedAmount: decimal(ever('vouchers-redeemed-amount', commodity.rial)),
        }),
      },
    ];
  });

/** Prisoners released in the quarter, and debt settled: two measures, never one made of the other. */
export interface ReleaseRow {
  readonly persons: PublicCount;
  /** Rial; in the public edition only where ten people or more were released. */
  readonly debtSettled?: string;
}

export const releases = (material: Material): ReleaseRow[] => {
  const { figures, edition } = material;
  if (!figures.has('released', 'person')) return [];
  const persons = figures.during('released', 'person');
  const isEnough = edition === 'full' || persons >= leastPeople * 1000n;
  return [
    {
      persons: peopleOf(material, persons),
      ...(isEnough && { debtSettled: decimal(figures.during('debt-settled', commodity.rial)) }),
    },
  ];
};

/** A scheme from its proposal to the end of the quarter. */
export interface SchemeRow {
  readonly scheme: string;
  readonly title: Name;
  readonly status: 'proposed' | 'accepted' | 'rejected' | 'supported';
  readonly planned: string;
  readonly support: string;
  readonly jobs: PublicCount;
}

export const schemes = (material: Material): SchemeRow[] =>
  material.names.ids('scheme').flatMap((scheme) => {
    const { names } = material;
    const label = names.label<{ title: Name; targetGroup: string }>(scheme);
    const ever = everOf(material, `scheme=${scheme}`);
    const planned = ever('jobs-planned', 'job');
    if (label === undefined || planned === 0n || !mayBeTold(material, label.targetGroup)) return [];
    const support = ever('scheme-support', commodity.rial);
    const resolved = names.label<{ accepted: boolean }>(`resolved/${scheme}`)?.accepted;
    const decided =
      resolved === undefined
        ? ('proposed' as const)
        : resolved
          ? ('accepted' as const)
          : ('rejected' as const);
    return [
      {
        scheme,
        title: label.title,
        status: support > 0n ? ('supported' as const) : decided,
        planned: decimal(planned),
        support: decimal(support),
        jobs: peopleOf(material, ever('jobs-created', 'job')),
      },
    ];
  });

/** A place with its attendance: a mean of open days. Rates of places or months are never added. */
export interface SiteRow {
  readonly site: string;
  readonly name: Name;
  readonly kind: string;
  readonly region: Name;
  readonly capacity: number;
  /** Absent where no month of it was measured; at least ten people a day in the public edition. */
  readonly quarter?: Attendance;
  readonly yearToDate?: Attendance;
}
interface Attendance {
  readonly months: number;
  readonly perDay: PublicCount;
}
interface SiteLabel {
  readonly name: Name;
  readonly kind: string;
  readonly region: string;
  readonly capacity: number;
}

/** Places of which anything was measured in the Jalali year up to the quarter's end. */
export const sites = (material: Material): SiteRow[] => {
  const { names, figures } = material;
  const year = figures.period.slice(0, 4);
  const quarter = Number(figures.period.slice(6));
  const quarterOf = (month: string) => Math.ceil(Number(month.slice(5)) / 3);
  return names.ids('site').flatMap((site) => {
    const { region: node, ...label } = names.label<SiteLabel>(site) as SiteLabel;
    const prefix = `attendance/${site}/`;
    const rates = names
      .under(prefix)
      .map((id) => ({ ...(names.label(id) as Rate), month: id.slice(prefix.length) }))
      .filter(({ month }) => month.slice(0, 4) === year && quarterOf(month) <= quarter);
    const yearToDate = attendanceOf(material, rates);
    if (yearToDate === undefined) return [];
    const own = attendanceOf(
      material,
      rates.filter(({ month }) => quarterOf(month) === quarter),
    );
    return [
      {
        site,
        ...{ name: label.name, kind: label.kind, capacity: label.capacity },
        region: region(node)?.name ?? { fa: node },
        ...(own !== undefined && { quarter: own }),
        yearToDate,
      },
    ];
  });
};

const attendanceOf = ({ edition }: Material, rates: readonly Rate[]): Attendance | undefined => {
  const perDay = meanPerDay(rates);
  if (perDay === undefined) return undefined;
  const isFew = edition === 'public' && thousandths(perDay) < leastPeople * 1000n;
  return {
    months: rates.length,
    perDay: isFew ? { is: 'fewer-than-10' } : { is: 'number', number: perDay },
  };
};
