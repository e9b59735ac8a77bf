import type { Conservation } from '../../domain/certificate/content.ts';
import { type ItemImpact, impactsOf } from '../../domain/certificate/impacts.ts';
import { decimal, thousandths } from '../../domain/decimal.ts';
import { counted, figure, jalaliMonth, rialWords } from '../../domain/format.ts';
import { GREEN, SECOND_TABLE_STYLE } from '../paper/palette.ts';
import { letterOf } from '../paper/phrases.ts';
import { tableHeight } from '../paper/tableHeight.ts';
import type { Table } from '../table.ts';
import type { TextOptions } from '../textOptions.ts';
import { contentArea, type Part, type Sheet } from './sheet.ts';
import {
  cell,
  columnHead,
  drawInColumns,
  heightInColumns,
  named,
  together,
  type Voice,
} from './voice.ts';

const SPACE = 4;
const SIZE = 8.5;
const HEADING: TextOptions = { size: 11, color: GREEN, lineHeight: 1.6 };
const HEADING_HEIGHT = 18;
const SENTENCE: TextOptions = { size: 8, lineHeight: 1.6 };

/**
 * «آثار اجتماعی»: only what the data carries. First what the delivered goods bring about by the formulas of the
 * catalogue, each with its basis; then the way of saved energy into a fund and from it into the lines above,
 * where each row balances to the rial.
 */
export function impactPart(sheet: Sheet): Part {
  const { document, page, content } = sheet;
  const area = contentArea(sheet);
  const rows = content.conservation.map((saving) => ({
    table: conservationTable(sheet, saving),
    sentence: (voice: Voice) => savingSentence(saving, voice),
  }));
  const estimates = impactsOf(content.lines).map(
    (impact) => (voice: Voice) => estimateSentence(impact, voice),
  );
  const sentenceHeight = (say: (voice: Voice) => string) =>
    heightInColumns(sheet, area, say, SENTENCE);
  const heights = rows.map(
    ({ table, sentence }) =>
      tableHeight(document, table, area.width) + 2 + sentenceHeight(sentence),
  );
  heights.push(...estimates.map(sentenceHeight));
  if (heights.length === 0) return { height: 0, draw: () => {} };
  // A sentence says what it is by itself; a table needs a heading.
  const hasHeading = rows.length > 0;
  const drawSentence = (say: (voice: Voice) => string): void => {
    page.keep(sentenceHeight(say));
    page.y = drawInColumns(sheet, { ...area, y: page.y }, say, SENTENCE);
  };
  return {
    height: heights.reduce((sum, each) => sum + each, SPACE + (hasHeading ? HEADING_HEIGHT : 0)),
    draw() {
      page.space(SPACE);
      if (hasHeading) {
        page.heading(
          together(sheet, ({ texts }) => texts.impact),
          2,
          HEADING,
        );
      }
      estimates.forEach(drawSentence);
      for (const { table, sentence } of rows) {
        page.table(table);
        page.space(2);
        drawSentence(sentence);
      }
    },
  };
}

function estimateSentence(impact: ItemImpact, voice: Voice): string {
  const { language, texts } = voice;
  return texts.estimate({
    given: texts.countedItem(
      counted(impact.delivered, named(voice, impact.countedIn), language),
      named(voice, impact.name),
    ),
    impact: counted(impact.amount, named(voice, impact.unit), language),
    basis: impact.basis,
  });
}

function conservationTable(sheet: Sheet, saving: Conservation): Table {
  const { energy, volume, fund, spentHere, residual } = saving;
  const elsewhere = thousandths(fund) - thousandths(spentHere) - thousandths(residual);
  const rials = [fund, spentHere, decimal(elsewhere), residual];
  const [voice] = sheet.voices;
  return {
    columns: voice.texts.conservationColumns.map((_, index) => ({
      head: columnHead(sheet, ({ texts }) => texts.conservationColumns[index] ?? ''),
      share: 1,
      align: 'number',
    })),
    rows: [
      [
        cell(sheet, SIZE, ({ language, texts }) =>
          counted(volume, texts.energyUnits[energy], language),
        ),
        ...rials.map((rial) => cell(sheet, SIZE, ({ language }) => figure(rial, language))),
      ],
    ],
    style: SECOND_TABLE_STYLE,
  };
}

function savingSentence(saving: Conservation, voice: Voice): string {
  const { language, texts } = voice;
  const sentence = texts.saving({
    letter: letterOf(saving.letter, language),
    subscribers: saving.subscribers,
    population: named(voice, saving.population),
    area: named(voice, saving.area),
    months: texts.months(jalaliMonth(saving.from, language), jalaliMonth(saving.until, language)),
    energy: texts.energies[saving.energy],
  });
  return `${sentence} ${texts.spentInWords(rialWords(saving.spentHere, language))}`;
}
