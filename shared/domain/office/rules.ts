import type { OfficeSettings } from '../../contract/office.ts';
import type { OfficeRules } from '../../contract/officeRules.ts';
import { daysAfter, daysOfPeriod } from '../period.ts';
import type { States } from '../states.ts';
import { officeId } from './state.ts';

/** What has no default is for each office to say: the share that its council set, its rate for volunteers. */
type Unset = 'obligationPercent' | 'volunteerHourRate';
type Rules = {
  readonly [K in Exclude<keyof OfficeRules, Unset>]-?: NonNullable<OfficeRules[K]>;
} & Pick<OfficeRules, Unset>;

/**
 * What holds where an office has set nothing: the one place where defaults stand. R² ≥ 0.70 and a CV(RMSE) of
 * 20 %, at most 25 %, are what M&V practice asks of a baseline model.
 */
export const defaultRules: Rules = {
  cutOffDays: 20,
  cutOffDaysAfterYear: 30,
  priceValidityDays: 90,
  invoiceTolerancePercent: '10',
  objectionDays: 30,
  regression: { minimumR2: '0.7', usualCvRmsePercent: '20', maximumCvRmsePercent: '25' },
  hamze: 'above',
  openDataLicence: 'CC-BY-4.0',
};

export const rulesOf = (settings: OfficeSettings | undefined): Rules => ({
  ...defaultRules,
  // What is not set is absent, never undefined: settings come from an entry's JSON.
  ...(settings?.rules as Partial<Rules> | undefined),
});

/** The rules in force; a command that asks must have read `officeId`. */
export const rulesIn = (states: States): Rules => rulesOf(states.get('office', officeId)?.settings);

/** The last day on which a quarter takes late papers; it can be closed for good from the next day on. */
export const cutOffOf = (period: string, rules: Rules): string =>
  daysAfter(
    daysOfPeriod(period).last,
    period.endsWith('Q4') ? rules.cutOffDaysAfterYear : rules.cutOffDays,
  );
