import * as z from 'zod';
import { AggregateId, Day, Letter, Quantity, Slug } from './measures.ts';
import { code, Name, text } from './text.ts';

/** For whom a report is laid out: all profiles state the same figures, in another order. */
export const ReportProfile = z
  .enum(['public', 'city-council', 'steering-staff', 'provincial-council', 'county-council'])
  .meta({ id: 'ReportProfile' });
export type ReportProfile = z.infer<typeof ReportProfile>;

export const JalaliYear = code(/^1[2-4]\d\d$/).meta({ id: 'JalaliYear' });

/** A figure that can have a target for a year; the first two and the values are of an item or of all. */
export const FigureCode = z
  .enum([
    'verified',
    'delivered',
    'recipients',
    'certificates-issued',
    'saved-natural-gas',
    'saved-electricity',
    'value-cost-to-company',
    'value-fair-market',
    'fund-granted',
    'fund-spent',
  ])
  .meta({ id: 'FigureCode' });
export type FigureCode = z.infer<typeof FigureCode>;

export const Target = z
  .strictObject({ figure: FigureCode, item: Slug.optional(), amount: Quantity })
  .meta({ id: 'Target' });
export type Target = z.infer<typeof Target>;

/** What the office sets out to reach in a Jalali year; setting it again replaces all of it. */
export const AnnualTargets = z
  .strictObject({ targets: z.array(Target).min(1).max(100) })
  .meta({ id: 'AnnualTargets' });

export const YearTargets = z
  .object({ year: JalaliYear, version: z.int(), targets: z.array(Target) })
  .meta({ id: 'YearTargets' });

/** Text of a person, longer than a name; English may be missing. */
const prose = (max: number) => z.strictObject({ fa: text(max), en: text(max).optional() });
export interface Prose {
  readonly fa: string;
  readonly en?: string | undefined;
}

/** What a council or staff resolved (مصوبه), who has to do it, and until when. */
export const ResolutionStatement = z
  .strictObject({
    body: Name,
    text: prose(600),
    resolvedOn: Day,
    letter: Letter.optional(),
    responsible: Name,
    due: Day,
  })
  .meta({ id: 'ResolutionStatement' });
export type ResolutionStatement = z.infer<typeof ResolutionStatement>;

export const ResolutionStatus = z
  .enum(['open', 'in-progress', 'done', 'cancelled'])
  .meta({ id: 'ResolutionStatus' });
export type ResolutionStatus = z.infer<typeof ResolutionStatus>;

export const ResolutionFollowUp = z
  .strictObject({ status: ResolutionStatus, note: prose(600).optional() })
  .meta({ id: 'ResolutionFollowUp' });
export type ResolutionFollowUp = z.infer<typeof ResolutionFollowUp>;

export const Resolution = ResolutionStatement.extend({
  id: AggregateId,
  version: z.int(),
  status: ResolutionStatus,
  note: prose(600).optional(),
})
  .strip()
  .meta({ id: 'Resolution' });

const paragraphs = z.array(prose(600)).max(6);

/** The officer's own words on a quarter. They are no figures, and the report marks them as text. */
export const Narrative = z
  .strictObject({ problems: paragraphs, proposals: paragraphs, decisionsNeeded: paragraphs })
  .meta({ id: 'Narrative' });
export type Narrative = z.infer<typeof Narrative>;

export const QuarterNarrative = Narrative.extend({ version: z.int() })
  .strip()
  .meta({ id: 'QuarterNarrative' });
