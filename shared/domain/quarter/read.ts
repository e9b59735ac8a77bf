import type { ReportVersion } from '../../contract/papers.ts';
import type { Request } from '../caller.ts';
import { listStates, readState } from '../lists.ts';
import { cutOffOf, rulesOf } from '../office/rules.ts';
import { officeId } from '../office/state.ts';
import type { Home } from '../ports.ts';
import { Refusal } from '../refusal.ts';
import { sizeAt } from './commands.ts';
import { quarterId } from './state.ts';

export const getQuarter = async (home: Home, { params }: Request<'getQuarter'>) => {
  const kept = await readState(home, 'quarter', quarterId(params.period));
  if (kept === undefined) throw new Refusal('not-found');
  const office = await readState(home, 'office', officeId);
  const { period, closed, closings, reports } = kept.state;
  return {
    period,
    version: kept.version,
    closed,
    cutOff: cutOffOf(period, rulesOf(office?.state.settings)),
    closings: await Promise.all(
      closings.map(async ({ entry, interim, at }) => ({
        entry,
        interim,
        at,
        size: (await sizeAt(home, entry)) ?? null,
      })),
    ),
    reports: [...reports],
  };
};

/** Every version of every published report; none ever vanishes. */
export const listReports = async (home: Home, request: Request<'listReports'>) => {
  const { items, ...page } = await listStates(home, 'quarter', 'listReports', request, {
    partitions: [{ index: 'byStatus', partition: 'quarter#reported' }],
    view: ({ state }) => state.reports,
  });
  return { ...page, items: items.flat() };
};

export const readReportVersion = async (
  home: Home,
  period: string,
  version: number,
): Promise<ReportVersion> => {
  const kept = await readState(home, 'quarter', quarterId(period));
  const report = kept?.state.reports.find((each) => each.version === version);
  if (report === undefined) throw new Refusal('not-found');
  return report;
};
