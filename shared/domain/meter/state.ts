import type { Entry } from '../../contract/entry.ts';
import type { Meter, MeterRegistration, Reading } from '../../contract/metering.ts';
import type { Kept, Listing } from '../kept.ts';
import type { SavingData } from '../saving/state.ts';

export interface KeptReading extends Reading {
  /** The entry that stated it last. */
  readonly entry: string;
}
/** Months of a meter that a saving rests on: from the first of its baseline to the last it reports. */
interface Used {
  readonly saving: string;
  readonly from: string;
  readonly until: string;
}
export interface MeterState extends Omit<MeterRegistration, 'evidence'> {
  readonly id: string;
  readonly registeredAt: string;
  /** In the order of their months. */
  readonly readings: readonly KeptReading[];
  readonly savings: readonly Used[];
}

/** `data` of readings-recorded. */
export interface ReadingsData {
  readonly readings: readonly Reading[];
  readonly corrects?: string;
}

/** Thirty years of bills. */
export const maxReadings = 360;

export const applyMeter = (state: MeterState | undefined, entry: Entry): MeterState => {
  const { aggregate, data, id, kind, recordedAt } = entry;
  if (kind === 'meter-registered') {
    const registration = data as unknown as Omit<MeterRegistration, 'evidence'>;
    return { ...registration, id: aggregate, registeredAt: recordedAt, readings: [], savings: [] };
  }
  if (state === undefined) throw new RangeError(`${kind} before its registration`);
  switch (kind) {
    case 'readings-recorded':
      return { ...state, readings: stated(state, data as unknown as ReadingsData, id) };
    case 'saving-submitted':
      return { ...state, savings: [...state.savings, usedBy(entry)] };
    case 'saving-refused':
      return { ...state, savings: state.savings.filter(({ saving }) => saving !== aggregate) };
    default:
      throw new RangeError(`${kind} is no entry of a meter`);
  }
};

const stated = (state: MeterState, { readings }: ReadingsData, entry: string): KeptReading[] => {
  const byMonth = new Map(state.readings.map((reading) => [reading.month, reading]));
  for (const reading of readings) byMonth.set(reading.month, { ...reading, entry });
  return [...byMonth.values()].sort((a, b) => (a.month < b.month ? -1 : 1));
};

const usedBy = ({ aggregate, data }: Entry): Used => {
  const { metered } = data as unknown as SavingData;
  return {
    saving: aggregate,
    from: metered?.baseline.from ?? '',
    until: metered?.reporting.until ?? '',
  };
};

export const viewOf = ({
  version,
  state: { registeredAt: _, ...meter },
}: Kept<MeterState>): Meter => ({
  ...meter,
  version,
  readings: [...meter.readings],
  savings: [...meter.savings],
});

export const listMeter = ({ id, owner, registeredAt }: MeterState): Listing => ({
  byStatus: ['meter#active', `${registeredAt}#${id}`],
  byPartner: [`meter#${owner}`, `${registeredAt}#${id}`],
});
