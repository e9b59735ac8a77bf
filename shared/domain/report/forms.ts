import type { Report } from './report.ts';
import { type Sections, sections } from './sections.ts';
import type { TargetGroupItems } from './targetGroupRows.ts';

/** The forms of reports that were ever issued, oldest first; the last is the one that is made now. */
export const reportForms = [
  'csr-ledger/quarterly-report@1',
  'csr-ledger/quarterly-report@2',
  'csr-ledger/quarterly-report@3',
] as const;

/** What a report of an earlier form has in the sections that it didn't know: lists without a row. */
export const noSections: Sections = {
  ...(Object.fromEntries(Object.keys(sections).map((name) => [name, []])) as unknown as Sections),
  narrative: { problems: [], proposals: [], decisionsNeeded: [] },
  restatements: { figures: [], corrections: [] },
};

/**
 * A report of any form as one of the present form, for reading only: its hash is that of what was issued.
 * Form 1 crossed target groups with items in one table.
 */
export const readReport = (issued: object): Report => {
  if ('targetGroupItems' in issued) return { ...noSections, ...(issued as Report) };
  const { targetGroups } = issued as { targetGroups: readonly TargetGroupItems[] };
  return { ...noSections, ...(issued as Report), targetGroupItems: targetGroups };
};
