import type { CampaignStart, PublicCount } from '../../../contract/campaigns.ts';
import type { Name } from '../../../contract/text.ts';
import { commodity } from '../../accounts.ts';
import { entitled } from '../../campaign/participation.ts';
import { ofThings, publicStock } from '../../campaign/publicCount.ts';
import { decimal } from '../../decimal.ts';
import { daysOfPeriod } from '../../period.ts';
import type { Material } from '../sections.ts';
import { everOf, mayBeTold, peopleOf } from './material.ts';

/** A campaign from its beginning to the end of the quarter. */
export interface CampaignRow {
  readonly campaign: string;
  readonly title: Name;
  readonly what: Name;
  readonly unit: Name;
  readonly target: string;
  readonly deadline: string;
  readonly outcome?: string;
  /** Stated by somebody, and not unique people. */
  readonly participations: string;
  /** Of the target's item, where it aims at one. */
  readonly item?: {
    readonly verified: string;
    readonly delivered: PublicCount;
    readonly promised: string;
    readonly kept: string;
    /** What the participations entitle to, by the campaign's rule. */
    readonly entitled?: string;
    /** National support that was booked; it stands among the promises. */
    readonly matched?: string;
  };
  /** opening + inflow − outflow = left, as measured; in the public edition of people by whole tens. */
  readonly stock?: Readonly<Record<'opening' | 'inflow' | 'outflow' | 'left', PublicCount>>;
}

/** Those that ran for a day of the quarter. One for a restricted group has no public row. */
export const campaigns = (material: Material): CampaignRow[] => {
  const { figures, names } = material;
  const { first, last } = daysOfPeriod(figures.period);
  return names.ids('campaign').flatMap((campaign) => {
    const label = names.label<CampaignStart>(campaign) as CampaignStart;
    const { title, target, from, deadline, targetGroup } = label;
    if (from > last || deadline < first || !mayBeTold(material, targetGroup)) return [];
    const outcome = names.label<{ outcome: string }>(`ended/${campaign}`)?.outcome;
    const participations = everOf(material, `campaign=${campaign}`)(
      'campaign-participations',
      'participation',
    );
    const counted =
      target.of === 'item'
        ? { what: names.item(commodity.item(target.item)).name, unit: unitOf(names, target.item) }
        : { what: target.what, unit: target.unit };
    const stock = stockOf(material, campaign, label);
    return [
      {
        ...{ campaign, title, ...counted, target: target.quantity, deadline },
        ...(outcome !== undefined && { outcome }),
        participations: decimal(participations),
        ...(target.of === 'item' && {
          item: itemOf(material, campaign, label, { item: target.item, participations }),
        }),
        ...(stock !== undefined && { stock }),
      },
    ];
  });
};

const unitOf = (names: Material['names'], item: string): Name =>
  names.item(commodity.item(item)).unit;

const itemOf = (
  material: Material,
  campaign: string,
  { participation }: CampaignStart,
  { item, participations }: { item: string; participations: bigint },
): NonNullable<CampaignRow['item']> => {
  const ever = everOf(material, `campaign=${campaign}`);
  const unit = commodity.item(item);
  const delivered = ever('delivered', unit);
  const matched = ever('match-booked', unit);
  return {
    verified: decimal(ever('verified', unit)),
    delivered:
      material.edition === 'full'
        ? { is: 'number', number: decimal(delivered) }
        : ofThings(delivered, ever('recipients', 'person')),
    promised: decimal(ever('promised', unit)),
    kept: decimal(ever('promise-kept', unit)),
    ...(participation !== undefined && {
      entitled: entitled(Number(participations / 1000n), participation),
    }),
    ...(matched !== 0n && { matched: decimal(matched) }),
  };
};

const stockOf = (
  material: Material,
  campaign: string,
  { openingStock, target }: CampaignStart,
): CampaignRow['stock'] => {
  if (openingStock === undefined || target.of === 'item') return undefined;
  const ever = everOf(material, `campaign=${campaign}`);
  const of = commodity.stock(campaign);
  const amounts = {
    opening: ever('stock-opening', of),
    inflow: ever('stock-inflow', of),
    outflow: ever('stock-outflow', of),
  };
  if (!target.persons || material.edition === 'public') return publicStock(amounts, target.persons);
  const { opening, inflow, outflow } = amounts;
  return {
    opening: peopleOf(material, opening),
    inflow: peopleOf(material, inflow),
    outflow: peopleOf(material, outflow),
    left: peopleOf(material, opening + inflow - outflow),
  };
};
