import type {
  Narrative,
  ResolutionFollowUp,
  ResolutionStatement,
  ResolutionStatus,
} from '../../contract/reports.ts';
import { dayOf, daysOfPeriod } from '../period.ts';
import type { Material } from './sections.ts';

/** A resolution and how far it has been carried out on the day of the closing. */
export interface ResolutionRow extends ResolutionStatement {
  readonly resolution: string;
  readonly status: ResolutionStatus;
  readonly note?: ResolutionFollowUp['note'];
  readonly followedOn?: string;
  readonly overdue: boolean;
}

const isFinished = (status: ResolutionStatus) => status === 'done' || status === 'cancelled';

/** Those that are open, and those that were finished since the quarter began; the first due first. */
export const resolutions = ({ figures, names, today }: Material): ResolutionRow[] => {
  const { first } = daysOfPeriod(figures.period);
  return names
    .ids('resolution')
    .map((resolution): ResolutionRow => {
      const statement = names.label<ResolutionStatement>(resolution) as ResolutionStatement;
      const followed = names.label<ResolutionFollowUp & { recordedAt: string }>(
        `followed/${resolution}`,
      );
      const status = followed?.status ?? 'open';
      return {
        ...statement,
        resolution,
        status,
        ...(followed?.note !== undefined && { note: followed.note }),
        ...(followed !== undefined && { followedOn: dayOf(new Date(followed.recordedAt)) }),
        overdue: !isFinished(status) && statement.due < today,
      };
    })
    .filter(({ status, followedOn = '' }) => !isFinished(status) || followedOn >= first)
    .sort((a, b) =>
      a.due === b.due ? (a.resolution < b.resolution ? -1 : 1) : a.due < b.due ? -1 : 1,
    );
};

/** What the officer wrote for this quarter before it was closed. */
export const narrative = ({ figures, names }: Material): Narrative => {
  const { problems, proposals, decisionsNeeded } =
    names.label<Narrative>(`narrative/${figures.period}`) ?? nothingSaid;
  return { problems, proposals, decisionsNeeded };
};

const nothingSaid: Narrative = { problems: [], proposals: [], decisionsNeeded: [] };
