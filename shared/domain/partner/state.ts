import type { Entry } from '../../contract/entry.ts';
import type { LegalEntity, NaturalPerson } from '../../contract/partners.ts';
import type { Listing } from '../kept.ts';
import { naturalPerson } from './naturalPerson.ts';

export interface EntityState extends LegalEntity {
  readonly id: string;
}
/** Of a person nothing but what the log holds. */
export interface PersonPartnerState extends Pick<NaturalPerson, 'type' | 'demonstration'> {
  readonly id: string;
  readonly commitments: Entry['commitments'];
  /** The entry that registered the person. */
  readonly registered: string;
  /** The entry that erased the personal data. */
  readonly erased?: string;
}
export type PartnerState = EntityState | PersonPartnerState;

export const applyPartner = (
  state: PartnerState | undefined,
  { aggregate, commitments, data, id, kind }: Entry,
): PartnerState => {
  if (kind === 'personal-data-erased') {
    if (state?.type !== 'natural-person') throw new RangeError(`${kind} of no person`);
    return { ...state, erased: id };
  }
  const registered = data as unknown as LegalEntity | Omit<PersonPartnerState, 'id'>;
  return registered.type === 'natural-person'
    ? { ...registered, id: aggregate, commitments, registered: id }
    : { ...registered, id: aggregate };
};

/** Characters of a name by which a list is sorted: a cursor names a place in it, and has room for so many. */
const SORTED_BY = 100;

export const listPartner = (state: PartnerState): Listing => {
  const { fa } = state.type === 'natural-person' ? naturalPerson : state.name;
  const sorted = [...fa].slice(0, SORTED_BY).join('');
  return { byStatus: ['partner#active', `${sorted}#${state.id}`] };
};
