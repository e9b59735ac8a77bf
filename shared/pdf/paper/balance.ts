import type { PdfDocument } from '../document.ts';
import type { Box } from '../drawing.ts';
import type { Content, TextOptions } from '../textOptions.ts';

const NARROWEST = 0.6;
const STEPS = 4;

/**
 * A narrow middle part of a box in which a centred text takes no more lines, so that its last line is no
 * lonely word.
 */
export function balanced(
  document: PdfDocument,
  content: Content,
  box: Box,
  options: TextOptions,
): Box {
  const linesAt = (share: number): number =>
    document.measure(content, box.width * share, options).layout.lines.length;
  const lines = linesAt(1);
  if (lines === 1) return box;
  let [tooNarrow, wide] = [NARROWEST, 1];
  for (let step = 0; step < STEPS; step++) {
    const share = (tooNarrow + wide) / 2;
    if (linesAt(share) > lines) tooNarrow = share;
    else wide = share;
  }
  const width = box.width * wide;
  return { ...box, x: box.x + (box.width - width) / 2, width };
}
