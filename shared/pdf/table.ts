import type { Direction } from '../reader/bidi.ts';
import type { PdfDocument } from './document.ts';
import type { Box } from './drawing.ts';
import type { Paragraph, TextStyle } from './paragraph.ts';
import type { Align } from './textLines.ts';
import type { Measured, TextOptions, TextPart } from './textOptions.ts';

export type Column = {
  readonly head: string;
  /** Share of the table's width, relative to the other columns. */
  readonly share: number;
  /** Numbers stand flush right, so that units stand under units in both scripts. */
  readonly align?: Exclude<Align, 'justify'> | 'number';
};

export type Cell = string | Paragraph;

export type Table = {
  /** Columns in reading order: in a right-to-left document the first stands on the right. */
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  readonly total?: readonly Cell[];
  readonly style?: Partial<TableStyle>;
};

export type TableStyle = {
  readonly size: number;
  readonly color: string;
  readonly headFill: string;
  readonly headColor: string;
  readonly totalFill: string;
  readonly lineColor: string;
  /** Points around the text of a cell. */
  readonly padding: number;
};

/** Where a table may stand on a page: from `y` to `bottom`. */
export type TableArea = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly bottom: number;
  /** Goes to the next page and tells where the table continues; the head is drawn again. */
  readonly continueOn: () => { readonly y: number; readonly bottom: number };
};

const PLAIN: TableStyle = {
  size: 9.5,
  color: '#1E2A2A',
  headFill: '#E6EEEC',
  headColor: '#0B3B36',
  totalFill: '#F3F6F5',
  lineColor: '#C9D3D1',
  padding: 4,
};
const LINE_HEIGHT = 1.6;
/** Beyond this a tag for each cell costs more bytes than the page's content (3.1 MB for 2,000 rows). */
const ROWS_TAGGED_BY_CELL = 300;

type Role = 'head' | 'body' | 'total';
type Cells = readonly Cell[];
type ColumnBox = { readonly box: Box; readonly align: NonNullable<Column['align']> };
type Extent = { readonly y: number; readonly bottom: number };

/**
 * Draws a table over as many pages as it takes, tagged as Table, TR, TH, TD; very long ones by row. Rows
 * stay whole: only what is taller than a page ends in an ellipsis.
 * @returns the y below the table
 * @throws RangeError when a row has another number of cells than there are columns
 */
export function drawTable(document: PdfDocument, table: Table, area: TableArea): number {
  const style = { ...PLAIN, ...table.style };
  const head = table.columns.map((column) => column.head);
  const tagged = table.rows.length <= ROWS_TAGGED_BY_CELL ? 'cell' : 'row';
  const columns = columnBoxes(table.columns, area, document.direction, style.padding);
  let extent: Extent = area;

  const draw = (cells: Cells, role: Role, tag: 'cell' | 'row'): void => {
    const row = new Row(document, columns, style, area, cells, role);
    if (extent.y + row.height > extent.bottom) {
      extent = area.continueOn();
      if (role !== 'head') document.artifact('Pagination', () => drawWhere(headRow()));
    }
    drawWhere(row, tag);
  };
  const headRow = (): Row => new Row(document, columns, style, area, head, 'head');
  const drawWhere = (row: Row, tag: 'cell' | 'row' = 'cell'): void => {
    extent = { ...extent, y: row.draw(extent, tag) };
  };

  return document.element('Table', () => {
    draw(head, 'head', 'cell');
    for (const cells of table.rows) draw(cells, 'body', tagged);
    if (table.total) draw(table.total, 'total', tagged);
    return extent.y;
  });
}

/** One measured row. */
class Row {
  readonly height: number;
  readonly #document: PdfDocument;
  readonly #style: TableStyle;
  readonly #area: TableArea;
  readonly #role: Role;
  readonly #parts: readonly TextPart[];
  readonly #measured: readonly Measured[];

  constructor(
    document: PdfDocument,
    columns: readonly ColumnBox[],
    style: TableStyle,
    area: TableArea,
    cells: Cells,
    role: Role,
  ) {
    if (cells.length !== columns.length) {
      throw new RangeError(`a row has ${cells.length} cells for ${columns.length} columns`);
    }
    this.#document = document;
    this.#style = style;
    this.#area = area;
    this.#role = role;
    this.#parts = columns.map(({ box, align }, index) => {
      const content = cells[index] ?? '';
      const direction = typeof content === 'string' ? document.direction : content.direction;
      const side = alignTo(align, direction, document.direction);
      return { content, box, options: { ...textStyle(style, role), align: side } };
    });
    this.#measured = this.#parts.map(({ content, box, options }) =>
      document.measure(content, box.width, options),
    );
    this.height = Math.max(...this.#measured.map(({ height }) => height)) + 2 * style.padding;
  }

  /** Draws the row at the top of the extent, cut to it. @returns the y below */
  draw({ y, bottom }: Extent, tag: 'cell' | 'row'): number {
    const oneLine = this.#style.size * LINE_HEIGHT + 2 * this.#style.padding;
    const height = Math.max(oneLine, Math.min(this.height, bottom - y));
    this.#ground(y, height);
    const whole = height >= this.height;
    const parts = this.#parts.map((part, index) => ({
      ...part,
      content: (whole && this.#measured[index]?.layout) || part.content,
      box: {
        ...part.box,
        y: y + this.#style.padding,
        height: height - 2 * this.#style.padding,
      },
    }));
    if (tag === 'row') this.#document.texts('TR', parts);
    else this.#document.element('TR', () => this.#cells(parts));
    return y + height;
  }

  #cells(parts: readonly TextPart[]): void {
    const tag: TextOptions = this.#role === 'head' ? { as: 'TH', scope: 'Column' } : { as: 'TD' };
    for (const { content, box, options } of parts) {
      this.#document.text(content, box, { ...options, ...tag });
    }
  }

  #ground(y: number, height: number): void {
    const { x, width } = this.#area;
    const { headFill, totalFill, lineColor } = this.#style;
    const fill = this.#role === 'head' ? headFill : totalFill;
    if (this.#role !== 'body') this.#document.draw.rectangle({ x, y, width, height }, { fill });
    const below = y + height;
    const line = { stroke: lineColor, lineWidth: 0.5 };
    this.#document.draw.rule({ x, y: below }, { x: x + width, y: below }, line);
  }
}

/** Boxes for the text of each column, without padding and height, in reading order. */
function columnBoxes(
  columns: readonly Column[],
  { x, width }: TableArea,
  direction: Direction,
  padding: number,
): ColumnBox[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  let before = 0;
  return columns.map(({ share, align = 'start' }) => {
    const columnWidth = (width * share) / shares;
    const left = direction === 'rtl' ? x + width - before - columnWidth : x + before;
    before += columnWidth;
    const inner = Math.max(1, columnWidth - 2 * padding);
    return { box: { x: left + padding, y: 0, width: inner }, align };
  });
}

/** A column's alignment, said for a text whose direction may not be that of the table. */
function alignTo(align: NonNullable<Column['align']>, text: Direction, table: Direction): Align {
  if (align === 'center') return 'center';
  if (align === 'number') return text === 'rtl' ? 'start' : 'end';
  return (align === 'start') === (text === table) ? 'start' : 'end';
}

function textStyle(style: TableStyle, role: Role): Partial<TextStyle> & { lineHeight: number } {
  return {
    size: style.size,
    color: role === 'head' ? style.headColor : style.color,
    weight: role === 'body' ? 'regular' : 'bold',
    lineHeight: LINE_HEIGHT,
  };
}
