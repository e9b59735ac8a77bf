import type { Entry } from '../../contract/entry.ts';
import type { Activity, ActivityInFull } from '../../contract/fieldwork.ts';
import { decimal, sum } from '../decimal.ts';
import type { Kept, Listing } from '../kept.ts';

/** `data` of volunteering-recorded: counts only, whether from a roster or not. */
export interface VolunteeringData {
  readonly activity: string;
  readonly participations: number;
  readonly hours: string;
}
export interface ActivityState extends Activity {
  readonly id: string;
  readonly registered: string;
  readonly registeredAt: string;
  readonly participations: number;
  readonly hours: string;
}

export const applyActivity = (state: ActivityState | undefined, entry: Entry): ActivityState => {
  if (entry.kind === 'activity-registered')
    return {
      ...(entry.data as unknown as Activity),
      id: entry.aggregate,
      registered: entry.id,
      registeredAt: entry.recordedAt,
      participations: 0,
      hours: '0',
    };
  if (state === undefined || entry.kind !== 'volunteering-recorded')
    throw new RangeError(`${entry.kind} is no entry of an activity`);
  const { participations, hours } = entry.data as unknown as VolunteeringData;
  return {
    ...state,
    participations: state.participations + participations,
    hours: decimal(sum([state.hours, hours])),
  };
};

export const listActivity = ({ id, region, registeredAt }: ActivityState): Listing => ({
  byStatus: ['activity#all', `${registeredAt}#${id}`],
  byRegion: [`activity#${region}`, `${registeredAt}#${id}`],
});

/** One occasion; of a roster it holds the commitment. */
export interface VolunteeringState extends VolunteeringData {
  readonly commitments: Entry['commitments'];
}
export const applyVolunteering = (
  _: VolunteeringState | undefined,
  { data, commitments }: Entry,
): VolunteeringState => ({ ...(data as unknown as VolunteeringData), commitments });

export const viewOf = ({ version, state }: Kept<ActivityState>): ActivityInFull => {
  const { registered: _, registeredAt: __, ...activity } = state;
  return { ...activity, version };
};
