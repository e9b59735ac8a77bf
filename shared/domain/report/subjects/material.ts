import type { PublicCount } from '../../../contract/campaigns.ts';
import { ofPeople } from '../../campaign/publicCount.ts';
import { decimal } from '../../decimal.ts';
import { targetGroup } from '../../targetGroups.ts';
import type { Material } from '../sections.ts';

/** People as the edition may tell of them: in the public one whole tens from below, and under ten no number. */
export const peopleOf = ({ edition }: Pick<Material, 'edition'>, persons: bigint): PublicCount =>
  edition === 'full' ? { is: 'number', number: decimal(persons) } : ofPeople(persons);

/** A row of one of the restricted groups would cross that group with whatever the row is about. */
export const mayBeTold = ({ edition }: Pick<Material, 'edition'>, group: string | undefined) =>
  edition === 'full' || group === undefined || targetGroup(group)?.restricted !== true;

/** Everything of one cut of a flow from the beginning to the end of the quarter, in thousandths. */
export const everOf =
  ({ figures }: Pick<Material, 'figures'>, cut: string) =>
  (flow: string, unit: string): bigint =>
    figures.ever(flow, unit, cut);
