import { stripBidiControls } from '../reader/bidi.ts';
import type { PdfDocument } from './document.ts';
import type { Box } from './drawing.ts';
import type { Paragraph } from './paragraph.ts';
import { drawTable, type Table } from './table.ts';
import type { TextOptions } from './textOptions.ts';

/** Points from the edges of the page to the text. */
export type Margins = {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
};

/** A heading as the contents list it. */
export type Heading = {
  readonly title: string;
  readonly level: 1 | 2 | 3;
  /** Counted from 1. */
  readonly page: number;
  /** The name of its place, for links. */
  readonly destination: string;
};

/** Content one under the other, over as many pages as it takes. */
export type Flow = {
  /** The y at which the next content begins; may be set. */
  y: number;
  /** Points left on the page. */
  readonly room: () => number;
  /** Goes to a new page unless `points` are left on this one. */
  keep(points: number): void;
  newPage(): void;
  space(points: number): void;
  text(content: string | Paragraph, options?: TextOptions): void;
  /** A heading with its entry in the outline; it doesn't stand last on a page. */
  heading(title: string, level: 1 | 2 | 3, options?: TextOptions): void;
  table(table: Table): void;
  /** All headings so far. */
  readonly headings: readonly Heading[];
};

const HEADING_SIZES = { 1: 18, 2: 14, 3: 11.5 } as const;
/** A heading takes at least this many times its size, its own line and two of text after it. */
const HEADING_KEEPS = 5;

export function flow(document: PdfDocument, margins: Margins): Flow {
  const x = margins.left;
  const width = document.page.width - margins.left - margins.right;
  const bottom = (): number => document.page.height - margins.bottom;
  const box = (): Box => ({ x, y: self.y, width, height: bottom() - self.y });
  const nextPage = (): Box => {
    self.newPage();
    return box();
  };
  const headings: Heading[] = [];
  const self: Flow = {
    headings,
    y: margins.top,
    room: () => bottom() - self.y,
    keep(points) {
      if (self.room() < points && self.y > margins.top) self.newPage();
    },
    newPage() {
      document.addPage();
      self.y = margins.top;
    },
    space(points) {
      self.y += points;
    },
    text(content, options = {}) {
      const first = document.measure(content, width, options).layout.lines[0];
      self.keep((first?.size ?? 0) * (options.lineHeight ?? 1.75));
      self.y = document.text(content, box(), { ...options, continueOn: nextPage });
    },
    heading(title, level, options = {}) {
      const size = options.size ?? HEADING_SIZES[level];
      self.keep(size * HEADING_KEEPS);
      document.bookmark(stripBidiControls(title), self.y, level);
      const destination = `heading-${headings.length + 1}`;
      document.destination(destination, self.y);
      headings.push({ title, level, page: document.pages, destination });
      self.text(title, { weight: 'bold', ...options, size, as: `H${level}` });
    },
    table(table) {
      const area = { x, y: self.y, width, bottom: bottom() };
      const continueOn = (): { y: number; bottom: number } => {
        self.newPage();
        return { y: self.y, bottom: bottom() };
      };
      self.y = drawTable(document, table, { ...area, continueOn });
    },
  };
  return self;
}
