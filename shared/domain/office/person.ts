import type { Entry, Role } from '../../contract/entry.ts';
import type { Deputyship, PersonWithDuties } from '../../contract/people.ts';
import type { Listing } from '../kept.ts';
import type { Duties } from '../ports.ts';

export interface PersonState {
  readonly actor: string;
  readonly roles: readonly Role[];
  readonly partner?: string;
  readonly region?: string;
  readonly ended?: PersonWithDuties['ended'];
  /** Oldest first; at most the last one can still hold. */
  readonly deputyFor?: readonly Deputyship[];
}
export const personId = (actor: string) => `person-${actor}`;

/** A new appointment takes the place of all that was: duties, deputyships, and the end of them. */
export const applyPerson = (
  state: PersonState | undefined,
  { data, id, kind, recordedAt }: Entry,
): PersonState => {
  if (kind === 'person-appointed') return data as unknown as PersonState;
  if (state === undefined) throw new RangeError(`${kind} before the appointment`);
  switch (kind) {
    case 'appointment-ended': {
      const { reason } = data as { reason: NonNullable<PersonState['ended']>['reason'] };
      return { ...state, ended: { at: recordedAt, reason } };
    }
    case 'deputy-appointed': {
      const deputyship = { ...(data as unknown as Omit<Deputyship, 'entry'>), entry: id };
      return { ...state, deputyFor: [...(state.deputyFor ?? []), deputyship] };
    }
    default:
      throw new RangeError(`${kind} is no entry of a person`);
  }
};

export const listPerson = ({ actor, roles, ended, partner }: PersonState): Listing => ({
  ...(partner !== undefined && { byPartner: [`person#${partner}`, actor] as const }),
  byStatus: [
    `person#${ended === undefined ? 'active' : 'ended'}`,
    `${[...roles].sort().join('+')}#${actor}`,
  ],
});

/** What the directory is told: nothing once the appointment has ended. */
export const dutiesOf = ({ roles, partner, region, ended, deputyFor }: PersonState): Duties => {
  if (ended !== undefined) return { roles: [] };
  const lent = deputyFor?.at(-1);
  return {
    roles,
    ...(partner !== undefined && { partner }),
    ...(region !== undefined && { region }),
    ...(lent !== undefined && {
      lent: {
        roles: lent.roles,
        ...(lent.region !== undefined && { region: lent.region }),
        from: lent.from,
        until: lent.until,
      },
    }),
  };
};
