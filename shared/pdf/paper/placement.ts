import type { Direction } from '../../reader/bidi.ts';
import type { Box } from '../drawing.ts';

/** A part of an area that begins `offset` points after its start: from the right in right-to-left papers. */
export const partOf = (
  direction: Direction,
  area: Box,
  { offset, width }: { readonly offset: number; readonly width: number },
): Box => ({
  x: direction === 'rtl' ? area.x + area.width - offset - width : area.x + offset,
  y: area.y,
  width,
});

/** Equal parts of an area in reading order, `gap` points apart. */
export const columnsOf = (direction: Direction, area: Box, count: number, gap: number): Box[] => {
  const width = (area.width - gap * (count - 1)) / count;
  return Array.from({ length: count }, (_, index) =>
    partOf(direction, area, { offset: index * (width + gap), width }),
  );
};
