import type { Narrative } from '../../contract/reports.ts';
import { type DeemedRow, deemed } from './deemed.ts';
import type { Figures } from './figures.ts';
import { type KeyFigure, keyFigures, type TrendRow, trend } from './keyFigures.ts';
import type { Names } from './names.ts';
import { narrative, type ResolutionRow, resolutions } from './officersWords.ts';
import { type Restatements, restatements } from './restatements.ts';
import { type Subjects, subjects } from './subjects.ts';
import type { TargetGroupTables } from './targetGroupRows.ts';

/** What every section is made of. */
export interface Material {
  readonly figures: Figures;
  readonly names: Names;
  /** The commodities of the catalogue's items that have moved, sorted. */
  readonly items: readonly string[];
  readonly edition: 'public' | 'full';
  /** The day on which dues are judged: that of the closing, at most the quarter's last. */
  readonly today: string;
  readonly groups: TargetGroupTables;
}

/** A subject adds its figures in subjects.ts: a line, a builder, and a table in tables.ts. */
export interface Sections extends Subjects {
  readonly keyFigures: readonly KeyFigure[];
  readonly trend: readonly TrendRow[];
  readonly resolutions: readonly ResolutionRow[];
  readonly narrative: Narrative;
  readonly restatements: Restatements;
  /** Estimates, beside what is verified. */
  readonly deemed: readonly DeemedRow[];
}

/** Each section of the report as a pure function of the material. */
export const sections: {
  readonly [S in keyof Sections]: (material: Material) => Sections[S];
} = { keyFigures, trend, resolutions, narrative, restatements, deemed, ...subjects };

export const sectionsOf = (material: Material): Sections =>
  Object.fromEntries(
    Object.entries(sections).map(([name, build]) => [name, build(material)]),
  ) as unknown as Sections;
