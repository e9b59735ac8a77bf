import { figure, nameIn } from '../../format.ts';
import { countCell } from './counts.ts';
import { columns, number, type ReportTable, type TableMaterial, word } from './table.ts';

const steps = ['enrolled', 'trained', 'certified', 'employed', 'droppedOut'] as const;

/** What became of people, and what it cost. */
export const outcomeTables = (material: TableMaterial): ReportTable[] => {
  const { report, texts, language } = material;
  const { columns: heads, sections, atMost } = texts.subjects;
  return [
    {
      id: 'outcomes',
      title: sections.outcomes,
      columns: columns(
        [texts.columns.programme, 'text', 30],
        ...steps.map((step) => [heads[step], 'number', 14] as const),
      ),
      rows: report.outcomes.map((row) => [
        word(nameIn(row.name, language)),
        ...steps.map((step) => countCell(row[step], material)),
      ]),
    },
    {
      id: 'outcome-costs',
      title: sections.outcomes,
      columns: columns(
        [heads.service, 'text', 28],
        [texts.columns.basis, 'text', 14],
        [heads.value, 'number', 18],
        [heads.step, 'text', 12],
        [heads.people, 'number', 12],
        [heads.cost, 'number', 18],
      ),
      rows: report.outcomeCosts.map((row) => [
        word(row.titles.map((title) => nameIn(title, language)).join(' · ')),
        word(texts.bases[row.basis]),
        number(row.value),
        word(texts.subjects.steps[row.step] ?? row.step),
        countCell(row.people, material),
        row.people.is === 'number' ? number(row.cost) : word(atMost(figure(row.cost, language))),
      ]),
    },
  ];
};
