import type { PdfDocument } from '../document.ts';
import type { Table } from '../table.ts';

/** As the table draws its rows. */
const LINE_HEIGHT = 1.6;
const SIZE = 9.5;
const PADDING = 4;

/** The height in points that a table takes if it isn't divided: what to keep together is decided by it. */
export function tableHeight(document: PdfDocument, table: Table, width: number): number {
  const { size = SIZE, padding = PADDING } = table.style ?? {};
  const shares = table.columns.reduce((sum, { share }) => sum + share, 0);
  const rows = [
    ...[table.columns.map(({ head }) => head), table.total ?? []].map((cells) => ({
      cells,
      weight: 'bold' as const,
    })),
    ...table.rows.map((cells) => ({ cells, weight: 'regular' as const })),
  ];
  const heights = rows.map(({ cells, weight }) =>
    cells.map((cell, index) => {
      const inner = (width * (table.columns[index]?.share ?? 0)) / shares - 2 * padding;
      return (
        document.measure(cell, inner, { size, weight, lineHeight: LINE_HEIGHT }).height +
        2 * padding
      );
    }),
  );
  return heights.reduce((sum, row) => sum + Math.max(0, ...row), 0);
}
