import { GREEN, INK, QUIET, RULE } from '../paper/palette.ts';
import { partOf } from '../paper/placement.ts';
import type { TextOptions } from '../textOptions.ts';
import { contentWidth, MARGINS, type Sheet } from './sheet.ts';

const PAGE_WIDTH = 40;
const STEP = { 2: 25, 3: 19 } as const;
const INDENT = { 2: 0, 3: 18 } as const;
const BOTTOM = 70;

/**
 * Keeps the page for the table of contents.
 * @returns draws it, once every heading has its page
 */
export function keepContents(sheet: Sheet): () => void {
  const { document, page, texts } = sheet;
  page.heading(texts.contents.title, 2, { size: 17, color: GREEN });
  const top = page.y + 8;
  const place = document.later('TOC');
  return () =>
    place(() => {
      const width = contentWidth(document);
      let y = top;
      const all = listed(sheet);
      // The contents keep to their page, however many subjects have a section.
      const needed = all.reduce((points, { level }) => points + STEP[level], 0);
      const tight = Math.min(1, (document.page.height - BOTTOM - top) / needed);
      for (const { title, level, page: number, destination } of all) {
        const step = STEP[level] * tight;
        if (y + step - 0.01 > document.page.height - BOTTOM) break;
        const row = { x: MARGINS.left, y, width };
        const style: TextOptions =
          level === 2
            ? { size: 11, weight: 'bold', color: INK, maxLines: 1 }
            : { size: 9.5, color: QUIET, maxLines: 1 };
        const offset = INDENT[level];
        const titleBox = partOf(document.direction, row, {
          offset,
          width: width - PAGE_WIDTH - offset,
        });
        const pageBox = partOf(document.direction, row, {
          offset: width - PAGE_WIDTH,
          width: PAGE_WIDTH,
        });
        document.element('TOCI', () => {
          document.text(title, titleBox, { ...style, as: 'Reference', goTo: destination });
          document.text(texts.contents.page(number), pageBox, { ...style, align: 'end' });
        });
        y += step;
        const rule = { stroke: RULE, lineWidth: 0.4, dash: 1.5 };
        document.draw.rule({ x: row.x, y: y - 2 }, { x: row.x + width, y: y - 2 }, rule);
      }
    });
}

/** Every part, and the tables of the annexes; a chart is found by its part. */
function listed({
  page,
  texts,
}: Sheet): { title: string; level: 2 | 3; page: number; destination: string }[] {
  const annexes = page.headings.findIndex(({ title }) => title === texts.annexes.title);
  return page.headings.flatMap(({ level, ...heading }, index) => {
    const isPart = level === 2 && heading.title !== texts.contents.title;
    const isTable = level === 3 && annexes >= 0 && index > annexes;
    return isPart || isTable ? [{ ...heading, level }] : [];
  });
}
