import type { Entry } from '../../contract/entry.ts';
import type { Site, SiteAmendment, SiteRegistration } from '../../contract/sites.ts';
import { decimal, thousandths } from '../decimal.ts';
import type { Kept, Listing } from '../kept.ts';

/** `data` of attendance-measured. A rate stands in the data and in a label, never in an account or a cell. */
export interface Rate {
  readonly month: string;
  readonly days: number;
  readonly perDay: string;
  readonly method: string;
}
export interface SiteState extends SiteRegistration {
  readonly id: string;
  readonly registered: string;
  readonly attendance: readonly Rate[];
}

export const siteId = (code: string) => `site-${code}`;

export const applySite = (state: SiteState | undefined, entry: Entry): SiteState => {
  if (entry.kind === 'site-registered')
    return {
      ...(entry.data as unknown as SiteRegistration),
      id: entry.aggregate,
      registered: entry.id,
      attendance: [],
    };
  if (state !== undefined && entry.kind === 'site-amended') {
    const { address: _, ...rest } = state;
    const { name, kind, capacity, address } = entry.data as unknown as SiteAmendment;
    return { ...rest, name, kind, capacity, ...(address !== undefined && { address }) };
  }
  if (state === undefined || entry.kind !== 'attendance-measured')
    throw new RangeError(`${entry.kind} is no entry of a site`);
  const { month, days, perDay, method } = entry.data as unknown as Rate;
  const attendance = [...state.attendance, { month, days, perDay, method }];
  return { ...state, attendance: attendance.sort((a, b) => (a.month < b.month ? -1 : 1)) };
};

/**
 * Mean attendance of an open day, Σ days·perDay ÷ Σ days over the measured months, rounded half up to
 * thousandths; undefined if nothing was measured. A mean of monthly means would weigh short months too much.
 */
export const meanPerDay = (rates: readonly Pick<Rate, 'days' | 'perDay'>[]): string | undefined => {
  const days = rates.reduce((total, rate) => total + BigInt(rate.days), 0n);
  if (days === 0n) return undefined;
  const came = rates.reduce((sum, rate) => sum + thousandths(rate.perDay) * BigInt(rate.days), 0n);
  return decimal((2n * came + days) / (2n * days));
};

export const listSite = ({ id, name }: SiteState): Listing => ({
  byStatus: ['site#active', `${name.fa}#${id}`],
});

export const viewOf = ({ version, state }: Kept<SiteState>): Site => {
  const { registered: _, ...site } = state;
  const mean = meanPerDay(state.attendance);
  return {
    ...site,
    version,
    attendance: [...state.attendance],
    ...(mean !== undefined && { meanPerDay: mean }),
  };
};
