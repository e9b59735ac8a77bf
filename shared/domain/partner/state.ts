import type { Entry } from '../../contract/entry.ts';
import type { PartnerRegistration } from '../../contract/office.ts';
import type { Listing } from '../kept.ts';

export interface PartnerState extends PartnerRegistration {
  readonly id: string;
}
export const applyPartner = (
  _: PartnerState | undefined,
  { aggregate, data }: Entry,
): PartnerState => ({
  ...(data as unknown as PartnerRegistration),
  id: aggregate,
});
export const listPartner = ({ id, name }: PartnerState): Listing => ({
  byStatus: ['partner#active', `${name.fa}#${id}`],
});
