import type { FindingStatement } from '../../contract/findings.ts';
import type { Command } from '../command.ts';
import { entryKey } from '../keys.ts';
import { readState } from '../lists.ts';
import type { Home } from '../ports.ts';
import { quarterId } from '../quarter/state.ts';
import { Checks } from '../refusal.ts';
import { placeOf } from '../sealed.ts';
import type { FindingData } from './state.ts';

interface Subject {
  /** Undefined for a version that the office doesn't know. */
  readonly entry: string | undefined;
  readonly inLog: boolean;
}

/**
 * An auditor's finding becomes an entry like any other: nobody can take it back. One about an entry that
 * the office denies is recorded too; it rests on its subject only if that stands in the log, as an entry
 * that is never sealed would hold it back for ever.
 */
export const recordFinding: Command<'recordFinding', Subject> = {
  route: 'recordFinding',
  aggregate: () => ({ type: 'finding' }),
  facts: async (home, { body: { about } }) => {
    const entry = about.is === 'entry' ? about.entry : await entryOfReport(home, about);
    const { aggregate, seq } = placeOf(entry ?? '');
    const item = entry === undefined ? undefined : await home.table.get(entryKey(aggregate, seq));
    return { entry, inLog: item?.index !== undefined };
  },
  decide: (_, { body }, { facts: { entry, inLog } }) => {
    const checks = new Checks();
    checks.field(entry !== undefined, '/about/version', 'unknown');
    checks.done();
    const data: FindingData = { ...body, inLog };
    return {
      kind: 'finding-recorded',
      causes: entry !== undefined && inLog ? [entry] : [],
      data: { ...data },
    };
  },
};

const entryOfReport = async (
  home: Home,
  { period, version }: Extract<FindingStatement['about'], { is: 'report' }>,
): Promise<string | undefined> => {
  const quarter = await readState(home, 'quarter', quarterId(period));
  return quarter?.state.reports.find((report) => report.version === version)?.entry;
};
