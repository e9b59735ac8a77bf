import type { Entry } from '../../contract/entry.ts';
import type { LegalEntity, NaturalPerson } from '../../contract/partners.ts';
import type { Name } from '../../contract/text.ts';
import { canonical } from '../../log/canonical.ts';
import type { Listing } from '../kept.ts';
import { naturalPerson } from './naturalPerson.ts';

export interface EntityState extends LegalEntity {
  readonly id: string;
  /** Names of before, oldest first; each held up to the day before `until`. */
  readonly formerNames?: readonly { readonly name: Name; readonly until: string }[];
  readonly mergedInto?: string;
  /** Duplicates that were merged into it, and theirs. */
  readonly merged?: readonly string[];
  /** The commitment to its contacts. */
  readonly contacts?: string;
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

/** `data` of partner-amended. */
type Amended = Partial<LegalEntity> & {
  readonly name: Name;
  readonly from: string;
  readonly reason: string;
};

export const applyPartner = (
  state: PartnerState | undefined,
  entry: Entry,
  partner: string,
): PartnerState => {
  const { aggregate, commitments, data, id, kind } = entry;
  if (kind.startsWith('partner-') && kind !== 'partner-registered') {
    if (state === undefined || state.type === 'natural-person')
      throw new RangeError(`${kind} of no body`);
    return changed(state, entry, partner);
  }
  if (kind === 'personal-data-erased') {
    if (state?.type !== 'natural-person') throw new RangeError(`${kind} of no person`);
    return { ...state, erased: id };
  }
  const registered = data as unknown as LegalEntity | Omit<PersonPartnerState, 'id'>;
  return registered.type === 'natural-person'
    ? { ...registered, id: aggregate, commitments, registered: id }
    : { ...registered, id: aggregate };
};

const changed = (
  state: EntityState,
  { commitments, data, kind }: Entry,
  partner: string,
): EntityState => {
  switch (kind) {
    case 'partner-amended': {
      const { from, reason: _, ...changes } = data as unknown as Amended;
      const isRenamed = canonical(changes.name) !== canonical(state.name);
      const former = [...(state.formerNames ?? []), { name: state.name, until: from }];
      return { ...state, ...changes, ...(isRenamed && { formerNames: former }) };
    }
    case 'partner-contacts-set':
      return { ...state, contacts: commitments[0]?.sha256 ?? '' };
    case 'partner-merged': {
      const { into, merged } = data as { into: string; merged: string[] };
      return partner === into
        ? { ...state, merged: [...(state.merged ?? []), ...merged] }
        : { ...state, mergedInto: into };
    }
    default:
      throw new RangeError(`${kind} is no entry of a partner`);
  }
};

/** Characters of a name by which a list is sorted: a cursor names a place in it, and has room for so many. */
const SORTED_BY = 100;

export const listPartner = (state: PartnerState): Listing => {
  if (state.type !== 'natural-person' && state.mergedInto !== undefined)
    return { byStatus: ['partner#merged', state.id] };
  const { fa } = state.type === 'natural-person' ? naturalPerson : state.name;
  const sorted = [...fa].slice(0, SORTED_BY).join('');
  return { byStatus: ['partner#active', `${sorted}#${state.id}`] };
};
