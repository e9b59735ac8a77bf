import type { Entry } from '../../contract/entry.ts';
import type { Support, SupportRecord } from '../../contract/institutionalSupport.ts';
import type { Listing } from '../kept.ts';

export type SupportState = Omit<Support, 'version'>;

/** `data` of support-recorded. */
export type SupportData = Omit<SupportRecord, 'evidence'>;

export const applySupport = (
  _: SupportState | undefined,
  { aggregate, data, id }: Entry,
): SupportState => ({ ...(data as unknown as SupportData), id: aggregate, entry: id });

export const listSupport = ({ id, to, from }: SupportState): Listing => ({
  byStatus: ['support#recorded', `${from}#${id}`],
  byPartner: [`support#${to}`, `${from}#${id}`],
});
