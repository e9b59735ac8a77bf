import type { Material } from './sections.ts';
import {
  type FactorRow,
  factors,
  type ManagementCostRow,
  managementCosts,
  type ReversalRow,
  reversals,
  type WithoutAmountRow,
  withoutAmount,
} from './subjects/apart.ts';
import { type CampaignRow, campaigns } from './subjects/campaigns.ts';
import {
  type ReleaseRow,
  releases,
  type SchemeRow,
  type SiteRow,
  schemes,
  sites,
  type VolunteerRow,
  type VoucherRow,
  volunteers,
  vouchers,
} from './subjects/fieldwork.ts';
import { type NeedRow, needs, type RegionNeedRow, regionNeeds } from './subjects/needs.ts';
import {
  type ObligationRow,
  type ObligationYear,
  obligationPartners,
  obligations,
  type VoluntaryRow,
  voluntary,
} from './subjects/obligations.ts';
import { type OutcomeCost, type OutcomeRow, outcomeCosts, outcomes } from './subjects/outcomes.ts';
import { type SupportRow, support } from './subjects/support.ts';

/** What each subject of the office's work adds to a report: a list of rows, empty where there is nothing. */
export interface Subjects {
  readonly obligations: readonly ObligationYear[];
  readonly obligationPartners: readonly ObligationRow[];
  readonly voluntary: readonly VoluntaryRow[];
  readonly support: readonly SupportRow[];
  readonly needs: readonly NeedRow[];
  readonly regionNeeds: readonly RegionNeedRow[];
  readonly campaigns: readonly CampaignRow[];
  readonly volunteers: readonly VolunteerRow[];
  readonly vouchers: readonly VoucherRow[];
  readonly outcomes: readonly OutcomeRow[];
  readonly outcomeCosts: readonly OutcomeCost[];
  readonly releases: readonly ReleaseRow[];
  readonly schemes: readonly SchemeRow[];
  readonly sites: readonly SiteRow[];
  readonly managementCosts: readonly ManagementCostRow[];
  readonly withoutAmount: readonly WithoutAmountRow[];
  readonly reversals: readonly ReversalRow[];
  readonly factors: readonly FactorRow[];
}

export const subjects: { readonly [S in keyof Subjects]: (material: Material) => Subjects[S] } = {
  obligations,
  obligationPartners,
  voluntary,
  support,
  needs,
  regionNeeds,
  campaigns,
  volunteers,
  vouchers,
  outcomes,
  outcomeCosts,
  releases,
  schemes,
  sites,
  managementCosts,
  withoutAmount,
  reversals,
  factors,
};
