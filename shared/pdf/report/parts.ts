import type { ReportProfile } from '../../contract/reports.ts';
import { drawCharts } from './chartsPart.ts';
import { drawKeyFigures, drawNarrative, drawResolutions, drawRestatements } from './officePart.ts';
import type { Sheet } from './sheet.ts';

type Part = (sheet: Sheet) => void;

/**
 * What each audience reads first. All profiles have the same annexes, and so the same figures; the officer's
 * text and the resolutions are not laid out for the public.
 */
const parts: { readonly [P in ReportProfile]: readonly Part[] } = {
  public: [drawKeyFigures, drawCharts, drawRestatements],
  'city-council': [drawKeyFigures, drawResolutions, drawNarrative, drawCharts, drawRestatements],
  'steering-staff': [drawNarrative, drawKeyFigures, drawResolutions, drawCharts, drawRestatements],
  'provincial-council': [
    drawCharts,
    drawKeyFigures,
    drawResolutions,
    drawNarrative,
    drawRestatements,
  ],
  'county-council': [drawCharts, drawKeyFigures, drawResolutions, drawNarrative, drawRestatements],
};

export function drawParts(sheet: Sheet, profile: ReportProfile): void {
  for (const part of parts[profile]) part(sheet);
}
