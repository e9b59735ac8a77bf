import type { Entry } from '../contract/entry.ts';
import { commodity } from './accounts.ts';
import { deltasOf } from './cells.ts';
import { decimal } from './decimal.ts';
import type { ProgrammesData } from './programme/state.ts';

/** What figures are called: the last statement of a name before a size of the log holds at that size. */
export interface Label {
  readonly id: string;
  readonly label: Readonly<Record<string, unknown>>;
}

/** Of a person the entry has no name: the report says what such partners are called. */
const partnerLabel = ({ name, type, demonstration }: Entry['data']): Label['label'] =>
  type === 'natural-person' ? { type, demonstration } : { name, demonstration };

const obligationLabel = ({ data, dims }: Entry): Label['label'] => {
  const { base, percent, due, dueOn, year, basis } = data;
  return { partner: dims.partner, base, percent, due, dueOn, year, basis };
};

const mouLabel = ({ title, letter, clauses, partner }: Entry['data']): Label['label'] => ({
  title,
  letter,
  clauses,
  partner,
});

/** What a cohort costs is the accepted value of its contribution, where all of that was valued. */
const cohortLabel = ({ data, dims }: Entry): Label['label'] => {
  const { title, contribution, accepted } = data;
  return { title, contribution, targetGroup: dims.targetGroup, ...(accepted ? { accepted } : {}) };
};

const tariffLabels = ({ aggregate, data }: Entry): Label[] => {
  const metered = data.metered as { tariff: Label['label'] } | undefined;
  return metered === undefined ? [] : [{ id: `tariff/${aggregate}`, label: metered.tariff }];
};

/** All that one entry gives a name to, or states for a report without adding it to a figure. */
export const labelsOf = (entry: Entry): readonly Label[] => [
  ...namesIn(entry),
  ...restatementIn(entry),
];

/**
 * What a correction changed after its quarter was closed, so that a report can show what was closed beside
 * what was restated.
 */
const restatementIn = (entry: Entry): readonly Label[] => {
  const { id, period, kind, recordedAt, restates } = entry;
  if (restates === undefined) return [];
  const changes = deltasOf(entry)
    .filter(({ cell }) => cell.endsWith('|all'))
    .map(({ cell, amount }) => ({ cell, amount: decimal(amount) }));
  const label = { period, kind, recordedAt, ...restates, changes };
  return [{ id: `restated/${period}/${id}`, label }];
};

const namesIn = (entry: Entry): readonly Label[] => {
  const period = { id: `period/${entry.period}`, label: {} };
  const { data, aggregate, kind } = entry;
  switch (kind) {
    case 'partner-registered':
    case 'partner-amended':
      return [period, { id: aggregate, label: partnerLabel(data) }];
    case 'partner-merged': {
      const { name, demonstration, into } = data;
      return [period, { id: aggregate, label: { name, demonstration, mergedInto: into } }];
    }
    case 'item-defined':
    case 'item-amended':
      return [
        period,
        {
          id: commodity.item(String(data.code)),
          label: {
            name: data.name,
            unit: data.unit,
            durability: data.durability,
            programme: data.programme,
          },
        },
      ];
    case 'programmes-defined':
      return [
        period,
        ...(data as unknown as ProgrammesData).tree.map(({ code, ...programme }) => ({
          id: `programme/${data.year}/${code}`,
          label: programme,
        })),
      ];
    case 'mou-registered':
      return [period, { id: aggregate, label: mouLabel(data) }];
    case 'mou-amended':
    case 'mou-ended':
      return [period, { id: aggregate, label: mouLabel(data.memorandum as Entry['data']) }];
    case 'heater-model-defined':
      return [period, { id: aggregate, label: data }];
    case 'obligation-registered':
    case 'obligation-amended':
      return [period, { id: aggregate, label: obligationLabel(entry) }];
    case 'campaign-started':
      return [period, { id: aggregate, label: data }];
    case 'site-registered':
    case 'site-amended':
      return [
        period,
        {
          id: aggregate,
          label: { name: data.name, kind: data.kind, region: data.region, capacity: data.capacity },
        },
      ];
    // A rate is carried as a label: nothing ever adds it to another.
    case 'attendance-measured':
      return [
        period,
        {
          id: `attendance/${aggregate}/${data.month}`,
          label: { perDay: data.perDay, days: data.days, method: data.method },
        },
      ];
    case 'vouchers-issued':
    case 'scheme-proposed':
      return [
        period,
        { id: aggregate, label: { title: data.title, targetGroup: data.targetGroup } },
      ];
    case 'scheme-resolved':
      return [period, { id: `resolved/${aggregate}`, label: { accepted: data.accepted } }];
    case 'activity-registered':
      return [period, { id: aggregate, label: { title: data.title } }];
    case 'cohort-started':
      return [period, { id: aggregate, label: cohortLabel(entry) }];
    case 'campaign-ended':
      return [period, { id: `ended/${aggregate}`, label: { outcome: data.outcome } }];
    case 'factor-recorded':
      return [period, { id: aggregate, label: { name: data.name, kind: data.kind } }];
    case 'saving-verified':
      return [
        period,
        { id: aggregate, label: data.statement as Record<string, unknown> },
        ...tariffLabels(entry),
      ];
    case 'office-configured':
      return [period, { id: 'office', label: data }];
    case 'quarter-closed':
      return [
        period,
        {
          id: `closing/${entry.period}`,
          label: { entry: entry.id, interim: data.interim, recordedAt: entry.recordedAt },
        },
      ];
    case 'report-issued':
      return [
        period,
        {
          id: `reported/${entry.period}/${data.version}`,
          label: { people: data.people ?? [], together: data.together ?? [] },
        },
      ];
    case 'targets-set':
      return [period, { id: `targets/${data.year}`, label: data }];
    case 'resolution-recorded':
      return [period, { id: aggregate, label: data }];
    case 'resolution-followed':
      return [
        period,
        { id: `followed/${aggregate}`, label: { ...data, recordedAt: entry.recordedAt } },
      ];
    case 'narrative-written':
      return [period, { id: `narrative/${data.period}`, label: data }];
    default:
      return [period];
  }
};
