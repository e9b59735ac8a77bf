import type { Conservation } from '../../domain/certificate/content.ts';
import { decimal, thousandths } from '../../domain/decimal.ts';
import { counted, figure, jalaliMonth, rialWords } from '../../domain/format.ts';
import { GREEN, SECOND_TABLE_STYLE } from '../paper/palette.ts';
import { letterOf, named } from '../paper/phrases.ts';
import { tableHeight } from '../paper/tableHeight.ts';
import type { Table } from '../table.ts';
import type { TextOptions } from '../textOptions.ts';
import { contentWidth, type Part, type Sheet } from './sheet.ts';

const SPACE = 4;
const HEADING: TextOptions = { size: 11, color: GREEN, lineHeight: 1.6 };
const HEADING_HEIGHT = 18;
const SENTENCE: TextOptions = { size: 8, lineHeight: 1.6 };

/**
 * «آثار اجتماعی»: only what the data carries, which is the way of saved energy into a fund and from it into
 * the lines above. Each row balances to the rial.
 */
export function impactPart(sheet: Sheet): Part {
  const { document, page, content, texts } = sheet;
  const width = contentWidth(document);
  const rows = content.conservation.map((saving) => ({
    table: conservationTable(saving, sheet),
    sentence: savingSentence(saving, sheet),
  }));
  const heights = rows.map(
    ({ table, sentence }) =>
      tableHeight(document, table, width) + 2 + document.measure(sentence, width, SENTENCE).height,
  );
  if (rows.length === 0) return { height: 0, draw: () => {} };
  return {
    height: heights.reduce((sum, each) => sum + each, SPACE + HEADING_HEIGHT),
    draw() {
      page.space(SPACE);
      page.heading(texts.impact, 2, HEADING);
      for (const { table, sentence } of rows) {
        page.table(table);
        page.space(2);
        page.text(sentence, SENTENCE);
      }
    },
  };
}

function conservationTable(saving: Conservation, { document, texts }: Sheet): Table {
  const { language } = document;
  const { energy, volume, fund, spentHere, residual } = saving;
  const elsewhere = thousandths(fund) - thousandths(spentHere) - thousandths(residual);
  const rials = [fund, spentHere, decimal(elsewhere), residual];
  return {
    columns: texts.conservationColumns.map((head) => ({ head, share: 1, align: 'number' })),
    rows: [
      [
        counted(volume, texts.energyUnits[energy], language),
        ...rials.map((rial) => figure(rial, language)),
      ],
    ],
    style: SECOND_TABLE_STYLE,
  };
}

function savingSentence(saving: Conservation, { document, texts }: Sheet): string {
  const { language } = document;
  const sentence = texts.saving({
    letter: letterOf(saving.letter, language),
    subscribers: saving.subscribers,
    population: named(saving.population, language),
    area: named(saving.area, language),
    months: texts.months(jalaliMonth(saving.from, language), jalaliMonth(saving.until, language)),
    energy: texts.energies[saving.energy],
  });
  return `${sentence} ${texts.spentInWords(rialWords(saving.spentHere, language))}`;
}
