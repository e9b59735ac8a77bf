import type { ParticipationRule } from '../../contract/campaigns.ts';
import { decimal, thousandths } from '../decimal.ts';

/** What so many participations entitle to, by the rule; what is short of a whole `per` gives nothing yet. */
export const entitled = (participations: number, { per, gives }: ParticipationRule): string =>
  decimal(BigInt(Math.floor(participations / per)) * thousandths(gives));
